"""Rows whose search text is like what was typed: for typing mistakes, where the fragments themselves find little.

PostgreSQL's trigrams tell how much of a word is the same; the trigram index finds the rows. How many words are a
little like a frequent name nobody knows before, so that it costs no more than a hundred hits and a tenth of a
second: what is not found by then is not shown.
"""

from collections.abc import Sequence
from typing import Any, Final, TypeVar

from django.db import OperationalError, connection, transaction
from django.db.models import F, FloatField, Func, Lookup, Model, Q, QuerySet, Value
from psycopg.errors import QueryCanceled

from stafet.foundation.search_lines import as_searched

M = TypeVar("M", bound=Model)
_SHORTEST: Final = 4  # letters: of three, half are wrong by one mistake
_MOST_WORDS: Final = 3
# Shares of a word's trigrams, the stricter one first: a wrong letter spoils three of eight, two that changed places four.
_ALIKE: Final = (0.55, 0.35)
_HITS: Final = 100
_LONGEST: Final = 120  # milliseconds


def alike(rows: QuerySet[M], typed: str, *, limit: int) -> list[M]:
    """A few of these rows that have words like those that were typed, the most alike first; none of what is no word."""
    words = [word for word in as_searched(typed).split() if len(word) >= _SHORTEST and word.isalpha()]
    if not words:
        return []
    words = words[:_MOST_WORDS]
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('statement_timeout'), show_limit()")
            before = cursor.fetchone()[0]
            keys: list[int] = []
            for share in _ALIKE:
                _set(cursor, {"statement_timeout": _LONGEST, "pg_trgm.word_similarity_threshold": share})
                keys = keys or _keys(rows, words)[:limit]
            _set(cursor, {"statement_timeout": before})
    except OperationalError as trouble:
        if isinstance(trouble.__cause__, QueryCanceled):
            return []
        raise
    found = {row.pk: row for row in rows.filter(pk__in=keys)}
    return [found[key] for key in keys if key in found]


def _keys(rows: QuerySet[Any], words: Sequence[str]) -> list[int]:
    like = Q()
    score: Any = Value(0.0)
    for word in words:
        like &= Q(_Like(F("search"), word))
        score = score + _Likeness(Value(word), F("search"))
    hits = list(rows.filter(like).order_by().values_list("pk", score)[:_HITS])
    return [key for key, _ in sorted(hits, key=lambda hit: (-hit[1], hit[0]))]


def _set(cursor: Any, settings: dict[str, object]) -> None:
    for name, value in settings.items():
        cursor.execute("SELECT set_config(%s, %s, true)", [name, str(value)])


class _Likeness(Func):
    function = "word_similarity"
    output_field = FloatField()


class _Like(Lookup):
    """That a text has a word like this one; the trigram index knows the operator."""

    lookup_name = "has_word_like"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        left, given = self.process_lhs(compiler, connection)
        return f"{left} %%> %s", (*given, self.rhs)
