"""Along the first rows of a list, in its order: which of them hold what was typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from django.db import connection
from django.db.models import Model, Q, QuerySet

from stafet.staff.fragments import patterns
from stafet.staff.hits import Arm, Compiled, belonging
from stafet.staff.paging import Order, Place, parts


@dataclass(frozen=True, slots=True)
class Walk:
    """The way along a model's rows in an order, from a place on.

    With `arms` it leads only along their rows, each arm by its own index; what they leave out is not seen.
    """

    model: type[Model]
    order: Order
    after: Place | None
    arms: Sequence[Arm] = ()

    def on(self, rows: QuerySet[Any], words: Sequence[str], longest: int, most: int) -> list[int]:
        """At most `most` keys of those `rows` with all the words among the first `longest` of each arm, in order.

        It ends with the last of them, or where the first arm ends that goes on.
        """
        arms, given = self._sources(longest)
        tests, likes = _tests(words)
        belongs, filters = belonging(rows, "walk.key")
        direction = "DESC" if self.order.is_descending else "ASC"
        # Each arm comes in its order, so they are merged row by row, and no more of them is read than is needed.
        ways = [
            f"(SELECT key, value, search, row_number() OVER (ORDER BY value {direction}, key {direction}) = {longest}"  # noqa: S608
            f" FROM {arm} AS way (key, value, search))"
            for arm in arms
        ]
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT DISTINCT value, key, is_end FROM ({' UNION ALL '.join(ways)}) AS walk (key, value, search, is_end)"  # noqa: S608
                f" WHERE is_end OR ({tests} AND {belongs})"
                f" ORDER BY value {direction}, key {direction}, is_end LIMIT %s",
                (*given, *likes, *filters, most),
            )
            return _until_an_end(cursor.fetchall())

    def _sources(self, longest: int) -> tuple[list[str], tuple[Any, ...]]:
        sources: list[str] = []
        given: tuple[Any, ...] = ()
        for arm in self.arms or (Arm(Q(), is_ordered=True),):
            rows: QuerySet[Model] = self.model._default_manager.filter(arm.rows)
            first = parts(rows, self.order, after=self.after)[0]
            first = first.values_list("pk", self.order.column, "search")
            if arm.is_ordered:
                sql, values = first[:longest].query.sql_with_params()
                sources.append(f"({sql})")
            else:
                # Few, and no index has them in order: lest the planner walks the whole table for them.
                direction = "DESC" if self.order.is_descending else "ASC"
                sql, values = first.order_by().query.sql_with_params()
                end = f"ORDER BY value {direction}, key {direction} LIMIT {longest}"
                sources.append(f"(SELECT * FROM ({sql} OFFSET 0) AS arm (key, value, search) {end})")  # noqa: S608
            given += values
        return sources, given


def _until_an_end(rows: list[tuple[Any, int, bool]]) -> list[int]:
    """The keys before the first end of an arm."""
    return [key for _, key, _ in takewhile(lambda row: not row[2], rows)]


def _tests(words: Sequence[str]) -> Compiled:
    """That a column `search` of a query around it has all the words."""
    tests, likes = [], []
    for word in words:
        wanted = patterns(word)
        tests.append("(" + " OR ".join(["search LIKE %s"] * len(wanted)) + ")")
        likes += wanted
    return " AND ".join(tests), tuple(likes)
