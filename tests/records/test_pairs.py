"""Likely pairs are found in the stock, judged anew, and `not the same` is remembered."""

import pytest

from stafet.contacts.actions.account import make_account
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.models import FrequentKey
from stafet.foundation.denials import Forbidden
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.set_apart import set_apart
from stafet.records.actions.unmerge import unmerge
from stafet.records.models import Kind, Pair, PairAnswer
from stafet.records.pairs import look_through
from stafet.staff.actor import SYSTEM
from tests.records.test_merge import person
from tests.world import World


def look() -> list[int]:
    """Look through the stock as if it were one of a hundred thousand: what few share is rare only among many."""
    for kind in Kind:
        FrequentKey.objects.get_or_create(kind=kind, key=0, defaults={"holders": 100_000})
    return [looked for kind in Kind for looked in look_through(kind, at_once=2)]


def test_the_same_person_twice_is_a_pair_and_a_stranger_is_none(world: World) -> None:
    one = person(world, "Karla Petersen", emails=("karla@foerde.example",), phones=("0461 123456",))
    person(world, "Ole Berg", emails=("ole@berg.example",))
    two = person(world, "Carla Petersen", emails=("karla@foerde.example",))
    assert look() == [2, 3]
    pair = Pair.objects.get()
    assert (pair.kind, pair.left, pair.right) == ("contact", one.pk, two.pk)
    assert "email" in {each.get("field") for each in pair.why}
    assert 0.5 < pair.score <= 1


def test_accounts_are_compared_with_accounts(world: World) -> None:
    for _ in range(2):
        make_account(world.flensburg, company={"name": "Fjord GmbH", "vat_id": "DE811907980"}, by=SYSTEM)
    look()
    assert Pair.objects.get().kind == "account"


def test_not_the_same_is_remembered_and_needs_the_right(world: World) -> None:
    for _ in range(2):
        person(world, "Karla Petersen", emails=("karla@foerde.example",))
    look()
    pair = Pair.objects.get()
    with pytest.raises(Forbidden):
        set_apart(pair, by=world.by(world.agent))
    for _ in range(2):
        set_apart(pair, by=world.by(world.supervisor))
    look()
    assert Pair.objects.get().answer == PairAnswer.NOT_SAME
    assert not Pair.objects.open().exists()


def test_a_pair_that_is_none_any_more_is_taken_out(world: World) -> None:
    one, _ = (person(world, "Karla Petersen", emails=("karla@foerde.example",)) for _ in range(2))
    look()
    assert Pair.objects.exists()
    edit_contact(
        one, changes={"first_name": "Ole", "last_name": "Berg", "emails": ["ole@berg.example"]}, by=SYSTEM
    )
    look()
    assert not Pair.objects.exists()


def test_a_merged_pair_is_not_shown_and_comes_back_when_it_is_undone(world: World) -> None:
    one, two = (person(world, "Karla Petersen", emails=("karla@foerde.example",)) for _ in range(2))
    look()
    admin = world.by(world.administrator)
    merge = merge_contacts(one, gone=two, by=admin)
    assert not Pair.objects.visible_to(admin).exists()
    unmerge(merge, by=admin)
    assert Pair.objects.visible_to(admin).exists()
    assert not Pair.objects.visible_to(world.by(world.stranger)).exists()
