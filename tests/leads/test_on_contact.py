"""Notes on a contact and calls with it that belong to no lead."""

import pytest

from stafet.foundation.denials import Invalid, Overtaken
from stafet.leads.actions.on_contact import log_call_with, note_on_contact
from stafet.leads.models import Call, Note
from stafet.staff.models import Event
from tests.world import World


def test_a_note_stands_on_the_contact_alone(world: World) -> None:
    note = note_on_contact(world.contact, text=" Met at the fair ", by=world.by(world.agent))
    assert (note.contact, note.lead, note.text) == (world.contact, None, "Met at the fair")
    event = Event.objects.get(kind="contact:noted")
    assert (event.contact_id, event.lead_number, event.after) == (world.contact.pk, None, {"note": note.pk})


def test_a_call_stands_on_the_contact_alone(world: World) -> None:
    call = log_call_with(world.contact, outcome="voicemail", text="", by=world.by(world.agent))
    assert (call.contact, call.lead, call.by) == (world.contact, None, world.agent)
    assert Event.objects.get(kind="call:logged").contact_id == world.contact.pk


def test_what_says_nothing_is_denied(world: World) -> None:
    by = world.by(world.agent)
    with pytest.raises(Invalid):
        note_on_contact(world.contact, text="  ", by=by)
    with pytest.raises(Invalid):
        log_call_with(world.contact, outcome="perhaps", text="", by=by)
    assert (Note.objects.count(), Call.objects.count()) == (0, 0)


def test_who_was_merged_away_takes_no_note(world: World) -> None:
    gone = world.contact
    type(gone).objects.filter(pk=gone.pk).update(merged_into=gone.pk)
    with pytest.raises(Overtaken):
        note_on_contact(gone, text="Hello", by=world.by(world.agent))
