"""What happened to a task, in the words of its definitions."""

from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext

from stafet.catalog.models import TaskReason, TaskType
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Event
from stafet.web import wording


def task_words(event: Event) -> str:
    """The kind of task, and when it is due since."""
    code = str(event.after.get("type") or "")
    kind = next((one.name for one in at_hand(TaskType).every if one.code == code), code)
    due_at = parse_datetime(str(event.after.get("due_at") or ""))
    if due_at is None:
        return kind
    return f"{kind} · " + gettext("Next: %(when)s") % {"when": wording.full_moment(due_at)}


def task_reason(event: Event) -> str:
    """How a task ended."""
    code = str(event.after.get("reason") or "")
    return next((one.name for one in at_hand(TaskReason).every if one.code == code), code)
