"""How dates and times are said to a person, in the language and zone that is active."""

from datetime import date, datetime
from decimal import Decimal, InvalidOperation

import phonenumbers
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from django.utils import timezone
from django.utils.translation import get_language, gettext

from stafet.foundation import clock

_DIALLED = frozenset("0123456789+*#")
_HOUR = 60
_WEEK = 6  # days after which a weekday's name would be taken for another week


def said_moment(at: datetime) -> str:
    """A moment in the past: "08:48" today, "yesterday", "Fri", "12 Nov", "12 Nov 2025"."""
    local, today = timezone.localtime(at), timezone.localtime(clock.now())
    days = (today.date() - local.date()).days
    if days == 0:
        return format_time(local, "HH:mm", locale=locale())
    if days == 1:
        return gettext("yesterday")
    if 0 < days <= _WEEK:
        return format_date(local, "EEE", locale=locale())
    return _day(local, today)


def said_due(at: datetime) -> str:
    """A date to act on: "40 min over", "12 min left", "Today 14:00", "Tomorrow 9:00", "Mon 10:30", "1 Dec"."""
    local, today = timezone.localtime(at), timezone.localtime(clock.now())
    minutes = int((local - today).total_seconds() // 60)
    if -_HOUR < minutes < 0:
        return gettext("%(minutes)d min over") % {"minutes": -minutes}
    if 0 <= minutes < _HOUR:
        return gettext("%(minutes)d min left") % {"minutes": minutes}
    days = (local.date() - today.date()).days
    time = format_time(local, "H:mm", locale=locale())
    if days in (0, 1, -1):
        word = {0: gettext("Today"), 1: gettext("Tomorrow"), -1: gettext("Yesterday")}[days]
        return f"{word} {time}"
    if 0 < days <= _WEEK:
        return f"{format_date(local, 'EEE', locale=locale())} {time}"
    return _day(local, today)


def said_ahead(at: datetime) -> str:
    """A date that is offered: "Today 14:00", "Tomorrow 9:00", "Monday 10:30", "1 Dec, 9:00"."""
    local, today = timezone.localtime(at), timezone.localtime(clock.now())
    time, days = format_time(local, "H:mm", locale=locale()), (local.date() - today.date()).days
    if days in (0, 1):
        return f"{gettext('Tomorrow') if days else gettext('Today')} {time}"
    if days <= _WEEK + 1:  # what is offered lies ahead: on a Monday, Monday is the next one
        weekday = format_date(local, "EEEE", locale=locale())
        return f"{weekday[:1].upper()}{weekday[1:]} {time}"
    return f"{_day(local, today)}, {time}"


def full_moment(at: datetime) -> str:
    """Date and time in full, as the language writes them."""
    local = timezone.localtime(at)
    return f"{format_date(local, 'medium', locale=locale())}, {format_time(local, 'HH:mm', locale=locale())}"


def time_of_day(at: datetime) -> str:
    """The time alone: "9:30"."""
    return format_time(timezone.localtime(at), "H:mm", locale=locale())


def full_date(day: date) -> str:
    """A day in full, as the language writes it."""
    return format_date(day, "medium", locale=locale())


def day_of(iso: str) -> str:
    """A day kept as ISO 8601, in full; anything else as it is."""
    try:
        return full_date(date.fromisoformat(iso))
    except ValueError:
        return iso


def number(plain: str) -> str:
    """A number kept with a point, as the language writes it; anything else as it is."""
    try:
        return str(format_decimal(Decimal(plain), locale=locale()))
    except InvalidOperation:
        return plain


def _day(local: datetime, today: datetime) -> str:
    skeleton = "MMMd" if local.year == today.year else "yMMMd"
    return format_skeleton(skeleton, local, locale=locale())


def locale() -> str:
    """English here is British: the day before the month."""
    return {"de": "de_DE", "da": "da_DK"}.get((get_language() or "en")[:2], "en_GB")


def listed(words: list[str]) -> str:
    """Words in a row, as the language joins them."""
    return format_list(words, locale=locale())


def dialled(number: str) -> str:
    """The address that opens the telephone, RFC 3966: no spaces, and nothing but what is dialled.

    >>> dialled("+49 (461) 12-34 56")
    'tel:+49461123456'
    """
    return "tel:" + "".join(sign for sign in str(number) if sign in _DIALLED)


def phone(number: str) -> str:
    """An E.164 number in the way it is written internationally; anything else as it is.

    >>> phone("+4520123456")
    '+45 20 12 34 56'
    """
    try:
        parsed = phonenumbers.parse(str(number))
    except phonenumbers.NumberParseException:
        return str(number)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
