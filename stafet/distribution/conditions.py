"""When a rule of distribution fits a lead: its conditions, checked and compared; docs/algorithms/distribution.md. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from django.utils.translation import gettext_noop

from stafet.foundation.denials import Invalid

KEYS: Final = ("source", "type", "category", "product", "branch")
WORDS: Final = ("language", "country", "postcode")
NAMES: Final = (*KEYS, *WORDS, "amount", "time", "known_owner")
MOST: Final = 200  # values of one condition
DAY: Final = 24 * 60  # minutes
WEEK: Final = 7  # days
_LONGEST: Final = 12  # letters of a postcode area
Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Facts:
    """What rules ask about a lead. Definitions by their keys; `categories` with those above the lead's own.

    `language` is ISO 639-1, `country` ISO 3166-1 alpha-2 in capitals; both and `postcode` are empty where nobody said.
    `weekday` (Monday is 0) and `minute` of the day are by the wall clock of the lead's branch, `is_open` by its hours.
    """

    source: int
    type: int
    branch: int
    categories: frozenset[int] = frozenset()
    products: frozenset[int] = frozenset()
    language: str = ""
    country: str = ""
    postcode: str = ""
    amount: Decimal | None = None
    currency: str = ""
    weekday: int = 0
    minute: int = 0
    is_open: bool = True
    known_owner: int | None = None


@dataclass(frozen=True, slots=True)
class Conditions:
    """What has to be true of a lead, as `checked` gives it: a condition that is not named is true of every lead."""

    given: Json = field(default_factory=dict)
    branch: int | None = None  # a branch's own rule is for its leads alone


def matches(rule: Conditions, facts: Facts) -> bool:
    """Whether all conditions of a rule are true of a lead; one with several values is where one of them is.

    >>> rule = Conditions({"language": ["da"], "postcode": ["24", "25"]})
    >>> matches(rule, Facts(source=1, type=1, branch=1, language="da", postcode="24937"))
    True
    >>> matches(rule, Facts(source=1, type=1, branch=1, language="da"))
    False
    """
    if rule.branch is not None and rule.branch != facts.branch:
        return False
    return all(_TRUE[name](wanted, facts) for name, wanted in rule.given.items())


def asks(rules: Mapping[str, Any], name: str) -> bool:
    """Whether these conditions name this one: what nobody asks about need not be found out."""
    return name in rules


def checked(given: Json) -> dict[str, Any]:
    """Conditions as a rule keeps them: known names, values of the right shape, in order, those left empty left out.

    `source`, `type`, `category`, `product`, `branch`: lists of keys. `language`, `country`: lists of codes;
    `postcode`: how it begins. `amount`: {"from", "to"} as decimals, both included, and "currency". `time`: {"open":
    yes or no} by the opening hours, or {"days": weekdays from 0, "from", "to": minutes of the day, before `to`}; a span
    that ends before it begins goes over midnight. `known_owner`: yes or no. Denies everything else.
    """
    wrong = {name: gettext_noop("There is no such condition.") for name in given if name not in NAMES}
    found: dict[str, Any] = {}
    for name in NAMES:
        value = given.get(name)
        if value is None or value in ([], {}, ""):
            continue
        try:
            found[name] = _CHECKED[name](value)
        except (ValueError, TypeError, InvalidOperation, KeyError, AttributeError):
            wrong[name] = gettext_noop("This condition does not fit.")
    if wrong:
        raise Invalid("Some conditions do not fit.", fields=wrong)
    return found


def _keys(value: Any) -> list[int]:
    keys = sorted({_whole(one) for one in _several(value)})
    if keys[0] < 1:
        raise ValueError
    return keys


def _whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise TypeError
    return int(value)


def _several(value: Any) -> list[Any]:
    if not isinstance(value, (list, tuple)) or len(value) > MOST:
        raise TypeError
    return list(value)


def _languages(value: Any) -> list[str]:
    return _codes(value, str.lower)


def _countries(value: Any) -> list[str]:
    return _codes(value, str.upper)


def _codes(value: Any, case: Callable[[str], str]) -> list[str]:
    codes = sorted({case(one.strip()) for one in _several(value)})
    if any(len(code) != 2 or not code.isascii() or not code.isalpha() for code in codes):
        raise ValueError
    return codes


def _areas(value: Any) -> list[str]:
    areas = sorted({area_of(one) for one in _several(value)})
    if any(not area or len(area) > _LONGEST or not area.isalnum() for area in areas):
        raise ValueError
    return areas


def area_of(postcode: str) -> str:
    """A postcode as areas are compared: capitals and digits, without what people put between them.

    >>> area_of("dk-5000"), area_of(" 24 937")
    ('5000', '24937')
    """
    letters = "".join(letter for letter in postcode.upper() if letter not in " -.")
    country, rest = letters[:2], letters[2:]
    return rest if rest and country.isalpha() and rest.isdigit() else letters


def _amount(value: Any) -> dict[str, str]:
    _only(value, {"from", "to", "currency"})
    found = {
        name: _plain(Decimal(str(value[name])))
        for name in ("from", "to")
        if value.get(name) not in {None, ""}
    }
    if not found or ("to" in found and Decimal(found.get("from", "0")) > Decimal(found["to"])):
        raise ValueError
    if value.get("currency"):
        currency = str(value["currency"]).strip().upper()
        if len(currency) != 3 or not currency.isalpha():
            raise ValueError
        found["currency"] = currency
    return found


def _plain(amount: Decimal) -> str:
    if not amount.is_finite() or not 0 <= amount < 10**13:
        raise ValueError
    return str(amount.quantize(Decimal("0.01")))


def _time(value: Any) -> dict[str, Any]:
    _only(value, {"open", "days", "from", "to"})
    found: dict[str, Any] = {}
    if value.get("open") is not None:
        found["open"] = _yes_or_no(value["open"])
    if value.get("days"):
        days = sorted({_whole(day) for day in _several(value["days"])})
        if days[0] < 0 or days[-1] >= WEEK:
            raise ValueError
        found["days"] = days
    if value.get("from") is not None or value.get("to") is not None:
        start, end = _whole(value.get("from", 0)), _whole(value.get("to", DAY))
        if not (0 <= start < DAY and 0 < end <= DAY) or start == end:
            raise ValueError
        found |= {"from": start, "to": end}
    if not found:
        raise ValueError
    return found


def _only(value: Any, names: set[str]) -> None:
    if set(value) - names:
        raise ValueError


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _is_postcode(areas: Any, facts: Facts) -> bool:
    postcode = area_of(facts.postcode)
    return any(postcode.startswith(area) for area in areas)


def _is_amount(wanted: Any, facts: Facts) -> bool:
    if facts.amount is None or wanted.get("currency", facts.currency) != facts.currency:
        return False
    least, most = wanted.get("from"), wanted.get("to")
    return (least is None or facts.amount >= Decimal(least)) and (
        most is None or facts.amount <= Decimal(most)
    )


def _is_time(wanted: Any, facts: Facts) -> bool:
    if wanted.get("open", facts.is_open) != facts.is_open:
        return False
    start, end = wanted.get("from"), wanted.get("to")
    day = facts.weekday
    if start is not None:
        if start < end:
            if not start <= facts.minute < end:
                return False
        elif facts.minute < end:
            day = (day - 1) % WEEK  # the span began the day before
        elif facts.minute < start:
            return False
    return day in wanted.get("days", range(WEEK))


_CHECKED: Final[Mapping[str, Callable[[Any], Any]]] = {
    **dict.fromkeys(KEYS, _keys),
    "language": _languages,
    "country": _countries,
    "postcode": _areas,
    "amount": _amount,
    "time": _time,
    "known_owner": _yes_or_no,
}
_TRUE: Final[Mapping[str, Callable[[Any, Facts], bool]]] = {
    "source": lambda keys, facts: facts.source in keys,
    "type": lambda keys, facts: facts.type in keys,
    "branch": lambda keys, facts: facts.branch in keys,
    "category": lambda keys, facts: not facts.categories.isdisjoint(keys),
    "product": lambda keys, facts: not facts.products.isdisjoint(keys),
    "language": lambda codes, facts: facts.language in codes,
    "country": lambda codes, facts: facts.country in codes,
    "postcode": _is_postcode,
    "amount": _is_amount,
    "time": _is_time,
    "known_owner": lambda wanted, facts: (facts.known_owner is not None) == wanted,
}
