"""Take back that a message was joined to a lead: it comes before a person again."""

from django.utils.translation import gettext_noop

from stafet.foundation.denials import NotNow
from stafet.intake.actions.settle import hold_capture
from stafet.intake.models import Capture, CaptureStatus
from stafet.leads.tell import tell
from stafet.mail.models import Message
from stafet.staff.action import action, hold
from stafet.staff.actor import Actor

PARTED = gettext_noop("Somebody said that it does not belong to the lead that it was joined to.")


@action("capture.settle")
def part_capture(capture: Capture, *, by: Actor) -> Capture:
    """What was joined to a lead does not belong there: its words and files leave that lead, whose timeline says so.

    The capture waits in the Inbox, for somebody who makes a lead of it, joins another one or sets it aside. Denies
    what was not joined, and what has no message of its own, such as a call.
    """
    hold_capture(capture)
    messages = Message.objects.filter(capture=capture.pk).select_related("lead")
    parted = list(messages) if capture.kind == "joined" else []
    if not parted:
        raise NotNow("No message of this was joined to a lead.")
    for message in parted:
        if message.lead is not None:
            hold(message.lead)
            tell(message.lead, "message:parted", by=by, after={"capture": capture.pk, "message": message.pk})
        message.delete()
    capture.leads.clear()
    capture.status, capture.kind, capture.why = CaptureStatus.NEEDS_LOOK, "", PARTED
    capture.message_key = ""
    capture.save(update_fields=["status", "kind", "why", "message_key"])
    return capture
