"""Denies work on a task that is closed."""

from stafet.followups.models import Task
from stafet.foundation.denials import NotNow


def check_open(task: Task) -> None:
    """Deny a closed task."""
    if task.closed_at is not None:
        raise NotNow("This task is closed. Reopen it first.")
