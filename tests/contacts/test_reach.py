"""Addresses and numbers of a contact: each with its kind, its days and its place; an ended one stays to be found by."""

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.models import CleanedContact, Contact, Email
from stafet.contacts.reach import held_addresses, held_emails, held_phones, today
from stafet.contacts.search import known_page
from stafet.contacts.validity import holding, holds
from stafet.foundation.denials import Invalid
from tests.world import World

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def edited(world: World, **changes: Any) -> Contact:
    return edit_contact(world.contact, changes=changes, by=world.by(world.agent))


def test_the_order_given_is_the_order_kept(world: World) -> None:
    edited(world, emails=["b@post.example", "karla@foerde.example", "a@post.example"])
    assert [row.raw for row in world.contact.emails.all()] == [
        "b@post.example",
        "karla@foerde.example",
        "a@post.example",
    ]


def test_an_address_that_stays_keeps_its_row_its_kind_and_its_days(world: World) -> None:
    edited(world, emails=[{"address": "karla@foerde.example", "kind": "work", "valid_to": date(2030, 1, 31)}])
    before = world.contact.emails.get()
    edited(world, emails=["new@post.example", "KARLA@foerde.example"])
    new, old = world.contact.emails.all()
    assert (old.pk, old.kind, old.valid_to) == (before.pk, "work", date(2030, 1, 31))
    assert (new.kind, new.valid_to) == ("other", None)


def test_an_ended_address_is_not_used_any_more_but_still_known_by(world: World) -> None:
    yesterday = today() - timedelta(days=1)
    keys = CleanedContact.objects.get(contact=world.contact).keys
    edited(
        world,
        emails=[{"address": "karla@foerde.example", "valid_to": yesterday}],
        phones=[{"number": "0461 123456", "valid_to": yesterday}],
    )
    assert held_emails(world.contact) == []
    assert held_phones(world.contact) == []
    assert CleanedContact.objects.get(contact=world.contact).keys == keys
    assert list(known_page(Contact.objects.all(), typed="karla@foerde.example").rows) == [world.contact]


def test_a_future_address_waits_for_its_first_day(world: World) -> None:
    now_at, later_at = {"city": "Kiel"}, {"city": "Odense", "valid_from": today() + timedelta(days=1)}
    edited(world, addresses=[later_at, now_at])
    assert [row.city for row in held_addresses(world.contact)] == ["Kiel"]


@pytest.mark.parametrize(
    "row",
    [
        {"address": "k@post.example", "kind": "boat"},
        {"address": "k@post.example", "valid_from": date(2026, 2, 1), "valid_to": date(2026, 1, 1)},
        {"address": "no address"},
    ],
)
def test_what_does_not_fit_is_denied_and_nothing_is_written(world: World, row: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        edited(world, emails=[row])
    assert [one.raw for one in world.contact.emails.all()] == ["karla@foerde.example"]


def test_one_address_in_two_spellings_is_one_row(world: World) -> None:
    edited(world, emails=["k@post.example", "K@POST.example"])
    assert Email.objects.filter(contact=world.contact).count() == 1


def test_who_has_left_is_not_preferred(world: World) -> None:
    edited(world, preferred_owner=world.agent)
    assert world.contact.preferred_owner == world.agent
    world.second_agent.is_active = False
    with pytest.raises(Invalid):
        edited(world, preferred_owner=world.second_agent)


@given(first=DAYS | st.none(), last=DAYS | st.none(), day=DAYS)
def test_it_holds_from_its_first_to_its_last_day(first: date | None, last: date | None, day: date) -> None:
    row = SimpleNamespace(valid_from=first, valid_to=last)
    assert holds(row, day) == ((first or date.min) <= day <= (last or date.max))
    assert holding([row], day) == ([row] if holds(row, day) else [])
