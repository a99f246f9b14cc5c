"""What people write into cells: dates, instants, amounts, percentages. Pure."""

import re
from datetime import datetime
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from stafet.foundation.denials import Invalid

_DAY_FIRST: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})(.*)", re.S)
_CLOCK: Final = re.compile(r"[ T,]*(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(am|pm)?", re.I)
_NO_DIGITS: Final = re.compile(r"[^\d.,-]")
_CENTS: Final = 2
_NOON: Final = 12


def instant(text: str, zone: ZoneInfo, *, field: str) -> datetime | None:
    """When it was: ISO 8601, or day, month, year, perhaps with a time; a time without an offset is on `zone`'s clock.

    >>> instant("24.12.2025 18:30", ZoneInfo("Europe/Berlin"), field="due_at").isoformat()
    '2025-12-24T18:30:00+01:00'
    """
    if not text:
        return None
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        found = _day_first(text.strip(), field)
    return found if found.tzinfo else found.replace(tzinfo=zone)


def _day_first(text: str, field: str) -> datetime:
    parts = _DAY_FIRST.fullmatch(text)
    clock = _CLOCK.fullmatch(parts.group(4)) if parts and parts.group(4).strip() else None
    if parts is None or (parts.group(4).strip() and clock is None):
        raise _no_date(text, field)
    day, month, year = (int(part) for part in parts.groups()[:3])
    if month > _NOON >= day:  # month first, as it is written overseas
        day, month = month, day
    hour, minute, second = (int(part or 0) for part in clock.groups()[:3]) if clock else (0, 0, 0)
    if clock and clock.group(4):
        hour = hour % _NOON + (_NOON if clock.group(4).lower() == "pm" else 0)
    try:
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001  the caller's clock is set beside it
    except ValueError:
        raise _no_date(text, field) from None


def _no_date(text: str, field: str) -> Invalid:
    return Invalid("%(typed)s is no date (%(field)s).", typed=text[:40], field=field)


def amount(text: str) -> Decimal | None:
    """An amount of money as it is written here or overseas.

    >>> [str(amount(typed)) for typed in ("1.234,50 €", "1,234.50", "1234.5", "12.000")]
    ['1234.50', '1234.50', '1234.5', '12000']
    """
    plain = _NO_DIGITS.sub("", text)
    if not plain:
        return None
    dot, comma = plain.rfind("."), plain.rfind(",")
    sign = "." if dot > comma else ","
    whole, _, cents = plain.rpartition(sign) if max(dot, comma) >= 0 else (plain, "", "")
    is_grouped = len(cents) > _CENTS and min(dot, comma) < 0
    digits = f"{whole}{cents}" if is_grouped else f"{whole or 0}.{cents or 0}"
    try:
        digits = digits.replace(",", "") if is_grouped else _ungrouped(digits)
        return Decimal(digits.replace(".", "") if is_grouped else digits)
    except ArithmeticError:
        raise Invalid("%(typed)s is no amount.", typed=text[:40]) from None


def _ungrouped(digits: str) -> str:
    whole, _, cents = digits.rpartition(".")
    plain = whole.replace(",", "").replace(".", "")
    return f"{plain}.{cents}" if cents != "0" else plain


def percent(text: str) -> int | None:
    """A probability, with or without its sign: 0 to 100 is asked elsewhere."""
    if not text:
        return None
    try:
        return round(Decimal(text.replace("%", "").replace(",", ".").strip()))
    except ArithmeticError:
        raise Invalid("%(typed)s is no percentage.", typed=text[:40]) from None
