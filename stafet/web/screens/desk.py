"""The desk: what is urgent for this person, in order (R56)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.leads.models import Handover, Lead
from stafet.staff.actor import Actor
from stafet.staff.models import Event
from stafet.staff.rights import Permission, Role
from stafet.web.screens.row import SEEN_WITH, Row, row
from stafet.web.screens.task_row import TaskRow, task_row

SHOWN = 30  # of each part; the rest is one click away
NEWS = ("lead:assigned", "lead:noted", "lead:edited", "call:logged", "message:received")
NEWS_FOR = timedelta(days=1)
_NOON, _EVENING = 12, 18  # o'clock


@dataclass(frozen=True, slots=True)
class Part:
    """One heading of the desk with its leads."""

    key: str
    title: str
    rows: list[Row]
    count: int
    more_url: str = ""


def desk_of(actor: Actor) -> dict[str, Any]:
    """All parts that are not empty, and what comes next where nothing is left."""
    late, today = _due(actor)
    offered = [one for one in _offered(actor) if actor.may(Permission.LEAD_ACCEPT, one)]
    shown = {one.number for one in (*late, *today, *offered)}
    parts = [
        _part("offered", gettext("Offered to you"), [row(one, may_accept=True) for one in offered]),
        _part("overdue", gettext("Overdue"), [row(one) for one in late]),
        _part("today", gettext("Today"), [row(one) for one in today]),
        _part(
            "news",
            gettext("News on your leads"),
            [row(one) for one in _news(actor) if one.number not in shown],
        ),
    ]
    if actor.role in {Role.DISPATCHER, Role.MANAGER, Role.ADMINISTRATOR}:
        parts.append(_part("free", gettext("Nobody holds these"), [row(one) for one in _free(actor)]))
    parts = [part for part in parts if part.rows]
    tasks = _tasks(actor)
    return {
        "greeting": greeting(),
        "parts": parts,
        "tasks": tasks,
        "tasks_url": reverse("web:tasks") if len(tasks) >= SHOWN else "",
        "total": sum(part.count for part in parts) + len(tasks),
        "coming": None if parts or tasks else _coming(actor),
    }


def greeting() -> str:
    """By the hour of the person's own clock."""
    hour = timezone.localtime(clock.now()).hour
    if hour < _NOON:
        return gettext("Good morning")
    return gettext("Good afternoon") if hour < _EVENING else gettext("Good evening")


def _part(key: str, title: str, rows: list[Row]) -> Part:
    view = {"offered": "offered", "free": "free"}.get(key, "mine")
    return Part(
        key, title, rows, len(rows), f"{reverse('web:leads')}?view={view}" if len(rows) >= SHOWN else ""
    )


def _offered(actor: Actor) -> list[Lead]:
    offered = Lead.objects.offered_to(actor).select_related(*SEEN_WITH)
    return list(
        offered.order_by(F("due_at").asc(nulls_last=True), "-priority", "-importance", "number")[:SHOWN]
    )


def _due(actor: Actor) -> tuple[list[Lead], list[Lead]]:
    now = clock.now()
    due = Lead.objects.overdue(_tonight()).filter(owner_id=actor.user_id).select_related(*SEEN_WITH)
    found = list(due.order_by("due_at", "-priority", "-importance", "number")[: 2 * SHOWN])
    late = [one for one in found if one.due_at and one.due_at <= now]
    return late[:SHOWN], [one for one in found if one not in late][:SHOWN]


def _news(actor: Actor) -> list[Lead]:
    fresh = Event.objects.filter(at__gt=clock.now() - NEWS_FOR, lead_number__isnull=False)
    theirs = fresh.filter(kind__in=NEWS).exclude(by_kind="user", by_id=actor.user_id).values("lead_number")
    mine = Lead.objects.open().filter(owner_id=actor.user_id, number__in=theirs)
    return list(mine.select_related(*SEEN_WITH).order_by("-priority", "-importance", "-number")[:SHOWN])


def _free(actor: Actor) -> list[Lead]:
    held = (Handover.ACCEPTED, Handover.OFFERED)
    free = Lead.objects.visible_to(actor).open().exclude(handover__in=held).select_related(*SEEN_WITH)
    return list(free.order_by("-priority", "-importance", "number")[:SHOWN])


def _tasks(actor: Actor) -> list[TaskRow]:
    """Theirs that are overdue, then those of today."""
    due = Task.objects.overdue(_tonight()).filter(assignee_id=actor.user_id).with_names()
    return [task_row(task) for task in due.order_by("due_at", "pk")[:SHOWN]]


def _tonight() -> datetime:
    return timezone.localtime(clock.now()).replace(hour=23, minute=59, second=59)


def _coming(actor: Actor) -> Row | None:
    ahead = (
        Lead.objects.open().filter(owner_id=actor.user_id, due_at__isnull=False).select_related(*SEEN_WITH)
    )
    first = ahead.order_by("due_at").first()
    return row(first) if first else None
