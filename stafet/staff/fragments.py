"""Finding rows by fragments of what they hold, quickly at a million rows.

A model that can be found has a column `search` of folded lines (names, addresses, digits of numbers) with a
trigram index. Two ways lead to a page of hits in an order, and each is bad at what the other is good at:

- **By the index, then sort.** Cheap where hits are few. With "müller" there are tens of thousands, each to
  be fetched and sorted for the fifty that are shown.
- **Along the order, taking what fits.** Cheap where hits are many: fifty are soon found. With a rare fragment
  it walks the whole table.

The planner cannot know which: it guesses how often a fragment occurs, badly. So every step is bounded. A short
walk along the order (`STROLL` rows) comes first: it fills the page of a frequent fragment at once, before its
index entries, of which the whole bitmap is built whatever the limit, cost anything. Then the index: a
MATERIALIZED CTE makes the planner take it for all hits, and reading it through LIMIT stops after `FEW`. If that
was all, they are sorted and done. Otherwise a longer walk; it too has an end (`WALK`), for a fragment whose
hits all lie far off: then all are sorted. In a walk the fragment is compared with `search || ''`, so that no
index tempts the planner.

Fragments of one or two letters have no trigram; they are looked for at the beginning of a word, which has.
"""

import re
from typing import Any, Final, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Model, Q, QuerySet

from stafet.foundation.fold import fold
from stafet.foundation.phone import digits_for_search
from stafet.staff.paging import Order, Page, Place, cut, page_of, parts

M = TypeVar("M", bound=Model)
Compiled = tuple[str, tuple[Any, ...]]

FEW: Final = 2_000
STROLL: Final = 5_000
WALK: Final = 20_000
_MOST_WORDS: Final = 8  # a query is a few words; each is one more comparison a row
_LONGEST: Final = 250
_TRIGRAM: Final = 3
_LONGEST_KEY: Final = 12
# Three digits and more with nothing but what people put between them.
_NUMBER: Final = re.compile(r"\+?[\d\s()/.\-–]{3,40}")


def words_of(typed: str) -> tuple[str, ...]:
    """The fragments that all have to occur; a telephone number in any format is one fragment.

    >>> words_of("Müller  golf"), words_of("+49 (0)170 / 123"), words_of("")
    (('muller', 'golf'), ('49170123',), ())
    """
    text = typed.strip()[:_LONGEST].replace("\x00", "")
    if _NUMBER.fullmatch(text) and (digits := digits_for_search(text)):
        return (digits,)
    return tuple(dict.fromkeys(fold(text).split(" ")[:_MOST_WORDS])) if fold(text) else ()


def found_page(
    rows: QuerySet[M],
    typed: str,
    order: Order,
    *,
    after: Place | None,
    limit: int,
    by_key: bool = False,
) -> Page[M]:
    """The page of `rows` with all fragments of `typed`; all rows where nothing is typed.

    With `by_key` the row whose key was typed comes first. `rows` is filtered already (who may see what, …).
    """
    words = words_of(typed)
    if not words:
        return page_of(rows, order, after=after, limit=limit)
    exact = rows.filter(pk=int(typed)) if by_key and _is_key(typed) else None
    others = rows if exact is None else rows.exclude(pk=int(typed))
    keys = _keys(others, words, order, after=after, limit=limit + 1)
    by_place = {row.pk: row for row in rows.filter(pk__in=keys)} if keys else {}
    shown = [by_place[key] for key in keys if key in by_place]
    page = cut(shown, order, limit=limit)
    if exact is not None and after is None:
        return Page([*exact, *page.rows], page.next)
    return page


def count_up_to(rows: QuerySet[M], typed: str, most: int, *, by_key: bool = False) -> tuple[int, bool]:
    """How many rows there are, and whether that is exact: nothing is counted beyond `most`."""
    words = words_of(typed)
    try:
        if not words:
            count = rows.order_by()[: most + 1].count()
        else:
            sql, given = _hits(rows, words, "pk")
            count = _one(
                f"WITH hits AS MATERIALIZED ({sql}) SELECT count(*) FROM (SELECT 1 FROM hits LIMIT %s) few",  # noqa: S608
                (*given, most + 1),
            )[0]
            if by_key and _is_key(typed):
                missed = rows.filter(pk=int(typed)).exclude(_holds(words))
                count += missed.count()
    except EmptyResultSet:
        return 0, True
    return min(count, most), count <= most


def _is_key(typed: str) -> bool:
    text = typed.strip()
    return text.isascii() and text.isdecimal() and len(text) <= _LONGEST_KEY


def _keys(
    rows: QuerySet[M], words: tuple[str, ...], order: Order, *, after: Place | None, limit: int
) -> list[int]:
    try:
        keys = _along(rows, words, order, after=after, limit=limit, longest=STROLL)
        if len(keys) == limit:
            return keys
        hits = _hits(rows, words, order.column)
        keys, total = _sorted_hits(hits, order, after, limit, most=FEW + 1)
        if total > FEW:
            keys = _along(rows, words, order, after=after, limit=limit, longest=WALK)
            if len(keys) < limit:
                keys, _ = _sorted_hits(hits, order, after, limit, most=None)
    except EmptyResultSet:
        return []
    return keys


def _hits(rows: QuerySet[M], words: tuple[str, ...], column: str) -> Compiled:
    return rows.filter(_holds(words)).order_by().values_list("pk", column).query.sql_with_params()


def _holds(words: tuple[str, ...]) -> Q:
    condition = Q()
    for word in words:
        if len(word) < _TRIGRAM:
            begins = Q(search__startswith=word)
            condition &= begins | Q(search__contains=f" {word}") | Q(search__contains=f"\n{word}")
        else:
            condition &= Q(search__contains=word)
    return condition


def _sorted_hits(
    hits: Compiled, order: Order, after: Place | None, limit: int, *, most: int | None
) -> tuple[list[int], int]:
    """A page of the first `most` hits (None: all), and how many these are."""
    sql, given = hits
    beyond, place = _beyond(order, after)
    direction = "DESC" if order.is_descending else "ASC"
    keys, total = _one(
        f"WITH hits (key, value) AS MATERIALIZED ({sql}),"  # noqa: S608
        " few AS MATERIALIZED (SELECT key, value FROM hits LIMIT %s)"
        f" SELECT ARRAY(SELECT key FROM few WHERE {beyond}"
        f" ORDER BY value {direction} NULLS LAST, key {direction} LIMIT %s), (SELECT count(*) FROM few)",
        (*given, most, *place, limit),
    )
    return list(keys), int(total)


def _beyond(order: Order, after: Place | None) -> Compiled:
    side = "<" if order.is_descending else ">"
    if after is None:
        return "TRUE", ()
    if after.value is None:
        return f"value IS NULL AND key {side} %s", (after.key,)
    return f"((value, key) {side} (%s, %s) OR value IS NULL)", (after.value, after.key)


def _along(
    rows: QuerySet[M],
    words: tuple[str, ...],
    order: Order,
    *,
    after: Place | None,
    limit: int,
    longest: int,
) -> list[int]:
    first = parts(rows, order, after=after)[0][:longest]
    sql, given = first.values_list("pk", order.column, "search").query.sql_with_params()
    tests, patterns = [], []
    for word in words:
        likes = _patterns(word)
        tests.append("(" + " OR ".join(["search || '' LIKE %s"] * len(likes)) + ")")
        patterns += likes
    direction = "DESC" if order.is_descending else "ASC"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT key FROM ({sql}) AS walk (key, value, search) WHERE {' AND '.join(tests)}"  # noqa: S608
            f" ORDER BY value {direction}, key {direction} LIMIT %s",
            (*given, *patterns, limit),
        )
        return [key for (key,) in cursor.fetchall()]


def _patterns(word: str) -> list[str]:
    plain = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    if len(word) < _TRIGRAM:
        return [f"{plain}%", f"% {plain}%", f"%\n{plain}%"]
    return [f"%{plain}%"]


def _one(sql: str, given: tuple[Any, ...]) -> tuple[Any, ...]:
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        row: tuple[Any, ...] = cursor.fetchone()
    return row
