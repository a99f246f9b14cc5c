"""Tasks that are due are told once, in opening hours; only types that say so escalate (R45, R48, R49)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from stafet.catalog.models import TaskType
from stafet.followups.actions.note import note_on_task
from stafet.foundation import clock
from stafet.jobs.rounds import SWEEPS, make_sweep
from stafet.staff.actions.hours import set_hours
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from stafet.staff.opening_hours import place_of
from tests.followups.cast import planned
from tests.world import World

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)  # 9 o'clock in Flensburg
HOUR = timedelta(hours=1)
TASKS = next(one for one in SWEEPS if one.name == "tasks")


def told() -> list[dict[str, Any]]:
    return [event.after for event in Event.objects.filter(kind="task:told").order_by("id")]


def swept_at(at: datetime) -> int:
    with clock.moved_to(at):
        return make_sweep(TASKS, limit=100)


def test_a_task_is_told_when_it_is_due_and_never_again(world: World) -> None:
    with clock.moved_to(MONDAY):
        task = planned(world, due_at=MONDAY + HOUR)
    assert swept_at(MONDAY + HOUR / 2) == 0
    assert (swept_at(MONDAY + HOUR), swept_at(MONDAY + HOUR), swept_at(MONDAY + 30 * HOUR)) == (1, 0, 0)
    (one,) = told()
    assert (one["to"], one["stage"], one["task"]) == ([world.agent.pk], "due", task.pk)


def test_only_a_type_that_says_so_escalates_to_the_supervisor(world: World) -> None:
    TaskType.objects.filter(code="CALL").update(escalates_after=60)
    with clock.moved_to(MONDAY):
        planned(world, due_at=MONDAY + HOUR, type="CALL")
        planned(world, due_at=MONDAY + HOUR)
    swept_at(MONDAY + HOUR)
    swept_at(MONDAY + 2 * HOUR)
    swept_at(MONDAY + 9 * HOUR)
    assert [(one["stage"], one["to"]) for one in told()] == [
        ("due", [world.agent.pk]),
        ("due", [world.agent.pk]),
        ("stage_2", [world.supervisor.pk]),
    ]


def test_after_a_day_of_silence_the_highest_goes_out_once_to_all_whom_it_concerns(world: World) -> None:
    TaskType.objects.filter(code="CALL").update(escalates_after=60)
    with clock.moved_to(MONDAY):
        planned(world, due_at=MONDAY + HOUR, type="CALL")
    assert (swept_at(MONDAY + 24 * HOUR), swept_at(MONDAY + 25 * HOUR)) == (1, 0)
    (one,) = told()
    assert (one["stage"], one["to"]) == ("stage_2", sorted([world.agent.pk, world.supervisor.pk]))


def test_at_night_nobody_is_told(world: World) -> None:
    set_hours(place_of(branch=world.flensburg.pk), week=[[(540, 1080)]] * 5 + [[], []], by=SYSTEM)
    with clock.moved_to(MONDAY):
        planned(world, due_at=MONDAY + 12 * HOUR)
    swept_at(MONDAY + 13 * HOUR)
    assert told() == []
    swept_at(MONDAY + 24 * HOUR)
    assert [one["stage"] for one in told()] == ["due"]


def test_a_task_that_was_put_off_is_told_again_at_its_new_date(world: World) -> None:
    with clock.moved_to(MONDAY):
        task = planned(world, due_at=MONDAY + HOUR)
    swept_at(MONDAY + HOUR)
    with clock.moved_to(MONDAY + 2 * HOUR):
        note_on_task(task, text="Tomorrow", due_at=MONDAY + 24 * HOUR, by=world.by(world.agent))
    assert swept_at(MONDAY + 23 * HOUR) == 0
    assert swept_at(MONDAY + 24 * HOUR) == 1
    assert len(told()) == 2
