"""Working on tasks: planned, edited, given away, noted on, called for."""

from datetime import timedelta

import pytest

from stafet.catalog.models import TaskType
from stafet.followups.actions.assign import assign_task
from stafet.followups.actions.call import call_for_task
from stafet.followups.actions.edit import edit_task
from stafet.followups.actions.note import note_on_task
from stafet.followups.models import Task
from stafet.followups.repeat import Rhythm, Unit
from stafet.foundation.denials import Forbidden, Invalid, NotNow, Overtaken
from stafet.leads.models import Call, Note
from stafet.staff.models import Event
from tests.followups.cast import planned
from tests.world import World

pytestmark = pytest.mark.django_db


def last_event() -> Event:
    found = Event.objects.order_by("id").last()
    assert found is not None
    return found


def test_a_task_on_a_lead_has_its_contact_and_stands_in_its_timeline(world: World) -> None:
    lead = world.lead(handover="accepted")
    task = planned(world, lead, note="Ask about the colour")
    assert (task.contact_id, task.assignee, task.team) == (lead.contact_id, world.agent, world.agent.team)
    assert (task.type.code, task.branch) == ("TASK", lead.branch)
    event = last_event()
    assert (event.kind, event.lead_number, event.contact_id) == ("task:planned", lead.number, lead.contact_id)
    assert event.after["note"] == "Ask about the colour"


def test_a_task_on_a_contact_alone_stands_in_the_contacts_timeline(world: World) -> None:
    planned(world)
    event = last_event()
    assert (event.kind, event.lead_number, event.contact_id) == ("task:planned", None, world.contact.pk)


def test_a_task_lies_ahead(world: World) -> None:
    with pytest.raises(Invalid) as denial:
        planned(world, due_at=world.later(minutes=-1))
    assert "due_at" in denial.value.fields
    assert not Task.objects.exists()


def test_an_appointment_lasts_an_hour_unless_said_otherwise(world: World) -> None:
    due_at = world.later()
    assert planned(world, due_at=due_at, type="APPT").ends_at == due_at + timedelta(hours=1)
    longer = planned(world, due_at=due_at, type="APPT", ends_at=due_at + timedelta(hours=3))
    assert longer.ends_at == due_at + timedelta(hours=3)
    with pytest.raises(Invalid):
        planned(world, due_at=due_at, type="APPT", ends_at=due_at - timedelta(minutes=1))
    with pytest.raises(Invalid):
        planned(world, due_at=due_at, ends_at=due_at + timedelta(hours=1))


def test_a_hidden_type_is_not_taken_and_old_tasks_keep_it(world: World) -> None:
    kind = TaskType.objects.get(code="CALL")
    task = planned(world, type="CALL")
    kind.is_hidden = True
    kind.save()
    with pytest.raises(Invalid):
        planned(world, type="CALL")
    task.refresh_from_db()
    assert task.type.name == "Call back"


def test_who_left_is_given_nothing(world: World) -> None:
    world.second_agent.is_active = False
    world.second_agent.save()
    with pytest.raises(Invalid):
        planned(world, assignee=world.second_agent)


def test_an_appointment_keeps_its_length_when_it_is_moved(world: World) -> None:
    due_at = world.later()
    task = planned(world, due_at=due_at, type="APPT", ends_at=due_at + timedelta(hours=2))
    moved = due_at + timedelta(days=3)
    edit_task(task, changes={"due_at": moved}, by=world.by(world.agent))
    task.refresh_from_db()
    assert (task.due_at, task.ends_at) == (moved, moved + timedelta(hours=2))
    event = last_event()
    assert event.kind == "task:edited"
    assert set(event.after) == {"task", "type", "due_at", "ends_at"}


def test_what_changes_nothing_leaves_no_trace(world: World) -> None:
    task = planned(world, note="As it is")
    events = Event.objects.count()
    edit_task(task, changes={"note": "As it is"}, by=world.by(world.agent))
    assert (Event.objects.count(), task.version) == (events, 1)


def test_nobody_overwrites_unseen(world: World) -> None:
    task = planned(world)
    edit_task(task, changes={"note": "First"}, version=1, by=world.by(world.agent))
    with pytest.raises(Overtaken):
        edit_task(task, changes={"note": "Second"}, version=1, by=world.by(world.second_agent))


def test_a_task_is_given_away_with_its_assignees_team(world: World) -> None:
    task = planned(world)
    assign_task(task, to=world.manager, by=world.by(world.agent))
    task.refresh_from_db()
    assert (task.assignee, task.team) == (world.manager, world.manager.team)
    event = last_event()
    assert (event.kind, event.before["assignee"], event.after["assignee_id"]) == (
        "task:assigned",
        world.agent.name,
        world.manager.pk,
    )


def test_an_agent_gives_away_only_what_is_theirs(world: World) -> None:
    task = planned(world)
    with pytest.raises(Forbidden):
        assign_task(task, to=world.second_agent, by=world.by(world.second_agent))
    assign_task(task, to=world.second_agent, by=world.by(world.supervisor))
    assert Task.objects.get().assignee == world.second_agent


def test_a_note_puts_the_task_off_and_leaves_the_leads_due_alone(world: World) -> None:
    lead = world.lead(handover="accepted")
    task, due = planned(world, lead), lead.due_at
    next_at = world.later(days=4)
    note_on_task(task, text="Call on Thursday", due_at=next_at, by=world.by(world.agent))
    task.refresh_from_db()
    lead.refresh_from_db()
    assert (task.due_at, lead.due_at) == (next_at, due)
    note = Note.objects.get()
    assert (note.lead, note.contact_id, note.text) == (lead, lead.contact_id, "Call on Thursday")
    assert (last_event().kind, last_event().after["note"]) == ("task:noted", note.pk)


def test_a_note_needs_a_new_date_both_or_neither(world: World) -> None:
    task = planned(world)
    with pytest.raises(Invalid):
        note_on_task(task, text="Without a date", due_at=None, by=world.by(world.agent))
    with pytest.raises(Invalid):
        note_on_task(task, text=" ", due_at=world.later(days=2), by=world.by(world.agent))
    assert not Note.objects.exists()
    assert Task.objects.get().version == 1


def test_a_call_is_logged_for_a_task(world: World) -> None:
    task, next_at = planned(world), world.later(days=2)
    call_for_task(task, outcome="voicemail", text="Try again", due_at=next_at, by=world.by(world.agent))
    call = Call.objects.get()
    assert (call.contact, call.lead, call.outcome) == (world.contact, None, "voicemail")
    event = last_event()
    assert (event.kind, event.after["task"], event.contact_id) == ("call:logged", task.pk, world.contact.pk)
    task.refresh_from_db()
    assert task.due_at == next_at


@pytest.mark.parametrize("outcome", ["reached", "not_reached", "voicemail"])
def test_a_call_that_connected_is_the_first_reaction_on_the_lead_of_the_task(
    world: World, outcome: str
) -> None:
    lead = world.lead(handover="accepted")
    task = planned(world, lead)
    call_for_task(task, outcome=outcome, text="", due_at=world.later(days=2), by=world.by(world.agent))
    lead.refresh_from_db()
    assert (lead.reacted_at is not None) == (outcome == "reached")


def test_a_closed_task_is_not_edited(world: World) -> None:
    task = planned(world)
    Task.objects.update(closed_at=task.created_at, reason=task.type.reasons.model.objects.get(code="done"))
    with pytest.raises(NotNow):
        edit_task(task, changes={"note": "Too late"}, by=world.by(world.agent))
    with pytest.raises(NotNow):
        assign_task(task, to=world.second_agent, by=world.by(world.agent))


def test_a_new_date_counts_the_rhythm_from_there(world: World) -> None:
    task = planned(world, repeat=Rhythm(1, Unit.WEEKS))
    assert task.repeats_from == task.due_at
    moved = world.later(days=5)
    edit_task(task, changes={"due_at": moved}, by=world.by(world.agent))
    assert task.repeats_from == moved
    edit_task(task, changes={"repeat": None}, by=world.by(world.agent))
    assert not Task.objects.filter(repeats_from__isnull=False).exists()
