"""The quick choices of the next date: within opening hours, each saying when it really is."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone, translation

from stafet.foundation import clock
from stafet.foundation.working_time import Hours, OpenSpan
from stafet.staff.actions.hours import set_hours
from stafet.staff.actor import SYSTEM
from stafet.staff.models import OpeningHours
from stafet.web.forms.due import picked, quick_dates
from tests.web.conftest import LogIn
from tests.world import World

BERLIN = ZoneInfo("Europe/Berlin")
UNSET = Hours(BERLIN)
SHOP = Hours(BERLIN, ((OpenSpan(600, 1080),),) * 5 + ((OpenSpan(600, 720),), ()), country="DE")
WEEKDAYS = Hours(BERLIN, ((OpenSpan(480, 1080),),) * 5 + ((), ()), country="DE")
NEVER = Hours(BERLIN, WEEKDAYS.week, frozenset(date.fromordinal(730_000 + n) for n in range(20_000)))


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


def offered(at: str, hours: Hours, standing: str = "", after_hours: int | None = None) -> dict[str, str]:
    """What is offered at this time, and which instant each choice means then; the proposed one has a star."""
    stands = wall(standing) if standing else None
    found = {}
    with timezone.override(BERLIN), translation.override("en"), clock.moved_to(wall(at)):
        for choice in quick_dates(hours, stands, after_hours):
            instant = picked(choice.key, None, hours, stands)
            assert instant is not None
            star = "*" if choice.is_preset else ""
            found[star + choice.words] = f"{instant.astimezone(BERLIN):%Y-%m-%d %H:%M}"
    return found


@pytest.mark.parametrize(
    ("at", "hours", "choices"),
    [
        # a Tuesday
        ("2026-11-24 11:00", UNSET, {
            "In 2 hours": "2026-11-24 13:00", "*Tomorrow 9:00": "2026-11-25 09:00", "Monday 9:00": "2026-11-30 09:00"}),
        ("2026-11-24 11:00", SHOP, {
            "In 2 hours": "2026-11-24 13:00", "*Tomorrow 10:00": "2026-11-25 10:00", "Monday 10:00": "2026-11-30 10:00"}),
        ("2026-11-24 11:00", WEEKDAYS, {
            "In 2 hours": "2026-11-24 13:00", "*Tomorrow 9:00": "2026-11-25 09:00", "Monday 9:00": "2026-11-30 09:00"}),
        # too late for two hours more, and too early
        ("2026-11-24 17:00", SHOP, {"*Tomorrow 10:00": "2026-11-25 10:00", "Monday 10:00": "2026-11-30 10:00"}),
        ("2026-11-24 06:30", SHOP, {
            "Today 10:00": "2026-11-24 10:00", "*Tomorrow 10:00": "2026-11-25 10:00", "Monday 10:00": "2026-11-30 10:00"}),
        # a Friday: without hours, with an open Saturday, without one
        ("2026-11-27 11:00", UNSET, {"In 2 hours": "2026-11-27 13:00", "*Monday 9:00": "2026-11-30 09:00"}),
        ("2026-11-27 11:00", SHOP, {
            "In 2 hours": "2026-11-27 13:00", "*Tomorrow 10:00": "2026-11-28 10:00", "Monday 10:00": "2026-11-30 10:00"}),
        ("2026-11-27 11:00", WEEKDAYS, {"In 2 hours": "2026-11-27 13:00", "*Monday 9:00": "2026-11-30 09:00"}),
        # on a Monday, Monday is the next one
        ("2026-11-30 11:00", UNSET, {
            "In 2 hours": "2026-11-30 13:00", "*Tomorrow 9:00": "2026-12-01 09:00", "Monday 9:00": "2026-12-07 09:00"}),
        # before Christmas: tomorrow is a holiday, and the Monday after it is not
        ("2026-12-24 11:00", WEEKDAYS, {"In 2 hours": "2026-12-24 13:00", "*Monday 9:00": "2026-12-28 09:00"}),
        # before Easter: Monday is a holiday
        ("2027-03-25 17:30", WEEKDAYS, {"*Tuesday 9:00": "2027-03-30 09:00"}),
    ],
)  # fmt: skip
def test_what_is_offered_is_when_somebody_is_there(at: str, hours: Hours, choices: dict[str, str]) -> None:
    assert offered(at, hours) == choices


def test_a_date_that_stands_ahead_can_be_kept() -> None:
    kept = offered("2026-11-24 11:00", SHOP, standing="2026-11-25 15:00")
    assert list(kept) == ["*Keep Tomorrow 15:00", "In 2 hours", "Tomorrow 10:00", "Monday 10:00"]
    assert kept["*Keep Tomorrow 15:00"] == "2026-11-25 15:00"
    assert "*Tomorrow 10:00" in offered("2026-11-24 11:00", SHOP, standing="2026-11-23 15:00")


def test_where_it_is_never_open_there_is_a_date_all_the_same() -> None:
    assert offered("2026-11-24 11:00", NEVER)["*Tomorrow 9:00"] == "2026-11-25 09:00"


def test_what_is_typed_holds_whatever_the_hours() -> None:
    sunday = wall("2026-11-29 23:00")
    assert picked("pick", sunday, SHOP, None) == sunday
    assert picked("pick", None, SHOP, sunday) is None


def test_a_note_s_choices_keep_the_hours_of_the_lead_s_team(world: World, at_desk_of: LogIn) -> None:
    lead, client = world.lead(handover="accepted"), at_desk_of(world.agent)
    place = OpeningHours(branch=world.flensburg)
    set_hours(place, week=[[], [], [], [], [], [], [(660, 720)]], keeps_holidays=False, by=SYSTEM)
    for address in (f"/leads/{lead.number}", "/leads/new"):
        assert (
            "11:00"
            in client.get(address).content.decode().partition('value="pick"')[0].rpartition("radiogroup")[2]
        )
    sent = {"text": "Called her", "due": "tomorrow"}
    assert client.post(f"/leads/{lead.number}/notes", sent).status_code == 303
    lead.refresh_from_db()
    assert lead.due_at is not None
    due = lead.due_at.astimezone(BERLIN)
    assert (due.isoweekday(), due.hour, due.minute) == (7, 11, 0)


@pytest.mark.parametrize(
    ("at", "hours", "after", "choices"),
    [
        # within the hours: exactly then; beside them: when somebody is there again; the same as another: once
        ("2026-11-24 11:00", SHOP, 5, {
            "In 2 hours": "2026-11-24 13:00", "*Today 16:00": "2026-11-24 16:00",
            "Tomorrow 10:00": "2026-11-25 10:00", "Monday 10:00": "2026-11-30 10:00"}),
        ("2026-11-24 17:00", SHOP, 8, {"*Tomorrow 10:00": "2026-11-25 10:00", "Monday 10:00": "2026-11-30 10:00"}),
        # whole days: in the morning
        ("2026-11-24 02:32", UNSET, 24, {
            "In 2 hours": "2026-11-24 04:32", "*Tomorrow 9:00": "2026-11-25 09:00", "Monday 9:00": "2026-11-30 09:00"}),
        ("2026-11-24 11:00", WEEKDAYS, 96, {
            "In 2 hours": "2026-11-24 13:00", "Tomorrow 9:00": "2026-11-25 09:00", "*Monday 9:00": "2026-11-30 09:00"}),
    ],
)  # fmt: skip
def test_a_status_proposes_when_the_customer_should_hear_again(
    at: str, hours: Hours, after: int, choices: dict[str, str]
) -> None:
    assert offered(at, hours, after_hours=after) == choices


def test_a_date_that_stands_ahead_is_proposed_before_that_of_the_status() -> None:
    assert [
        words for words in offered("2026-11-24 11:00", SHOP, "2026-11-26 12:00", 5) if words.startswith("*")
    ] == ["*Keep Thu 12:00"]


@pytest.mark.parametrize("key", ["", "h-open", "-5h-open", "x", "24", "9999999999h-open", "\u0663h-open"])
def test_what_was_never_offered_is_no_date(key: str) -> None:
    assert picked(key, None, SHOP, None) is None
