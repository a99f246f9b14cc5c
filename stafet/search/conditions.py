"""The tests of a criterion as conditions on a column, by the kind of what the column holds."""

from collections.abc import Callable
from datetime import timedelta
from functools import reduce
from operator import and_, or_
from typing import Any, Final

from django.db.models import F, Q, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Upper
from django.db.models.lookups import (
    Contains,
    Exact,
    GreaterThanOrEqual,
    IsNull,
    LessThanOrEqual,
    StartsWith,
)

from stafet.foundation.search_lines import LETTERS, as_searched
from stafet.search.asked import Asking, day_of, number_of
from stafet.search.criteria import Criterion
from stafet.staff.fragments import TRIGRAM, words_of
from stafet.staff.hits import hold

# Not an empty list: that would be no question at all, also where it is only a part of one.
NONE: Final = Q(Exact(Value(1), Value(0)))
# Two letters that fold to one begin or end with one of these, so that a word cut there may fold otherwise.
_MAY_FOLD: Final = "aeou"


def text_in(column: Combinable, one: Criterion) -> Q:
    """A text whatever its case; empty is the same as none."""
    if one.test in {"empty", "filled"}:
        empty = Q(Exact(column, "")) | Q(_is_null(column))
        return empty if one.test == "empty" else ~empty
    kind = {"contains": Contains, "is": Exact, "starts": StartsWith}[one.test]
    return Q(kind(Upper(column), Upper(_text(one.values[0]))))


def found_in(column: str, at: str = "search") -> Callable[[Criterion, Asking], Q]:
    """The same for a column of which `search` has all words, folded: its trigram index leaves few rows to compare."""

    def condition(one: Criterion, _asking: Asking) -> Q:
        exact = text_in(F(column), one)
        return exact if not one.values else in_search(one.values[0], at) & exact

    return condition


def in_search(text: str, at: str = "search") -> Q:
    """That a folded search text has the long words of this text; true of every row that has the text itself."""
    words = (word.lstrip(_MAY_FOLD) for word in as_searched(text).split())
    found = Q()
    for word in words:
        if len(word) >= TRIGRAM and any(sign.isalnum() and sign not in LETTERS for sign in word):
            found &= Q(**{f"{at}__contains": word})
    return found


def plain_text(column: str) -> Callable[[Criterion, Asking], Q]:
    """A text that nothing else helps to find."""
    return lambda one, _asking: text_in(F(column), one)


def words(one: Criterion, _asking: Asking) -> Q:
    """Any fragments of what the row is found by, as in a search box."""
    typed = words_of(one.values[0])
    return hold(typed, F("search")) if typed else NONE


def number_in(column: Any, one: Criterion) -> Q:
    """A number; nothing is no number."""
    if one.test in {"empty", "filled"}:
        return Q(_is_null(column)) if one.test == "empty" else ~Q(_is_null(column))
    kind = {"least": GreaterThanOrEqual, "most": LessThanOrEqual, "is": Exact}[one.test]
    return Q(kind(column, number_of(one.values[0])))


def number(column: str) -> Callable[[Criterion, Asking], Q]:
    """A number in a column."""
    return lambda one, _asking: number_in(F(column), one)


def day(column: str) -> Callable[[Criterion, Asking], Q]:
    """A day in a column."""
    return lambda one, asking: day_in(column, one, asking, lambda day: day)


def instant(column: str) -> Callable[[Criterion, Asking], Q]:
    """An instant in a column, by the days of whoever asks."""
    return lambda one, asking: day_in(column, one, asking, asking.starts)


def day_in(column: str, one: Criterion, asking: Asking, begin: Callable[[Any], Any]) -> Q:
    """Whether a column lies among some days; `begin` gives a day's first value in it."""
    if one.test in {"empty", "filled"}:
        return Q(**{f"{column}__isnull": one.test == "empty"})
    first, last = _span(one, asking)
    found = Q()
    if first is not None:
        found &= Q(**{f"{column}__gte": begin(first)})
    if last is not None:
        found &= Q(**{f"{column}__lt": begin(last + timedelta(days=1))})
    return found


def _span(one: Criterion, asking: Asking) -> tuple[Any, Any]:
    """The first and the last day of a test, both included; None where it is open."""
    text = one.values[0]
    spans: dict[str, Callable[[], tuple[Any, Any]]] = {
        "from": lambda: (day_of(text), None),
        "until": lambda: (None, day_of(text)),
        "past_days": lambda: (asking.away(text, -1), asking.today),
        "ahead_days": lambda: (asking.today, asking.away(text, 1)),
        "before_days": lambda: (None, asking.away(text, -1) - timedelta(days=1)),
    }
    return spans[one.test]()


def any_of(conditions: list[Q]) -> Q:
    """One of these; of none no row."""
    return reduce(or_, conditions) if conditions else NONE


def all_of(conditions: list[Q]) -> Q:
    """All of these."""
    return reduce(and_, conditions, Q())


def _is_null(column: Any) -> Any:
    return IsNull(column, True)


def _text(text: str) -> Any:
    return Value(text, output_field=TextField())
