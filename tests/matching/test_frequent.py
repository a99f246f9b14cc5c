"""Keys that many records share are counted in rounds, and only when their number changed."""

import pytest

from stafet.contacts.cleaned import number_of
from stafet.contacts.models import ContactKey, FrequentKey
from stafet.matching import frequent
from stafet.matching.find import candidates_for
from stafet.matching.frequent import count_frequent
from stafet.particulars.cleaned import Given
from stafet.particulars.cleaning import clean_person
from tests.world import World


def counted() -> dict[tuple[str, int], int]:
    return {(each.kind, each.key): each.holders for each in FrequentKey.objects.all()}


def test_keys_held_by_more_than_the_limit_are_counted_and_the_number_of_all(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frequent, "COUNTED", 2)
    assert world.contact.pk
    for record in (1_000_001, 1_000_002):
        ContactKey.objects.create(key=number_of("L:petersen"), record_id=record)
    assert count_frequent() == ["contact", "account"]
    assert counted() == {("contact", 0): 1, ("contact", number_of("L:petersen")): 3, ("account", 0): 1}
    common = candidates_for(clean_person(Given(last_name="Petersen"))).common
    assert common.of("L:petersen") == 3


def test_nothing_is_counted_again_while_the_number_of_records_stays(world: World) -> None:
    assert world.contact.pk
    assert count_frequent() == ["contact", "account"]
    FrequentKey.objects.create(kind="contact", key=5, holders=999)
    assert count_frequent() == []
    assert ("contact", 5) in counted()


def test_an_empty_house_has_nothing_to_count(world: World) -> None:
    assert count_frequent() == []
    assert counted() == {}
