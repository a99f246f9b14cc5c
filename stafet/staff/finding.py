"""Finding rows by fragments of what they hold, quickly at a million rows.

A model that can be found has a column `search` of folded lines (`foundation/search_lines.py`) with a trigram
index. Each way to a page of hits in an order is bad at what another is good at:

- **Along the order, taking what fits.** Cheap where hits are many: fifty are soon found. With a rare fragment
  it walks the whole table.
- **By the index, then sort.** Cheap where hits are few. With "müller" there are tens of thousands, each to
  be fetched and sorted for the fifty that are shown.
- **By the index, hour by hour** (`hour_by_hour.py`). It fetches about as many rows as are shown. Only in the order of
  time, where the index has the hour beside the text.

The planner cannot know which: it guesses how often a fragment occurs, badly. A sample of the table (`sample.py`)
tells. It may be wrong, or hits be rare among the rows that somebody sees: then what was begun ends early (`FEW`,
`WALK`), and the next way is taken.
"""

from collections.abc import Sequence
from math import inf
from typing import Any, Final, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db.models import F, Lookup, Model, Q, QuerySet

from stafet.staff.fragments import key_of, words_of
from stafet.staff.hits import WHOLE, Arm, Hits, Part, hold, hold_by_index
from stafet.staff.hour_by_hour import hour_by_hour
from stafet.staff.paging import Order, Page, Place, cut, page_of
from stafet.staff.sample import sample_of, share_of_table
from stafet.staff.walk import Walk

M = TypeVar("M", bound=Model)

SHORT: Final = 1_000  # rows of a walk that cost as much as asking the index for a few hits
WALK: Final = 20_000
FEW: Final = 10_000
_SMALL: Final = 0.2  # of the table: whoever sees less is better off searching each part alone
_MARGIN: Final = 1.5  # a walk may be longer than was expected
_DEARER: Final = 5  # a row from anywhere, to the next one of a walk
_LISTS: Final = (
    6_000  # rows of a walk that cost as much as reading the lists of the index for the whole table
)


def found_page(
    rows: QuerySet[M],
    typed: str,
    order: Order,
    *,
    after: Place | None,
    limit: int,
    by_key: bool = False,
    part: Part = WHOLE,
) -> Page[M]:
    """The page of `rows` with all fragments of `typed`; all rows where nothing is typed.

    With `by_key` the row whose key was typed comes first. `rows` is filtered already (who may see what, …).
    `part` has all of `rows`; along each of its arms leads an index in this order.
    """
    words = words_of(typed)
    if not words:
        return page_of(rows, order, after=after, limit=limit)
    key = key_of(typed) if by_key else None
    exact = [] if key is None else list(rows.filter(pk=key))
    others = rows.exclude(pk=key) if exact else rows
    try:
        keys = _first_keys(others, words, order, after, limit + 1, part)
    except EmptyResultSet:
        keys = []
    shown = _fetched(others, keys, order)
    page = cut(shown, order, limit=limit)
    return page if after else Page([*exact, *page.rows], page.next)


def count_up_to(
    rows: QuerySet[M], typed: str, order: Order, most: int, *, by_key: bool = False, part: Part = WHOLE
) -> tuple[int, bool]:
    """How many rows there are, and whether that is exact: nothing is counted beyond `most`.

    In `order`, not one whose column may be empty, the arms of `part` are walked.
    """
    words = words_of(typed)
    try:
        if not words:
            count = _count_all(rows, order, most + 1, part.arms)
        else:
            count = len(_first_keys(rows, words, order, None, most + 1, part))
            key = key_of(typed) if by_key and count <= most else None
            if key is not None:
                count += rows.filter(pk=key).exclude(hold(words)).count()
    except EmptyResultSet:
        return 0, True
    return min(count, most), count <= most


def _first_keys(
    rows: QuerySet[Any], words: tuple[str, ...], order: Order, after: Place | None, wanted: int, part: Part
) -> list[int]:
    """The keys of the first `wanted` rows with all the words, in order, after a place."""
    sample = sample_of(rows.model, order.column)
    share = sample.share_of(words)
    seen = share_of_table(rows, sample.total) if sample.texts else 1.0
    needed = wanted / share if share else inf
    searched = part if seen < _SMALL else WHOLE
    hits = Hits(rows, hold_by_index(words, sample.texts), order, after, searched.by_index)
    walk = Walk(rows.model, order, after, searched.arms)
    if order.has_hours and SHORT < needed < inf:
        keys = hour_by_hour(hits, sample, share * seen, wanted)
        if keys is not None:
            return keys
    elif longest := _worth_walking(needed, sample.total * share):
        keys = walk.on(rows, words, longest, wanted)
        if len(keys) == wanted:
            return keys
    keys, total = hits.first(wanted, most=FEW + 1)
    if total > FEW:
        keys = walk.on(rows, words, WALK, wanted)
        if len(keys) < wanted:
            keys, _ = hits.first(wanted)
    return keys


def _worth_walking(needed: float, hits: float) -> int:
    """How far to walk where a page is to be expected after `needed` rows; 0 where fetching all hits costs less."""
    by_index = _LISTS + _DEARER * hits
    # No further than what the index would cost: hits lie unevenly, and a walk ends where the page is full.
    return int(min(WALK * _MARGIN, by_index)) if needed <= min(WALK, by_index) else 0


def _fetched(rows: QuerySet[M], keys: list[int], order: Order) -> list[M]:
    if not keys:
        return []
    columns = (F(order.column), F("pk"))
    sides = [c.desc(nulls_last=True) if order.is_descending else c.asc(nulls_last=True) for c in columns]
    return list(rows.filter(any_key(keys)).order_by(*sides))


def any_key(keys: list[int]) -> Q:
    """The rows with these keys, as one parameter."""
    return Q(_AnyOf(F("pk"), keys))


def _count_all(rows: QuerySet[M], order: Order, most: int, arms: Sequence[Arm]) -> int:
    if arms:
        # Mostly there are enough of them in the first arm; in order, so that it is read along its index.
        along = rows.filter(arms[0].rows).order_by(order.name)
        if along[:most].count() == most:
            return most
    return rows.order_by()[:most].count()


class _AnyOf(Lookup):
    """Many keys as one parameter."""

    lookup_name = "any_of"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        left, given = self.process_lhs(compiler, connection)
        return f"{left} = ANY(%s)", (*given, self.rhs)
