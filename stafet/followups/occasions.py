"""On which days a rule has something to do: birthdays every year, the end of a contract once. Pure."""

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from stafet.contacts.consent import Decision, Purpose, Way, standing

LONGEST_LEAD: Final = 365  # days before
# How far ahead tasks are made, and how far back what was missed is made up for.
AHEAD: Final = timedelta(days=7)
BACK: Final = timedelta(days=7)


class Occasion(StrEnum):
    """What a rule is about: a birthday, or the end of a contract of this kind."""

    BIRTHDAY = "birthday"
    LEASE = "lease"
    FINANCE = "finance"
    INSURANCE = "insurance"
    SERVICE = "service"


# For what somebody is called then: who objected to that is left alone.
PURPOSES: Final = {
    Occasion.BIRTHDAY: Purpose.BIRTHDAY,
    Occasion.LEASE: Purpose.MARKETING,
    Occasion.FINANCE: Purpose.MARKETING,
    Occasion.INSURANCE: Purpose.MARKETING,
    Occasion.SERVICE: Purpose.SERVICE,
}


@dataclass(frozen=True, slots=True)
class Window:
    """The days, both included, on which tasks are due that are to be made now."""

    first: date
    last: date

    @classmethod
    def around(cls, today: date, on_since: date) -> "Window":
        """From a week back, but nothing from before the rule was on, to a week ahead."""
        return cls(max(today - BACK, on_since), today + AHEAD)

    def shifted(self, days: int) -> "Window":
        """The days of the occasions themselves, which lie `days` after their tasks."""
        span = timedelta(days=days)
        return Window(self.first + span, self.last + span)

    def days(self) -> Iterator[date]:
        """Each of them."""
        day = self.first
        while day <= self.last:
            yield day
            day += timedelta(days=1)

    def born_on(self) -> set[tuple[int, int]]:
        """The (month, day) of everybody whose birthday is on one of the days.

        >>> sorted(Window(date(2027, 2, 28), date(2027, 3, 1)).born_on())
        [(2, 28), (2, 29), (3, 1)]
        """
        found = {(day.month, day.day) for day in self.days()}
        if any((day.month, day.day) == (2, 28) and not calendar.isleap(day.year) for day in self.days()):
            found.add((2, 29))
        return found


def birthday_in(born: date, year: int) -> date:
    """The birthday of that year; whoever was born on 29 February has it on the 28th where there is none.

    >>> birthday_in(date(2004, 2, 29), 2027)
    datetime.date(2027, 2, 28)
    """
    if (born.month, born.day) == (2, 29) and not calendar.isleap(year):
        return date(year, 2, 28)
    return born.replace(year=year)


def birthday_within(born: date, window: Window) -> date | None:
    """The birthday that falls on one of the days; nobody has one before they were born. None where none does."""
    for year in range(window.first.year, window.last.year + 1):
        day = birthday_in(born, year)
        if window.first <= day <= window.last and day > born:
            return day
    return None


def has_objected(decisions: Iterable[Decision], occasion: Occasion) -> bool:
    """Whether somebody is to be left alone: they forbade calls about it, or some channel and allowed none."""
    said = {
        way: one.is_given
        for (purpose, way), one in standing(decisions).items()
        if purpose == PURPOSES[occasion]
    }
    forbidden = {way for way, is_given in said.items() if not is_given}
    return Way.PHONE in forbidden or (bool(forbidden) and len(forbidden) == len(said))
