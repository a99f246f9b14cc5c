"""Closing tasks: reasons, what repeats, reopening, and a lead's tasks with the lead."""

from datetime import UTC, datetime, timedelta

import pytest

from stafet.catalog.models import Outcome, TaskReason
from stafet.followups.actions.close import close_task, reopen_task
from stafet.followups.actions.close_lead import close_lead
from stafet.followups.actions.note import note_on_task
from stafet.followups.models import Task
from stafet.followups.repeat import Rhythm, Unit
from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, Invalid, NotNow
from stafet.staff.models import Event
from tests.followups.cast import planned
from tests.world import World

pytestmark = pytest.mark.django_db


def kinds() -> list[str]:
    return list(Event.objects.order_by("id").values_list("kind", flat=True))


def test_a_closed_task_has_its_reason_and_its_lead_stays_open(world: World) -> None:
    lead = world.lead(handover="accepted")
    task = planned(world, lead)
    close_task(task, reason="done", note="All clear", by=world.by(world.agent))
    task.refresh_from_db()
    lead.refresh_from_db()
    assert task.closed_at is not None
    assert (task.reason and task.reason.code, lead.state) == ("done", "in_progress")
    event = Event.objects.latest("id")
    assert (event.kind, event.after["reason"], event.after["text"]) == ("task:done", "done", "All clear")


def test_closing_needs_a_reason_of_the_types_list(world: World) -> None:
    task = planned(world, type="CALL")
    with pytest.raises(Invalid) as denial:
        close_task(task, reason=None, by=world.by(world.agent))
    assert denial.value.options["reason"] == ["done", "not_reached", "not_needed"]
    task.type.reasons.set([TaskReason.objects.get(code="done")])
    with pytest.raises(Invalid):
        close_task(task, reason="not_reached", by=world.by(world.agent))
    close_task(task, reason="done", by=world.by(world.agent))


def test_the_same_closing_again_changes_nothing(world: World) -> None:
    task = planned(world)
    close_task(task, reason="done", by=world.by(world.agent))
    told = kinds()
    close_task(task, reason="done", by=world.by(world.agent))
    assert kinds() == told
    with pytest.raises(NotNow):
        close_task(task, reason="not_reached", by=world.by(world.agent))


def test_an_agent_does_not_close_a_colleagues_task(world: World) -> None:
    task = planned(world)
    with pytest.raises(Forbidden):
        close_task(task, reason="done", by=world.by(world.second_agent))
    close_task(task, reason="done", by=world.by(world.supervisor))


def test_what_repeats_is_made_anew_at_the_same_time_of_day(world: World) -> None:
    """Over the end of summer time: the clock on the wall stays, the instant moves by an hour."""
    with clock.moved_to(datetime(2026, 10, 20, 8, tzinfo=UTC)):
        due_at = datetime(2026, 10, 21, 7, tzinfo=UTC)  # 9 o'clock in Flensburg
        task = planned(world, due_at=due_at, repeat=Rhythm(1, Unit.WEEKS), note="Weekly")
        close_task(task, reason="done", by=world.by(world.agent))
        following = Task.objects.open().get()
    assert following.due_at == datetime(2026, 10, 28, 8, tzinfo=UTC)  # 9 o'clock again
    assert (following.follows, following.note, following.assignee) == (task, "Weekly", world.agent)
    assert kinds()[-2:] == ["task:done", "task:planned"]


def test_times_that_passed_meanwhile_are_not_made_up_for(world: World) -> None:
    with clock.moved_to(datetime(2026, 3, 2, 8, tzinfo=UTC)):
        task = planned(world, due_at=datetime(2026, 3, 3, 9, tzinfo=UTC), repeat=Rhythm(1, Unit.DAYS))
    with clock.moved_to(datetime(2026, 3, 10, 12, tzinfo=UTC)):
        close_task(task, reason="done", by=world.by(world.agent))
    assert Task.objects.open().get().due_at == datetime(2026, 3, 11, 9, tzinfo=UTC)


def test_putting_one_time_off_leaves_the_rhythm(world: World) -> None:
    with clock.moved_to(datetime(2026, 3, 2, 8, tzinfo=UTC)):
        task = planned(world, due_at=datetime(2026, 3, 3, 9, tzinfo=UTC), repeat=Rhythm(1, Unit.WEEKS))
        off = datetime(2026, 3, 5, 15, tzinfo=UTC)
        note_on_task(task, text="Not today", due_at=off, by=world.by(world.agent))
        close_task(task, reason="done", by=world.by(world.agent))
    assert Task.objects.open().get().due_at == datetime(2026, 3, 10, 9, tzinfo=UTC)


def test_the_last_one_is_not_made_anew(world: World) -> None:
    task = planned(world, repeat=Rhythm(1, Unit.YEARS))
    close_task(task, reason="done", is_last=True, by=world.by(world.agent))
    assert not Task.objects.open().exists()


def test_a_task_is_reopened_unless_its_next_time_is_planned(world: World) -> None:
    once, again = planned(world), planned(world, repeat=Rhythm(1, Unit.DAYS))
    for task in (once, again):
        close_task(task, reason="not_reached", by=world.by(world.agent))
    reopen_task(once, by=world.by(world.agent))
    once.refresh_from_db()
    assert (once.closed_at, once.reason) == (None, None)
    with pytest.raises(NotNow):
        reopen_task(again, by=world.by(world.agent))


def test_closing_a_lead_leaves_its_tasks_unless_wished(world: World) -> None:
    lead = world.lead(handover="accepted")
    planned(world, lead)
    planned(world, lead, assignee=world.second_agent, repeat=Rhythm(1, Unit.DAYS))
    by = world.by(world.agent)
    close_lead(lead, outcome=Outcome.LOST, reason="no_interest", by=by)
    assert Task.objects.open().count() == 2
    close_lead(lead, outcome=Outcome.LOST, reason="no_interest", with_tasks=True, by=by)
    assert not Task.objects.open().exists()
    assert {task.reason and task.reason.code for task in Task.objects.all()} == {"not_needed"}


def test_an_appointment_that_repeats_keeps_its_length(world: World) -> None:
    due_at = world.later(days=2)
    task = planned(
        world,
        due_at=due_at,
        ends_at=due_at + timedelta(minutes=45),
        type="APPT",
        repeat=Rhythm(2, Unit.WEEKS),
    )
    close_task(task, reason="done", by=world.by(world.agent))
    following = Task.objects.open().get()
    assert following.ends_at == following.due_at + timedelta(minutes=45)
