"""Count what was sent to the customer as the first reaction, and take that back when it comes back undelivered (R43)."""

from stafet.leads.clocks import react, take_back_reaction
from stafet.leads.models import Call, Lead, Reached
from stafet.leads.write import save
from stafet.staff.action import action
from stafet.staff.actor import Actor


@action("lead.edit")
def count_reaction(lead: Lead, *, by: Actor) -> Lead:
    """A person has written to the customer: the clock that waits for it ends.

    Not for automatic replies, which are nobody's reaction (R3). Where something counted already, nothing changes.
    """
    if lead.reacted_at is None and lead.completed_at is None:
        react(lead)
        save(lead)
    return lead


@action("lead.edit")
def uncount_reaction(lead: Lead, *, has_other: bool = False, by: Actor) -> Lead:
    """What was sent has bounced: the clock runs again, from where it started, as if nothing had been sent.

    `has_other` says that another message has arrived; a call that connected counts without being said. Then nothing
    changes.
    """
    has_called = Call.objects.filter(lead=lead, outcome=Reached.REACHED).exists()
    if lead.reacted_at is not None and lead.completed_at is None and not (has_other or has_called):
        take_back_reaction(lead)
        save(lead)
    return lead
