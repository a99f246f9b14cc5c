"""When a task that repeats is due again: counted on the calendar and the clock on the wall. Pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from stafet.foundation import span
from stafet.foundation.denials import Invalid
from stafet.foundation.span import Span

MOST: Final = 999  # of any unit


class Unit(StrEnum):
    """In what a repetition is counted."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Every so many days, weeks, months or years."""

    every: int
    unit: Unit

    def __post_init__(self) -> None:
        if not 1 <= self.every <= MOST:
            raise Invalid(
                "A task repeats every 1 to 999 days, weeks, months or years.", fields={"repeat": "1 to 999."}
            )

    def next_after(self, first: datetime, after: datetime, zone: ZoneInfo) -> datetime:
        """The first time later than `after` that is a whole number of repetitions later than `first`.

        Each is counted from `first`, not from the one before, so that a month without a 31st costs nothing: what
        is due on 31 January is due on 28 February and again on 31 March. The time of day on the wall of `zone` stays.

        >>> from datetime import UTC
        >>> first, after = datetime(2026, 1, 31, 9, tzinfo=UTC), datetime(2026, 2, 28, 9, tzinfo=UTC)
        >>> Rhythm(1, Unit.MONTHS).next_after(first, after, ZoneInfo("UTC")).date()
        datetime.date(2026, 3, 31)
        """
        unit = span.Unit(self.unit)
        # `between` gives the last one that is not later.
        passed = Span.between(first, after, unit, zone).value // self.every if after > first else 0
        turn = max(passed, 1)
        while (due := Span(turn * self.every, unit).after(first, zone)) <= after:
            turn += 1
        return due
