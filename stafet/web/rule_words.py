"""Rules of distribution as sentences: which leads, to whom, in which way, for how long."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from babel import Locale
from babel.dates import get_day_names
from babel.numbers import format_decimal
from django.db.models import Model
from django.utils.translation import gettext, gettext_noop

from stafet.catalog.models import Category, LeadType, Product, Source
from stafet.distribution.models import Rule
from stafet.staff.models import Branch
from stafet.web import wording
from stafet.web.forms.spans import said_spans
from stafet.web.response_words import said_minutes

Json = Mapping[str, Any]
WAYS = {
    "open": gettext_noop("all at once, whoever accepts first"),
    "round_robin": gettext_noop("in turn"),
    "least_open": gettext_noop("to whoever has the fewest open leads"),
    "weighted": gettext_noop("in turn, by weight"),
}
_NAMED: Mapping[str, type[Model]] = {
    "source": Source, "type": LeadType, "category": Category, "product": Product, "branch": Branch,
}  # fmt: skip
_DAY = 24 * 60  # minutes


@dataclass(frozen=True, slots=True)
class Named:
    """What the keys in conditions are called, by condition and key."""

    names: Mapping[str, Mapping[int, str]]

    def of(self, condition: str, keys: Iterable[int]) -> str:
        """The names of these, joined; a key that is gone is told as such."""
        known = self.names.get(condition, {})
        return _any_of([known.get(key) or gettext("(deleted)") for key in keys])


def named_in(rules: Iterable[Rule]) -> Named:
    """The names that the sentences of these rules need; a query for each kind of condition that they have."""
    wanted: dict[str, set[int]] = {}
    for rule in rules:
        for condition in _NAMED:
            wanted.setdefault(condition, set()).update(rule.conditions.get(condition, ()))
    return Named(
        {
            condition: {one.pk: str(one) for one in _NAMED[condition]._default_manager.filter(pk__in=keys)}
            for condition, keys in wanted.items()
            if keys
        }
    )


def said_rule(rule: Rule, named: Named) -> str:
    """The rule in one sentence.

    "Leads from AutoScout24 about used cars with a postcode 20–22 go to Team Altona, in turn, for 30 min."
    """
    conditions: Json = rule.conditions
    phrases = [
        said for name in _SAID if name in conditions and (said := _SAID[name](conditions[name], named))
    ]
    which = " ".join(phrases)
    places = {
        "which": which,
        "team": rule.team.name,
        "how": said_way(rule.way, known_owner_first=rule.known_owner_first, ends_after=rule.ends_after),
    }
    if not which:
        return gettext("All leads go to %(team)s, %(how)s.") % places
    return gettext("Leads %(which)s go to %(team)s, %(how)s.") % places


def said_way(way: str, *, known_owner_first: bool = False, ends_after: int | None = None) -> str:
    """How a team's leads are shared, and for how long each is held out."""
    parts = [gettext(WAYS[way])] if way in WAYS else []
    if known_owner_first:
        parts.insert(0, gettext("first to whoever knows the customer"))
    if ends_after is not None:
        parts.append(gettext("for %(span)s") % {"span": said_minutes(ends_after)})
    return ", ".join(parts)


def said_areas(areas: Sequence[str]) -> str:
    """Beginnings of postcodes, runs of numbers drawn together.

    >>> said_areas(["20", "21", "22", "249", "DK"])
    '20–22, 249, DK'
    """
    runs: list[list[str]] = []
    for area in areas:
        last = runs[-1][-1] if runs else ""
        if area.isdecimal() and last.isdecimal() and len(last) == len(area) and int(area) == int(last) + 1:
            runs[-1].append(area)
        else:
            runs.append([area])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def said_days(days: Sequence[int]) -> str:
    """Weekdays in short, Monday is 0, runs drawn together."""
    names = get_day_names("abbreviated", locale=wording.locale())
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    said = [names[run[0]] if len(run) == 1 else f"{names[run[0]]}–{names[run[-1]]}" for run in runs]
    return ", ".join(said)


def _any_of(words: Sequence[str]) -> str:
    """Words of which one is enough: "a, b or c"."""
    if len(words) < 2:
        return "".join(words)
    return gettext("%(first)s or %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}


def _said_languages(codes: Sequence[str], _named: Named) -> str:
    return gettext("in %(languages)s") % {
        "languages": _any_of([Locale(code).get_display_name(wording.locale()) or code for code in codes])
    }


def _said_countries(codes: Sequence[str], _named: Named) -> str:
    territories = Locale.parse(wording.locale()).territories
    return gettext("from the country %(countries)s") % {
        "countries": _any_of([territories.get(code, code) for code in codes])
    }


def _said_postcodes(areas: Sequence[str], _named: Named) -> str:
    return gettext("with a postcode %(areas)s") % {"areas": said_areas(areas)}


def _said_amount(amount: Json, _named: Named) -> str:
    places = {
        name: f"{format_decimal(amount[name], format='#,##0.##', locale=wording.locale())}"
        f" {amount.get('currency', '')}".strip()
        for name in ("from", "to")
        if name in amount
    }
    if len(places) == 2:
        return gettext("worth %(from)s to %(to)s") % places
    return (
        gettext("worth %(from)s or more") % places
        if "from" in places
        else gettext("worth at most %(to)s") % places
    )


def _said_time(time: Json, _named: Named) -> str:
    parts = []
    if "open" in time:
        parts.append(
            gettext("coming in while it is open") if time["open"] else gettext("coming in while it is closed")
        )
    if "days" in time:
        parts.append(gettext("coming in on %(days)s") % {"days": said_days(time["days"])})
    if "from" in time:
        parts.append(gettext("at %(span)s") % {"span": said_spans([[time["from"], time["to"]]])})
    return " ".join(parts)


def _said_known(is_known: bool, _named: Named) -> str:
    if is_known:
        return gettext("of customers whom somebody knows")
    return gettext("of customers whom nobody knows")


_SAID: Mapping[str, Any] = {
    "source": lambda keys, named: gettext("from %(sources)s") % {"sources": named.of("source", keys)},
    "type": lambda keys, named: gettext("of the type %(types)s") % {"types": named.of("type", keys)},
    "category": lambda keys, named: gettext("about %(categories)s") % {"categories": named.of("category", keys)},
    "product": lambda keys, named: gettext("for %(products)s") % {"products": named.of("product", keys)},
    "branch": lambda keys, named: gettext("of the branch %(branches)s") % {"branches": named.of("branch", keys)},
    "known_owner": _said_known,
    "language": _said_languages,
    "country": _said_countries,
    "postcode": _said_postcodes,
    "amount": _said_amount,
    "time": _said_time,
}  # fmt: skip
