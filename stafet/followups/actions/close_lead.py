"""Close a lead and, where that is wished, its open tasks with it (R33)."""

from collections.abc import Mapping
from typing import Any

from stafet.catalog.models import CompletionReason, Outcome, Status, TaskReason
from stafet.followups.actions.close import finish
from stafet.followups.models import Task
from stafet.leads.actions.lose import lose_lead
from stafet.leads.actions.win import win_lead
from stafet.leads.definitions import Named, find
from stafet.leads.models import Lead
from stafet.staff.action import action
from stafet.staff.actor import Actor

NOT_NEEDED = "not_needed"


@action("lead.close")
def close_lead(
    lead: Lead,
    *,
    outcome: Outcome,
    reason: Named | CompletionReason | None,
    status: Named | Status | None = None,
    customer: Mapping[str, Any] | None = None,
    with_tasks: bool = False,
    by: Actor,
) -> Lead:
    """Win or lose a lead; `with_tasks` closes its open tasks as no longer needed, whosever they are, for good."""
    if outcome == Outcome.LOST:
        closed = lose_lead(lead, reason=reason, status=status, by=by)
    else:
        closed = win_lead(lead, reason=reason, status=status, customer=customer, by=by)
    if with_tasks:
        not_needed = find(TaskReason, NOT_NEEDED, field="reason", allow_hidden=True)
        tasks = Task.objects.open().filter(lead=lead).select_related("type", "assignee", "branch")
        for task in tasks.order_by("pk").select_for_update(no_key=True, of=("self",)):
            finish(task, not_needed, is_last=True, by=by)
    return closed
