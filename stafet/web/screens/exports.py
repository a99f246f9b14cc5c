"""A list as a file: the rows that the list's page shows, all pages of it, as far as one may take them out."""

from collections.abc import Iterator
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils import timezone, translation

from stafet.contacts.models import Account, Contact
from stafet.contacts.search import known_page
from stafet.exports.cells import Cell, as_csv, as_workbook
from stafet.exports.lists import COLUMNS, cells_of
from stafet.exports.reach import exportable
from stafet.followups.filters import tasks_page
from stafet.leads.models import Lead
from stafet.leads.search import leads_page
from stafet.search.criteria import Of
from stafet.staff.actor import Actor
from stafet.web.screens import lead_list, people, tasks
from stafet.web.screens.picked import picked

_AT_ONCE: Final = 500  # rows
SHAPES: Final = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (as_workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


def pieces(kind: str, shape: str, query: QueryDict, actor: Actor) -> Iterator[bytes]:
    """The file, piece by piece."""
    write, _ = SHAPES[shape]
    return write(_rows(kind, query, actor))


def asked_for(query: QueryDict) -> dict[str, str]:
    """How the list is filtered, for the record."""
    return {name: query.get(name, "")[:200] for name in query if query.get(name) and name != "cursor"}


def _rows(kind: str, query: QueryDict, actor: Actor) -> Iterator[list[Cell]]:
    yield list(COLUMNS[kind])
    if "of" in query:
        yield from _of_selection(kind, query, actor)
        return
    cursor, is_first = "", True
    while cursor or is_first:
        # The answer has begun by now: what the door set for the reader holds no longer.
        with translation.override(actor.language), timezone.override(ZoneInfo(actor.time_zone)):
            page = _page(kind, query, actor, cursor)
            rows = list(cells_of(kind, page.rows))
        yield from rows
        cursor, is_first = page.next or "", False


def _of_selection(kind: str, query: QueryDict, actor: Actor) -> Iterator[list[Cell]]:
    """What was ticked in a list or a search, or all that it finds: the keys at once, the rows in parts."""
    chosen = picked(query, actor)
    table: QuerySet[Any] = (Lead if chosen.of is Of.LEADS else Contact).objects.visible_to(actor)
    rows = chosen.rows if isinstance(chosen.rows, QuerySet) else table.filter(pk__in=chosen.rows)
    keys = list(exportable(rows, actor).order_by("pk").values_list("pk", flat=True))
    for part in (keys[at : at + _AT_ONCE] for at in range(0, len(keys), _AT_ONCE)):
        with translation.override(actor.language), timezone.override(ZoneInfo(actor.time_zone)):
            lines = list(cells_of(kind, list(table.filter(pk__in=part).order_by("pk"))))
        yield from lines


def _page(kind: str, query: QueryDict, actor: Actor, cursor: str) -> Any:
    if kind == "leads":
        found, typed, order = lead_list.asked_for(query, actor)
        leads = exportable(found, actor)
        return leads_page(leads, typed=typed, order=order, cursor=cursor, limit=_AT_ONCE, by=actor)
    if kind == "tasks":
        planned, typed, order = tasks.asked_for(query, actor)
        return tasks_page(exportable(planned, actor), typed=typed, order=order, cursor=cursor, limit=_AT_ONCE)
    known: QuerySet[Any] = (
        people.of_group(Contact.objects.visible_to(actor), query.get("group", ""), actor)
        if kind == "contacts"
        else Account.objects.visible_to(actor).filter(is_private=False)
    )
    return known_page(exportable(known, actor), typed=query.get("q", ""), cursor=cursor, limit=_AT_ONCE)
