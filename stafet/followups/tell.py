"""Writes what happened to a task into the one record, under its lead's number and its contact."""

from typing import Any

from stafet.followups.models import Task
from stafet.staff.actor import Actor
from stafet.staff.events import Facts, record


def tell(
    task: Task, kind: str, *, by: Actor, before: Facts | None = None, after: Facts | None = None
) -> None:
    """Record that `kind` happened to this task just now; it says along which type the task is of."""
    told = {"task": task.pk, "type": task.type.code, **(after or {})}
    record(kind, task, by=by, lead=task.lead_id, contact=task.contact_id, before=before, after=told)


def facts(task: Task) -> dict[str, Any]:
    """What of a task its history tells."""
    return {
        "type": task.type.code,
        "due_at": task.due_at,
        "ends_at": task.ends_at,
        "assignee": task.assignee.name,
        "repeat": [task.repeat_every, task.repeat_unit] if task.repeat_every else None,
        "note": task.note,
    }
