"""Noting, calling, following up: what is written needs the next date, and both stand or neither (R40, R41, R52)."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, Invalid, NotNow
from stafet.leads.actions.call import log_call
from stafet.leads.actions.follow_up import follow_up
from stafet.leads.actions.note import note_on_lead
from stafet.leads.models import Lead, Note
from stafet.staff.actor import Actor
from stafet.staff.models import Event
from tests.world import World

Verb = Callable[[Lead, datetime | None, Actor], object]


def noted(lead: Lead, due_at: datetime | None, by: Actor) -> object:
    return note_on_lead(lead, text="Wants it in blue.", due_at=due_at, by=by)


def called(lead: Lead, due_at: datetime | None, by: Actor) -> object:
    return log_call(lead, outcome="voicemail", text="Said when we are open.", due_at=due_at, by=by)


def followed_up(lead: Lead, due_at: datetime | None, by: Actor) -> object:
    return follow_up(lead, due_at=due_at, note="Brochure is printed", by=by)


WORK = pytest.mark.parametrize("work", [noted, called, followed_up])


def events(lead: Lead) -> list[Event]:
    return list(Event.objects.filter(lead_number=lead.number).order_by("id"))


@WORK
def test_it_moves_the_due_date_and_says_so(world: World, work: Verb) -> None:
    lead = world.lead(handover="accepted")
    due_at = world.later(hours=30)
    work(lead, due_at, world.by(world.agent))
    lead.refresh_from_db()
    assert (lead.due_at, lead.remind_at) == (due_at, due_at - timedelta(hours=1))
    last = events(lead)[-1]
    assert last.by_name == "Anna Agent"
    assert datetime.fromisoformat(last.after["due_at"]) == due_at.replace(
        microsecond=due_at.microsecond // 1000 * 1000
    )


@WORK
@pytest.mark.parametrize("due_in", [None, timedelta(seconds=-1), timedelta(days=366 * 6)])
def test_without_a_date_ahead_nothing_is_written(world: World, work: Verb, due_in: timedelta | None) -> None:
    lead = world.lead(handover="accepted")
    before = (lead.version, len(events(lead)))
    with pytest.raises(Invalid) as denied:
        work(lead, clock.now() + due_in if due_in is not None else None, world.by(world.agent))
    lead.refresh_from_db()
    assert "due_at" in denied.value.fields
    assert (lead.version, len(events(lead)), Note.objects.count()) == (*before, 0)


def test_the_date_that_stands_counts_when_confirmed(world: World) -> None:
    lead, due_at = world.lead(handover="accepted"), world.later()
    noted(lead, due_at, world.by(world.agent))
    noted(lead, due_at, world.by(world.agent))
    assert (lead.notes.count(), Lead.objects.get(pk=lead.pk).due_at) == (2, due_at)


@WORK
def test_a_date_without_its_time_zone_is_denied(world: World, work: Verb) -> None:
    lead = world.lead(handover="accepted")
    with pytest.raises(Invalid):
        work(lead, datetime(2100, 1, 1, 9), world.by(world.agent))  # noqa: DTZ001


@pytest.mark.parametrize("work", [noted, called])
def test_a_closed_lead_takes_words_but_no_date(world: World, work: Verb) -> None:
    lead = world.lead(handover="accepted", state="won")
    work(lead, world.later(), world.by(world.agent))
    lead.refresh_from_db()
    assert lead.due_at is None
    assert lead.notes.count() + lead.calls.count() == 1


def test_a_closed_lead_is_not_followed_up(world: World) -> None:
    lead = world.lead(handover="accepted", state="lost")
    with pytest.raises(NotNow, match="Reopen"):
        follow_up(lead, due_at=world.later(), by=world.by(world.agent))


def test_a_note_needs_words_and_keeps_its_author(world: World) -> None:
    lead = world.lead(handover="accepted")
    with pytest.raises(Invalid):
        note_on_lead(lead, text=" \n\x00 ", due_at=world.later(), by=world.by(world.agent))
    note = note_on_lead(lead, text="A\x00B\r\nC", due_at=world.later(), by=world.by(world.agent))
    assert (note.text, note.by, note.by_name) == ("AB\nC", world.agent, "Anna Agent")


def test_a_correction_leaves_the_first_note_as_it_was(world: World) -> None:
    lead, other = world.lead(handover="accepted"), world.lead(handover="accepted")
    first = note_on_lead(lead, text="Thursday", due_at=world.later(), by=world.by(world.agent))
    mine = world.by(world.second_agent)
    note_on_lead(lead, text="Friday, I mean", due_at=world.later(), corrects=first, by=mine)
    first.refresh_from_db()
    assert (first.text, [note.text for note in first.corrections.all()]) == ("Thursday", ["Friday, I mean"])
    with pytest.raises(Invalid):
        note_on_lead(other, text="No", due_at=world.later(), corrects=first, by=mine)


def test_a_follow_up_is_reminded_an_hour_before(world: World) -> None:
    lead, due = world.lead(handover="accepted"), world.later()
    follow_up(lead, due_at=due, note="Ring Karla", by=world.by(world.agent))
    lead.refresh_from_db()
    assert (lead.due_at, lead.remind_at, lead.due_note) == (due, due - timedelta(hours=1), "Ring Karla")


def test_half_a_surrogate_is_no_reason_to_fail(world: World) -> None:
    lead = world.lead(handover="accepted")
    note = note_on_lead(lead, text="a\ud800b", due_at=world.later(), by=world.by(world.agent))
    assert note.text == "a?b"


def test_a_call_says_how_it_went(world: World) -> None:
    lead = world.lead(handover="accepted")
    with pytest.raises(Invalid) as denied:
        log_call(lead, outcome="engaged", text="", due_at=world.later(), by=world.by(world.agent))
    assert "outcome" in denied.value.fields


@WORK
def test_a_key_without_the_right_writes_nothing(world: World, work: Verb) -> None:
    lead = world.lead(handover="accepted")
    reader = Actor(
        kind="key", id=1, name="Reader", role=world.by(world.agent).role, scopes=frozenset({"export"})
    )
    with pytest.raises(Forbidden):
        work(lead, world.later(), reader)
