"""A page of what an advanced search finds, and how many there are, quickly at a million rows.

The database cannot be asked for "the first fifty in order that fit": it guesses how many fit, and walks the whole
table where it guessed wrong. So it is asked in turns, each of which is bounded.

1. The first rows of the list, a thousand: which of them fit? Where many fit, the page is full, or soon will be:
   on along the list, in ever longer stretches.
2. Else few fit: all of them at once, in no order, up to five thousand; these are sorted.
3. There are more, and none of them is near: on along the list, and only then all of them sorted.

What takes longer than `LONGEST` is ended by the database, and says so.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from django.core.exceptions import EmptyResultSet
from django.db import OperationalError, connection, transaction
from django.db.models import F, QuerySet
from psycopg.errors import QueryCanceled

from stafet.contacts.search import BY_NAME
from stafet.foundation.denials import NotNow
from stafet.leads.search import NEWEST
from stafet.search.compiled import each_way, wanted
from stafet.search.conditions import NONE
from stafet.search.criteria import Criteria, Of
from stafet.staff.actor import Actor
from stafet.staff.finding import any_key
from stafet.staff.paging import Order, Page, Place, cut, parts

MOST_COUNTED: Final = 1_000
LONGEST: Final = 4_000  # milliseconds
FIRST: Final = 1_000  # rows of the list that are looked at before anything else
COUNTED: Final = 3_000  # rows more, for the count
WALK: Final = 16_000
FEW: Final = 5_000
_WORTH: Final = 8  # hits among the first rows from which on it is better to go on along the list
# A table that is read by all processors at once is cheap for one who searches, and dear where many do. And what one index
# has found is looked up in others row by row, in memory mostly: no seek on a disk each time.
_SETTINGS: Final = {
    "statement_timeout": str(LONGEST),
    "random_page_cost": "1.1",
    "max_parallel_workers_per_gather": "0",
}
_READ: Final = f"SELECT ARRAY[{', '.join(['current_setting(%s)'] * len(_SETTINGS))}]"
_WRITE: Final = f"SELECT {', '.join(['set_config(%s, %s, true)'] * len(_SETTINGS))}"
ORDERS: Final = {Of.LEADS: NEWEST, Of.CONTACTS: BY_NAME}


@dataclass(frozen=True, slots=True)
class Found:
    """A page; on the first one also how many there are, and whether that is all of them."""

    page: Page[Any]
    count: int | None = None
    is_exact: bool = True


def find(criteria: Criteria, of: Of, *, by: Actor, cursor: str = "", limit: int = 50) -> Found:
    """The leads, newest first, or contacts, by name, that fit; denies a search that takes too long.

    Counted is what is cheap to count: all where few fit, else those among the first rows of the list, up to 1,000.
    """
    order = ORDERS[of]
    after = order.read(cursor)
    rows = wanted(criteria, of, by=by)
    with in_time():
        try:
            keys, total, is_all = _keys(
                _Walk(rows, order, after), lambda: each_way(criteria, of, by=by), limit + 1
            )
        except EmptyResultSet:
            keys, total, is_all = [], 0, True
        page = cut(_fetched(rows.model, keys, order), order, limit=limit)
    if after is not None:
        return Found(page)
    return Found(page, min(total, MOST_COUNTED), is_all and total <= MOST_COUNTED)


@contextmanager
def in_time() -> Iterator[None]:
    """Let the database end what takes longer than `LONGEST`, and deny that in a sentence."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(_READ, list(_SETTINGS))
            before = cursor.fetchone()[0]
            _set(cursor, _SETTINGS.values())
            yield
            _set(cursor, before)
    except OperationalError as trouble:
        if isinstance(trouble.__cause__, QueryCanceled):
            raise NotNow(
                "This search takes too long. Add something that fewer have, such as a name, a place or a group."
            ) from None
        raise


def _set(cursor: Any, values: Iterable[str]) -> None:
    cursor.execute(_WRITE, [part for setting in zip(_SETTINGS, values, strict=True) for part in setting])


def _keys(walk: "_Walk", ways: Callable[[], list[QuerySet[Any]]], limit: int) -> tuple[list[int], int, bool]:
    """The keys of the first rows after a place; how many rows were counted, and whether these are all."""
    counted = 0 if walk.after else MOST_COUNTED + 1
    walk.on(FIRST, limit)
    if walk.is_over or len(walk.found) >= _WORTH:
        walk.on(COUNTED, max(limit, counted))
        if len(walk.found) < limit:
            walk.on(WALK, limit)
    if walk.is_over or len(walk.found) >= limit:
        return walk.found[:limit], len(walk.found), walk.is_over
    keys, total = _few(ways(), walk.order, walk.after, limit)
    if total <= FEW or walk.on(WALK, limit):
        return (keys if total <= FEW else walk.found[:limit]), total, total <= FEW
    every = parts(walk.rows, walk.order, after=walk.after)[0]
    return list(every.values_list("pk", flat=True)[:limit]), total, False


class _Walk:
    """Along a list, in its order, from a place on: which of its rows fit."""

    def __init__(self, rows: QuerySet[Any], order: Order, after: Place | None) -> None:
        self.rows, self.order, self.after, self.at = rows, order, after, after
        self.found: list[int] = []
        self.is_over = False

    def on(self, longest: int, limit: int) -> bool:
        """Go on for so many rows; whether enough were found, or the list is over."""
        stretch = FIRST
        while longest > 0 and len(self.found) < limit and not self.is_over:
            self._step(min(stretch, longest))
            longest -= stretch
            stretch *= 2
        return len(self.found) >= limit or self.is_over

    def _step(self, length: int) -> None:
        every = parts(self.rows.model._default_manager.all(), self.order, after=self.at)[0]
        passed = list(every.values_list(self.order.column, "pk")[:length])
        self.is_over = len(passed) < length
        if passed:
            keys = [key for _, key in passed]
            fit = set(self.rows.order_by().filter(any_key(keys)).values_list("pk", flat=True))
            self.found += [key for key in keys if key in fit]
            self.at = Place(*passed[-1])


def _few(
    ways: Sequence[QuerySet[Any]], order: Order, after: Place | None, limit: int
) -> tuple[list[int], int]:
    """The first keys after a place, of all rows up to one more than `FEW`, and how many these are."""
    asked = [_sql(rows, order) for rows in ways]
    sql = " UNION ".join(f"({way} LIMIT {FEW + 1})" for way, _ in asked)
    given = tuple(chain.from_iterable(values for _, values in asked))
    side, direction = ("<", "DESC") if order.is_descending else (">", "ASC")
    beyond = "TRUE" if after is None else f"(value, key) {side} (%s, %s)"
    place = () if after is None else (after.value, after.key)
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH hits (key, value) AS MATERIALIZED (SELECT * FROM ({sql}) AS found LIMIT {FEW + 1})"  # noqa: S608
            f" SELECT ARRAY(SELECT key FROM hits WHERE {beyond} ORDER BY value {direction}, key {direction}"
            " LIMIT %s), (SELECT count(*) FROM hits)",
            (*given, *place, limit),
        )
        keys, total = cursor.fetchone()
    return list(keys), int(total)


def _sql(rows: QuerySet[Any], order: Order) -> tuple[str, tuple[Any, ...]]:
    """The keys and places of rows in no order; a criterion that nothing can fit is a question without an answer."""
    try:
        return rows.order_by().values_list("pk", order.column).query.sql_with_params()
    except EmptyResultSet:
        return _sql(rows.model._default_manager.filter(NONE), order)


def _fetched(model: Any, keys: list[int], order: Order) -> list[Any]:
    columns = (F(order.column), F("pk"))
    sides = [column.desc() if order.is_descending else column.asc() for column in columns]
    return list(with_names(model).filter(any_key(keys)).order_by(*sides)) if keys else []


def with_names(model: Any) -> QuerySet[Any]:
    """The rows of a list with what it names."""
    rows: QuerySet[Any] = model._default_manager.all()
    if model._meta.model_name == "contact":
        return rows.select_related("account").prefetch_related("emails", "phones")
    return rows.select_related("status", "source", "owner", "team", "branch", "type")
