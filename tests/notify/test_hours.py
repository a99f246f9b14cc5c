"""Quiet hours and digests by the clock on the wall, against a model that looks at every minute."""

import doctest
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stafet.notify import hours, plan
from stafet.notify.hours import DAY, Quiet, at_next, end_of_quiet
from stafet.notify.kinds import Channel, Kind, Way, possible_ways, usual_way
from stafet.notify.plan import Choice, planned

ZONES = st.sampled_from(
    [ZoneInfo(name) for name in ("Europe/Berlin", "Europe/Lisbon", "Atlantic/Azores", "UTC")]
)
MINUTES = st.integers(0, DAY - 1)
# Around both changes of the clocks, and everywhere.
INSTANTS = st.one_of(
    st.builds(lambda minute: datetime(2026, 3, 28, 12, tzinfo=UTC) + timedelta(minutes=minute), st.integers(0, 2 * DAY)),
    st.builds(lambda minute: datetime(2026, 10, 24, 12, tzinfo=UTC) + timedelta(minutes=minute), st.integers(0, 2 * DAY)),
    st.builds(lambda minute: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute), st.integers(0, 3650 * DAY)),
)  # fmt: skip
BERLIN = ZoneInfo("Europe/Berlin")


def is_quiet(quiet: Quiet, at: datetime, zone: ZoneInfo) -> bool:
    wall = at.astimezone(zone)
    minute = wall.hour * 60 + wall.minute
    passed = (minute - quiet.start) % DAY
    return passed < (quiet.end - quiet.start) % DAY


def slowly(quiet: Quiet, at: datetime, zone: ZoneInfo) -> datetime:
    """Minute by minute until it is not quiet."""
    while is_quiet(quiet, at, zone):
        at += timedelta(minutes=1)
    return at


@given(start=MINUTES, end=MINUTES, at=INSTANTS, zone=ZONES)
@example(start=22 * 60, end=150, at=datetime(2026, 3, 28, 22, tzinfo=UTC), zone=BERLIN)
@example(start=22 * 60, end=150, at=datetime(2026, 10, 25, 0, 45, tzinfo=UTC), zone=BERLIN)
@example(start=0, end=1, at=datetime(2026, 10, 25, 0, 0, tzinfo=UTC), zone=ZoneInfo("Atlantic/Azores"))
def test_it_is_quiet_as_long_as_the_model_says(start: int, end: int, at: datetime, zone: ZoneInfo) -> None:
    quiet = Quiet(start, end)
    assert end_of_quiet(quiet, at, zone) == slowly(quiet, at, zone)


@given(minute=MINUTES, at=INSTANTS, zone=ZONES)
def test_a_digest_comes_once_a_day(minute: int, at: datetime, zone: ZoneInfo) -> None:
    first = at_next(minute, at, zone)
    second = at_next(minute, first, zone)
    assert at < first <= at + timedelta(hours=26)
    assert (second.astimezone(zone).date() - first.astimezone(zone).date()).days == 1


def test_a_minute_that_the_clock_jumps_over_is_the_first_one_after() -> None:
    found = at_next(150, datetime(2026, 3, 28, 12, tzinfo=UTC), BERLIN)
    assert found == datetime(2026, 3, 29, 3, tzinfo=BERLIN)


def test_without_quiet_hours_it_is_never_quiet() -> None:
    at = datetime(2026, 6, 1, tzinfo=UTC)
    assert end_of_quiet(None, at, BERLIN) == end_of_quiet(Quiet(60, 60), at, BERLIN) == at


@pytest.mark.parametrize("kind", list(Kind))
def test_what_is_usual_can_be_chosen(kind: Kind) -> None:
    for channel in Channel:
        assert usual_way(kind, channel) in possible_ways(kind, channel)


def test_a_way_that_is_not_possible_any_more_does_not_count() -> None:
    choice = Choice(BERLIN, {Kind.TAKEN: {Channel.EMAIL: "at_once"}, Kind.ASSIGNED: {Channel.PUSH: "digest"}})
    assert choice.way(Kind.TAKEN, Channel.EMAIL) is Way.OFF
    assert choice.way(Kind.ASSIGNED, Channel.PUSH) is Way.AT_ONCE


def test_only_an_escalation_breaks_through_and_only_if_it_may() -> None:
    night, quiet = datetime(2026, 6, 1, 23, tzinfo=BERLIN), Quiet(22 * 60, 7 * 60)
    for may, kind, waits in (
        (True, Kind.ESCALATION, False),
        (False, Kind.ESCALATION, True),
        (True, Kind.ASSIGNED, True),
    ):
        choice = Choice(BERLIN, quiet=quiet, lets_escalations_through=may)
        assert all((one.not_before > night) is waits for one in planned(kind, choice, night))


@pytest.mark.parametrize("module", [hours, plan])
def test_its_examples_hold(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]
