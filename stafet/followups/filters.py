"""The questions by which a list of tasks is narrowed, and its orders: words and values, as addresses carry them."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from stafet.catalog.models import TaskReason, TaskType
from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.leads.dates import REMINDER
from stafet.leads.filters import Question, among, answering, defined, instant, linked, person, unknown
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.finding import found_page
from stafet.staff.models import Branch, Team
from stafet.staff.paging import Order, Page

SOONEST: Final = Order("due_at", datetime)
_ORDERS: Final = (
    SOONEST,
    Order("due_at", datetime, is_descending=True),
    Order("closed_at", datetime, is_descending=True, is_nullable=True),
)
ORDERS: Final[Mapping[str, Order]] = MappingProxyType({order.name: order for order in _ORDERS})
_MOST_OF_ONE: Final = 100
OWN_TEAMS: Final = "mine"
_DUE: Final = ("overdue", "soon", "fine")


def narrowed(tasks: QuerySet[Task], asked: Mapping[str, str], *, by: Actor) -> QuerySet[Task]:
    """The tasks that answer all the questions; several values with commas mean any of them.

    `state` open or closed; `day` a day as ISO 8601 writes it, in the asker's home branch; `due` overdue, soon, fine, or
    an instant: due by then; `type` and `reason` by id or code; `assignee` by id, e-mail address or `me`; `team` by id
    or code, or `mine`: those one is in or supervises; `lead` and `contact` by number, or `none`.
    """
    return answering(tasks, asked, _QUESTIONS, by=by)


def tasks_page(
    tasks: QuerySet[Task], *, typed: str = "", order: Order = SOONEST, cursor: str = "", limit: int = 50
) -> Page[Task]:
    """A page of `tasks`, filtered by the caller to those that may be seen; `typed` finds their customers and leads."""
    return found_page(tasks, typed, order, after=order.read(cursor), limit=limit)


def open_tasks_of(lead: Lead) -> list[Task]:
    """The open tasks of a lead, what is due first; whoever sees the lead sees them."""
    tasks = Task.objects.open().filter(lead=lead).with_names()
    return list(tasks.order_by("due_at", "pk")[:_MOST_OF_ONE])


def order_named(name: str) -> Order:
    """The order of this name, what is due first for an empty one; denies any other."""
    if name and name not in ORDERS:
        raise unknown("order", name, list(ORDERS))
    return ORDERS.get(name, SOONEST)


def home_zone(by: Actor) -> ZoneInfo:
    """In which time zone the asker's days begin."""
    home = at_hand(Branch).by_key.get(by.home_branch_id)
    return ZoneInfo(home.time_zone if home else by.time_zone)


def on_day(day: date, zone: ZoneInfo) -> Q:
    """Due on this day of this zone, whether it has 23, 24 or 25 hours."""
    begin = datetime.combine(day, time(), zone)
    end = datetime.combine(day + timedelta(days=1), time(), zone)
    return Q(due_at__gte=begin, due_at__lt=end)


def _state(name: str, values: list[str], _by: Actor) -> Q:
    wanted = among(name, set(values), {"open", "closed"})
    return Q() if len(wanted) > 1 else Q(closed_at__isnull=wanted == ["open"])


def _day(name: str, values: list[str], by: Actor) -> Q:
    condition, zone = Q(), home_zone(by)
    for value in values:
        try:
            day = date.fromisoformat(value)
        except ValueError:
            raise Invalid("This is no day.", fields={name: "Write it like 2026-11-30."}) from None
        if not 1900 <= day.year < 2200:
            raise Invalid("This is no day.", fields={name: "Write it like 2026-11-30."})
        condition |= on_day(day, zone)
    return condition


def _due(name: str, values: list[str], _by: Actor) -> Q:
    condition, now = Q(), clock.now()
    # The same bounds as `dates.due_state`, asked of the database; a closed task is no longer due.
    bounds = {
        "overdue": Q(due_at__lte=now),
        "soon": Q(due_at__gt=now, due_at__lte=now + REMINDER),
        "fine": Q(due_at__gt=now + REMINDER),
    }
    for value in values:
        condition |= bounds[value] if value in bounds else Q(due_at__lte=instant(name, value, list(_DUE)))
    return condition & Q(closed_at__isnull=True)


def _team(name: str, values: list[str], by: Actor) -> Q:
    named = [value for value in values if value != OWN_TEAMS]
    condition = defined(Team)(name, named, by) if named else Q(pk__in=[])
    if OWN_TEAMS in values:
        condition |= Q(team_id__in=sorted(by.team_ids | by.supervised_ids))
    return condition


_QUESTIONS: Final[Mapping[str, Question]] = {
    "state": _state,
    "day": _day,
    "due": _due,
    "type": defined(TaskType),
    "reason": defined(TaskReason),
    "assignee": person,
    "team": _team,
    "lead": linked,
    "contact": linked,
}
QUESTIONS: Final = tuple(_QUESTIONS)
