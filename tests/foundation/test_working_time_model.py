"""Working time against a model that looks at the clock on the wall once for every minute.

The model is written to be plainly right: it knows neither offsets nor transitions, only what the clock shows, and asks
the library of holidays itself.
"""

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays
import pytest

from stafet.foundation.working_time import (
    Hours,
    NeverOpen,
    OpenSpan,
    add,
    between,
    is_open,
    next_closing,
    next_opening,
    subtract,
)

MINUTE = timedelta(minutes=1)
LONGEST = 30 * 24 * 60  # minutes
ZONES = (
    "Europe/Lisbon Atlantic/Azores Atlantic/Madeira Europe/Dublin Europe/Madrid Atlantic/Canary Africa/Ceuta Europe/Paris"
    " Europe/Brussels Europe/Amsterdam Europe/Luxembourg Europe/Berlin Europe/Vienna Europe/Rome Europe/Malta"
    " Europe/Copenhagen Europe/Stockholm Europe/Prague Europe/Bratislava Europe/Warsaw Europe/Budapest Europe/Ljubljana"
    " Europe/Zagreb Europe/Athens Europe/Sofia Europe/Bucharest Europe/Helsinki Europe/Tallinn Europe/Riga Europe/Vilnius"
    " Asia/Nicosia America/Martinique Indian/Reunion"
).split()
COUNTRIES = [("DE", "SH"), ("DE", "BY"), ("DK", ""), ("AT", ""), ("FR", ""), ("IE", ""), ("GR", ""), ("", "")]
YEARS = range(2022, 2032)


@dataclass(frozen=True, slots=True)
class Draw:
    """Hours as they are handed over, and a stretch of whole minutes."""

    zone: str
    week: list[list[tuple[int, int]]]
    days_off: set[date]
    country: str
    region: str
    start: datetime
    minutes: int

    @property
    def hours(self) -> Hours:
        week = tuple(tuple(OpenSpan(*span) for span in day) for day in self.week)
        return Hours(ZoneInfo(self.zone), week, frozenset(self.days_off), self.country, self.region)


def shows_open(draw: Draw, at: datetime, zone: ZoneInfo, closed: set[date]) -> bool:
    """The whole definition."""
    wall = at.astimezone(zone)
    minute = wall.hour * 60 + wall.minute
    return wall.date() not in closed and any(a <= minute < b for a, b in draw.week[wall.weekday()])


def minute_by_minute(draw: Draw) -> list[bool]:
    """For each minute of the stretch whether it is open."""
    zone, closed = ZoneInfo(draw.zone), draw.days_off | holidays_around(draw.country, draw.region)
    if not any(draw.week):
        return [True] * draw.minutes
    return [shows_open(draw, draw.start + n * MINUTE, zone, closed) for n in range(draw.minutes)]


@cache
def holidays_around(country: str, region: str) -> set[date]:
    if not country:
        return set()
    years = range(YEARS[0] - 1, YEARS[-1] + 2)
    return set(holidays.country_holidays(country, subdiv=region or None, years=years))


def drawn(chance: random.Random, crossing: int | None) -> Draw:
    """A draw; `crossing` is the month whose change of the clocks lies within, None for anywhere."""
    minutes = chance.randint(1, LONGEST)
    if crossing is None:
        first = datetime(YEARS[0], 1, 1, tzinfo=UTC)
        start = first + chance.randrange(10 * 365 * 24 * 60) * MINUTE
    else:
        start = changed(chance.choice(YEARS), crossing) - chance.randint(0, minutes) * MINUTE
    country, region = chance.choice(COUNTRIES)
    days_off = {
        start.date() + timedelta(days=chance.randint(-2, 32)) for _ in range(chance.choice([0, 0, 1, 6]))
    }
    return Draw(chance.choice(ZONES), a_week(chance), days_off, country, region, start, minutes)


def changed(year: int, month: int) -> datetime:
    """When the clocks are set in the European Union: 1:00 UTC on the last Sunday (directive 2000/84/EC)."""
    last = date(year, month, 31)
    sunday = last - timedelta(days=(last.weekday() + 1) % 7)
    return datetime(sunday.year, sunday.month, sunday.day, 1, tzinfo=UTC)


def a_week(chance: random.Random) -> list[list[tuple[int, int]]]:
    kind = chance.random()
    if kind < 0.03:
        return [[] for _ in range(7)]
    if kind < 0.15:
        return [[(0, 1440)] if chance.random() < 0.8 else [] for _ in range(7)]
    if kind < 0.5:  # like a shop's
        noon = chance.randint(660, 780)
        day = [(chance.randint(420, 600), noon), (noon + chance.randint(1, 60), chance.randint(960, 1260))]
        return [list(day) if n < 5 or chance.random() < 0.3 else [] for n in range(7)]
    return [a_day(chance) for _ in range(7)]


def a_day(chance: random.Random) -> list[tuple[int, int]]:
    """Spans anywhere, half of the days with one in the small hours, when the clocks are set."""
    ends = sorted(chance.sample(range(1441), 2 * chance.randint(0, 4)))
    if chance.random() < 0.5:
        ends = sorted({*chance.sample(range(241), 4), *(end for end in ends if end > 240)})
        ends = ends[: len(ends) // 2 * 2]
    return list(zip(ends[::2], ends[1::2], strict=True))


def compare(draw: Draw, chance: random.Random) -> None:
    """Ask everything of both, within the stretch that the model has walked."""
    hours, start, end = draw.hours, draw.start, draw.start + draw.minutes * MINUTE
    opened = minute_by_minute(draw)
    open_minutes = [n for n, is_it in enumerate(opened) if is_it]
    assert between(hours, start, end) == len(open_minutes) * MINUTE
    for n in {0, draw.minutes - 1, chance.randrange(draw.minutes)}:
        assert is_open(hours, start + n * MINUTE) is opened[n]
    if not open_minutes:
        return
    assert next_opening(hours, start) == start + open_minutes[0] * MINUTE
    if not all(opened):
        assert next_closing(hours, start) == start + opened.index(False) * MINUTE
    for worked in {1, len(open_minutes), chance.randint(1, len(open_minutes))}:
        assert add(hours, start, worked * MINUTE) == start + (open_minutes[worked - 1] + 1) * MINUTE
        assert subtract(hours, end, worked * MINUTE) == start + open_minutes[-worked] * MINUTE


def compare_many(draws: int, seed: int) -> None:
    chance = random.Random(seed)
    for n in range(draws):
        draw = drawn(chance, (None, 3, 10)[n % 3])
        try:
            compare(draw, chance)
        except (AssertionError, NeverOpen) as wrong:
            raise AssertionError(f"draw {n} of seed {seed}: {draw}") from wrong


def test_as_a_clock_on_the_wall_says() -> None:
    compare_many(300, seed=1)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 22))
def test_ten_thousand_times_as_a_clock_on_the_wall_says(seed: int) -> None:
    compare_many(500, seed)


def test_the_draws_cross_the_changes_while_it_is_open() -> None:
    """Else the draws would show nothing about them."""
    chance = random.Random(3)
    crossed = {3: 0, 10: 0}
    for _ in range(300):
        for month in crossed:
            draw = drawn(chance, month)
            change = next(at for year in YEARS if (at := changed(year, month)) >= draw.start)
            assert draw.start <= change <= draw.start + draw.minutes * MINUTE
            crossed[month] += any(draw.week) and is_open(draw.hours, change)
    assert min(crossed.values()) > 60, crossed
