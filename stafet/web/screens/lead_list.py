"""The list of leads: views, filters, search and order, all of it in the address."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import F, QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from stafet.catalog.models import LeadType, Source, State
from stafet.leads.models import Lead
from stafet.leads.search import ORDERS, leads_count, leads_page
from stafet.search.criteria import Of
from stafet.staff.actor import Actor
from stafet.staff.fragments import words_of
from stafet.staff.hits import hold
from stafet.staff.paging import Order
from stafet.staff.rights import Permission, Role
from stafet.web.forms.reading import whole
from stafet.web.screens.parts import leads_of
from stafet.web.screens.project_sieve import employees_of, projects_for, said_ticked, statuses_of, ticked
from stafet.web.screens.row import SEEN_WITH, row
from stafet.web.screens.tabs import tabs_for
from stafet.web.show import LIST_WORDS

PAGE = 50  # rows


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for; unknown values count as not given."""

    view: str
    q: str
    project: str
    owner: str
    status: str
    state: str
    source: str
    type: str
    order: str
    shape: str
    cursor: str

    @classmethod
    def of(cls, query: QueryDict, actor: Actor) -> "Asked":
        """Read an address; the default view is the one that this role works from."""
        view = query.get("view", "")
        usual = "all" if _key(query.get("project", "")) else home_view(actor)
        kept_view = view if view in _VIEWS else usual
        order = query.get("order", "")
        return cls(
            view=kept_view,
            q=query.get("q", "")[:100].strip(),
            project=_key(query.get("project", "")),
            owner=_key(query.get("owner", "")),
            status=",".join(key for one in query.get("status", "")[:400].split(",") if (key := _key(one))),
            state=query.get("state", "") if query.get("state") in set(State) else "",
            source=query.get("source", "")[:30],
            type=query.get("type", "")[:30],
            order=order if order in _ORDERS else ("due" if kept_view in _BY_DUE else "newest"),
            shape="table" if query.get("shape") == "table" else "",
            cursor=query.get("cursor", "")[:400],
        )

    def address(self, **changed: str) -> str:
        """The address of the same list with something changed; it starts anew at its first page."""
        query = self.query(**changed)
        return reverse("web:leads") + (f"?{query}" if query else "")

    @property
    def statuses(self) -> list[int]:
        """The ticked ones: several are any of them."""
        return [int(key) for key in self.status.split(",") if key]

    def query(self, **changed: str) -> str:
        """The part of the address behind the question mark."""
        values = {name: getattr(self, name) for name in LIST_WORDS} | changed
        return urlencode({name: value for name, value in values.items() if value})


def home_view(actor: Actor) -> str:
    """Where a role works from."""
    return {Role.AGENT: "mine", Role.DISPATCHER: "free"}.get(actor.role or Role.AGENT, "open")


def lead_list(query: QueryDict, actor: Actor, *, opened: int | None = None) -> dict[str, Any]:
    """The context of the list; `opened` is the number of the lead beside it."""
    asked = Asked.of(query, actor)
    page = leads_page(
        _filtered(asked, actor),
        typed=asked.q,
        order=_ORDERS[asked.order],
        cursor=asked.cursor,
        limit=PAGE,
        by=actor,
    )
    kept = asked.query()
    return {
        "rows": [row(one, kept=kept) for one in page.rows],
        "opened": opened or _number(query.get("opened", "")),
        "next_url": asked.address(cursor=page.next) if page.next else "",
        "previous_url": asked.address() if asked.cursor else "",
        "count_words": _counted(asked, actor),
        "list_url": asked.address(),
        "shape_url": asked.address(shape="" if asked.shape else "table"),
        "clear_url": asked.address(**_NOTHING),
        "is_filtered": any(getattr(asked, name) for name in _NOTHING),
        "export_url": _export_url(asked, actor),
        "views": _views(asked, actor),
        "filters": [*_filters(asked), *_of_projects(asked, actor)],
        "columns": _columns(asked),
        "list_query": asked.query(),
        "of": "leads",
        "may_export": actor.may(Permission.EXPORT),
        "tabs": tabs_for(Of.LEADS, actor),
        "kept": [(name, getattr(asked, name)) for name in LIST_WORDS if name != "q" and getattr(asked, name)],
        "q": asked.q,
        "shape": asked.shape,
    }


def all_listed(query: QueryDict, actor: Actor) -> QuerySet[Lead]:
    """All leads of the list with this address, in no order and without their names."""
    asked = Asked.of(query, actor)
    words = words_of(asked.q)
    leads = _filtered(asked, actor).select_related(None).order_by()
    return leads.filter(hold(words, F("search"))) if words else leads


def asked_for(query: QueryDict, actor: Actor) -> tuple[QuerySet[Lead], str, Order]:
    """What the address asks for: the leads, what was typed into the search box, and their order."""
    asked = Asked.of(query, actor)
    return _filtered(asked, actor), asked.q, _ORDERS[asked.order]


def _number(typed: str) -> int | None:
    return int(typed) if typed.isdecimal() else None


def _key(typed: str) -> str:
    return typed if whole(typed) is not None else ""


_ORDERS = {"newest": ORDERS["-created_at"], "due": ORDERS["due_at"]}
_VIEWS = ("mine", "overdue", "today", "news", "offered", "escalated", "free", "open", "all")
_BY_DUE = ("mine", "overdue", "today", "escalated")
_NOTHING = dict.fromkeys(("q", "project", "owner", "status", "state", "source", "type"), "")
_OF_THE_DESK = ("overdue", "today", "news")  # shown among the views only where one comes from the desk


def _filtered(asked: Asked, actor: Actor) -> QuerySet[Lead]:
    wanted = _wider(asked)
    queries = {
        "mine": lambda: Lead.objects.open().filter(owner_id=actor.user_id),
        "open": lambda: Lead.objects.visible_to(actor).open(),
        "all": lambda: Lead.objects.visible_to(actor),
    }
    leads: QuerySet[Lead] = queries[wanted]() if wanted in queries else leads_of(wanted, actor)
    if asked.project:
        leads = leads.filter(project=int(asked.project))
    if asked.owner:
        leads = leads.filter(owner_id=int(asked.owner) or None)
    if asked.status:
        leads = leads.filter(status_id__in=asked.statuses)
    if asked.state:
        leads = leads.filter(state=asked.state)
    if asked.source:
        leads = leads.filter(source__code=asked.source)
    if asked.type:
        leads = leads.filter(type__code=asked.type)
    return leads.select_related(*SEEN_WITH)


def _export_url(asked: Asked, actor: Actor) -> str:
    """The same list as a file, for whoever may take it out."""
    if not actor.may(Permission.EXPORT):
        return ""
    return reverse("web:export", args=["leads", "xlsx"]) + f"?{asked.query()}"


def _wider(asked: Asked) -> str:
    """A closed state is not found among the open ones: who asks for it means all that they see."""
    return "all" if asked.state in {State.WON, State.LOST} else asked.view


def _counted(asked: Asked, actor: Actor) -> str:
    """How many there are; beyond a thousand nobody counts them."""
    count, is_all = leads_count(_filtered(asked, actor), typed=asked.q, by=actor)
    if not is_all:
        return gettext("more than 1,000 leads")
    return ngettext("%(count)d lead", "%(count)d leads", count) % {"count": count}


def _views(asked: Asked, actor: Actor) -> list[dict[str, Any]]:
    titles = {
        "mine": gettext("Mine"),
        "overdue": gettext("Overdue"),
        "today": gettext("Today"),
        "news": gettext("News on your leads"),
        "escalated": gettext("Escalated"),
        "offered": gettext("Offered"),
        "free": gettext("Free"),
        "open": gettext("All open"),
        "all": gettext("All"),
    }
    hidden = {"free", "escalated"} if actor.role is Role.AGENT else set()
    shown = [name for name in _VIEWS if name == asked.view or name not in {*hidden, *_OF_THE_DESK}]
    return [
        {
            "title": titles[name],
            "url": asked.address(view=name, order="", **_NOTHING | {"project": asked.project}),
            "is_current": name == asked.view,
        }
        for name in shown
    ]


def _filters(asked: Asked) -> list[dict[str, Any]]:
    states = {
        State.NEW: gettext("New"),
        State.IN_PROGRESS: gettext("In progress"),
        State.WON: gettext("Won"),
        State.LOST: gettext("Lost"),
    }
    sources = [(one.code, one.name) for one in Source.objects.filter(is_hidden=False)]
    types = [(one.code, one.name) for one in LeadType.objects.filter(is_hidden=False)]
    orders = [("due", gettext("Due first")), ("newest", gettext("Newest first"))]
    return [
        _menu(asked, "order", gettext("Order"), orders, may_clear=False),
        _menu(asked, "state", gettext("State"), [(str(code), name) for code, name in states.items()]),
        _menu(asked, "source", gettext("Source"), sources),
        _menu(asked, "type", gettext("Type"), types),
    ]


def _of_projects(asked: Asked, actor: Actor) -> list[dict[str, Any]]:
    """Project, and within one its employee and ticked statuses (R59)."""
    projects = projects_for(actor, asked.project)
    if not projects:
        return []
    menus = [_menu(asked, "project", gettext("Project"), [(str(one.pk), one.name) for one in projects])]
    for project in (one for one in projects if str(one.pk) == asked.project):
        statuses, picked = statuses_of(project), asked.statuses
        choices = [
            {
                "label": name,
                "url": asked.address(status=ticked(picked, key)),
                "is_current": int(key) in picked,
            }
            for key, name in statuses
        ]
        menus.append(_menu(asked, "owner", gettext("Employee"), employees_of(project)))
        menus.append(said_ticked(statuses, picked) | {"choices": choices})
    return menus


def _menu(
    asked: Asked, name: str, title: str, options: list[tuple[str, str]], *, may_clear: bool = True
) -> dict[str, Any]:
    value = getattr(asked, name)
    picked = dict(options).get(value, "")
    every = (
        [{"label": gettext("Any"), "url": asked.address(**{name: ""}), "is_current": not value}]
        if may_clear
        else []
    )
    return {
        "label": picked or title,
        "is_set": bool(picked),
        "choices": every
        + [
            {"label": label, "url": asked.address(**{name: code}), "is_current": code == value}
            for code, label in options
        ],
    }


def _columns(asked: Asked) -> list[dict[str, str]]:
    titles = (
        ("", gettext("Name")),
        ("", gettext("Subject")),
        ("due", gettext("Due")),
        ("", gettext("Status")),
        ("", gettext("Owner")),
        ("", gettext("Source")),
        ("newest", gettext("Came in")),
    )
    arrow = {"due": "ascending", "newest": "descending"}
    return [
        {
            "title": title,
            "url": asked.address(order=order) if order else "",
            "order": arrow[order] if order and order == asked.order else "",
        }
        for order, title in titles
    ]
