"""Finding rows by fragments of what they hold, quickly at a million rows.

A model that can be found has a column `search` of folded lines (`foundation/search_lines.py`) with a trigram
index. Two ways lead to a page of hits in an order, and each is bad at what the other is good at:

- **Along the order, taking what fits.** Cheap where hits are many: fifty are soon found. With a rare fragment
  it walks the whole table.
- **By the index, then sort.** Cheap where hits are few. With "müller" there are tens of thousands, each to
  be fetched and sorted for the fifty that are shown.

The planner cannot know which: it guesses how often a fragment occurs, badly. So the first rows of the list are
looked at (`LOOK`). Often that fills the page. If not, they and a sample of the table (`sample.py`) tell how frequent
the words are: whether walking on or fetching all hits costs less, and which trigrams are rare enough to be worth
reading their lists. The index may still hold more than was to be expected (all of them long ago): then it is read
up to `FEW` rows, before a walk of `WALK` rows, and only if that ends without a page all hits are sorted. The words
themselves are compared with `search || ''`, so that the index is asked for the chosen trigrams only.
"""

from collections.abc import Sequence
from typing import Any, Final, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import F, Func, Lookup, Model, Q, QuerySet, TextField
from django.db.models.expressions import Combinable

from stafet.staff.fragments import asked_for, key_of, occurs, patterns, words_of
from stafet.staff.paging import Order, Page, Place, cut, page_of
from stafet.staff.sample import texts_of
from stafet.staff.walk import Arm, Look, Walk

M = TypeVar("M", bound=Model)
Compiled = tuple[str, tuple[Any, ...]]

LOOK: Final = 1_000
WALK: Final = 20_000
FEW: Final = 10_000
_MARGIN: Final = 1.5  # a walk may be longer than was expected
_DEARER: Final = 5  # a row from anywhere, to the next one of a walk
_LISTS: Final = (
    6_000  # rows of a walk that cost as much as reading the index's lists, before any row is fetched
)
_SPARE: Final = 4  # of the hits of a look some may not belong to the rows that are asked for


def found_page(
    rows: QuerySet[M],
    typed: str,
    order: Order,
    *,
    after: Place | None,
    limit: int,
    by_key: bool = False,
    arms: Sequence[Arm] = (),
) -> Page[M]:
    """The page of `rows` with all fragments of `typed`; all rows where nothing is typed.

    With `by_key` the row whose key was typed comes first. `rows` is filtered already (who may see what, …).
    `arms`, if any, have all of `rows` between them; along each of them leads an index in this order.
    """
    words = words_of(typed)
    if not words:
        return page_of(rows, order, after=after, limit=limit)
    key = key_of(typed) if by_key else None
    exact = [] if key is None else list(rows.filter(pk=key))
    others = rows.exclude(pk=key) if exact else rows
    try:
        shown = _found(others, words, Walk(rows.model, order, after, arms), limit + 1)
    except EmptyResultSet:
        shown = []
    page = cut(shown, order, limit=limit)
    return page if after else Page([*exact, *page.rows], page.next)


def count_up_to(
    rows: QuerySet[M], typed: str, order: Order, most: int, *, by_key: bool = False, arms: Sequence[Arm] = ()
) -> tuple[int, bool]:
    """How many rows there are, and whether that is exact: nothing is counted beyond `most`.

    In `order`, not one whose column may be empty, `arms` are walked.
    """
    words = words_of(typed)
    try:
        if not words:
            count = _count_all(rows, order, most + 1, arms)
        else:
            count = _count_found(rows, words, Walk(rows.model, order, None, arms), most + 1)
            key = key_of(typed) if by_key and count <= most else None
            if key is not None:
                count += rows.filter(pk=key).exclude(_holds(words)).count()
    except EmptyResultSet:
        return 0, True
    return min(count, most), count <= most


def _found(rows: QuerySet[M], words: tuple[str, ...], walk: Walk, limit: int) -> list[M]:
    most = limit * _SPARE
    look = walk.look(words, LOOK, most)
    if look.has_all_hits or look.hits >= limit:
        shown = _fetched(rows, look.keys, walk.order, limit)
        if len(shown) == limit or look.has_all_hits:
            return shown
    texts = texts_of(walk.model)
    if longest := _worth_walking(look, words, texts, limit):
        shown = _fetched(rows, walk.on(rows, words, longest, limit), walk.order, limit)
        if len(shown) == limit:
            return shown
    hits = _hits(rows, words, texts, walk.order.column)
    keys, total = _sorted_hits(hits, walk, limit, most=FEW + 1)
    if total > FEW:
        shown = _fetched(rows, walk.on(rows, words, WALK, limit), walk.order, limit)
        if len(shown) == limit:
            return shown
        keys, _ = _sorted_hits(hits, walk, limit, most=None)
    return _fetched(rows, keys, walk.order, limit)


def _worth_walking(look: Look, words: tuple[str, ...], texts: list[str], wanted: int) -> int:
    """How far to walk for `wanted` rows, 0 where fetching all hits costs less."""
    elsewhere = sum(all(occurs(word, text) for word in words) for text in texts)
    share = (look.hits + elsewhere) / max(look.rows + len(texts), 1)
    if not share:
        return 0
    needed = wanted / share
    by_index = _LISTS + _DEARER * look.total * share
    # No further than what the index would cost: hits lie unevenly, and a walk ends where the page is full.
    return int(min(WALK * _MARGIN, by_index)) if needed <= min(WALK, by_index) else 0


def _fetched(rows: QuerySet[M], keys: list[int], order: Order, limit: int) -> list[M]:
    if not keys:
        return []
    columns = (F(order.column), F("pk"))
    sides = [c.desc(nulls_last=True) if order.is_descending else c.asc(nulls_last=True) for c in columns]
    return list(rows.filter(_AnyOf(F("pk"), keys)).order_by(*sides)[:limit])


def _count_all(rows: QuerySet[M], order: Order, most: int, arms: Sequence[Arm]) -> int:
    if arms:
        # Mostly there are enough of them in the first arm; in order, so that it is read along its index.
        along = rows.filter(arms[0].rows).order_by(order.name)
        if along[:most].count() == most:
            return most
    return rows.order_by()[:most].count()


def _count_found(rows: QuerySet[M], words: tuple[str, ...], walk: Walk, most: int) -> int:
    look = walk.look(words, LOOK, most)
    if look.has_all_hits:
        return rows.filter(_AnyOf(F("pk"), look.keys)).count()
    texts = texts_of(walk.model)
    longest = _worth_walking(look, words, texts, most)
    if longest and len(walk.on(rows, words, longest, most)) == most:
        return most
    sql, given = _hits(rows, words, texts, "pk")
    counted = f"WITH hits AS MATERIALIZED ({sql}) SELECT count(*) FROM (SELECT 1 FROM hits LIMIT %s) few"  # noqa: S608
    return int(_one(counted, (*given, most))[0])


def _hits(rows: QuerySet[M], words: tuple[str, ...], texts: list[str], column: str) -> Compiled:
    asked = {word: asked_for(word, texts) for word in words}
    condition = Q()
    for part in {part for parts in asked.values() for part in parts}:
        condition &= Q(_Like(F("search"), f"%{part}%"))
    if condition:
        condition &= _holds([word for word in words if asked[word] != [word]])
    else:
        # Without trigrams there is still the beginning of a word.
        condition = _holds(words, F("search"))
    return rows.filter(condition).order_by().values_list("pk", *{column} - {"pk"}).query.sql_with_params()


def _holds(words: Sequence[str], text: Combinable | None = None) -> Q:
    condition = Q()
    for word in words:
        one = Q()
        for pattern in patterns(word):
            one |= Q(_Like(text or _Beside(F("search")), pattern))
        condition &= one
    return condition


def _sorted_hits(hits: Compiled, walk: Walk, limit: int, *, most: int | None) -> tuple[list[int], int]:
    """The first keys of the first `most` hits (None: all) after the walk's place, and how many hits these are."""
    sql, given = hits
    beyond, place = _beyond(walk.order, walk.after)
    direction = "DESC" if walk.order.is_descending else "ASC"
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


def _one(sql: str, given: tuple[Any, ...]) -> tuple[Any, ...]:
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        row: tuple[Any, ...] = cursor.fetchone()
    return row


class _Beside(Func):
    """The text as no index has it."""

    template = "(%(expressions)s || '')"
    output_field = TextField()


class _Like(Lookup):
    """LIKE with a pattern of our own; `contains` would escape it."""

    lookup_name = "like"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        left, given = self.process_lhs(compiler, connection)
        return f"{left} LIKE %s", (*given, self.rhs)


class _AnyOf(Lookup):
    """Many keys as one parameter."""

    lookup_name = "any_of"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        left, given = self.process_lhs(compiler, connection)
        return f"{left} = ANY(%s)", (*given, self.rhs)
