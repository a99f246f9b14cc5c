"""A message did not arrive: it came back, or its server refused it. What it counted for is taken back (R43)."""

from stafet.foundation import clock
from stafet.foundation.plain_text import one_line
from stafet.leads.actions.react import uncount_reaction
from stafet.leads.models import Lead
from stafet.mail.models import Direction, Message, MessageKind, MessageState
from stafet.staff.action import action, hold
from stafet.staff.actor import Actor
from stafet.staff.events import record

_GONE = {MessageState.BOUNCED, MessageState.FAILED}


@action("lead.edit")
def message_bounced(message: Message, *, why: str = "", by: Actor) -> Message:
    """The other side sent it back. Said twice it changes nothing; of what we received, nothing bounces."""
    return _astray(message, MessageState.BOUNCED, why, by)


@action("lead.edit")
def message_failed(message: Message, *, why: str = "", by: Actor) -> Message:
    """Our own way out refused it for good. One that went out after all stays sent."""
    return _astray(message, MessageState.FAILED, why, by)


def _astray(message: Message, state: MessageState, why: str, by: Actor) -> Message:
    lead = Lead.objects.filter(pk=message.lead_id).first() if message.lead_id else None
    if lead is not None:
        hold(lead)  # before the message, as everybody does who writes on a lead
    message.refresh_from_db(from_queryset=Message.objects.select_for_update(of=("self",)))
    is_late = state == MessageState.FAILED and message.state == MessageState.SENT
    if message.direction == Direction.IN or message.state in _GONE or is_late:
        return message
    now = clock.now()
    message.state, message.why = state, one_line(why, 300)
    message.bounced_at = now
    message.claimed_until = None
    message.save(update_fields=["state", "why", "bounced_at", "claimed_until"])
    if lead is not None and message.kind == MessageKind.PERSON:
        has_other = Message.objects.reactions().filter(lead=lead).exclude(pk=message.pk).exists()
        uncount_reaction(lead, has_other=has_other, by=by)
    record(
        "message:bounced",
        message,
        by=by,
        lead=message.lead_id,
        contact=message.contact_id,
        after={"message": message.pk, "to": message.to[0] if message.to else "", "why": message.why},
    )
    return message
