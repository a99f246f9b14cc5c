"""Working time: opening hours per weekday, days off, public holidays, daylight saving. docs/algorithms/working-time.md.

A place is open while the clock on its wall shows a time within one of the day's spans. So where the clocks go forward
over a span it is shorter by what the clock leaves out, and where they go back it holds again what the clock shows twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from stafet.foundation.denials import NotNow
from stafet.foundation.public_holidays import public_holidays

DAY: Final = 24 * 60  # minutes
FURTHEST: Final = 3 * 366  # days without an opening after which nobody waits for one any more
_ONE_DAY: Final = timedelta(days=1)
_ONE_MINUTE: Final = timedelta(minutes=1)
_NOTHING: Final = timedelta()


class OpenSpan(NamedTuple):
    """Minutes since midnight on the wall: open at `start`, closed again at `end`; 1440 is midnight at the end."""

    start: int
    end: int


Week = tuple[tuple[OpenSpan, ...], ...]
NEVER_SAID: Final[Week] = ((),) * 7


@dataclass(frozen=True, slots=True)
class Hours:
    """When a place is open: spans for each weekday, Monday first, but not on its days off and its public holidays.

    The spans of a day are in order and do not overlap. `country` is ISO 3166-1 alpha-2, `region` its part as
    ISO 3166-2 numbers it; an empty country keeps no public holidays. Without any span no hours are set, and time
    always counts (R43).
    """

    zone: ZoneInfo
    week: Week = NEVER_SAID
    days_off: frozenset[date] = frozenset()
    country: str = ""
    region: str = ""

    @property
    def is_always(self) -> bool:
        """No hours are set."""
        return not any(self.week)

    def spans_on(self, day: date) -> tuple[OpenSpan, ...]:
        """When it is open on this day, by the clock on its wall."""
        spans = self.week[day.weekday()]
        return () if spans and self.is_day_off(day) else spans

    def is_day_off(self, day: date) -> bool:
        """Whether this day is one of its own days off, or a public holiday."""
        return day in self.days_off or day in public_holidays(self.country, self.region, day.year)


class NeverOpen(NotNow):
    """Hours are set, but for three years there is no day on which they hold."""


def is_open(hours: Hours, at: datetime) -> bool:
    """Whether it is open at this instant."""
    if hours.is_always:
        return True
    wall = at.astimezone(hours.zone)
    minute = wall.hour * 60 + wall.minute
    return any(span.start <= minute < span.end for span in hours.spans_on(wall.date()))


def next_opening(hours: Hours, at: datetime) -> datetime:
    """The first instant from `at` on at which it is open, in UTC: `at` itself, if it is. Denies where there is none.

    >>> nine_to_five = Hours(ZoneInfo("Europe/Berlin"), week=((OpenSpan(540, 1020),),) * 5 + ((),) * 2)
    >>> next_opening(nine_to_five, datetime(2026, 3, 27, 17, tzinfo=ZoneInfo("Europe/Berlin"))).isoformat()
    '2026-03-30T07:00:00+00:00'
    """
    at = at.astimezone(UTC)
    if hours.is_always:
        return at
    for start, _ in _openings_from(hours, at):
        return max(at, start)
    raise _never()


def next_closing(hours: Hours, at: datetime) -> datetime | None:
    """The first instant from `at` on at which it is closed, in UTC: `at` itself, if it is; None where it never is."""
    if hours.is_always:
        return None
    closed = at = at.astimezone(UTC)
    for start, end in _openings_from(hours, at):
        if start > closed:
            return closed
        if end - at > FURTHEST * _ONE_DAY:
            return None
        closed = end
    return closed


def next_change(hours: Hours, at: datetime) -> datetime | None:
    """When it closes, if it is open, or opens, if it is closed; None where it never does."""
    try:
        return next_closing(hours, at) if is_open(hours, at) else next_opening(hours, at)
    except NeverOpen:
        return None


def add(hours: Hours, at: datetime, worked: timedelta) -> datetime:
    """The first instant, in UTC, by which it was open for so long since `at`; `at` itself for nothing.

    Denies where it is never open for so long.

    >>> nine_to_five = Hours(ZoneInfo("Europe/Berlin"), week=((OpenSpan(540, 1020),),) * 5 + ((),) * 2)
    >>> friday = datetime(2026, 3, 27, 16, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    >>> add(nine_to_five, friday, timedelta(hours=1)).isoformat()
    '2026-03-30T07:30:00+00:00'
    """
    at = at.astimezone(UTC)
    if hours.is_always or worked <= _NOTHING:
        return at + max(worked, _NOTHING)
    left = worked
    for start, end in _openings_from(hours, at):
        begun = max(start, at)
        if end - begun >= left:
            return begun + left
        left -= end - begun
    raise _never()


def subtract(hours: Hours, at: datetime, worked: timedelta) -> datetime:
    """The last instant, in UTC, since which it was open for so long by `at`; `at` itself for nothing.

    Denies where it never was open for so long.
    """
    at = at.astimezone(UTC)
    if hours.is_always or worked <= _NOTHING:
        return at - max(worked, _NOTHING)
    left = worked
    for start, end in _openings_until(hours, at):
        ended = min(end, at)
        if ended - start >= left:
            return ended - left
        left -= ended - start
    raise _never()


def between(hours: Hours, start: datetime, end: datetime) -> timedelta:
    """For how long it was open from `start` to `end`; nothing where `end` is not after `start`."""
    start, end = start.astimezone(UTC), end.astimezone(UTC)
    if hours.is_always or end <= start:
        return max(end - start, _NOTHING)
    found = _NOTHING
    for opened, closed in _openings_from(hours, start):
        if opened >= end:
            break
        found += min(closed, end) - max(opened, start)
    return found


def _never() -> NeverOpen:
    return NeverOpen("By its opening hours it is not open for so long in the next three years.")


def _openings_from(hours: Hours, at: datetime) -> Iterator[tuple[datetime, datetime]]:
    """When it is open, from and to in UTC, in order, from the one on that ends after `at`."""
    day, waited = at.date(), 0
    while waited < FURTHEST and day < date.max:
        waited += 1
        for opening in _openings_within(hours, day):
            if opening[1] > at:
                waited = 0
                yield opening
        day += _ONE_DAY


def _openings_until(hours: Hours, at: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The same backwards, from the last one that begins before `at`."""
    day, waited = at.date(), 0
    while waited < FURTHEST and day > date.min:
        waited += 1
        for opening in reversed(_openings_within(hours, day)):
            if opening[0] < at:
                waited = 0
                yield opening
        day -= _ONE_DAY


def _openings_within(hours: Hours, day: date) -> list[tuple[datetime, datetime]]:
    """When it is open within this day of UTC. An opening that goes on beyond it comes in two that touch."""
    found = []
    for part in _clocks_within(hours.zone, day):
        for shown, zero in part.days:
            for start, end in hours.spans_on(shown):
                opened = max(part.start, zero + start * _ONE_MINUTE)
                closed = min(part.end, zero + end * _ONE_MINUTE)
                if opened < closed:
                    found.append((opened, closed))
    return found


class _Evenly(NamedTuple):
    """A time in which the clock is not set, so that what it shows goes on as evenly as time does.

    `days` are those that it shows, each with the instant at which it showed its midnight, or would have.
    """

    start: datetime
    end: datetime
    days: tuple[tuple[date, datetime], ...]


@lru_cache(maxsize=10_000)
def _clocks_within(zone: ZoneInfo, day: date) -> tuple[_Evenly, ...]:
    """This day of UTC, cut where the clocks of the zone are set; twice within one day is not known anywhere."""
    start = datetime(day.year, day.month, day.day, tzinfo=UTC)
    end = start + _ONE_DAY
    before, after = _ahead(zone, start), _ahead(zone, end)
    if before == after:
        return (_evenly(start, end, before),)
    low, high = 0, DAY  # clocks are set at a whole minute
    while high - low > 1:
        middle = (low + high) // 2
        is_set = _ahead(zone, start + middle * _ONE_MINUTE) != before
        low, high = (low, middle) if is_set else (middle, high)
    change = start + high * _ONE_MINUTE
    return _evenly(start, change, before), _evenly(change, end, after)


def _evenly(start: datetime, end: datetime, ahead: timedelta) -> _Evenly:
    first, last = (start + ahead).date(), (end + ahead - _ONE_MINUTE).date()
    shown = [first] if first == last else [first, last]
    zeros = [datetime(day.year, day.month, day.day, tzinfo=UTC) - ahead for day in shown]
    return _Evenly(start, end, tuple(zip(shown, zeros, strict=True)))


def _ahead(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or _NOTHING
