"""Who is away, who says so, and what is denied."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from stafet.foundation import clock
from stafet.foundation.denials import Denial, Forbidden, Invalid, NotNow, Overtaken
from stafet.staff.actions.absence import edit_absence, end_absence, plan_absence, report_absent
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Absence, Event, User
from stafet.staff.presence import absent, substitutes
from tests.world import World

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def plan(user: User, **given: Any) -> Absence:
    usual: dict[str, Any] = {"from_at": NOON + DAY, "until_at": NOON + 3 * DAY, "by": SYSTEM}
    return plan_absence(user, **(usual | given))


def kinds() -> list[str]:
    return list(Event.objects.filter(subject_kind="absence").order_by("pk").values_list("kind", flat=True))


@pytest.fixture(autouse=True)
def _at_noon() -> Any:
    with clock.moved_to(NOON):
        yield


def test_who_plans_to_be_away_is_absent_from_then_until_just_before_the_end(world: World) -> None:
    absence = plan(world.agent, substitute=world.second_agent, note=" Skiing\nin Norway ")
    assert absence.kind == Absence.PLANNED
    assert absence.note == "Skiing in Norway"
    begins, ends = absence.from_at, NOON + 3 * DAY
    moment = timedelta(microseconds=1)
    assert absent(NOON) == absent(begins - moment) == absent(ends) == frozenset()
    assert absent(begins) == absent(ends - moment) == {world.agent.pk}
    assert substitutes(begins) == {world.agent.pk: world.second_agent.pk}
    [event] = Event.objects.filter(kind="absence:planned")
    assert event.after["substitute"] == world.second_agent.pk
    assert kinds() == ["absence:planned"]


def test_who_is_reported_ill_is_away_at_once_and_until_further_notice(world: World) -> None:
    absence = report_absent(world.agent, substitute=world.second_agent, by=SYSTEM)
    assert absence.kind == Absence.SUDDEN
    assert absence.until_at is None
    assert absent(clock.now()) == absent(NOON + 400 * DAY) == {world.agent.pk}
    assert kinds() == ["absence:reported"]


def test_to_report_somebody_twice_changes_only_what_differs(world: World) -> None:
    first = report_absent(world.agent, substitute=world.second_agent, by=SYSTEM)
    again = report_absent(world.agent, by=SYSTEM)
    assert (again.pk, again.substitute, again.version) == (first.pk, world.second_agent, 1)
    report_absent(world.agent, until_at=NOON + DAY, by=SYSTEM)
    [only] = Absence.objects.all()
    assert only.until_at == NOON + DAY
    assert kinds() == ["absence:reported", "absence:edited"]


def test_illness_may_overlap_a_holiday(world: World) -> None:
    plan(world.agent, substitute=world.second_agent)
    report_absent(world.agent, substitute=world.supervisor, by=SYSTEM)
    assert substitutes(clock.now()) == {world.agent.pk: world.supervisor.pk}
    # The holiday began last, so its substitute stands in.
    assert substitutes(NOON + 2 * DAY) == {world.agent.pk: world.second_agent.pk}


def test_an_absence_is_changed(world: World) -> None:
    absence = plan(world.agent)
    changes = {"substitute": world.second_agent, "until_at": None}
    edit_absence(absence, changes=changes, version=1, by=SYSTEM)
    assert absent(NOON + 100 * DAY) == {world.agent.pk}
    event = Event.objects.get(kind="absence:edited")
    assert event.before == {"substitute": None, "until_at": "2026-11-26T12:00:00Z"}
    assert event.after == {"substitute": world.second_agent.pk, "until_at": None}
    edit_absence(absence, changes=changes, by=SYSTEM)
    assert kinds() == ["absence:planned", "absence:edited"]
    with pytest.raises(Overtaken):
        edit_absence(absence, changes={"note": "later"}, version=1, by=SYSTEM)


def test_who_is_back_is_there_at_once(world: World) -> None:
    absence = plan(world.agent)
    with clock.moved_to(NOON + 2 * DAY):
        end_absence(absence, by=SYSTEM)
        assert absent(clock.now()) == frozenset()
        end_absence(absence, by=SYSTEM)
        with pytest.raises(NotNow):
            edit_absence(absence, changes={"note": "too late"}, by=SYSTEM)
    assert kinds() == ["absence:planned", "absence:ended"]


def test_an_absence_that_has_not_begun_is_called_off(world: World) -> None:
    absence = plan(world.agent)
    end_absence(absence, by=SYSTEM)
    end_absence(absence, by=SYSTEM)
    assert absence.is_called_off
    assert absent(NOON + DAY) == absent(NOON + 2 * DAY) == frozenset()
    assert kinds() == ["absence:planned", "absence:called_off"]
    with pytest.raises(NotNow):
        edit_absence(absence, changes={"note": "no"}, by=SYSTEM)
    plan(world.agent)  # its time is free again


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"until_at": NOON + DAY}, "until_at"),
        ({"until_at": NOON}, "until_at"),
        ({"from_at": NOON - 3 * DAY, "until_at": NOON - DAY}, "until_at"),
        ({"substitute": "agent"}, "substitute"),
        ({"substitute": "gone"}, "substitute"),
        ({"from_at": NOON + 10 * DAY, "until_at": None}, "from_at"),
        ({"from_at": NOON + 12 * DAY, "until_at": NOON + 13 * DAY}, "from_at"),
    ],
)
def test_what_cannot_be_is_denied_with_the_field(world: World, given: dict[str, Any], field: str) -> None:
    User.objects.filter(pk=world.stranger.pk).update(is_active=False)
    world.stranger.refresh_from_db()
    plan(world.agent, from_at=NOON + 11 * DAY, until_at=NOON + 14 * DAY)
    who = {"agent": world.agent, "gone": world.stranger}
    with pytest.raises(Invalid) as denial:
        plan(world.agent, **{name: who.get(str(value), value) for name, value in given.items()})
    assert list(denial.value.fields) == [field]


def test_absences_that_touch_do_not_overlap(world: World) -> None:
    plan(world.agent)
    plan(world.agent, from_at=NOON + 3 * DAY, until_at=NOON + 4 * DAY)
    plan(world.agent, from_at=NOON, until_at=NOON + DAY)
    plan(world.second_agent)
    assert Absence.objects.count() == 4


def test_what_has_begun_cannot_begin_at_another_time(world: World) -> None:
    absence = report_absent(world.agent, by=SYSTEM)
    with pytest.raises(Invalid, match="begun"):
        edit_absence(absence, changes={"from_at": NOON - DAY}, by=SYSTEM)
    with pytest.raises(Invalid, match="end it"):
        edit_absence(plan(world.stranger, from_at=NOON - DAY), changes={"until_at": NOON}, by=SYSTEM)
    with pytest.raises(Invalid, match="cannot be edited"):
        edit_absence(absence, changes={"kind": "planned"}, by=SYSTEM)


def test_nobody_plans_for_who_left(world: World) -> None:
    User.objects.filter(pk=world.agent.pk).update(is_active=False)
    for verb in (plan, lambda user: report_absent(user, by=SYSTEM)):
        with pytest.raises(NotNow):
            verb(world.agent)


@pytest.mark.parametrize(
    ("who", "for_whom", "is_allowed"),
    [
        ("agent", "agent", True),
        ("agent", "second_agent", False),
        ("dispatcher", "dispatcher", True),
        ("dispatcher", "agent", False),
        ("supervisor", "supervisor", True),
        ("supervisor", "agent", True),
        ("supervisor", "stranger", False),
        ("supervisor", "manager", False),
        ("manager", "agent", True),
        ("manager", "stranger", False),
        ("administrator", "stranger", True),
    ],
)
def test_oneself_ones_team_ones_branch(world: World, who: str, for_whom: str, is_allowed: bool) -> None:
    by, user = world.by(world.users[who]), world.users[for_whom]
    planned = plan(user)
    reported = report_absent(user, by=SYSTEM)
    tries = (
        lambda: plan(user, from_at=NOON + 5 * DAY, until_at=None, by=by),
        lambda: report_absent(user, note="ill", by=by),
        lambda: edit_absence(planned, changes={"note": "new"}, by=by),
        lambda: end_absence(reported, by=by),
    )
    for one in tries:
        assert _forbidden(one) is not is_allowed


def _forbidden(verb: Any) -> bool:
    try:
        verb()
    except Forbidden:
        return True
    except Denial as other:
        raise AssertionError(other) from other
    return False


def test_the_history_of_an_absence_names_who(world: World) -> None:
    absence = report_absent(world.agent, by=world.by(world.supervisor))
    [row] = absence.events.all()  # type: ignore[attr-defined]
    assert row.pgh_context["by_id"] == world.supervisor.pk
    assert row.pgh_context["verb"] == "report_absent"
