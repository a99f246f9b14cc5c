"""Reopen a lead; one that nobody held is distributed again at once."""

from datetime import datetime

from stafet.distribution.actions.distribute import distribute_again
from stafet.leads.actions.reopen import reopen_lead
from stafet.leads.holding import hold_with_case
from stafet.leads.models import Handover, Lead
from stafet.staff.action import action
from stafet.staff.actor import SYSTEM, Actor


@action("lead.close", holds=hold_with_case)
def reopen_and_distribute(lead: Lead, *, due_at: datetime | None = None, by: Actor) -> Lead:
    """What `reopen_lead` does; a lead that was laid down is not left lying, unless all who fit have declined it (R24)."""
    was_closed = lead.completed_at is not None
    reopened = reopen_lead(lead, due_at=due_at, by=by)
    if was_closed and reopened.handover == Handover.UNASSIGNED:
        distribute_again(reopened, by=SYSTEM)
    return reopened
