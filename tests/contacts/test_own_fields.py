"""The fields that an installation adds to contacts and accounts: checked by kind, changed one by one."""

from typing import Any

import pytest

from stafet.contacts.actions.account import edit_account
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.models import Account, FieldOf, KnownField
from stafet.foundation.denials import Invalid
from stafet.staff.definitions import FieldKind
from stafet.staff.models import Event
from tests.world import World


@pytest.fixture(autouse=True)
def defined(world: World) -> None:
    KnownField.objects.create(of=FieldOf.CONTACT, code="drives")
    KnownField.objects.create(of=FieldOf.CONTACT, code="children", kind=FieldKind.NUMBER)
    KnownField.objects.create(of=FieldOf.ACCOUNT, code="fleet", kind=FieldKind.NUMBER)


@pytest.fixture
def firm(world: World) -> Account:
    return Account.objects.create(
        name="Hansen GmbH", branch_ids=[world.flensburg.pk], created_at=world.contact.created_at
    )


def test_only_the_field_that_is_named_changes(world: World) -> None:
    agent = world.by(world.agent)
    edit_contact(world.contact, changes={"fields": {"drives": "Golf", "children": 2}}, by=agent)
    edit_contact(world.contact, changes={"fields": {"drives": "Polo"}}, by=agent)
    world.contact.refresh_from_db()
    assert world.contact.fields == {"drives": "Polo", "children": "2"}
    edit_contact(world.contact, changes={"fields": {"children": None}}, by=agent)
    assert world.contact.fields == {"drives": "Polo"}


def test_an_edit_of_a_field_is_told_and_one_that_changes_nothing_is_not(world: World) -> None:
    agent = world.by(world.agent)
    edit_contact(world.contact, changes={"fields": {"drives": "Golf"}}, by=agent)
    version, told = world.contact.version, Event.objects.filter(kind="contact:edited").count()
    edit_contact(world.contact, changes={"fields": {"drives": "Golf"}}, by=agent)
    assert (world.contact.version, Event.objects.filter(kind="contact:edited").count()) == (version, told)
    assert Event.objects.filter(kind="contact:edited").latest("id").after == {"fields": {"drives": "Golf"}}


@pytest.mark.parametrize("wrong", [{"fleet": 3}, {"children": "some"}, {"unknown": "x"}])
def test_unknown_fields_and_values_that_do_not_fit_are_denied(world: World, wrong: dict[str, Any]) -> None:
    with pytest.raises(Invalid) as denial:
        edit_contact(world.contact, changes={"fields": {"drives": "Golf", **wrong}}, by=world.by(world.agent))
    assert list(denial.value.fields) == [f"fields.{next(iter(wrong))}"]
    world.contact.refresh_from_db()
    assert world.contact.fields == {}


def test_an_account_has_fields_of_its_own(world: World, firm: Account) -> None:
    agent = world.by(world.agent)
    edit_account(firm, changes={"fields": {"fleet": 12}}, by=agent)
    firm.refresh_from_db()
    assert (firm.fields, firm.version) == ({"fleet": "12"}, 2)
    edit_account(firm, changes={"fields": {"fleet": "12"}, "name": "Hansen GmbH"}, by=agent)
    assert firm.version == 2
    with pytest.raises(Invalid):
        edit_account(firm, changes={"fields": {"drives": "Golf"}}, by=agent)
