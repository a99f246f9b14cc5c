"""The public holidays of a country and its regions, by the library `holidays`; the only place that knows it."""

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

import holidays

# How the library writes the languages of the house; each country has some, and always its own.
_LANGUAGES: Final = {"en": "en_US"}


@lru_cache(maxsize=2_000)
def public_holidays(country: str, region: str, year: int) -> frozenset[date]:
    """The public holidays of this year that hold in the whole region.

    `country` is ISO 3166-1 alpha-2, `region` one of `regions_of`. Of a country that the library does not know there
    are none; without a region, or of one that it does not know, those of the whole country.

    >>> date(2026, 10, 31) in public_holidays("DE", "SH", 2026), date(2026, 10, 31) in public_holidays("DE", "", 2026)
    (True, False)
    """
    return frozenset(_found(country, region, year, ""))


def named_holidays(country: str, region: str, year: int, *, language: str) -> Mapping[date, str]:
    """The same with their names, in this language if the library has it, else in the country's own."""
    return MappingProxyType(dict(sorted(_found(country, region, year, language).items())))


@cache
def regions_of(country: str) -> Mapping[str, str]:
    """The regions of a country that have public holidays of their own: code to name, or to the code again."""
    codes = _codes().get(country, [])
    if not codes:
        return MappingProxyType({})
    names = {code: name for name, code in _year_of(country).subdivisions_aliases.items()}
    named = {code: names.get(code, code) for code in codes}
    return MappingProxyType(dict(sorted(named.items(), key=lambda one: one[1])))


def is_known(country: str) -> bool:
    """Whether the public holidays of this country are known."""
    return country in _codes()


def _found(country: str, region: str, year: int, language: str) -> dict[date, str]:
    if not is_known(country):
        return {}
    whole = _year_of(country)
    wanted = _LANGUAGES.get(language, language)
    spoken = wanted if wanted in whole.supported_languages else whole.default_language
    subdivision = region if region in regions_of(country) else None
    return dict(holidays.country_holidays(country, subdiv=subdivision, years=year, language=spoken))


@cache
def _codes() -> Mapping[str, list[str]]:
    return holidays.list_supported_countries(include_aliases=False)


@cache
def _year_of(country: str) -> holidays.HolidayBase:
    return holidays.country_holidays(country)
