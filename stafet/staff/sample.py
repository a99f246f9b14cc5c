"""Some rows from all over a table, kept for a while: they tell about how frequent a fragment is, and how old rows are.

Only the way to an answer hangs on it, never the answer: an old sample costs time, nothing else.
"""

import json
import time
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import Any, Final

from django.db import connection
from django.db.models import Model, QuerySet

from stafet.staff.fragments import having

KEPT: Final = 600  # seconds
_PAGES: Final = 120  # of the table; some 2,000 rows
_PAGE: Final = 8192  # bytes
SMALL: Final = _PAGES  # pages of a table of which no sample is drawn: all its hits are soon read


@dataclass(frozen=True, slots=True)
class Sample:
    """Search texts of a table of about `total` rows, and what stands in one column of their rows, sorted.

    A small table has none.
    """

    texts: list[str]
    values: list[Any]
    total: int

    def share_of(self, words: Sequence[str]) -> float:
        """Which part of the rows has all the words, about; 0.0 where they are so rare that the sample cannot tell.

        Words that do not meet in the sample may meet elsewhere, as often as if they had nothing to do with each other.
        """
        places = [having(word, self.texts) for word in words]
        together = len(set.intersection(*places)) / max(len(self.texts), 1)
        return together or prod(len(found) / max(len(self.texts), 1) for found in places)

    def value_beyond(self, value: Any, rows: int, *, is_descending: bool) -> Any:
        """About the value that stands `rows` rows after `value` (None: after the first) in this direction; None
        where there are no more."""
        values = self.values[::-1] if is_descending else self.values
        begun = 0
        if value is not None:
            place = bisect_left(self.values, value)
            begun = len(values) - place if is_descending else place
        place = begun + rows * len(values) // max(self.total, 1)
        return values[place] if place < len(values) else None


_kept: dict[tuple[str, str, str], tuple[Sample, float]] = {}


def sample_of(model: type[Model], column: str) -> Sample:
    """Rows of `model`, drawn now or less than `KEPT` seconds ago. The first rows of a list may be all alike."""
    place = (str(connection.settings_dict["NAME"]), model._meta.db_table, column)
    known = _kept.get(place)
    if known is not None and known[1] > time.monotonic():
        return known[0]
    sample = _draw(model._meta.db_table, column)
    _kept[place] = (sample, time.monotonic() + KEPT)
    return sample


def forget() -> None:
    """Draw anew from now on."""
    _kept.clear()


def share_of_table(rows: QuerySet[Any], total: int) -> float:
    """Which part of a table of `total` rows these are, as the planner expects from its statistics."""
    if not rows.query.where:
        return 1.0
    expected = json.loads(rows.order_by().values("pk").explain(format="json"))[0]["Plan"]["Plan Rows"]
    return min(max(float(expected), 1.0) / max(total, 1), 1.0)


def _draw(table: str, column: str) -> Sample:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_relation_size(oid), reltuples::bigint FROM pg_class WHERE oid = %s::regclass", [table]
        )
        size, total = cursor.fetchone()
        pages = size // _PAGE
        if pages <= SMALL:
            return Sample([], [], max(total, 0))
        percent = 100 * _PAGES / max(pages, _PAGES)
        # The same pages each time: they are read from memory.
        cursor.execute(
            f"SELECT search, {connection.ops.quote_name(column)} FROM {connection.ops.quote_name(table)}"  # noqa: S608
            " TABLESAMPLE SYSTEM (%s) REPEATABLE (1)",
            [percent],
        )
        rows = cursor.fetchall()
    values = sorted(value for _, value in rows if value is not None)
    return Sample([text for text, _ in rows], values, max(total, len(rows)))
