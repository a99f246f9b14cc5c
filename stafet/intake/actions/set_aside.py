"""Set a capture aside: a person says that it is no lead, and what it is."""

from typing import Final

from stafet.foundation import clock
from stafet.foundation.denials import Invalid, NotNow
from stafet.intake.actions.settle import hold_capture
from stafet.intake.models import Capture, CaptureStatus
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record

KINDS: Final = ("auto-reply", "bounce", "newsletter", "receipt", "list", "spam", "own", "other")


@action("capture.settle")
def set_aside(capture: Capture, *, kind: str, by: Actor) -> Capture:
    """Keep it as what it is, off the Inbox. Denies an unknown kind, and one that has led to a lead."""
    if kind not in KINDS:
        raise Invalid("What is it?", fields={"kind": "Pick one of the list."}, options={"kind": list(KINDS)})
    hold_capture(capture)
    if capture.leads.exists():
        raise NotNow("This has become a lead. Close the lead instead.")
    record("capture:set_aside", capture, by=by, before={"status": capture.status}, after={"kind": kind})
    capture.status, capture.kind = CaptureStatus.NOT_A_LEAD, kind
    capture.why, capture.next_try_at, capture.settled_at = "", None, clock.now()
    capture.save(update_fields=["status", "kind", "why", "next_try_at", "settled_at"])
    return capture
