"""On which days rules have something to do, and when tasks repeat: against slow models over years and clock changes."""

import calendar
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stafet.contacts.models import Consent
from stafet.followups.occasions import Occasion, Window, birthday_within, has_objected
from stafet.followups.repeat import Rhythm, Unit
from stafet.foundation import span
from stafet.foundation.span import Span

ZONES = ("Europe/Berlin", "Europe/London", "America/New_York", "Australia/Lord_Howe", "UTC")
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2059, 1, 1))  # noqa: DTZ001  the wall's


def is_birthday(born: date, day: date) -> bool:
    """The slow model: this very day is one."""
    is_moved = (born.month, born.day) == (2, 29) and not calendar.isleap(day.year)
    return day > born and (day.month, day.day) == ((2, 28) if is_moved else (born.month, born.day))


@given(born=st.one_of(DAYS, st.just(date(2004, 2, 29))), first=DAYS, length=st.integers(0, 40))
def test_a_birthday_is_found_on_its_day_whatever_the_year(born: date, first: date, length: int) -> None:
    window = Window(first, first + timedelta(days=length))
    days = [day for day in window.days() if is_birthday(born, day)]
    assert birthday_within(born, window) == (days[0] if days else None)
    if days:
        assert (born.month, born.day) in window.born_on()


@given(
    born=st.one_of(DAYS, st.just(date(2004, 2, 29))),
    first=DAYS,
    steps=st.lists(st.integers(0, 3), max_size=40),
)
def test_day_by_day_every_birthday_comes_up_and_once_a_year(
    born: date, first: date, steps: list[int]
) -> None:
    """A worker that looks now and then, down for up to three days: none is lost, none is made twice."""
    on_since, today, made = first, first, set()
    for step in [0, *steps]:
        today += timedelta(days=step)
        found = birthday_within(born, Window.around(today, on_since))
        if found is not None:
            made.add((found.year, found))
    wanted = {day for day in Window(first, today).days() if is_birthday(born, day)}
    assert wanted <= {day for _, day in made}
    assert len({year for year, _ in made}) == len(made)


@given(
    wall=MOMENTS,
    every=st.integers(1, 40),
    unit=st.sampled_from(Unit),
    zone=st.sampled_from(ZONES),
    late=st.timedeltas(timedelta(0), timedelta(days=900)),
)
def test_what_repeats_comes_at_the_first_time_of_its_rhythm_that_is_ahead(
    wall: datetime, every: int, unit: Unit, zone: str, late: timedelta
) -> None:
    where = ZoneInfo(zone)
    first = wall.replace(tzinfo=where).astimezone(UTC)
    after = first + late
    turn, found = 1, Span(every, span.Unit(unit)).after(first, where)
    while found <= after:  # the slow model: one after the other
        turn += 1
        found = Span(turn * every, span.Unit(unit)).after(first, where)
    assert Rhythm(every, unit).next_after(first, after, where) == found


@pytest.mark.parametrize(
    ("first", "unit", "following"),
    [
        ("2026-01-31T09:00+01:00", Unit.MONTHS, "2026-02-28T09:00+01:00"),
        ("2024-02-29T09:00+01:00", Unit.YEARS, "2025-02-28T09:00+01:00"),
        ("2026-03-28T02:30+01:00", Unit.DAYS, "2026-03-29T03:30+02:00"),  # half past two does not exist
        ("2026-10-24T02:30+02:00", Unit.DAYS, "2026-10-25T02:30+02:00"),  # there are two: the first
        ("2026-10-20T09:00+02:00", Unit.WEEKS, "2026-10-27T09:00+01:00"),
    ],
)
def test_the_calendars_corners(first: str, unit: Unit, following: str) -> None:
    begun = datetime.fromisoformat(first)
    found = Rhythm(1, unit).next_after(begun, begun, ZoneInfo("Europe/Berlin"))
    assert found == datetime.fromisoformat(following)


def said(channel: str, *, is_given: bool, id: int = 1, purpose: str = "birthday") -> Consent:
    return Consent(
        id=id, purpose=purpose, channel=channel, is_given=is_given, at=datetime(2026, 1, id, tzinfo=UTC)
    )


@pytest.mark.parametrize(
    ("decisions", "objected"),
    [
        ([], False),
        ([said("phone", is_given=False)], True),
        ([said("email", is_given=False)], True),
        ([said("email", is_given=False), said("post", is_given=True, id=2)], False),
        ([said("phone", is_given=False), said("post", is_given=True, id=2)], True),
        ([said("phone", is_given=False), said("phone", is_given=True, id=2)], False),
        ([said("phone", is_given=True), said("phone", is_given=False, id=2)], True),
        ([said("phone", is_given=False, purpose="marketing")], False),
    ],
)
def test_who_objected_is_left_alone(decisions: list[Consent], objected: bool) -> None:
    assert has_objected(decisions, Occasion.BIRTHDAY) is objected
