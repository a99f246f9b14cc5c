"""Tell of tasks that are due, and of those that escalate."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from stafet.catalog.models import TaskType
from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.leads.response import told_from
from stafet.staff.above import Colleagues, Users
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.colleagues import colleagues_at
from stafet.staff.events import drafted, record_all
from stafet.staff.models import Event
from stafet.staff.opening_hours import hours_of

DUE: Final = 1
ESCALATED: Final = 2
_STAGES: Final = {DUE: "due", ESCALATED: "stage_2"}


@action("task.edit", locks=False)
def tell_of_tasks(tasks: Sequence[Task], *, by: Actor) -> None:
    """Tell of these tasks, locked by the round, what they have come to: due, and above that only if their type escalates.

    In opening hours only, and of what was reached meanwhile only the highest, once (R45, R48).
    """
    now = clock.now()
    among = colleagues_at(now)
    told: list[Event] = []
    for task in tasks:
        opens_at = told_from(hours_of(branch=task.branch_id, team=task.team_id), now)
        if opens_at > now:
            task.tell_at = opens_at
            continue
        reached = [(stage, at) for stage, at in stages(task) if stage > task.told_stage and at <= now]
        if reached:
            told.append(_told(task, reached, among, by=by))
            task.told_stage = reached[-1][0]
        ahead = [at for stage, at in stages(task) if stage > task.told_stage]
        task.tell_at = min(ahead, default=None)
    Task.objects.bulk_update(tasks, ["tell_at", "told_stage"])
    record_all(told)


def stages(task: Task) -> list[tuple[int, datetime]]:
    """What a task comes to, and when: due, and escalated where its type says after how long."""
    after = at_hand(TaskType).by_key[task.type_id].escalates_after
    found = [(DUE, task.due_at)]
    if after is not None:
        found.append((ESCALATED, task.due_at + timedelta(minutes=after)))
    return found


def _told(task: Task, reached: Sequence[tuple[int, datetime]], among: Colleagues, *, by: Actor) -> Event:
    to: set[int] = set()
    for stage, _ in reached:
        to |= _whom(task, stage, among)
    highest, at = reached[-1]
    after = {"task": task.pk, "to": sorted(to), "stage": _STAGES[highest], "at": at, "due_at": task.due_at}
    return drafted("task:told", task, by=by, lead=task.lead_id, contact=task.contact_id, after=after)


def _whom(task: Task, stage: int, among: Colleagues) -> Users:
    if stage == ESCALATED:
        return among.over(branch=task.branch_id, team=task.team_id, holder=task.assignee_id)
    return frozenset({among.in_place_of(task.assignee_id)})
