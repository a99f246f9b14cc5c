"""Response clocks: the examples of the page that explains them, and any start against a slow model."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stafet.foundation.working_time import Hours, OpenSpan
from stafet.leads.response import (
    Arming,
    Clock,
    Instants,
    Stage,
    clock_instants,
    follow_up_instants,
    told_from,
)

BERLIN = ZoneInfo("Europe/Berlin")
MINUTE = timedelta(minutes=1)
SHOP = Hours(BERLIN, week=((OpenSpan(540, 1020),),) * 5 + ((),) * 2)
PAGE = Path(__file__).parents[2] / "docs" / "algorithms" / "response-clocks.md"
DAYS = {"Friday": 13, "Monday": 16, "Tuesday": 10, "Saturday": 14}  # of March 2026
STARTS = st.integers(0, 5 * 365 * 24 * 60).map(lambda n: datetime(2024, 1, 1, tzinfo=UTC) + n * MINUTE)
WEEKS = st.sampled_from(
    [
        ((OpenSpan(540, 1020),),) * 5 + ((),) * 2,
        ((OpenSpan(0, 360), OpenSpan(1200, 1440)),) * 7,
        ((),) * 5 + ((OpenSpan(120, 300),),) * 2,
        ((),) * 7,
    ]
)
SPANS = st.integers(1, 300)


def wall(day: int, time: str) -> datetime:
    hour, minute = time.split(":")
    return datetime(2026, 3, day, int(hour), int(minute), tzinfo=BERLIN)


def examples() -> list[tuple[str, str, str, str]]:
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if re.search(r"\d:\d\d \|", line)]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [(row[0], row[1], row[2], row[3]) for row in cells]


def instant(said: str, day: int) -> datetime:
    """Said as "Monday 9:05", or as "10:20" of the day on which it came in; the Saturday of the page has its date."""
    *words, time = said.split()
    if words and words[0] == "Monday" and day == 28:
        return wall(30, time)
    return wall(DAYS[words[0]] if words else day, time)


def test_the_page_has_examples() -> None:
    assert len(examples()) == 5


@pytest.mark.parametrize("example", examples(), ids=lambda row: row[0])
def test_the_examples_of_the_page_hold(example: tuple[str, str, str, str]) -> None:
    came_in, *stages = example
    day = 28 if "28 March" in came_in else DAYS[came_in.split()[0]]
    start = wall(day, came_in.split()[-1])
    found = clock_instants(SHOP, start, within=30, remind_before=10, escalate_after=60)
    assert [at for _, at in found.each()] == [instant(said, day) for said in stages]


def shows_open(hours: Hours, at: datetime) -> bool:
    shown = at.astimezone(hours.zone)
    minute = shown.hour * 60 + shown.minute
    return hours.is_always or any(a <= minute < b for a, b in hours.week[shown.weekday()])


@given(start=STARTS, week=WEEKS, within=SPANS, before=SPANS, after=SPANS)
def test_stage_1_is_when_so_many_open_minutes_have_passed(
    start: datetime, week: tuple[tuple[OpenSpan, ...], ...], within: int, before: int, after: int
) -> None:
    hours = Hours(BERLIN, week)
    left, at = within, start
    while left:
        left -= shows_open(hours, at)
        at += MINUTE
    found = clock_instants(hours, start, within=within, remind_before=before, escalate_after=after)
    assert found == Instants(at - before * MINUTE, at, at + after * MINUTE)


@given(at=STARTS, week=WEEKS)
def test_people_are_told_at_the_next_minute_in_which_it_is_open(
    at: datetime, week: tuple[tuple[OpenSpan, ...], ...]
) -> None:
    hours = Hours(BERLIN, week)
    told = at
    while not shows_open(hours, told):
        told += MINUTE
    assert told_from(hours, at) == told


def test_a_reminder_that_would_lie_behind_does_not_fire() -> None:
    now = wall(10, "10:00")
    late = follow_up_instants(now + 30 * MINUTE, now, remind_before=60, escalate_after=None)
    assert late == Instants(None, now + 30 * MINUTE, None)
    early = follow_up_instants(now + 90 * MINUTE, now, remind_before=60, escalate_after=None)
    assert early.remind_at == now + 30 * MINUTE


def test_what_is_off_is_never_reached() -> None:
    found = clock_instants(SHOP, wall(10, "10:00"), within=30, remind_before=None, escalate_after=None)
    assert found.reached(wall(20, "10:00")) == [(Stage.STAGE_1, wall(10, "10:30"))]


@pytest.mark.parametrize(
    ("clock", "levels"),
    [(Clock.ACCEPTANCE, [0, 0, 1, 2]), (Clock.REACTION, [0, 0, 1, 2]), (Clock.FOLLOW_UP, [0, 0, 0, 2])],
)
def test_an_overdue_follow_up_is_its_owner_s_until_its_stage_2(clock: Clock, levels: list[int]) -> None:
    arming = Arming(clock, Instants(wall(10, "10:00"), wall(10, "11:00"), wall(10, "12:00")))
    assert [arming.level(wall(10, f"{hour}:00")) for hour in (9, 10, 11, 12)] == levels
