"""What opening hours mean now, in a sentence."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from itertools import chain, islice

from babel.dates import format_date, format_skeleton, format_time
from django.utils.translation import get_language, gettext

from stafet.foundation.public_holidays import named_holidays
from stafet.foundation.working_time import Hours, is_open, next_change
from stafet.web.wording import full_date, locale

_WEEK = 7  # days after which a weekday's name would be taken for another week
_SHOWN = 6  # holidays


def said_now(hours: Hours, at: datetime) -> str:
    """Whether it is open at this instant, and until when, by the clock of the place.

    "Open now until 18:00." "Closed, opens Monday 9:00."
    """
    if hours.is_always:
        return gettext("Always open: no opening hours are set.")
    change = next_change(hours, at)
    if is_open(hours, at):
        if change is None:
            return gettext("Open around the clock.")
        return gettext("Open now until %(when)s.") % {"when": _said(change, at, hours)}
    if change is None:
        return gettext("Closed, without an opening in the next three years.")
    return gettext("Closed, opens %(when)s.") % {"when": _said(change, at, hours)}


def said_today(hours: Hours, days_off: Mapping[date, str], at: datetime) -> str:
    """The name of the day off or public holiday that today is; empty on any other day."""
    today = at.astimezone(hours.zone).date()
    if today in days_off:
        return days_off[today] or gettext("Day off")
    return _named(hours, today.year).get(today, "")


def coming_holidays(hours: Hours, at: datetime) -> list[tuple[str, str]]:
    """The next public holidays, each with its weekday and day, and its name."""
    today = at.astimezone(hours.zone).date()
    years = chain.from_iterable(_named(hours, today.year + n).items() for n in (0, 1))
    coming = islice(((day, name) for day, name in years if day >= today), _SHOWN)
    return [(f"{format_date(day, 'EEE', locale=locale())}, {full_date(day)}", name) for day, name in coming]


def _named(hours: Hours, year: int) -> Mapping[date, str]:
    language = (get_language() or "en")[:2]
    return named_holidays(hours.country, hours.region, year, language=language)


def _said(change: datetime, at: datetime, hours: Hours) -> str:
    wall, today = change.astimezone(hours.zone), at.astimezone(hours.zone).date()
    time = format_time(wall, "H:mm", locale=locale())
    days = (wall.date() - today).days
    if days == 0:
        return time
    if days == 1:
        return gettext("tomorrow %(time)s") % {"time": time}
    if timedelta(days=days) < timedelta(days=_WEEK):
        return f"{format_date(wall, 'EEEE', locale=locale())} {time}"
    skeleton = "MMMd" if wall.year == today.year else "yMMMd"
    return f"{format_skeleton(skeleton, wall, locale=locale())}, {time}"
