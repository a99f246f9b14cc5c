"""After a call: the sheet that asks how it went, from a lead, a task, a contact, and what one tap writes down."""

import pytest
from django.test import Client

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.followups.models import Task
from stafet.leads.models import Call, Lead
from stafet.staff.models import Event
from tests.followups.cast import planned
from tests.web.conftest import LogIn, part
from tests.web.filled import filled
from tests.world import World


@pytest.fixture
def client(world: World, at_desk_of: LogIn) -> Client:
    return at_desk_of(world.agent)


@pytest.fixture
def hers(world: World) -> Lead:
    """The contact's one open lead, the agent's."""
    lead = world.lead(subject="Blue Polo", handover="offered")
    accept_lead(lead, choice=Choice(contact=world.contact), by=world.by(world.agent))
    return lead


def page(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_every_number_to_call_names_the_sheet_for_afterwards(
    world: World, client: Client, hers: Lead
) -> None:
    lead, task = world.lead(handover="accepted"), planned(world)
    Lead.objects.filter(pk=lead.pk).update(due_at=world.later(days=-1))  # so that it stands on the desk
    for url, sheet in (
        ("/desk", f"/leads/{lead.number}/calls"),
        (f"/leads/{lead.number}", f"/leads/{lead.number}/calls"),
        (f"/tasks/{task.pk}", f"/tasks/{task.pk}/calls"),
        ("/contacts", f"/contacts/{world.contact.pk}/calls"),
        (f"/contacts/{world.contact.pk}", f"/contacts/{world.contact.pk}/calls"),
    ):
        assert f'data-after="{sheet}"' in page(client, url), url
        assert client.get(sheet, headers=part("dialog")).content.decode().strip().startswith("<form")


def test_one_tap_saves_the_call_with_the_date_that_is_proposed(world: World, client: Client) -> None:
    lead = world.lead(handover="accepted")
    url = f"/leads/{lead.number}/calls"
    form = filled(page(client, url))
    assert client.post(url, form | {"outcome": "not_reached"}).status_code == 303
    lead.refresh_from_db()
    assert lead.due_at is not None
    assert Call.objects.get(lead=lead).outcome == "not_reached"


def test_whoever_calls_from_the_desk_goes_on_there(world: World, client: Client) -> None:
    lead = world.lead(handover="accepted")
    sent = {"outcome": "voicemail", "due": "tomorrow"}
    from_desk = part("page") | {"HX-Current-URL": "http://testserver/desk"}
    answer = client.post(f"/leads/{lead.number}/calls", sent, headers=from_desk)
    assert answer["Location"] == "/desk"
    assert client.post(f"/leads/{lead.number}/calls", sent)["Location"] == f"/leads/{lead.number}"


def test_from_a_contact_the_only_open_lead_is_proposed(world: World, client: Client, hers: Lead) -> None:
    url = f"/contacts/{world.contact.pk}/calls"
    form = filled(page(client, url))
    assert form["lead"] == str(hers.number)
    assert client.post(url, form | {"outcome": "reached", "text": "Wants it"}).status_code == 303
    hers.refresh_from_db()
    assert hers.reacted_at is not None
    assert Event.objects.filter(kind="call:logged", lead_number=hers.number).count() == 1


def test_without_a_lead_the_next_date_becomes_a_task(world: World, client: Client, hers: Lead) -> None:
    url = f"/contacts/{world.contact.pk}/calls"
    form = filled(page(client, url)) | {"lead": "", "due": "tomorrow"}
    assert client.post(url, form | {"outcome": "not_reached", "text": "Try again"}).status_code == 303
    task = Task.objects.get(contact=world.contact)
    assert (task.lead, task.assignee, task.note) == (None, world.agent, "Try again")
    card = page(client, f"/contacts/{world.contact.pk}")
    assert "Call, not reached" in card


def test_without_a_lead_no_date_is_needed(world: World, client: Client) -> None:
    url = f"/contacts/{world.contact.pk}/calls"
    assert client.post(url, {"outcome": "reached", "due": ""}).status_code == 303
    assert not Task.objects.exists()


def test_a_date_behind_us_writes_neither_call_nor_task(world: World, client: Client) -> None:
    url = f"/contacts/{world.contact.pk}/calls"
    late = {"outcome": "reached", "due": "pick", "due_at": "2020-01-01T09:00"}
    assert client.post(url, late).status_code == 422
    assert not Call.objects.exists()


def test_a_lead_of_somebody_else_is_not_one_of_the_contacts(world: World, client: Client) -> None:
    other = world.lead(handover="accepted")
    sent = {"outcome": "reached", "lead": str(other.number), "due": "tomorrow"}
    assert client.post(f"/contacts/{world.contact.pk}/calls", sent).status_code == 422
    assert not Call.objects.exists()


def test_a_closed_lead_takes_a_call_without_a_date(world: World, client: Client) -> None:
    won = world.lead(handover="accepted", state="won")
    sheet = page(client, f"/leads/{won.number}/calls")
    assert 'name="due"' not in sheet
    assert client.post(f"/leads/{won.number}/calls", {"outcome": "reached"}).status_code == 303


def test_who_may_not_note_a_call_is_told_before_filling_in(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="accepted")
    assert at_desk_of(world.stranger).get(f"/leads/{lead.number}/calls").status_code == 404
