"""The desk: what is urgent for this person, in order (R56)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from stafet.followups.models import Task
from stafet.followups.sight import Tasks
from stafet.foundation import clock
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.rights import Permission, Reach, Role
from stafet.web.screens.parts import MOST, counted, leads_of, said_count
from stafet.web.screens.row import SEEN_WITH, Row, row
from stafet.web.screens.task_row import TaskRow, task_row

SHOWN = 30  # of each part; the rest is one click away
_NOON, _EVENING = 12, 18  # o'clock
_URGENT = (F("due_at").asc(nulls_last=True), "-priority", "-importance", "number")
_WEIGHTY = ("-priority", "-importance", "-number")


@dataclass(frozen=True, slots=True)
class Part:
    """One heading of the desk with its first leads; `count` is of all that the list behind it has."""

    key: str
    title: str
    rows: list[Row]
    count: int
    more_url: str = ""

    @property
    def said(self) -> str:
        """The count as it is shown."""
        return said_count(self.count)


def desk_of(actor: Actor) -> dict[str, Any]:
    """All parts that are not empty, and what comes next where nothing is left."""
    is_above = actor.role is not Role.AGENT
    titles = {
        "offered": gettext("Offered to you"),
        "overdue": gettext("Overdue"),
        "today": gettext("Today"),
        "escalated": gettext("Escalated"),
        "news": gettext("News on your leads"),
        "free": gettext("Nobody holds these"),
    }
    wanted = [
        *(["offered"] if actor.reach(Permission.LEAD_ACCEPT) is not Reach.NO else []),
        *("overdue", "today"),
        *(["escalated"] if is_above else []),
        "news",
        *(["free"] if is_above and actor.role is not Role.SUPERVISOR else []),
    ]
    parts = [part for key in wanted if (part := _part(key, titles[key], actor)).rows]
    tasks = _tasks(actor)
    task_count = len(tasks) if len(tasks) < SHOWN else counted(_tasks_of(actor))
    counts = [*(part.count for part in parts), task_count]
    total = sum(counts)
    return {
        "greeting": greeting(),
        "parts": parts,
        "tasks": tasks,
        "tasks_said": said_count(task_count),
        "tasks_url": reverse("web:tasks") if len(tasks) >= SHOWN else "",
        "total": total,
        "total_said": str(total) if max(counts) <= MOST else said_count(total),
        "coming": None if parts or tasks else _coming(actor),
    }


def _part(key: str, title: str, actor: Actor) -> Part:
    leads = leads_of(key, actor)
    order = _WEIGHTY if key in {"news", "free"} else _URGENT
    rows = _rows(leads.order_by(*order), key, actor)
    if len(rows) < SHOWN:
        return Part(key, title, rows, len(rows))
    return Part(key, title, rows, counted(leads), f"{reverse('web:leads')}?view={key}")


def _rows(leads: QuerySet[Lead], key: str, actor: Actor) -> list[Row]:
    found = leads.select_related(*SEEN_WITH)[:SHOWN]
    may_accept = key == "offered"
    return [row(one, may_accept=may_accept and actor.may(Permission.LEAD_ACCEPT, one)) for one in found]


def greeting() -> str:
    """By the hour of the person's own clock."""
    hour = timezone.localtime(clock.now()).hour
    if hour < _NOON:
        return gettext("Good morning")
    return gettext("Good afternoon") if hour < _EVENING else gettext("Good evening")


def _tasks(actor: Actor) -> list[TaskRow]:
    """Theirs that are overdue, then those of today."""
    return [task_row(task) for task in _tasks_of(actor).with_names().order_by("due_at", "pk")[:SHOWN]]


def _tasks_of(actor: Actor) -> Tasks:
    tonight: datetime = timezone.localtime(clock.now()).replace(hour=23, minute=59, second=59)
    return Task.objects.overdue(tonight).filter(assignee_id=actor.user_id)


def _coming(actor: Actor) -> Row | None:
    ahead = (
        Lead.objects.open().filter(owner_id=actor.user_id, due_at__isnull=False).select_related(*SEEN_WITH)
    )
    first = ahead.order_by("due_at").first()
    return row(first) if first else None
