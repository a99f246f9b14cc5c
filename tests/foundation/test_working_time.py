"""Working time in numbers that a person can check: those of the page about it, and the borders."""

import doctest
import timeit
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from stafet.foundation import public_holidays, working_time
from stafet.foundation.working_time import (
    Hours,
    NeverOpen,
    OpenSpan,
    add,
    between,
    is_open,
    next_change,
    next_closing,
    next_opening,
    subtract,
)
from tests.house.sources import ROOT

PAGE = ROOT / "docs" / "algorithms" / "working-time.md"
BERLIN = ZoneInfo("Europe/Berlin")
HOUR = timedelta(hours=1)
LONG = (OpenSpan(540, 720), OpenSpan(780, 1080))
SHORT = (OpenSpan(540, 720),)
SHOP = Hours(BERLIN, ((LONG,) * 5 + (SHORT, ())), frozenset({date(2026, 12, 24)}), "DE", "SH")
NIGHT = Hours(BERLIN, ((OpenSpan(0, 360),),) * 7)
GAP = Hours(BERLIN, ((OpenSpan(135, 165),),) * 7)
AROUND_THE_CLOCK = Hours(BERLIN, ((OpenSpan(0, 1440),),) * 7)
UNSET = Hours(BERLIN)
SHUT = Hours(BERLIN, SHOP.week, frozenset(date(2026, 1, 1) + timedelta(days=n) for n in range(5_000)))
PLACES = {"shop": SHOP, "night": NIGHT, "gap": GAP}
QUESTIONS: dict[str, Callable[[Hours, datetime, str], object]] = {
    "add": lambda hours, at, given: add(hours, at, worked(given)),
    "subtract": lambda hours, at, given: subtract(hours, at, worked(given)),
    "between": lambda hours, at, given: between(hours, at, wall(given)),
    "next opening": lambda hours, at, given: next_opening(hours, at),
    "next closing": lambda hours, at, given: next_closing(hours, at),
}


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


def worked(text: str) -> timedelta:
    hours, minutes = text.split(":")
    return timedelta(hours=int(hours), minutes=int(minutes))


def examples() -> list[list[str]]:
    """The rows of the page's table of examples, cell by cell."""
    rows = PAGE.read_text(encoding="utf-8").partition("## Worked examples")[2].splitlines()
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows if row.startswith("| ")]
    return [row for row in cells if row[0] in PLACES]


def test_the_page_has_its_examples() -> None:
    asked = {(row[0], row[1]) for row in examples()}
    assert {place for place, _ in asked} == set(PLACES)
    assert {question for _, question in asked} == set(QUESTIONS)


@pytest.mark.parametrize("row", examples(), ids=lambda row: " ".join(row[:4]))
def test_the_page_tells_what_the_code_says(row: list[str]) -> None:
    place, question, at, given, answer, _ = row
    expected: object = worked(answer) if question == "between" else wall(answer)
    assert QUESTIONS[question](PLACES[place], wall(at), given) == expected


def test_the_examples_in_the_code_hold() -> None:
    assert doctest.testmod(working_time).failed == 0
    assert doctest.testmod(public_holidays).failed == 0


@pytest.mark.parametrize(
    ("at", "opened"),
    [
        ("2026-11-20 08:59", False),
        ("2026-11-20 09:00", True),
        ("2026-11-20 11:59", True),
        ("2026-11-20 12:00", False),
        ("2026-11-22 10:00", False),  # a Sunday
        ("2026-12-24 10:00", False),  # its own day off
        ("2026-12-25 10:00", False),  # a public holiday
    ],
)
def test_a_span_holds_its_start_and_not_its_end(at: str, opened: bool) -> None:
    assert is_open(SHOP, wall(at)) is opened


def test_with_no_hours_set_time_always_counts() -> None:
    at = wall("2026-12-25 03:00")
    assert is_open(UNSET, at)
    assert next_opening(UNSET, at) == at
    assert next_closing(UNSET, at) is None
    assert add(UNSET, at, 7 * HOUR) == at + 7 * HOUR
    assert subtract(UNSET, at, 7 * HOUR) == at - 7 * HOUR
    assert between(UNSET, at, at + 7 * HOUR) == 7 * HOUR


@pytest.mark.parametrize("hours", [SHOP, UNSET])
def test_nothing_added_or_taken_away_is_the_instant_itself(hours: Hours) -> None:
    at = wall("2026-11-22 03:00")
    for nothing in (timedelta(), -HOUR):
        assert add(hours, at, nothing) == at
        assert subtract(hours, at, nothing) == at
    assert between(hours, at, at) == between(hours, at, at - HOUR) == timedelta()


def test_answers_are_in_utc_and_keep_their_seconds() -> None:
    at = wall("2026-11-20 10:00:30.5")
    for answer in (add(SHOP, at, HOUR), subtract(SHOP, at, HOUR), next_opening(SHOP, at)):
        assert answer.tzinfo is UTC
        assert (answer.minute, answer.second, answer.microsecond) == (0, 30, 500_000)


def test_a_place_that_is_open_over_midnight_does_not_close_in_between() -> None:
    bar = Hours(BERLIN, ((OpenSpan(0, 120), OpenSpan(1080, 1440)),) * 7)
    assert next_closing(bar, wall("2026-11-20 19:00")) == wall("2026-11-21 02:00")
    assert add(bar, wall("2026-11-20 23:00"), 2 * HOUR) == wall("2026-11-21 01:00")


def test_what_is_open_closes_next_and_what_is_closed_opens() -> None:
    assert next_change(SHOP, wall("2026-11-20 10:00")) == wall("2026-11-20 12:00")
    assert next_change(SHOP, wall("2026-11-20 12:00")) == wall("2026-11-20 13:00")
    assert next_change(UNSET, wall("2026-11-20 12:00")) is None
    assert next_change(SHUT, wall("2026-11-20 12:00")) is None


def test_around_the_clock_closes_never_or_on_holidays_alone() -> None:
    assert next_closing(AROUND_THE_CLOCK, wall("2026-11-20 19:00")) is None
    with_holidays = Hours(BERLIN, AROUND_THE_CLOCK.week, country="DE")
    assert next_closing(with_holidays, wall("2026-11-20 19:00")) == wall("2026-12-25 00:00")
    assert next_opening(with_holidays, wall("2026-12-25 19:00")) == wall("2026-12-27 00:00")


def test_what_is_never_open_is_denied_not_sought_for_ever() -> None:
    at = wall("2030-06-01 10:00")
    assert not is_open(SHUT, at)
    assert next_closing(SHUT, at) == at
    assert between(SHUT, at, at + 100 * HOUR) == timedelta()
    for ask in (add, subtract):
        with pytest.raises(NeverOpen):
            ask(SHUT, at, HOUR)
    with pytest.raises(NeverOpen):
        next_opening(SHUT, at)


def test_a_place_that_opens_again_after_a_season_is_waited_for() -> None:
    season = frozenset(date(2026, 1, 1) + timedelta(days=n) for n in range(1_000))
    seaside = Hours(BERLIN, SHOP.week, season)
    assert next_opening(seaside, wall("2026-02-01 10:00")) == wall("2028-09-27 09:00")
    assert subtract(seaside, wall("2028-09-26 10:00"), HOUR) == wall("2025-12-31 17:00")


def test_long_times_are_no_never() -> None:
    years = 6_000 * HOUR  # at 43 hours a week
    assert between(SHOP, wall("2026-11-20 10:00"), add(SHOP, wall("2026-11-20 10:00"), years)) == years


def test_an_unknown_country_has_no_holidays_and_an_unknown_region_those_of_its_country() -> None:
    assert public_holidays.public_holidays("ZZ", "", 2026) == frozenset()
    whole = public_holidays.public_holidays("DE", "", 2026)
    assert public_holidays.public_holidays("DE", "??", 2026) == whole
    assert public_holidays.public_holidays("DE", "SH", 2026) - whole == {date(2026, 10, 31)}


@pytest.mark.parametrize(
    ("language", "name"), [("de", "Neujahr"), ("en", "New Year's Day"), ("da", "Neujahr"), ("", "Neujahr")]
)
def test_holidays_have_names_in_the_language_asked_for_or_the_country_s_own(language: str, name: str) -> None:
    assert public_holidays.named_holidays("DE", "", 2026, language=language)[date(2026, 1, 1)] == name


def test_regions_are_named() -> None:
    assert public_holidays.regions_of("DE")["SH"] == "Schleswig-Holstein"
    assert list(public_holidays.regions_of("DE").values()) == sorted(
        public_holidays.regions_of("DE").values()
    )
    assert not public_holidays.regions_of("ZZ")


def test_thirty_days_take_microseconds() -> None:
    at, month = wall("2026-03-03 10:00"), 180 * HOUR
    assert add(SHOP, at, month) - at > timedelta(days=28)
    assert min(timeit.repeat(lambda: add(SHOP, at, month), number=10, repeat=20)) / 10 < 0.001
