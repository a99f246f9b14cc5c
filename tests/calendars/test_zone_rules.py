"""Zones as yearly rules: what they say is what the zone's own table says, for every hour of the years told."""

from bisect import bisect_right
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr

from stafet.calendars.zone_rules import Change, zone_rules

FIRST, LAST = 2025, 2028
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def told(rules: tuple[Change, ...]) -> list[tuple[datetime, timedelta]]:
    """As a calendar program works it out: each instant of a change, on the clock before it, and the offset from then on."""
    found = []
    for rule in rules:
        repeats = f"RRULE:FREQ=YEARLY;BYMONTH={rule.month};BYDAY={rule.place}{_DAYS[rule.weekday]};COUNT=9"
        starts = list(rrulestr(repeats, dtstart=rule.starts)) if rule.month else [rule.starts]
        found += [((start - rule.offset_from).replace(tzinfo=UTC), rule.offset_to) for start in starts]
    return sorted(found)


@pytest.mark.parametrize(
    "name",
    ["Europe/Berlin", "Europe/Copenhagen", "Europe/London", "Europe/Lisbon", "Atlantic/Azores", "America/New_York",
     "Australia/Sydney", "Asia/Tokyo", "UTC", "Atlantic/Reykjavik"],
)  # fmt: skip
def test_the_rules_say_what_the_zone_says(name: str) -> None:
    zone = ZoneInfo(name)
    rules = zone_rules(zone, FIRST - 1, LAST)
    assert rules is not None
    changes = told(rules)
    at = datetime(FIRST, 1, 1, tzinfo=UTC)
    while at.year <= LAST:
        place = bisect_right(changes, at, key=lambda one: one[0])
        assert changes[place - 1][1] == at.astimezone(zone).utcoffset(), at
        at += timedelta(hours=1)


def test_both_changes_are_told_with_their_names() -> None:
    rules = zone_rules(ZoneInfo("Europe/Copenhagen"), 2026, 2027)
    assert rules is not None
    summer, winter = rules
    assert (summer.starts, summer.name, summer.is_daylight) == (
        datetime.fromisoformat("2026-03-29T02:00"),
        "CEST",
        True,
    )
    assert (winter.starts, winter.name, winter.is_daylight) == (
        datetime.fromisoformat("2026-10-25T03:00"),
        "CET",
        False,
    )


def test_a_zone_that_changes_by_the_moon_has_no_yearly_rules() -> None:
    assert zone_rules(ZoneInfo("Africa/Casablanca"), 2026, 2028) is None
