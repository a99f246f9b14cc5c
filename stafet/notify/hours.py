"""When a message may go out: quiet hours and the daily digest, by the clock on the person's wall. Pure.

Where the clocks go forward over a chosen minute, the first one after the gap counts. Where they go back, a digest goes
out the first time that they show its minute; quiet hours hold both times.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

DAY: Final = 24 * 60  # minutes
_ONE_DAY: Final = timedelta(days=1)
_ONE_MINUTE: Final = timedelta(minutes=1)


class Quiet(NamedTuple):
    """Minutes since midnight on the wall, from `start` up to `end`; over midnight where `end` is not after `start`."""

    start: int
    end: int


def end_of_quiet(quiet: Quiet | None, at: datetime, zone: ZoneInfo) -> datetime:
    """The first instant from `at` on that is not quiet, in UTC: `at` itself, if it is not.

    >>> berlin, nights = ZoneInfo("Europe/Berlin"), Quiet(22 * 60, 7 * 60)
    >>> end_of_quiet(nights, datetime(2026, 3, 28, 23, tzinfo=berlin), berlin).isoformat()
    '2026-03-29T05:00:00+00:00'
    >>> end_of_quiet(nights, datetime(2026, 3, 28, 21, 59, tzinfo=berlin), berlin).isoformat()
    '2026-03-28T20:59:00+00:00'
    """
    at = at.astimezone(UTC)
    if quiet is None or quiet.start == quiet.end:
        return at
    wall = at.astimezone(zone)
    minute = wall.hour * 60 + wall.minute
    is_over_midnight = quiet.end < quiet.start
    is_quiet = (
        minute >= quiet.start or minute < quiet.end if is_over_midnight else quiet.start <= minute < quiet.end
    )
    return at_next(quiet.end, at, zone, shown_twice=True) if is_quiet else at


def at_next(minute: int, after: datetime, zone: ZoneInfo, *, shown_twice: bool = False) -> datetime:
    """The first instant after `after` at which the clock on the wall shows this minute of the day, in UTC.

    `shown_twice` counts it again where the clocks go back over it.

    >>> berlin = ZoneInfo("Europe/Berlin")
    >>> at_next(8 * 60, datetime(2026, 3, 28, 8, tzinfo=berlin), berlin).isoformat()
    '2026-03-29T06:00:00+00:00'
    """
    day = after.astimezone(zone).date()
    while True:
        for found in _instants(day, minute, zone)[: 2 if shown_twice else 1]:
            if found > after:
                return found
        day += _ONE_DAY


def _instants(day: date, minute: int, zone: ZoneInfo) -> list[datetime]:
    """When the clock shows this minute on this day: once, or twice; after a gap where it never does."""
    wall = datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=zone)
    first, second = wall.astimezone(UTC), wall.replace(fold=1).astimezone(UTC)
    if first <= second:
        return [first] if first == second else [first, second]
    return [_end_of_gap(second, first, zone)]


def _end_of_gap(low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    """The minute between the two at which the clocks are set."""
    before = low.astimezone(zone).utcoffset()
    minutes = int((high - low) / _ONE_MINUTE)
    return next(
        instant
        for instant in (low + number * _ONE_MINUTE for number in range(minutes + 1))
        if instant.astimezone(zone).utcoffset() != before
    )
