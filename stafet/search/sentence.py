"""Criteria shown back as a sentence, in the language of whoever reads it."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Final

from django.utils.translation import gettext, gettext_noop, ngettext

from stafet.search.asked import day_of
from stafet.search.criteria import Criteria, Criterion, Mode, Of, parted
from stafet.search.fields import CONTACT, LEAD, Field, fields_of
from stafet.staff.actor import Actor

Say = Callable[[str], str]
_TESTS: Final[Mapping[str, str]] = {
    "contains": gettext_noop("%(field)s contains “%(value)s”"),
    "is": gettext_noop("%(field)s is %(value)s"),
    "starts": gettext_noop("%(field)s begins with “%(value)s”"),
    "least": gettext_noop("%(field)s is at least %(value)s"),
    "most": gettext_noop("%(field)s is at most %(value)s"),
    "from": gettext_noop("%(field)s is on %(value)s or later"),
    "until": gettext_noop("%(field)s is on %(value)s or earlier"),
    "any": gettext_noop("%(field)s is %(value)s"),
    "all": gettext_noop("%(field)s is %(value)s"),
    "empty": gettext_noop("%(field)s is empty"),
    "filled": gettext_noop("%(field)s is filled in"),
    "yes": gettext_noop("%(field)s: yes"),
    "no": gettext_noop("%(field)s: no"),
}


def sentence(criteria: Criteria, of: Of, *, by: Actor, dated: Say) -> str:
    """What these criteria find; `dated` writes a day, given as ISO 8601 does, as the reader's language does."""
    say = speaker(of, by=by, dated=dated)
    modes = {mode: [say(one) for one in given] for mode, given in parted(criteria).items()}
    every = gettext("All leads") if of is Of.LEADS else gettext("All contacts")
    if not criteria:
        return every + "."
    found = every
    if modes[Mode.INCLUDE]:
        found += " " + gettext("of which this is true: %(true)s") % {"true": _or(modes[Mode.INCLUDE])}
    if modes[Mode.RESTRICT]:
        narrow = _and(modes[Mode.RESTRICT])
        found += (
            "; " + gettext("only where %(true)s") % {"true": narrow}
            if modes[Mode.INCLUDE]
            else (" " + gettext("where %(true)s") % {"true": narrow})
        )
    if modes[Mode.EXCLUDE]:
        found += "; " + gettext("never where %(true)s") % {"true": _or(modes[Mode.EXCLUDE])}
    return found + "."


def speaker(of: Of, *, by: Actor, dated: Say) -> Callable[[Criterion], str]:
    """What says a single criterion; lists of choices are asked for once."""
    fields = fields_of(of)

    @cache
    def labels(name: str) -> dict[str, str]:
        return dict(fields[name].options(by))

    def say(one: Criterion) -> str:
        field = fields[one.field]
        named = [labels(one.field).get(value, value) for value in one.values]
        if one.test in {"from", "until"}:
            named = [dated(day_of(value).isoformat()) for value in one.values]
        if one.test in _DAYS:
            return _DAYS[one.test](field_label(field), int(one.values[0]))
        value = _and(named) if one.test == "all" else _or(named)
        said = gettext(_TESTS[one.test]) % {"field": field_label(field), "value": value}
        return said if one.with_below else said + " " + gettext("(without the groups below)")

    return say


def field_label(field: Field) -> str:
    """What a field is called; of what stands beside, whose it is."""
    label = str(field.label)
    if field.name.startswith(CONTACT):
        return gettext("%(field)s of the contact") % {"field": label}
    if field.name.startswith(LEAD):
        return gettext("%(field)s of a lead") % {"field": label}
    return label


def _past(field: str, days: int) -> str:
    return ngettext(
        "%(field)s is within the last %(days)d day", "%(field)s is within the last %(days)d days", days
    ) % {"field": field, "days": days}


def _ahead(field: str, days: int) -> str:
    return ngettext(
        "%(field)s is within the next %(days)d day", "%(field)s is within the next %(days)d days", days
    ) % {"field": field, "days": days}


def _before(field: str, days: int) -> str:
    return ngettext(
        "%(field)s is more than %(days)d day ago", "%(field)s is more than %(days)d days ago", days
    ) % {"field": field, "days": days}


_DAYS: Final[Mapping[str, Callable[[str, int], str]]] = {
    "past_days": _past,
    "ahead_days": _ahead,
    "before_days": _before,
}


def _or(parts: Iterable[str]) -> str:
    return (" " + gettext("or") + " ").join(parts)


def _and(parts: Iterable[str]) -> str:
    return (" " + gettext("and") + " ").join(parts)
