"""What an advanced search asks for, as values: criteria that widen, narrow or exclude (R60). No Django, no table.

A row is found if it fits one of the criteria that include (any row, where there is none), all that restrict, and none
that excludes: excluding wins.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from stafet.foundation.denials import Invalid

MOST_CRITERIA: Final = 20  # more is no question that a person asks
MOST_VALUES: Final = 50
LONGEST: Final = 200


class Of(StrEnum):
    """What is searched."""

    LEADS = "leads"
    CONTACTS = "contacts"


class Mode(StrEnum):
    """What a criterion does to what is found."""

    INCLUDE = "include"
    RESTRICT = "restrict"
    EXCLUDE = "exclude"


class Kind(StrEnum):
    """What a field holds, and so which tests there are for it."""

    TEXT = "text"
    WORDS = "words"
    PHONE = "phone"
    NUMBER = "number"
    DAY = "day"
    INSTANT = "instant"
    CHOICE = "choice"
    FLAG = "flag"
    SEVERAL = "several"
    TREE = "tree"


_DATES: Final = ("from", "until", "past_days", "ahead_days", "before_days", "empty", "filled")
TESTS: Final[Mapping[Kind, tuple[str, ...]]] = MappingProxyType(
    {
        Kind.TEXT: ("contains", "is", "starts", "empty", "filled"),
        Kind.WORDS: ("contains",),
        Kind.PHONE: ("contains", "empty", "filled"),
        Kind.NUMBER: ("least", "most", "is", "empty", "filled"),
        Kind.DAY: _DATES,
        Kind.INSTANT: _DATES,
        Kind.CHOICE: ("any", "empty", "filled"),
        Kind.FLAG: ("yes", "no"),
        Kind.SEVERAL: ("any", "all", "empty", "filled"),
        Kind.TREE: ("any", "all", "empty", "filled"),
    }
)
WITHOUT_VALUE: Final = frozenset({"empty", "filled", "yes", "no"})
WITH_SEVERAL: Final = frozenset({"any", "all"})
IN_DAYS: Final = frozenset({"past_days", "ahead_days", "before_days"})


@dataclass(frozen=True, slots=True)
class Criterion:
    """One question about one field; `with_below` counts who is in a group below as in it."""

    mode: Mode
    field: str
    test: str
    values: tuple[str, ...] = ()
    with_below: bool = True

    def plain(self) -> dict[str, Any]:
        """As JSON holds it, and as `read` takes it."""
        return {
            "mode": str(self.mode),
            "field": self.field,
            "test": self.test,
            "values": list(self.values),
            "with_below": self.with_below,
        }


Criteria = tuple[Criterion, ...]


def read(given: Iterable[Mapping[str, Any]], kinds: Mapping[str, Kind]) -> Criteria:
    """The criteria that somebody sent, each once; `kinds` says which fields there are.

    Denies unknown fields, modes and tests, missing and too many values.
    """
    criteria = tuple(dict.fromkeys(_one(one, kinds) for one in given))
    if len(criteria) > MOST_CRITERIA:
        raise Invalid("A search has at most %(most)d criteria.", most=MOST_CRITERIA)
    return criteria


def plain(criteria: Criteria) -> list[dict[str, Any]]:
    """As JSON holds them."""
    return [one.plain() for one in criteria]


def fits(criteria: Criteria, is_true: Callable[[Criterion], bool]) -> bool:
    """Whether a row is found of which `is_true` tells each single criterion.

    >>> vip, flensburg = (Criterion(mode, "city", "is", ("x",)) for mode in (Mode.INCLUDE, Mode.EXCLUDE))
    >>> fits((vip, flensburg), lambda one: True), fits((vip, flensburg), lambda one: one is vip), fits((), lambda _: False)
    (False, True, True)
    """
    by_mode = parted(criteria)
    widened = not by_mode[Mode.INCLUDE] or any(map(is_true, by_mode[Mode.INCLUDE]))
    return (
        widened and all(map(is_true, by_mode[Mode.RESTRICT])) and not any(map(is_true, by_mode[Mode.EXCLUDE]))
    )


def parted(criteria: Criteria) -> dict[Mode, list[Criterion]]:
    """The criteria by what they do, in their order."""
    return {mode: [one for one in criteria if one.mode == mode] for mode in Mode}


def _one(given: Mapping[str, Any], kinds: Mapping[str, Kind]) -> Criterion:
    field, mode, test = (str(given.get(name, ""))[:LONGEST] for name in ("field", "mode", "test"))
    if field not in kinds:
        raise _no_such(field, "field", sorted(kinds))
    if mode not in set(Mode):
        raise _no_such(mode, "mode", [str(one) for one in Mode])
    tests = TESTS[kinds[field]]
    if test not in tests:
        raise _no_such(test, "test", list(tests))
    values = _values(given.get("values") or (), test)
    with_below = bool(given.get("with_below", True)) if kinds[field] is Kind.TREE else True
    return Criterion(Mode(mode), field, test, values, with_below)


def _values(given: Any, test: str) -> tuple[str, ...]:
    if test in WITHOUT_VALUE:
        return ()
    texts = [given] if isinstance(given, str | int) else list(given)
    values = tuple(dict.fromkeys(text for one in texts if (text := str(one).strip().replace("\x00", ""))))
    if not values:
        raise Invalid("This criterion needs a value.", fields={"values": "What is looked for?"})
    if len(values) > (MOST_VALUES if test in WITH_SEVERAL else 1) or any(
        len(one) > LONGEST for one in values
    ):
        raise Invalid("These are too many values.", fields={"values": "Take fewer."})
    if test in IN_DAYS and not (values[0].isascii() and values[0].isdecimal() and len(values[0]) <= 5):
        raise Invalid("A number of days is a whole number.", fields={"values": "How many days?"})
    return values


def _no_such(named: str, field: str, options: Sequence[str]) -> Invalid:
    return Invalid(
        "There is no such choice: %(named)s.",
        named=named[:60],
        fields={field: "Pick one of the list."},
        options={field: list(options)},
    )
