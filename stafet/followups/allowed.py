"""What somebody may do with a task now: the buttons and the API's `allowed` alike."""

from stafet.followups.models import Task
from stafet.staff.actor import Actor
from stafet.staff.rights import Permission


def allowed(task: Task, by: Actor) -> list[str]:
    """The verbs that this actor's rights reach, for a task it sees."""
    is_open = task.closed_at is None
    found = ["note", "call"] if by.may(Permission.TASK_EDIT, task) else []
    if is_open and by.may(Permission.TASK_EDIT, task):
        found.append("edit")
    if is_open and by.may(Permission.TASK_ASSIGN, task):
        found.append("assign")
    if by.may(Permission.TASK_CLOSE, task):
        found.append("close" if is_open else "reopen")
    return found
