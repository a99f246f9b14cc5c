"""An account's card is edited in the browser, own fields included."""

import pytest
from django.test import Client

from stafet.contacts.actions.make_contact import private_customers
from stafet.contacts.models import Account, FieldOf, KnownField
from stafet.staff.definitions import FieldKind
from tests.web.conftest import LogIn, part
from tests.web.filled import filled
from tests.world import World


@pytest.fixture
def client(world: World, at_desk_of: LogIn) -> Client:
    return at_desk_of(world.agent)


@pytest.fixture
def firm(world: World) -> Account:
    KnownField.objects.create(
        of=FieldOf.ACCOUNT, code="fleet", names={"en": "Vehicles in the fleet"}, kind=FieldKind.NUMBER
    )
    return Account.objects.create(
        name="Hansen GmbH", city="Kiel", branch_ids=[world.flensburg.pk], created_at=world.contact.created_at
    )


def send(client: Client, firm: Account, **changed: str) -> int:
    form = filled(client.get(f"/accounts/{firm.pk}/edit").content.decode())
    given = {name.replace("__", "-"): value for name, value in changed.items()}
    answer = client.post(f"/accounts/{firm.pk}/edit", form | given)
    firm.refresh_from_db()
    return answer.status_code


def test_the_card_is_changed_and_shows_it(client: Client, firm: Account) -> None:
    assert send(client, firm, address__0__city="Husum", own__fleet="12", address__0__country="de") == 303
    assert (firm.city, firm.country, firm.fields, firm.version) == ("Husum", "DE", {"fleet": "12"}, 2)
    page = client.get(f"/accounts/{firm.pk}").content.decode()
    assert "Vehicles in the fleet" in page
    history = client.get(f"/accounts/{firm.pk}/history").content.decode()
    assert "Husum" in history


def test_sent_as_it_was_it_changes_nothing(client: Client, firm: Account) -> None:
    assert send(client, firm) == 303
    assert firm.version == 1


def test_rows_are_added_ended_preferred_and_removed(client: Client, firm: Account) -> None:
    changed = {
        "email__0__address": "info@hansen.example",
        "phone__0__number": "0461 12 34 56",
        "phone__rows": "2",
        "phone__1__number": "0461 99 88 77",
        "phone__1__kind": "mobile",
        "phone__first": "1",
        "address__0__kind": "home",
        "address__0__valid_to": "2020-01-31",
        "address__rows": "2",
        "address__1__city": "Husum",
    }
    assert send(client, firm, **changed) == 303
    assert (firm.email, firm.phone, firm.city) == ("info@hansen.example", "+49461998877", "Husum")
    card = client.get(f"/accounts/{firm.pk}").content.decode()
    for link in ("mailto:info@hansen.example", "tel:+49461123456", "tel:+49461998877"):
        assert f'href="{link}"' in card
    assert "Not valid now" in card
    assert send(client, firm, phone__0__gone="on") == 303
    assert (firm.phone, firm.phone_rows.count()) == ("+49461123456", 1)


def test_one_more_row_saves_nothing_and_keeps_what_was_typed(client: Client, firm: Account) -> None:
    url = f"/accounts/{firm.pk}/edit"
    form = filled(client.get(url).content.decode())
    typed = form | {"look": "phones", "phone-rows": "1", "phone-0-number": "0461 99"}
    page = client.post(url, typed, headers=part("phones")).content.decode()
    assert 'value="0461 99"' in page
    assert 'name="phone-1-number"' in page
    assert not firm.phone_rows.exists()


def test_an_address_that_is_none_is_said_at_its_row(client: Client, firm: Account) -> None:
    assert send(client, firm, email__0__address="nobody") == 422
    assert firm.email == ""


def test_a_number_that_is_none_is_said_in_the_form(client: Client, firm: Account) -> None:
    assert send(client, firm, own__fleet="many") == 422
    assert firm.fields == {}


def test_an_older_version_is_not_overwritten(client: Client, firm: Account) -> None:
    form = filled(client.get(f"/accounts/{firm.pk}/edit").content.decode())
    assert send(client, firm, vat_id="DE1") == 303
    answer = client.post(f"/accounts/{firm.pk}/edit", form | {"name": "Hansen AG"})
    firm.refresh_from_db()
    assert (answer.status_code, firm.name) == (409, "Hansen GmbH")


def test_the_account_of_the_private_customers_is_no_page(world: World, client: Client) -> None:
    private = private_customers()
    Account.objects.filter(pk=private.pk).update(branch_ids=[world.flensburg.pk])
    assert client.get(f"/accounts/{private.pk}").status_code == 404
    assert client.post(f"/accounts/{private.pk}/edit", {"name": "Others", "version": "1"}).status_code == 404


def test_somebody_who_does_not_see_it_cannot_edit_it(world: World, at_desk_of: LogIn, firm: Account) -> None:
    Account.objects.filter(pk=firm.pk).update(branch_ids=[world.hamburg.pk])
    assert at_desk_of(world.agent).get(f"/accounts/{firm.pk}/edit").status_code == 404
