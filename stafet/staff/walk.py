"""A look at the first rows of a list: which of them hold what was typed, and what may be expected of the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from django.db import connection
from django.db.models import Model, Q, QuerySet

from stafet.staff.fragments import patterns
from stafet.staff.paging import Order, Place, parts

_SAMPLE: Final = 20  # pages of the table; a few hundred texts
_PAGE: Final = 8192  # bytes


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

    def on(self, words: Sequence[str], longest: int, most: int) -> list[int]:
        """At most `most` keys of rows with all the words among the first `longest`; ends with the last of them."""
        if len(self.arms) > 1:
            return self.look(words, longest, most).keys
        rows = self.model._default_manager.filter(*(arm.rows for arm in self.arms))
        first = parts(rows, self.order, after=self.after)[0][:longest]
        sql, given = first.values_list("pk", self.order.column, "search").query.sql_with_params()
        tests, likes = _tests(words)
        direction = "DESC" if self.order.is_descending else "ASC"
        # In the order that the rows come in, which costs nothing: there is an index for it.
        end = f"ORDER BY value {direction}, key {direction} LIMIT %s"
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT key FROM ({sql}) AS walk (key, value, search) WHERE {tests} {end}",  # noqa: S608
                (*given, *likes, most),
            )
            return [key for (key,) in cursor.fetchall()]

    def sample(self) -> list[str]:
        """Some search texts from all over the table: the first rows of a list may be all alike."""
        table = connection.ops.quote_name(self.model._meta.db_table)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_relation_size(%s::regclass)", [self.model._meta.db_table])
            pages = cursor.fetchone()[0] // _PAGE
            percent = 100 * _SAMPLE / max(pages, _SAMPLE)
            # The same pages each time: they are read from memory.
            cursor.execute(f"SELECT search FROM {table} TABLESAMPLE SYSTEM (%s) REPEATABLE (1)", [percent])  # noqa: S608
            return [text for (text,) in cursor.fetchall()]

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


def _tests(words: Sequence[str]) -> tuple[str, list[str]]:
    tests, likes = [], []
    for word in words:
        wanted = patterns(word)
        tests.append("(" + " OR ".join(["search LIKE %s"] * len(wanted)) + ")")
        likes += wanted
    return " AND ".join(tests), likes
