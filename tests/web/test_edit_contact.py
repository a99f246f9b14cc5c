"""A contact's card is edited in the browser: who it is, and rows of e-mails, numbers and addresses."""

from datetime import date

import pytest
from django.test import Client

from stafet.contacts.models import Contact, FieldOf, KnownField
from stafet.staff.models import Event
from tests.web.conftest import LogIn, part
from tests.web.filled import Sent, filled
from tests.world import World


@pytest.fixture
def client(world: World, at_desk_of: LogIn) -> Client:
    return at_desk_of(world.agent)


def form_of(client: Client, contact: Contact) -> Sent:
    return filled(client.get(f"/contacts/{contact.pk}/edit").content.decode())


def send(client: Client, contact: Contact, **changed: str) -> int:
    """Open the form, change these controls (`__` for `-`), send it."""
    given = {name.replace("__", "-"): value for name, value in changed.items()}
    answer = client.post(f"/contacts/{contact.pk}/edit", form_of(client, contact) | given)
    contact.refresh_from_db()
    return answer.status_code


def test_sent_as_it_was_it_changes_nothing(world: World, client: Client) -> None:
    contact, told = world.contact, Event.objects.count()
    assert send(client, contact) == 303
    assert (contact.version, Event.objects.count()) == (1, told)


def test_rows_are_added_ended_preferred_and_removed(world: World, client: Client) -> None:
    contact = world.contact
    changed = {
        "last_name": "Jensen",
        "email__0__kind": "work",
        "email__0__valid_to": "2026-01-31",
        "email__rows": "2",
        "email__1__address": "k@j.example",
        "email__first": "1",
        "phone__0__gone": "on",
        "address__0__street": "Am Deich 1",
        "address__0__city": "Kiel",
        "address__0__valid_from": "2026-02-01",
    }
    assert send(client, contact, **changed) == 303
    assert contact.last_name == "Jensen"
    new, old = contact.emails.all()
    assert (new.raw, old.raw, old.kind, old.valid_to) == (
        "k@j.example",
        "karla@foerde.example",
        "work",
        date(2026, 1, 31),
    )
    assert contact.phones.count() == 0
    assert str(contact.addresses.get()) == "Am Deich 1,  Kiel"
    page = client.get(f"/contacts/{contact.pk}").content.decode()
    assert 'href="mailto:k@j.example"' in page
    assert client.get(f"/accounts/{contact.account_id}").status_code == 200


def test_language_and_preferred_salesperson_are_picked(world: World, client: Client) -> None:
    contact = world.contact
    assert send(client, contact, language="da", preferred_owner=str(world.second_agent.pk)) == 303
    assert (contact.language, contact.preferred_owner) == ("da", world.second_agent)
    assert send(client, contact, preferred_owner=str(world.stranger.pk)) == 422


def test_a_colleague_of_another_branch_is_not_on_offer(world: World, client: Client) -> None:
    page = client.get(f"/contacts/{world.contact.pk}/edit").content.decode()
    assert world.agent.name in page
    assert world.stranger.name not in page


def test_one_more_row_saves_nothing_and_keeps_what_was_typed(world: World, client: Client) -> None:
    contact = world.contact
    typed = form_of(client, contact) | {"look": "phones", "phone-rows": "2", "phone-1-number": "0461 99"}
    page = client.post(f"/contacts/{contact.pk}/edit", typed, headers=part("phones")).content.decode()
    assert 'value="0461 99"' in page
    assert 'name="phone-2-number"' in page
    assert contact.phones.count() == 1


def test_what_does_not_fit_is_said_at_its_row(world: World, client: Client) -> None:
    typed = form_of(client, world.contact) | {"email-rows": "2", "email-1-address": "nobody"}
    answer = client.post(f"/contacts/{world.contact.pk}/edit", typed)
    assert answer.status_code == 422
    assert "This is not an e-mail address: nobody." in answer.content.decode()


def test_fields_of_ones_own_are_edited_and_shown(world: World, client: Client) -> None:
    KnownField.objects.create(of=FieldOf.CONTACT, code="drives", names={"en": "Drives today"})
    assert send(client, world.contact, own__drives="Golf") == 303
    assert world.contact.fields == {"drives": "Golf"}
    page = client.get(f"/contacts/{world.contact.pk}").content.decode()
    assert "Drives today" in page
    assert "Golf" in page
