"""A time zone's changes of the clocks as yearly rules, which calendars understand (RFC 5545, 3.6.5).

Outlook reads of a VTIMEZONE one yearly rule for each of the two changes and nothing else (MS-STANOICAL, 2.2.47), so a
zone that does not change by such rules has none here, and its times are better told in UTC.
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

_DAY: Final = timedelta(days=1)
_MINUTE: Final = timedelta(minutes=1)
_LAST: Final = -1


@dataclass(frozen=True, slots=True)
class Change:
    """From `starts` (on the clock before it, without a zone) on the offset is another one; yearly by month, place, weekday.

    `place` is the how-manieth such weekday (Monday is 0) of the month, -1 the last. Without a month it does not repeat.
    """

    starts: datetime
    offset_from: timedelta
    offset_to: timedelta
    name: str
    month: int = 0
    place: int = 0
    weekday: int = 0

    @property
    def is_daylight(self) -> bool:
        """Whether the clocks go forward."""
        return self.offset_to > self.offset_from


@lru_cache(maxsize=64)
def zone_rules(zone: ZoneInfo, first_year: int, last_year: int) -> tuple[Change, ...] | None:
    """The changes that hold in these years, by rules that begin with the first; None where no yearly rule tells them.

    A zone that keeps its offset all the time has one change, which changes nothing.

    >>> [(rule.month, rule.place, rule.weekday) for rule in zone_rules(ZoneInfo("Europe/Berlin"), 2026, 2028)]
    [(3, -1, 6), (10, -1, 6)]
    """
    years = [list(_changes(zone, year)) for year in range(first_year, last_year + 1)]
    if not any(years):
        at = datetime(first_year, 1, 1, tzinfo=zone)
        offset = at.utcoffset() or timedelta(0)
        return (Change(at.replace(tzinfo=None), offset, offset, at.tzname() or zone.key),)
    if any(len(year) != 2 for year in years):
        return None
    rules = [_rule([year[place] for year in years]) for place in (0, 1)]
    return None if None in rules else tuple(rule for rule in rules if rule is not None)


def _rule(changes: list[Change]) -> Change | None:
    """The first of these yearly changes with the rule that all of them follow."""
    first = changes[0]
    if any(_kind(one) != _kind(first) for one in changes):
        return None
    ordinals = {(one.starts.day - 1) // 7 + 1 for one in changes}
    is_last = all(
        one.starts.day + 7 > calendar.monthrange(one.starts.year, one.starts.month)[1] for one in changes
    )
    if not is_last and len(ordinals) > 1:
        return None
    place = _LAST if is_last else ordinals.pop()
    return Change(
        first.starts,
        first.offset_from,
        first.offset_to,
        first.name,
        first.starts.month,
        place,
        first.starts.weekday(),
    )


def _kind(change: Change) -> tuple[object, ...]:
    at = change.starts
    return at.month, at.weekday(), at.time(), change.offset_from, change.offset_to


def _changes(zone: ZoneInfo, year: int) -> Iterator[Change]:
    """The instants of a year from which the offset is another one, to the minute."""
    day, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    while day < end:
        before, after = _offset(day, zone), _offset(day + _DAY, zone)
        if before != after:
            at = day
            while _offset(at, zone) == before:
                at += _MINUTE
            name = at.astimezone(zone).tzname() or zone.key
            yield Change(at.replace(tzinfo=None) + before, before, after, name)
        day += _DAY


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta(0)
