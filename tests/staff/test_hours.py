"""Opening hours of the house: who may set them, whose count, and that nobody's are overwritten (R42)."""

import threading
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from stafet.foundation.denials import Denial, Forbidden, Invalid, NotNow, Overtaken
from stafet.foundation.working_time import Hours, OpenSpan, is_open
from stafet.staff.actions.branch import edit_branch
from stafet.staff.actions.hours import reset_hours, set_hours
from stafet.staff.actor import SYSTEM, Actor
from stafet.staff.at_hand import noticed, noticing
from stafet.staff.models import Branch, Event, OpeningHours, Team
from stafet.staff.opening_hours import hours_of, own_hours, standing
from tests.world import World

Week = list[list[tuple[int, int]]]
COMPANY: Week = [[(540, 1020)]] * 5 + [[], []]
BRANCH: Week = [[(480, 720), (780, 1080)]] * 5 + [[(540, 780)], []]
TEAM: Week = [[(600, 660)]] * 7
ALWAYS: Week = [[]] * 7


@pytest.fixture(autouse=True)
def _asks_itself() -> None:
    noticed(None)


def place(where: Branch | Team | None = None) -> OpeningHours:
    if isinstance(where, Team):
        return OpeningHours(branch_id=where.branch_id, team=where)
    return OpeningHours(branch=where)


def put(where: Branch | Team | None, week: Week, *, by: Actor = SYSTEM, **given: Any) -> OpeningHours:
    return set_hours(place(where), week=week, by=by, **given)


def allow(branch: Branch, *, allowed: bool = True) -> None:
    edit_branch(branch, changes={"teams_may_set_hours": allowed}, by=SYSTEM)


def week_of(where: Branch | Team) -> Week:
    team, branch = (where, where.branch) if isinstance(where, Team) else (None, where)
    found = hours_of(branch=branch.pk, team=team.pk if team else None)
    return [[(span.start, span.end) for span in day] for day in found.week]


def test_where_nobody_set_hours_time_always_counts(world: World) -> None:
    found = standing(branch=world.flensburg.pk, team=world.sales.pk)
    assert found.by is None
    assert found.hours == Hours(ZoneInfo("Europe/Berlin"))
    assert found.hours.is_always


def test_company_branch_team_each_inherits_from_the_one_above(world: World) -> None:
    allow(world.flensburg)
    put(None, COMPANY)
    assert week_of(world.odense) == week_of(world.flensburg) == week_of(world.used_cars) == COMPANY
    put(world.flensburg, BRANCH)
    assert week_of(world.odense) == COMPANY
    assert week_of(world.flensburg) == week_of(world.used_cars) == BRANCH
    put(world.sales, TEAM)
    assert week_of(world.sales) == week_of(world.used_cars) == TEAM  # used cars lie below sales
    assert week_of(world.flensburg) == week_of(world.workshop) == BRANCH
    put(world.used_cars, ALWAYS)
    assert week_of(world.used_cars) == ALWAYS  # said, not unsaid
    assert week_of(world.new_cars) == TEAM


def test_changes_above_never_overwrite_what_a_team_saved(world: World) -> None:
    allow(world.flensburg)
    put(world.sales, TEAM)
    put(None, COMPANY)
    put(world.flensburg, BRANCH)
    reset_hours(place(world.flensburg), by=SYSTEM)
    assert week_of(world.sales) == TEAM
    assert week_of(world.workshop) == COMPANY


def test_a_team_has_no_say_before_its_branch_allows_it_and_none_is_lost_when_it_no_longer_does(
    world: World,
) -> None:
    put(world.flensburg, BRANCH)
    with pytest.raises(NotNow):
        put(world.sales, TEAM)
    allow(world.flensburg)
    put(world.sales, TEAM)
    allow(world.flensburg, allowed=False)
    assert week_of(world.sales) == BRANCH
    allow(world.flensburg)
    assert week_of(world.sales) == TEAM


def test_the_hours_that_count_are_those_of_the_team_even_of_another_branch(world: World) -> None:
    put(world.flensburg, BRANCH)
    put(world.odense, COMPANY)
    found = hours_of(branch=world.flensburg.pk, team=world.odense_sales.pk)
    assert found.zone == ZoneInfo("Europe/Copenhagen")
    assert found.country == "DK"
    assert week_of(world.odense_sales) == COMPANY
    assert hours_of(branch=world.flensburg.pk, team=None).country == "DE"


def test_inherited_hours_hold_by_the_clock_and_the_holidays_of_the_branch(world: World) -> None:
    put(None, TEAM)
    edit_branch(world.flensburg, changes={"region": "SH"}, by=SYSTEM)
    reformation_day = datetime(2026, 10, 31, 9, 30, tzinfo=UTC)  # in Schleswig-Holstein
    assert not is_open(hours_of(branch=world.flensburg.pk, team=None), reformation_day)
    assert is_open(hours_of(branch=world.hamburg.pk, team=None), reformation_day)
    put(world.flensburg, TEAM, keeps_holidays=False)
    assert is_open(hours_of(branch=world.flensburg.pk, team=None), reformation_day)


def test_days_off_close(world: World) -> None:
    put(world.flensburg, TEAM, days_off=[(date(2026, 11, 23), " Stock  taking ")])
    found = standing(branch=world.flensburg.pk)
    assert found.hours.days_off == {date(2026, 11, 23)}
    assert found.by is not None
    assert found.by.days_off == [{"on": "2026-11-23", "name": "Stock taking"}]


def test_what_is_inherited_is_known_beside_what_is_own(world: World) -> None:
    put(None, COMPANY)
    own = put(world.flensburg, BRANCH)
    assert own_hours(branch=world.flensburg.pk) == own
    above = standing(branch=world.flensburg.pk, leaving_out_own=True)
    assert above.by == own_hours(branch=None)
    assert standing(branch=world.flensburg.pk).by == own


def test_asking_takes_no_query(world: World) -> None:
    allow(world.flensburg)
    put(world.sales, TEAM)
    noticed(None)
    hours_of(branch=world.flensburg.pk, team=world.used_cars.pk)
    with noticing(), CaptureQueriesContext(connection) as asked:
        with connection.cursor() as cursor:
            cursor.execute("SELECT value FROM staff_stamp WHERE id = 1")
            noticed(cursor.fetchone()[0])
        assert hours_of(branch=world.flensburg.pk, team=world.used_cars.pk).week[0] == (OpenSpan(600, 660),)
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("who", "may"),
    [
        ("administrator", {"company", "branch", "team", "another team", "elsewhere"}),
        ("manager", {"branch", "team", "another team"}),
        ("supervisor", {"team"}),
        ("dispatcher", set()),
        ("agent", set()),
    ],
)
def test_who_may_set_whose_hours(world: World, who: str, may: set[str]) -> None:
    allow(world.flensburg)
    places: dict[str, Branch | Team | None] = {
        "company": None, "branch": world.flensburg, "team": world.used_cars,
        "another team": world.workshop, "elsewhere": world.odense,
    }  # fmt: skip
    by = world.by(world.users[who])
    done = set()
    for name, where in places.items():
        try:
            put(where, TEAM, by=by)
            reset_hours(place(where), by=by)
            done.add(name)
        except Forbidden:
            assert not OpeningHours.objects.filter(branch=place(where).branch, team=place(where).team)
    assert done == may


def test_setting_and_resetting_are_events_and_in_the_history(world: World) -> None:
    by = world.by(world.manager)
    row = put(world.flensburg, BRANCH, by=by)
    put(world.flensburg, BRANCH, by=by)  # changes nothing
    put(world.flensburg, COMPANY, by=by)
    reset_hours(place(world.flensburg), by=by)
    reset_hours(place(world.flensburg), by=by)
    events = Event.objects.filter(subject_kind="openinghours", subject_id=row.pk).order_by("id")
    assert [event.kind for event in events] == ["hours:set", "hours:set", "hours:reset"]
    assert [event.by_name for event in events] == [world.manager.name] * 3
    assert events[1].before["week"][5] == [[540, 780]]
    assert events[1].after["week"][5] == []
    history = apps.get_model("staff", "OpeningHoursEvent")._default_manager.filter(pgh_obj_id=row.pk)
    assert [(one.pgh_label, one.version) for one in history.order_by("pgh_id")] == [
        ("insert", 1), ("update", 2), ("delete", 2),
    ]  # fmt: skip


def test_nobody_overwrites_what_they_have_not_seen(world: World) -> None:
    put(world.flensburg, BRANCH, seen=0)
    for unseen in (0, 2):
        with pytest.raises(Overtaken):
            put(world.flensburg, TEAM, seen=unseen)
        with pytest.raises(Overtaken):
            reset_hours(place(world.flensburg), seen=unseen, by=SYSTEM)
    put(world.flensburg, TEAM, seen=1)
    reset_hours(place(world.flensburg), seen=2, by=SYSTEM)
    with pytest.raises(Overtaken):
        put(world.flensburg, TEAM, seen=2)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"week": [[(600, 600)], *ALWAYS[1:]]}, "monday"),
        ({"week": [*ALWAYS[1:], [(0, 1441)]]}, "sunday"),
        ({"week": [*ALWAYS[1:], [(-1, 10)]]}, "sunday"),
        ({"week": [[(540, 720), (700, 800)], *ALWAYS[1:]]}, "monday"),
        ({"week": [[(n, n + 1) for n in range(0, 70, 10)], *ALWAYS[1:]]}, "monday"),
        ({"week": ALWAYS[1:]}, None),
        ({"days_off": [(date(2026, 1, 2), ""), (date(2026, 1, 2), "again")]}, "days_off"),
        ({"days_off": [(date(2026, 1, 2), "x" * 101)]}, "days_off"),
        ({"days_off": [(date.fromordinal(730_000 + n), "") for n in range(1_001)]}, "days_off"),
    ],
)
def test_what_does_not_fit_is_denied(world: World, wrong: dict[str, Any], field: str | None) -> None:
    with pytest.raises(Invalid) as denied:
        set_hours(place(world.flensburg), **{"week": COMPANY, **wrong}, by=SYSTEM)
    assert list(denied.value.fields) == ([field] if field else [])


def test_spans_that_touch_and_midnight_at_the_end_fit_and_come_in_order(world: World) -> None:
    put(world.flensburg, [[(720, 1440), (0, 720)], *ALWAYS[1:]])
    assert week_of(world.flensburg)[0] == [(0, 720), (720, 1440)]


@pytest.mark.parametrize("wrong", [{"week": []}, {"week": ALWAYS, "team": "sales"}, {"week": ALWAYS}])
def test_the_database_itself_keeps_them_whole(world: World, wrong: dict[str, Any]) -> None:
    """Seven days; a team's with its branch; one each."""
    put(None, COMPANY)
    given = dict(wrong)
    if "team" in given:
        given["team"] = world.teams[given["team"]]
    with pytest.raises(IntegrityError), transaction.atomic():
        OpeningHours.objects.create(**given)


def test_a_region_is_one_of_its_country_and_goes_with_it(world: World) -> None:
    with pytest.raises(Invalid) as denied:
        edit_branch(world.odense, changes={"region": "SH"}, by=SYSTEM)
    assert list(denied.value.fields) == ["region"]
    edit_branch(world.flensburg, changes={"region": "SH"}, by=SYSTEM)
    edit_branch(world.flensburg, changes={"country": "dk"}, by=SYSTEM)
    event = Event.objects.filter(kind="branch:edited").latest("id")
    assert (event.before, event.after) == ({"country": "DE", "region": "SH"}, {"country": "DK", "region": ""})


@pytest.mark.django_db(transaction=True)
def test_of_two_who_set_them_first_at_once_one_is_told(world: World) -> None:
    told: list[Denial] = []
    begin = threading.Barrier(2)

    def first(week: Week) -> None:
        begin.wait()
        try:
            put(world.flensburg, week, seen=0)
        except Overtaken as overtaken:
            told.append(overtaken)
        finally:
            connection.close()

    threads = [threading.Thread(target=first, args=[week]) for week in (COMPANY, BRANCH)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == 1
    assert OpeningHours.objects.get().version == 1
