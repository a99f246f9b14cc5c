"""What a person does with a capture that the readers left: read it anew, make a lead, join one, set it aside."""

from dataclasses import replace

import pytest

from stafet.foundation.denials import Invalid, NotNow, Overtaken, Unseen
from stafet.intake.actions.hand_in import hand_in
from stafet.intake.actions.join import join_capture
from stafet.intake.actions.make_lead import make_lead
from stafet.intake.actions.replay import replay_capture
from stafet.intake.actions.set_aside import set_aside
from stafet.intake.actions.settle import settle_capture
from stafet.intake.models import Capture
from stafet.intake.prefill import prefilled
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.intake.enquiries import FORM, adf, form
from tests.world import World


def left(world: World, raw: bytes = b"just some words", content_type: str = "text/plain") -> Capture:
    capture = hand_in(world.mail, raw=raw, content_type=content_type, by=SYSTEM)
    settle_capture(capture, by=SYSTEM)
    assert capture.status == "needs_look"
    return capture


def switched_off(world: World) -> Capture:
    world.web.is_on = False
    world.web.save()
    capture = hand_in(world.web, raw=form(), content_type=FORM, by=SYSTEM)
    settle_capture(capture, by=SYSTEM)
    world.web.is_on = True
    world.web.save()
    return Capture.objects.get(pk=capture.pk)


def test_a_replay_reads_it_anew(world: World) -> None:
    capture = replay_capture(switched_off(world), by=world.by(world.manager))
    assert (capture.status, capture.replays, capture.leads.count()) == ("done", 1, 1)
    kinds = Event.objects.filter(subject_kind="capture").order_by("id").values_list("kind", flat=True)
    assert list(kinds) == ["capture:handed_in", "capture:replayed"]


def test_a_replay_never_makes_a_second_lead(world: World) -> None:
    capture = hand_in(world.web, raw=form(), content_type=FORM, by=SYSTEM)
    settle_capture(capture, by=SYSTEM)
    replay_capture(capture, by=world.by(world.manager))
    assert (Lead.objects.count(), capture.status, capture.replays) == (1, "done", 0)


def test_what_is_just_being_read_is_not_replayed(world: World) -> None:
    capture = hand_in(world.web, raw=form(), content_type=FORM, by=SYSTEM)
    with pytest.raises(Overtaken):
        replay_capture(capture, by=world.by(world.manager))


def test_a_person_makes_a_lead_of_what_was_not_understood(world: World) -> None:
    capture = left(world)
    draft = prefilled(capture)
    assert (draft.subject, draft.message) == ("just some words", "just some words")
    mine = replace(draft, subject="Wants a van", person={"last_name": "Holm", "phone": "+4520123456"})
    lead = make_lead(capture, enquiry=mine, by=world.by(world.dispatcher))
    assert (lead.subject, lead.who, lead.handover) == ("Wants a van", "Holm", "unassigned")
    capture.refresh_from_db()
    assert (capture.status, list(capture.leads.all())) == ("done", [lead])


def test_a_second_lead_cannot_be_made_of_it(world: World) -> None:
    capture = left(world)
    make_lead(capture, by=world.by(world.dispatcher))
    with pytest.raises(NotNow):
        make_lead(capture, by=world.by(world.dispatcher))
    assert Lead.objects.count() == 1


def test_a_message_that_is_a_lead_already_is_told_so(world: World) -> None:
    twin = hand_in(world.by_hand, raw=adf(), content_type="application/xml", by=SYSTEM)
    capture = hand_in(world.mail, raw=adf(), content_type="application/xml", by=SYSTEM)
    set_aside(capture, kind="other", by=world.by(world.manager))
    settle_capture(twin, by=SYSTEM)
    with pytest.raises(NotNow, match=f"lead {twin.leads.get().number} already"):
        make_lead(capture, by=world.by(world.manager))


def test_it_joins_a_lead_and_shows_on_its_timeline(world: World) -> None:
    lead = world.lead(team=world.used_cars, handover="offered")
    capture = left(world)
    join_capture(capture, lead=lead, by=world.by(world.agent))
    assert (capture.status, capture.kind, capture.leads.get()) == ("done", "joined", lead)
    event = Event.objects.filter(lead_number=lead.number).latest("id")
    assert (event.kind, event.after["text"]) == ("message:received", "just some words")


def test_it_does_not_join_a_lead_that_one_may_not_see(world: World) -> None:
    lead = world.lead(team=world.used_cars, handover="offered")
    capture = left(world)
    with pytest.raises(Unseen):
        join_capture(capture, lead=lead, by=world.by(world.stranger))
    assert not capture.leads.exists()


def test_it_is_set_aside_as_what_it_is(world: World) -> None:
    capture = set_aside(left(world), kind="spam", by=world.by(world.agent))
    capture.refresh_from_db()
    assert (capture.status, capture.kind) == ("not_a_lead", "spam")


def test_setting_aside_needs_a_known_kind(world: World) -> None:
    with pytest.raises(Invalid) as denied:
        set_aside(left(world), kind="boring", by=world.by(world.agent))
    assert "spam" in denied.value.options["kind"]


def test_what_became_a_lead_is_not_set_aside(world: World) -> None:
    capture = hand_in(world.web, raw=form(), content_type=FORM, by=SYSTEM)
    settle_capture(capture, by=SYSTEM)
    with pytest.raises(NotNow):
        set_aside(capture, kind="spam", by=world.by(world.agent))
