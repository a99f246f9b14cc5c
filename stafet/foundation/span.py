"""A span of time as a person says it: a number and a unit, added on the calendar (R38)."""

import calendar
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from stafet.foundation.denials import Invalid


class Unit(StrEnum):
    """The units of an estimated time."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


_CLOCK = {Unit.MINUTES: timedelta(minutes=1), Unit.HOURS: timedelta(hours=1)}
_MONTHS = {Unit.MONTHS: 1, Unit.YEARS: 12}
_MOST = 2_000_000_000  # what PostgreSQL's integer holds: in minutes that is 3,800 years


@dataclass(frozen=True, slots=True)
class Span:
    """`value` whole units. One month is not thirty days: the unit survives."""

    value: int
    unit: Unit

    def after(self, start: datetime, zone: ZoneInfo) -> datetime:
        """The instant this long after `start`, counted on the calendar of `zone`.

        Minutes and hours run on the clock; days and longer keep the time of day, and a day
        that the month lacks becomes its last.

        >>> from datetime import UTC
        >>> Span(1, Unit.MONTHS).after(datetime(2026, 1, 31, 9, tzinfo=UTC), ZoneInfo("UTC")).date()
        datetime.date(2026, 2, 28)
        """
        if not 0 <= self.value <= _MOST:
            raise Invalid("This estimated time is out of range.", fields={"estimated": "Too long."})
        if self.value == 0:
            return start  # the calendar's sum would lose which of two equal hours was meant
        try:
            return self._after(start, zone)
        except (OverflowError, ValueError):
            raise Invalid(
                "This estimated time ends beyond the calendar.", fields={"estimated": "Too long."}
            ) from None

    def _after(self, start: datetime, zone: ZoneInfo) -> datetime:
        if self.unit in _CLOCK:
            return start + self.value * _CLOCK[self.unit]
        local = start.astimezone(zone)
        if self.unit in _MONTHS:
            moved = _months_later(local, self.value * _MONTHS[self.unit])
        else:
            moved = local + timedelta(days=self.value * (7 if self.unit is Unit.WEEKS else 1))
        return moved.astimezone(start.tzinfo)

    @classmethod
    def between(cls, start: datetime, end: datetime, unit: Unit, zone: ZoneInfo) -> "Span":
        """The span in `unit` whose end is the last not after `end`; the other form of one fact (R38)."""
        if end < start:
            raise Invalid(
                "The expected completion lies before the start.",
                fields={"expected_completion_at": "Not before the start."},
            )
        low, high = 0, _MOST
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if _ends_by(middle, unit, start, end, zone) else (low, middle - 1)
        return cls(low, unit)


def _ends_by(value: int, unit: Unit, start: datetime, end: datetime, zone: ZoneInfo) -> bool:
    try:
        return Span(value, unit).after(start, zone) <= end
    except Invalid:
        return False


def _months_later(start: datetime, months: int) -> datetime:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    day = min(start.day, calendar.monthrange(year, month + 1)[1])
    return start.replace(year=year, month=month + 1, day=day)
