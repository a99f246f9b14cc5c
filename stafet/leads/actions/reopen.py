"""Reopen a lead."""

from datetime import datetime

from stafet.foundation import clock
from stafet.leads.dates import check_due
from stafet.leads.holding import hold_with_case
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Handover, Lead
from stafet.leads.tell import tell
from stafet.leads.transition import is_repeat, move
from stafet.staff.action import action
from stafet.staff.actor import Actor


@action("lead.close", holds=hold_with_case)
def reopen_lead(lead: Lead, *, due_at: datetime | None = None, by: Actor) -> Lead:
    """Back to the status held before closing, with a new due date where somebody owns it (R35).

    Its case may have gone to another administrator meanwhile, who owns all its open leads (R26).
    """
    if lead.completed_at is None and is_repeat(lead, Verb.REOPEN, by=by):
        return lead
    is_owned = lead.handover == Handover.ACCEPTED
    due = check_due(due_at, clock.now()) if is_owned and lead.completed_at else None
    reason = lead.completion_reason
    owner = lead.case.administrator if is_owned and lead.case else lead.owner
    left = move(lead, Verb.REOPEN, owner=owner, due_at=due)
    before = {**left, "reason": reason.code if reason else ""}
    after = {"status": lead.status.code, "due_at": lead.due_at}
    tell(lead, "lead:reopened", by=by, before=before, after=after)
    return lead
