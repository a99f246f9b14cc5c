"""Give a task to somebody."""

from stafet.followups.models import Task
from stafet.followups.planning import check_assignee
from stafet.followups.standing import check_open
from stafet.followups.tell import tell
from stafet.followups.write import save
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.models import User


@action("task.assign")
def assign_task(task: Task, *, to: User, version: int | None = None, by: Actor) -> Task:
    """Hand a task over; to whom it is already changes nothing. Denies a closed task and who no longer works here."""
    check_open(task)
    if task.assignee_id == to.pk:
        return task
    before = {"assignee": task.assignee.name, "assignee_id": task.assignee_id}
    task.assignee = check_assignee(to)
    task.team = to.team
    save(task)
    after = {"assignee": to.name, "assignee_id": to.pk, "due_at": task.due_at}
    tell(task, "task:assigned", by=by, before=before, after=after)
    return task
