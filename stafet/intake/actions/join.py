"""Join a capture to a lead that is there already."""

from stafet.foundation import clock
from stafet.foundation.denials import NotNow, Unseen
from stafet.intake.actions.settle import hold_capture, read_capture
from stafet.intake.conversation import receive
from stafet.intake.models import Capture, CaptureStatus
from stafet.leads.models import Lead
from stafet.staff.action import action
from stafet.staff.actor import Actor


@action("capture.settle")
def join_capture(capture: Capture, *, lead: Lead, by: Actor) -> Capture:
    """The capture is a further message on this lead. Denies a lead unseen, and a capture that has one already."""
    if not Lead.objects.visible_to(by).filter(pk=lead.pk).exists():
        raise Unseen("There is no such lead.")
    hold_capture(capture)
    if capture.leads.exists():
        raise NotNow("This belongs to a lead already.")
    reading = read_capture(capture)
    capture.leads.add(lead)
    capture.status, capture.kind = CaptureStatus.DONE, "joined"
    capture.why, capture.next_try_at, capture.settled_at = "", None, clock.now()
    capture.save(update_fields=["status", "kind", "why", "next_try_at", "settled_at"])
    receive(capture, reading, lead, by=by)
    return capture
