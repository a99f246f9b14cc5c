"""Likely pairs are found in the stock, judged anew, and `not the same` is remembered."""

from datetime import timedelta

import pytest

from stafet.contacts.actions.account import make_account
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.models import Contact, FrequentKey
from stafet.foundation import clock
from stafet.foundation.denials import Forbidden
from stafet.jobs.rounds import ROUNDS, make_round
from stafet.matching.actions.adopt_weights import adopt_weights
from stafet.matching.proposal import propose
from stafet.records.actions import look_for_pairs
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.set_apart import set_apart
from stafet.records.actions.unmerge import unmerge
from stafet.records.models import Kind, Looked, Pair, PairAnswer, PairSearch
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


def step() -> list[str]:
    """One round, when it is due again; says of which kinds."""
    FrequentKey.objects.get_or_create(kind="contact", key=0, defaults={"holders": 100_000})
    for kind in Kind:
        PairSearch.objects.get_or_create(kind=kind, defaults={"again_at": clock.now()})
    [round_] = [one for one in ROUNDS if one.name == "pairs"]
    with clock.moved_to(clock.now() + timedelta(minutes=1)):
        waiting = list(round_.waits(clock.now()).values_list("kind", flat=True))
        make_round(round_, limit=50)
        assert not round_.waits(clock.now()).exists()
    PairSearch.objects.update(again_at=clock.now())
    return sorted(waiting)


def karla(world: World, name: str = "Karla Petersen") -> Contact:
    return person(world, name, emails=("karla@foerde.example",))


def test_the_round_finds_pairs_and_rests_until_something_changes(world: World) -> None:
    karla(world), karla(world)
    assert step() == ["account", "contact"]
    assert Pair.objects.count() == 1
    assert step() == []
    third = karla(world)
    assert step() == ["account", "contact"]
    assert Pair.objects.filter(right=third.pk).count() == 2


def test_the_round_takes_bounded_steps(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(look_for_pairs, "AT_ONCE", 2)
    for _ in range(3):
        karla(world)
    assert step() == ["account", "contact"]
    assert Looked.objects.filter(kind="contact").count() == 2
    assert step() == ["contact"]
    assert Looked.objects.filter(kind="contact").count() == 3
    assert step() == []


def test_only_what_has_changed_is_compared_again(world: World) -> None:
    one, two = karla(world), karla(world)
    step()
    Pair.objects.update(seen_at=clock.now() - timedelta(days=1), score=0)
    person(world, "Ole Berg", emails=("ole@berg.example",))
    step()
    assert Pair.objects.get().score == 0
    edit_contact(two, changes={"title": "Dr.", "first_name": "Carla"}, by=SYSTEM)
    step()
    assert Pair.objects.get(left=one.pk).score > 0


def test_a_pair_that_neither_of_the_two_finds_any_more_goes_but_not_the_same_stays(world: World) -> None:
    one, two, three = karla(world), karla(world), karla(world)
    step()
    set_apart(Pair.objects.get(left=one.pk, right=two.pk), by=SYSTEM)
    edit_contact(
        one, changes={"first_name": "Ole", "last_name": "Berg", "emails": ["ole@berg.example"]}, by=SYSTEM
    )
    step()
    assert {(pair.left, pair.right, pair.answer) for pair in Pair.objects.all()} == {
        (one.pk, two.pk, "not_same"),
        (two.pk, three.pk, "open"),
    }


def test_what_was_given_back_is_compared_with_who_came_meanwhile(world: World) -> None:
    one, two = karla(world), karla(world)
    step()
    merge = merge_contacts(one, gone=two, by=SYSTEM)
    third = karla(world)
    step()
    assert not Looked.objects.filter(record=two.pk, kind="contact").exists()
    unmerge(merge, by=SYSTEM)
    step()
    assert Pair.objects.filter(left=two.pk, right=third.pk).exists()


def test_other_weights_let_everything_be_compared_again(world: World) -> None:
    karla(world), karla(world)
    step()
    Pair.objects.update(score=0)
    adopt_weights(propose(made_from="decisions", sample=0), by=SYSTEM)
    assert step() == ["account", "contact"]
    assert Pair.objects.get().score > 0
