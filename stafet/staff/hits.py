"""The rows with all fragments of what was typed, by the trigram index, and the first of them in an order.

The index is asked for a few rare trigrams of each fragment. The fragments themselves are compared with
`search || ''`, which no index has, so that it is asked for no more than those.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from django.db import connection
from django.db.models import F, Func, Lookup, Q, QuerySet, TextField
from django.db.models.expressions import Combinable, RawSQL

from stafet.staff.fragments import asked_for, patterns
from stafet.staff.paging import Order, Place

Compiled = tuple[str, tuple[Any, ...]]
EVERYWHERE: Final = Q()
_EACH: Final = 4  # texts one is looked at: which trigrams are rare, some hundred tell


class Arm(NamedTuple):
    """Some rows; `is_ordered` where an index leads along them in the order of a list."""

    rows: Q
    is_ordered: bool = True


class Part(NamedTuple):
    """A part of a table, said so that the trigram index knows it, and as `arms` that have it between them, if any."""

    by_index: Q
    arms: Sequence[Arm] = ()


WHOLE: Final = Part(EVERYWHERE)


@dataclass(frozen=True, slots=True)
class Hits:
    """The `rows` among those that the index is asked for with `by_index`, in an order, from a place on.

    Only `part` of the table is searched: what it leaves out is not among the rows.
    """

    rows: QuerySet[Any]
    by_index: Q
    order: Order
    after: Place | None
    part: Q = EVERYWHERE

    def first(self, limit: int, *, within: Q = EVERYWHERE, most: int | None = None) -> tuple[list[int], int]:
        """The first keys of the first `most` hits `within` a part of the table, and how many hits these are.

        Among the hits are those that do not belong to `rows`; these are asked about one by one, in order, and
        only until there are enough keys. Asked for together, an index of theirs would be read in all its length.
        """
        hits = self.rows.model._default_manager.filter(self.by_index, self.part, within).order_by()
        sql, given = hits.values_list("pk", self.order.column).query.sql_with_params()
        beyond, place = _beyond(self.order, self.after)
        belongs, filters = belonging(self.rows, "hit.key")
        direction = "DESC" if self.order.is_descending else "ASC"
        in_order = f"ORDER BY value {direction} NULLS LAST, key {direction}"
        with connection.cursor() as cursor:
            cursor.execute(
                f"WITH hits (key, value) AS MATERIALIZED ({sql} LIMIT %s)"  # noqa: S608
                f" SELECT ARRAY(SELECT key FROM (SELECT * FROM hits WHERE {beyond} {in_order} OFFSET 0) hit"
                f" WHERE {belongs} {in_order} LIMIT %s), (SELECT count(*) FROM hits)",
                (*given, most, *place, *filters, limit),
            )
            keys, total = cursor.fetchone()
        return list(keys), int(total)


def hold(words: Sequence[str], text: Combinable | None = None) -> Q:
    """That a search text has all the words."""
    condition = Q()
    for word in words:
        one = Q()
        for pattern in patterns(word):
            one |= Q(_Like(text or _Beside(F("search")), pattern))
        condition &= one
    return condition


def hold_by_index(words: Sequence[str], texts: Sequence[str]) -> Q:
    """The same, so that the index is asked for those trigrams that are rare in a sample of search texts."""
    least = 2 if len(words) == 1 else 1
    asked = {word: asked_for(word, texts[::_EACH], least) for word in words}
    condition = Q()
    for part in {part for parts in asked.values() for part in parts}:
        condition &= Q(_Like(F("search"), f"%{part}%"))
    if not condition:
        # Without trigrams there is still the beginning of a word.
        return hold(words, F("search"))
    return condition & hold([word for word in words if asked[word] != [word]])


def belonging(rows: QuerySet[Any], key: str) -> Compiled:
    """Whether the row with this key, a column of a query around it, is among `rows`.

    It is asked for each hit, and not joined: so they go on in their order.
    """
    if not rows.query.where:
        return "TRUE", ()
    one = rows.filter(pk=RawSQL(key, ()))  # noqa: S611  the name of a column of ours
    sql, given = one.order_by().values("pk").query.sql_with_params()
    return f"({sql}) IS NOT NULL", given


def _beyond(order: Order, after: Place | None) -> Compiled:
    side = "<" if order.is_descending else ">"
    if after is None:
        return "TRUE", ()
    if after.value is None:
        return f"value IS NULL AND key {side} %s", (after.key,)
    return f"((value, key) {side} (%s, %s) OR value IS NULL)", (after.value, after.key)


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
