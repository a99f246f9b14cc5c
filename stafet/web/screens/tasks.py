"""Tasks by day: overdue, today, tomorrow, this week, later; views, filters and search, all of it in the address."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from stafet.catalog.models import TaskType
from stafet.followups.filters import ORDERS, narrowed, tasks_page
from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.paging import Order
from stafet.staff.rights import Permission
from stafet.web.screens.task_row import TaskRow, task_row

PAGE = 100  # rows
_VIEWS = ("mine", "team", "all")
_WORDS = ("view", "state", "type", "due", "q")
_DUE = ("overdue", "soon", "fine")


@dataclass(frozen=True, slots=True)
class Part:
    """One heading with its tasks."""

    key: str
    title: str
    rows: list[TaskRow]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for; unknown values count as not given."""

    view: str
    state: str
    type: str
    due: str
    q: str
    cursor: str

    @classmethod
    def of(cls, query: QueryDict) -> "Asked":
        """Read an address."""
        view, kind = query.get("view", ""), query.get("type", "")[:30]
        return cls(
            view=view if view in _VIEWS else "mine",
            state="closed" if query.get("state") == "closed" else "",
            type=kind if any(one.code == kind for one in at_hand(TaskType).every) else "",
            due=query.get("due", "") if query.get("due") in _DUE else "",
            q=query.get("q", "")[:100].strip(),
            cursor=query.get("cursor", "")[:400],
        )

    def address(self, **changed: str) -> str:
        """The address of the same list with something changed; it starts anew at its first page."""
        values = {name: getattr(self, name) for name in _WORDS} | changed
        query = urlencode({name: value for name, value in values.items() if value and value != "mine"})
        return reverse("web:tasks") + (f"?{query}" if query else "")


def task_list(query: QueryDict, actor: Actor) -> dict[str, Any]:
    """The context of the list."""
    asked = Asked.of(query)
    order = ORDERS["-closed_at" if asked.state else "due_at"]
    found = _filtered(asked, actor)
    page = tasks_page(found, typed=asked.q, order=order, cursor=asked.cursor, limit=PAGE)
    return {
        "parts": [_closed(page.rows)] if asked.state and page.rows else by_day(page.rows),
        "next_url": asked.address(cursor=page.next) if page.next else "",
        "previous_url": asked.address() if asked.cursor else "",
        "list_url": asked.address(),
        "clear_url": asked.address(q="", state="", type="", due=""),
        "is_filtered": bool(asked.q or asked.state or asked.type or asked.due),
        "views": _views(asked),
        "filters": _filters(asked),
        "kept": [(name, getattr(asked, name)) for name in _WORDS if name != "q" and getattr(asked, name)],
        "q": asked.q,
        "view": asked.view,
        "is_closed": bool(asked.state),
        "export_url": f"{reverse('web:export', args=['tasks', 'xlsx'])}?{query.urlencode()}"
        if actor.may(Permission.EXPORT)
        else "",
    }


def asked_for(query: QueryDict, actor: Actor) -> tuple[QuerySet[Task], str, Order]:
    """What the address asks for: the tasks, what was typed into the search box, and their order."""
    asked = Asked.of(query)
    return _filtered(asked, actor), asked.q, ORDERS["-closed_at" if asked.state else "due_at"]


def by_day(tasks: list[Task]) -> list[Part]:
    """Open tasks, in the order of their dates, under the day on which one has to think of them."""
    now = timezone.localtime(clock.now())
    titles = {
        "overdue": gettext("Overdue"),
        "today": gettext("Today"),
        "tomorrow": gettext("Tomorrow"),
        "week": gettext("This week"),
        "later": gettext("Later"),
    }
    found: dict[str, list[TaskRow]] = {key: [] for key in titles}
    for task in tasks:
        found[_day_of(task.due_at, now)].append(task_row(task))
    return [Part(key, title, found[key]) for key, title in titles.items() if found[key]]


def _day_of(due_at: datetime, now: datetime) -> str:
    if due_at <= now:
        return "overdue"
    days = (timezone.localtime(due_at).date() - now.date()).days
    if days <= 1:
        return "tomorrow" if days else "today"
    return "week" if days < 7 - now.weekday() else "later"


def _closed(tasks: list[Task]) -> Part:
    return Part("closed", gettext("Closed"), [task_row(task) for task in tasks])


def _filtered(asked: Asked, actor: Actor) -> QuerySet[Task]:
    questions = {"state": asked.state or "open", "type": asked.type, "due": asked.due}
    questions |= {"mine": {"assignee": "me"}, "team": {"team": "mine"}, "all": {}}[asked.view]
    return narrowed(Task.objects.visible_to(actor).with_names(), questions, by=actor)


def _views(asked: Asked) -> list[dict[str, Any]]:
    titles = {"mine": gettext("Mine"), "team": gettext("My team’s"), "all": gettext("All")}
    return [
        {"title": titles[name], "url": asked.address(view=name), "is_current": name == asked.view}
        for name in _VIEWS
    ]


def _filters(asked: Asked) -> list[dict[str, Any]]:
    kinds = [(one.code, one.name) for one in at_hand(TaskType).every]
    dues = [("overdue", gettext("Overdue")), ("soon", gettext("Soon")), ("fine", gettext("Fine"))]
    filters = [_filter(asked, "type", gettext("Kind"), kinds)]
    if not asked.state:
        filters.append(_filter(asked, "due", gettext("Due"), dues))
    filters.append(
        _filter(asked, "state", gettext("State"), [("closed", gettext("Closed"))], rest=gettext("Open"))
    )
    return filters


def _filter(
    asked: Asked, name: str, label: str, choices: list[tuple[str, str]], *, rest: str = ""
) -> dict[str, Any]:
    current = getattr(asked, name)
    shown = [("", rest or gettext("All")), *choices]
    return {
        "label": dict(choices).get(current) or label,
        "is_set": bool(current),
        "choices": [
            {"label": words, "url": asked.address(**{name: value}), "is_current": value == current}
            for value, words in shown
        ],
    }
