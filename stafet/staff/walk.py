"""Along the first rows of a list, in its order: which of them hold what was typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Model, Q, QuerySet
from django.db.models.expressions import RawSQL

from stafet.staff.fragments import patterns
from stafet.staff.paging import Order, Place, parts


class Arm(NamedTuple):
    """A part of what somebody sees; `is_walked` where an index leads along it in the order of the list."""

    rows: Q
    is_walked: bool


@dataclass(frozen=True, slots=True)
class Look:
    """`keys` of the first hits, in order, of `hits` among `rows` rows; `is_whole` if there are no more rows.

    `total` is about how many rows the table has.
    """

    keys: list[int]
    hits: int
    rows: int
    is_whole: bool
    total: int

    @property
    def has_all_hits(self) -> bool:
        """Nothing more is to be found."""
        return self.is_whole and self.hits == len(self.keys)


@dataclass(frozen=True, slots=True)
class Walk:
    """The way along a model's rows in an order, from a place on.

    With `arms` it leads only along their rows, each arm by its own index; what they leave out is not seen.
    """

    model: type[Model]
    order: Order
    after: Place | None
    arms: Sequence[Arm] = ()

    def look(self, words: Sequence[str], longest: int, most: int) -> Look:
        """At `longest` rows of each arm, for at most `most` keys of those with all the words.

        Beyond the end of an arm that goes on, hits of the others are left out: it may have some in between.
        """
        arms, given = self._sources(longest)
        tests, likes = _tests(words)
        ends = " UNION ALL ".join(
            f"(SELECT value, key FROM walk WHERE arm = {place} OFFSET {longest - 1} LIMIT 1)"  # noqa: S608
            for place in range(len(arms))
        )
        direction, side = ("DESC", "<") if self.order.is_descending else ("ASC", ">")
        return self._read(
            f"WITH walk (arm, key, value, search) AS MATERIALIZED ({' UNION ALL '.join(arms)}),"  # noqa: S608
            f" ends (value, key) AS MATERIALIZED ({ends}),"
            f" hits AS MATERIALIZED (SELECT DISTINCT key, value FROM walk WHERE {tests} AND NOT EXISTS"
            f" (SELECT 1 FROM ends WHERE (walk.value, walk.key) {side} (ends.value, ends.key)))"
            f" SELECT ARRAY(SELECT key FROM hits ORDER BY value {direction}, key {direction} LIMIT %s),"
            " (SELECT count(*) FROM hits), (SELECT count(*) FROM walk), NOT EXISTS (SELECT 1 FROM ends),"
            " (SELECT reltuples::bigint FROM pg_class WHERE oid = %s::regclass)",
            (*given, *likes, most, self.model._meta.db_table),
        )

    def on(self, rows: QuerySet[Any], words: Sequence[str], longest: int, most: int) -> list[int]:
        """At most `most` keys of those `rows` with all the words among the first `longest` of each arm, in order.

        It ends with the last of them, or where the first arm ends that goes on.
        """
        arms, given = self._sources(longest)
        tests, likes = _tests(words)
        belongs, filters = _belongs(rows)
        direction = "DESC" if self.order.is_descending else "ASC"
        # Each arm comes in its order, so they are merged row by row, and no more of them is read than is needed.
        ways = [
            f"(SELECT key, value, search, row_number() OVER (ORDER BY value {direction}, key {direction}) = {longest}"  # noqa: S608
            f" FROM {arm} AS way (arm, key, value, search))"
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

    def _read(self, sql: str, given: tuple[Any, ...]) -> Look:
        with connection.cursor() as cursor:
            cursor.execute(sql, given)
            keys, hits, rows, is_ended, total = cursor.fetchone()
        # Rows without a value are another part of the order, which no walk reaches.
        is_whole = is_ended and (not self.order.is_nullable)
        return Look(list(keys), hits, rows, is_whole, max(total, 0))

    def _sources(self, longest: int) -> tuple[list[str], tuple[Any, ...]]:
        sources: list[str] = []
        given: tuple[Any, ...] = ()
        for place, arm in enumerate(self.arms or (Arm(Q(), is_walked=True),)):
            rows: QuerySet[Model] = self.model._default_manager.filter(arm.rows)
            first = parts(rows, self.order, after=self.after)[0]
            first = first.values_list("pk", self.order.column, "search")
            if arm.is_walked:
                sql, values = first[:longest].query.sql_with_params()
                sources.append(f"(SELECT {place}, arm.* FROM ({sql}) AS arm)")  # noqa: S608
            else:
                # Few, and no index has them in order: lest the planner walks the whole table for them.
                direction = "DESC" if self.order.is_descending else "ASC"
                sql, values = first.order_by().query.sql_with_params()
                inner = f"({sql} OFFSET 0) AS arm (key, value, search)"
                end = f"ORDER BY value {direction}, key {direction} LIMIT {longest}"
                sources.append(f"(SELECT {place}, arm.* FROM {inner} {end})")  # noqa: S608
            given += values
        return sources, given


def _until_an_end(rows: list[tuple[Any, int, bool]]) -> list[int]:
    """The keys before the first end of an arm."""
    return [key for _, key, _ in takewhile(lambda row: not row[2], rows)]


def _belongs(rows: QuerySet[Any]) -> tuple[str, tuple[Any, ...]]:
    if not rows.query.where:
        return "TRUE", ()
    # Asked for each hit by its key, and not joined: the rows go on in their order.
    one = rows.filter(pk=RawSQL("walk.key", ())).order_by().values("pk")
    sql, given = one.query.sql_with_params()
    return f"({sql}) IS NOT NULL", given


def _tests(words: Sequence[str]) -> tuple[str, list[str]]:
    tests, likes = [], []
    for word in words:
        wanted = patterns(word)
        tests.append("(" + " OR ".join(["search LIKE %s"] * len(wanted)) + ")")
        likes += wanted
    return " AND ".join(tests), likes
