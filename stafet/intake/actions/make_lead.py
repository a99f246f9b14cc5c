"""Make a lead by hand of a capture that the readers did not understand."""

from dataclasses import replace

from stafet.foundation import clock
from stafet.foundation.denials import NotNow
from stafet.intake.actions.settle import hold_capture
from stafet.intake.models import Capture, CaptureStatus
from stafet.intake.opening import known_leads, message_key, open_captured
from stafet.intake.prefill import prefilled
from stafet.leads.enquiry import Enquiry
from stafet.leads.models import Lead
from stafet.staff.action import action
from stafet.staff.actor import Actor


@action("capture.settle")
def make_lead(capture: Capture, *, enquiry: Enquiry | None = None, by: Actor) -> Lead:
    """Open a lead from this capture and hand it over like any captured one.

    `enquiry` is what the person made of `prefilled(capture)`; None takes that as it is. Denies a capture that
    belongs to a lead already, and a message that is one.
    """
    hold_capture(capture)
    if capture.leads.exists():
        raise NotNow("This belongs to a lead already.")
    draft = prefilled(capture)
    key = message_key(capture, draft.message_key or "")
    there = known_leads([key]).get(key)
    if there is not None:
        raise NotNow("This message is lead %(number)s already. Join it there.", number=there)
    lead = open_captured(capture, replace(enquiry or draft, message_key=key), by=by)
    capture.status, capture.kind, capture.why = CaptureStatus.DONE, "", ""
    capture.next_try_at, capture.settled_at = None, clock.now()
    capture.save(update_fields=["status", "kind", "why", "next_try_at", "settled_at"])
    return lead
