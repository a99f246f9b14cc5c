"""Single values as people write them, to the one form in which Stafet keeps them."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal, InvalidOperation
from email.utils import parsedate_to_datetime
from functools import lru_cache

from babel import Locale

_NUMBER = re.compile(r"\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,12}(?:[.,]\d{1,2})?(?!\d)")
_CURRENCIES = (
    ("EUR", re.compile(r"€|\beur\b|\beuro\b", re.I)),
    ("DKK", re.compile(r"\bdkk\b|\bkr\b", re.I)),
    ("GBP", re.compile(r"£|\bgbp\b", re.I)),
    ("CHF", re.compile(r"\bchf\b|\bsfr\b", re.I)),
    ("USD", re.compile(r"\$|\busd\b", re.I)),
    ("SEK", re.compile(r"\bsek\b", re.I)),
    ("NOK", re.compile(r"\bnok\b", re.I)),
    ("PLN", re.compile(r"\bpln\b|zł", re.I)),
)
_INSTANT = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{1,2})(?::(\d{1,2}))?(?:[.,]\d{1,9})?)?"
    r"\s*(Z|[+-]\d{1,2}(?::?\d{1,2})?)?"
)
_DAY_FIRST = re.compile(r"(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4})")
_YEAR = re.compile(r"\b(19[2-9]\d|20[0-4]\d)\b")
_VIN = re.compile(r"\b(?=[A-HJ-NPR-Z0-9]*\d)[A-HJ-NPR-Z0-9]{17}\b")
_NATIVE = {
    "deutsch": "de",
    "dansk": "da",
    "english": "en",
    "nederlands": "nl",
    "german": "de",
    "danish": "da",
    "englisch": "en",
    "engelsk": "en",
    "tysk": "de",
    "dänisch": "da",
    "dutch": "nl",
    "dk": "da",
    "tyska": "de",
}


def read_amount(text: str) -> tuple[str, str]:
    """A price to (plain decimal with two places, ISO 4217 or empty); ("", "") if there is no number.

    >>> read_amount("€ 12.345,-"), read_amount("kr. 249.900"), read_amount("24,990.50 EUR")
    (('12345.00', 'EUR'), ('249900.00', 'DKK'), ('24990.50', 'EUR'))
    """
    found = _NUMBER.search(text[:200])
    if not found:
        return "", ""
    digits = found[0].replace("'", "").replace(" ", "")
    last = max(digits.rfind("."), digits.rfind(","))
    has_cents = last >= 0 and len(digits) - last - 1 in (1, 2)
    whole, cents = (digits[:last], digits[last + 1 :]) if has_cents else (digits, "0")
    try:
        amount = Decimal(f"{re.sub('[.,]', '', whole)}.{cents}").quantize(Decimal("0.01"))
    except InvalidOperation:
        return "", ""
    currency = next((code for code, pattern in _CURRENCIES if pattern.search(text[:200])), "")
    return str(amount), currency


def read_day(text: str) -> str:
    """A date to ISO 8601, day before month in Europe's way; empty if it is none.

    >>> read_day("3.7.1985"), read_day("1985-07-03"), read_day("31/31/1985")
    ('1985-07-03', '1985-07-03', '')
    """
    if found := _INSTANT.search(text[:40]):
        year, month, day = found[1], found[2], found[3]
    elif found := _DAY_FIRST.search(text[:40]):
        day, month, year = found[1], found[2], found[3]
    else:
        return ""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def read_instant(text: str) -> datetime | None:
    """A point in time as ADF senders and mail headers write it; without a zone it is taken as UTC.

    Bad offsets ("-08:0") and one-digit hours are real (public ADF senders).

    >>> read_instant("2000-03-30T15:30:20-08:0").isoformat(), read_instant("2008-06-25T8:47:50").isoformat()
    ('2000-03-30T15:30:20-08:00', '2008-06-25T08:47:50+00:00')
    """
    try:
        if found := _INSTANT.match(text.strip()[:60]):
            parts = [int(part or 0) for part in found.groups()[:6]]
            return datetime(*parts, tzinfo=_zone(found[7]))  # type: ignore[arg-type,misc]
        sent = parsedate_to_datetime(text.strip()[:100])
        # Years that no clock knows break only when they are shown in another zone: better here.
        return (sent if sent.tzinfo else sent.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def read_year(text: str) -> str:
    """A model year or a first registration ("03/2019") to the year; empty if there is none."""
    found = _YEAR.search(text[:60])
    return found[0] if found else ""


def read_vin(text: str) -> str:
    """A vehicle identification number (ISO 3779: 17 signs without I, O, Q, a digit among them) or empty."""
    found = _VIN.search(text.upper()[:5000])
    return found[0] if found else ""


def read_country(text: str) -> str:
    """A country's name in German, Danish, English or Dutch, or its code, to ISO 3166-1 alpha-2; empty if unknown."""
    name = text.strip().casefold()[:60]
    return _countries().get(name, "")


def read_language(text: str) -> str:
    """A language tag or a language's name to ISO 639-1; empty if unknown."""
    name = text.strip().casefold()[:30]
    if name in _NATIVE:
        return _NATIVE[name]
    tag = re.fullmatch(r"([a-z]{2})(?:[-_][a-z]{2,4})?", name)
    return tag[1] if tag else ""


def read_digits(text: str) -> str:
    """A count with separators ("45.000 km") to digits; empty if there are none."""
    found = re.search(r"\d[\d.,' ]{0,15}", text[:60])
    return re.sub(r"\D", "", found[0]) if found else ""


def _zone(offset: str | None) -> timezone:
    if not offset or offset == "Z":
        return UTC
    hours, minutes = re.fullmatch(r"[+-](\d{1,2}?)(?::?(\d{1,2}))?", offset).groups()  # type: ignore[union-attr]
    span = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return timezone(-span if offset[0] == "-" else span)


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    names = {
        "uk": "GB",
        "england": "GB",
        "usa": "US",
        "d": "DE",
        "a": "AT",
        "ch": "CH",
        "deu": "DE",
        "dnk": "DK",
        "aut": "AT",
        "che": "CH",
        "nld": "NL",
        "gbr": "GB",
    }
    for language in ("en", "de", "da", "nl"):
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha():
                names[name.casefold()] = code
                names.setdefault(code.casefold(), code)
    return names
