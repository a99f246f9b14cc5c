"""Log a call: reached, not reached or voicemail, a note and the next date (R50)."""

from datetime import datetime

from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.foundation.plain_text import clean_text
from stafet.leads.actions.follow_up import set_due
from stafet.leads.clocks import react
from stafet.leads.models import Call, Lead, Reached
from stafet.leads.tell import tell
from stafet.staff.action import action
from stafet.staff.actor import Actor


@action("lead.edit")
def log_call(lead: Lead, *, outcome: str, text: str, due_at: datetime | None, by: Actor) -> Call:
    """Write how a call went; an open lead needs the next date with it (R40)."""
    if outcome not in set(Reached):
        raise Invalid("How did the call go?", fields={"outcome": "Reached, not reached or voicemail."})
    if outcome == Reached.REACHED:
        react(lead)
    left = set_due(lead, due_at)
    call = Call.objects.create(
        lead=lead,
        contact_id=lead.contact_id,
        outcome=outcome,
        text=clean_text(text),
        by_id=by.user_id,
        by_name=by.name,
        at=clock.now(),
    )
    after = {"call": call.pk, "outcome": outcome, "due_at": lead.due_at}
    tell(lead, "call:logged", by=by, before=left, after=after)
    return call
