"""What somebody holds, and the part of it that an actor may hand over."""

from dataclasses import dataclass, replace
from datetime import datetime

from stafet.followups.models import Task
from stafet.leads.models import Handover, Lead
from stafet.staff.actor import Actor
from stafet.staff.rights import Permission

_ASKED = ("number", "case_id", "owner_id", "team_id", "branch_id", "due_at")
_ASKED_OF_TASKS = ("assignee_id", "team_id", "branch_id", "due_at")


@dataclass(frozen=True, slots=True)
class Held:
    """Open leads by number, owned with all of their cases or offered in person; open tasks; how many are not the asker's."""

    leads: frozenset[int]
    offers: frozenset[int]
    tasks: frozenset[int]
    others: int = 0

    def __len__(self) -> int:
        return len(self.leads) + len(self.offers) + len(self.tasks)


def held(user: int, *, by: Actor, due_until: datetime | None = None) -> Held:
    """What this user holds that `by` may hand over; with `due_until` only what is due by then, with all of its cases."""
    visible = Lead.objects.visible_to(by).open().only(*_ASKED)
    own = list(visible.filter(owner=user, handover=Handover.ACCEPTED))
    offered = list(visible.filter(offered_to=user, handover=Handover.OFFERED))
    tasks = list(Task.objects.visible_to(by).open().filter(assignee=user).only(*_ASKED_OF_TASKS))
    if due_until is not None:
        own, tasks = _due(own, due_until), [task for task in tasks if task.due_at <= due_until]
    seen = len(own) + len(offered) + len(tasks)
    hidden = 0 if due_until is not None else count_held(user) - seen
    found = Held(
        frozenset(lead.number for lead in own if by.may(Permission.LEAD_ASSIGN, lead)),
        frozenset(lead.number for lead in offered if by.may(Permission.LEAD_ASSIGN, lead)),
        frozenset(task.pk for task in tasks if by.may(Permission.TASK_ASSIGN, task)),
    )
    return replace(found, others=seen - len(found) + hidden)


def count_held(user: int) -> int:
    """How many open leads somebody owns or is asked to take in person, and open tasks, whoever asks."""
    leads = Lead.objects.open()
    tasks = Task.objects.open().filter(assignee=user)
    return leads.filter(owner=user).count() + leads.filter(offered_to=user).count() + tasks.count()


def _due(leads: list[Lead], until: datetime) -> list[Lead]:
    """Those due by then, and what shares a case with one of them."""
    due = {lead.number for lead in leads if lead.due_at is not None and lead.due_at <= until}
    cases = {lead.case_id for lead in leads if lead.number in due and lead.case_id}
    return [lead for lead in leads if lead.number in due or lead.case_id in cases]
