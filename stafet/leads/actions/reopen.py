"""Reopen a lead."""

from datetime import datetime

from stafet.foundation import clock
from stafet.foundation.denials import NotNow
from stafet.leads.dates import check_due
from stafet.leads.holding import hold_with_case
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Case, Handover, Lead
from stafet.leads.tell import tell
from stafet.leads.transition import is_repeat, move
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.staying import hold_staying


@action("lead.close", holds=hold_with_case)
def reopen_lead(lead: Lead, *, due_at: datetime | None = None, by: Actor) -> Lead:
    """Back to the status held before closing, with a new due date where somebody owns it (R35).

    Its case may have gone to another administrator meanwhile, who owns all its open leads (R26). Where its owner
    has left, it is the reopener's (R27); denies a program that is nobody.
    """
    if lead.completed_at is None and is_repeat(lead, Verb.REOPEN, by=by):
        return lead
    is_owned = lead.handover == Handover.ACCEPTED
    due = check_due(due_at, clock.now()) if is_owned and lead.completed_at else None
    reason = lead.completion_reason
    owner_id = _staying(lead.case.administrator_id if lead.case else lead.owner_id, by) if is_owned else None
    left = move(lead, Verb.REOPEN, owner_id=owner_id, due_at=due)
    if lead.case and lead.case.administrator_id != owner_id:
        Case.objects.filter(pk=lead.case.pk).update(administrator=owner_id)
    before = {**left, "reason": reason.code if reason else ""}
    after = {"status": lead.status.code, "due_at": lead.due_at}
    tell(lead, "lead:reopened", by=by, before=before, after=after)
    return lead


def _staying(owner_id: int | None, by: Actor) -> int | None:
    """Who owns it from now on: its owner, else whoever reopens it."""
    if owner_id is None or hold_staying([owner_id]):
        return owner_id
    if by.user_id is None:
        raise NotNow(
            "The owner of this lead does not work here any more. Somebody has to reopen it themselves."
        )
    return by.user_id
