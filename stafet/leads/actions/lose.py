"""Lose a lead."""

from stafet.catalog.models import CompletionReason, Outcome, Status
from stafet.leads.definitions import Named, reason_for, status_in
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Lead
from stafet.leads.tell import tell
from stafet.leads.transition import is_repeat, move
from stafet.staff.action import action
from stafet.staff.actor import Actor


@action("lead.close")
def lose_lead(
    lead: Lead, *, reason: Named | CompletionReason | None, status: Named | Status | None = None, by: Actor
) -> Lead:
    """Close a lead as lost, with a reason (R33)."""
    if lead.state == Outcome.LOST and is_repeat(lead, Verb.LOSE, by=by):
        return lead
    why = reason_for(Outcome.LOST, reason)
    left = move(lead, Verb.LOSE, status=status_in(lead, status), completion_reason=why)
    after = {"reason": why.code, "status": lead.status.code}
    tell(lead, "lead:lost", by=by, before=left, after=after)
    return lead
