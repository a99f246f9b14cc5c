"""What somebody has to do within the bounds of a calendar: follow-ups of their leads, and tasks."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Max, Q
from django.utils.translation import gettext

from stafet.calendars.entry import Entry
from stafet.followups.models import Task
from stafet.leads.models import Lead
from stafet.staff.models import Event

BACK: Final = timedelta(days=31)
AHEAD: Final = timedelta(days=366)
MOST: Final = 1_000  # of each kind
LASTS: Final = timedelta(
    minutes=15
)  # what has no end of its own: the least that a calendar's day shows readably
_LONGEST_NOTE: Final = 200


def entries_of(user: int, at: datetime) -> list[Entry]:
    """The open follow-ups and tasks of a user from a month back to a year ahead, and the appointments that were."""
    bounds = (at - BACK, at + AHEAD)
    leads = Lead.objects.open().filter(owner=user, due_at__range=bounds).order_by("due_at", "number")
    tasks = Task.objects.filter(
        Q(closed_at=None) | Q(ends_at__isnull=False), assignee=user, due_at__range=bounds
    )
    named = ("type", "lead", "contact")
    return [
        *follow_ups(
            leads.only("number", "who", "subject", "due_at", "due_note", "version", "created_at")[:MOST]
        ),
        *task_entries(tasks.select_related(*named).order_by("due_at", "pk")[:MOST]),
    ]


def follow_ups(leads: Iterable[Lead]) -> list[Entry]:
    """The next date of each of these leads that has one."""
    dated = [lead for lead in leads if lead.due_at is not None]
    changed = _changed("lead_number", [lead.number for lead in dated])
    return [
        Entry(
            key=f"leads/{lead.number}/follow-up",
            version=lead.version,
            changed_at=changed.get(lead.number, lead.created_at),
            starts_at=lead.due_at,
            ends_at=lead.due_at + LASTS,
            title=gettext("Follow up: %(who)s") % {"who": f"{lead.who} · {lead.subject}"},
            note=lead.due_note,
            path=f"/leads/{lead.number}",
        )
        for lead in dated
        if lead.due_at is not None
    ]


def task_entries(tasks: Iterable[Task]) -> list[Entry]:
    """Each of these tasks: an appointment from beginning to end, any other when it is due."""
    rows = list(tasks)
    changed = _changed("subject_id", [task.pk for task in rows], Q(subject_kind="task"))
    return [
        Entry(
            key=f"tasks/{task.pk}",
            version=task.version,
            changed_at=changed.get(task.pk, task.created_at),
            starts_at=task.due_at,
            ends_at=task.ends_at if task.ends_at and task.ends_at > task.due_at else task.due_at + LASTS,
            title=f"{task.type}: {_about(task)}",
            note=" ".join(task.note.split())[:_LONGEST_NOTE],
            path=f"/tasks/{task.pk}",
            is_busy=task.ends_at is not None and task.closed_at is None,
        )
        for task in rows
    ]


def _about(task: Task) -> str:
    if task.contact is not None:
        return str(task.contact.name)
    return task.lead.who if task.lead else ""


def _changed(column: str, keys: list[int], narrowed: Q | None = None) -> dict[int, datetime]:
    """When each of these was last told of."""
    told = Event.objects.filter(narrowed or Q(), **{f"{column}__in": keys})
    return dict(told.values(column).annotate(last=Max("at")).values_list(column, "last"))
