"""Notes, calls and follow-ups: the text and the next date, both or neither (R40, R41, R52)."""

from datetime import timedelta

import pytest

from stafet.foundation import clock
from stafet.foundation.denials import Invalid, NotNow
from stafet.leads.actions.call import log_call
from stafet.leads.actions.follow_up import follow_up
from stafet.leads.actions.note import note_on_lead
from stafet.leads.models import Call, Lead, Note
from stafet.staff.models import Event
from tests.world import World


def test_a_note_sets_the_due_date(world: World) -> None:
    lead, due = world.lead(handover="accepted"), world.later()
    note = note_on_lead(lead, text=" Rings back \x00", due_at=due, by=world.by(world.agent))
    lead.refresh_from_db()
    assert (note.text, note.by, lead.due_at) == ("Rings back", world.agent, due)
    event = Event.objects.filter(lead_number=lead.number).latest("id")
    assert (event.kind, event.after["note"]) == ("lead:noted", note.pk)


@pytest.mark.parametrize("hours", [None, 0, -1, 24 * 366 * 6])
def test_without_a_date_ahead_neither_is_written(world: World, hours: int | None) -> None:
    lead = world.lead(handover="accepted")
    due = None if hours is None else clock.now() + timedelta(hours=hours)
    with pytest.raises(Invalid) as denied:
        note_on_lead(lead, text="Rings back", due_at=due, by=world.by(world.agent))
    assert set(denied.value.fields) == {"due_at"}
    assert (Note.objects.count(), Lead.objects.get(pk=lead.pk).due_at) == (0, None)


def test_the_date_that_stands_counts_when_confirmed(world: World) -> None:
    lead, due = world.lead(handover="accepted"), world.later()
    by = world.by(world.agent)
    note_on_lead(lead, text="One", due_at=due, by=by)
    note_on_lead(lead, text="Two", due_at=due, by=by)
    assert (Note.objects.count(), lead.due_at) == (2, due)


def test_a_note_without_text_moves_no_date(world: World) -> None:
    lead = world.lead(handover="accepted")
    with pytest.raises(Invalid):
        note_on_lead(lead, text=" \n", due_at=world.later(), by=world.by(world.agent))
    assert Lead.objects.get(pk=lead.pk).due_at is None


def test_a_closed_lead_takes_a_note_but_no_date(world: World) -> None:
    lead = world.lead(handover="accepted", state="won")
    note_on_lead(lead, text="Sends a card", due_at=world.later(), by=world.by(world.agent))
    assert (lead.due_at, lead.notes.count()) == (None, 1)
    with pytest.raises(NotNow, match="closed"):
        follow_up(lead, due_at=world.later(), by=world.by(world.agent))


def test_a_correction_stands_beside_the_note(world: World) -> None:
    lead, by = world.lead(handover="accepted"), world.by(world.agent)
    first = note_on_lead(lead, text="Monday", due_at=world.later(), by=by)
    second = note_on_lead(lead, text="Tuesday", due_at=world.later(), corrects=first, by=by)
    first.refresh_from_db()
    assert (first.text, second.corrects) == ("Monday", first)
    with pytest.raises(Invalid, match="another lead"):
        note_on_lead(world.lead(), text="No", due_at=world.later(), corrects=first, by=by)


@pytest.mark.parametrize("outcome", ["reached", "not_reached", "voicemail"])
def test_a_call_needs_the_next_date_too(world: World, outcome: str) -> None:
    lead, by = world.lead(handover="accepted"), world.by(world.agent)
    with pytest.raises(Invalid):
        log_call(lead, outcome=outcome, text="", due_at=None, by=by)
    assert Call.objects.count() == 0
    log_call(lead, outcome=outcome, text="", due_at=world.later(), by=by)
    assert Call.objects.get().outcome == outcome


def test_an_unknown_outcome_is_denied(world: World) -> None:
    with pytest.raises(Invalid, match="How did"):
        log_call(world.lead(), outcome="maybe", text="", due_at=world.later(), by=world.by(world.agent))


def test_a_follow_up_is_reminded_an_hour_before(world: World) -> None:
    lead, due = world.lead(handover="accepted"), world.later()
    follow_up(lead, due_at=due, note="Ring Karla", by=world.by(world.agent))
    lead.refresh_from_db()
    assert (lead.due_at, lead.remind_at, lead.due_note) == (due, due - timedelta(hours=1), "Ring Karla")


def test_half_a_surrogate_is_no_reason_to_fail(world: World) -> None:
    lead = world.lead(handover="accepted")
    note = note_on_lead(lead, text="a\ud800b", due_at=world.later(), by=world.by(world.agent))
    assert note.text == "a?b"
