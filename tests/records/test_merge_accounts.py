"""Two accounts become one: by what both are reached, and whose is the main one."""

import pytest

from stafet.contacts.actions.account import make_account
from stafet.contacts.models import Account
from stafet.contacts.reached import reached
from stafet.contacts.search import known_page
from stafet.records.actions.merge_accounts import merge_accounts
from stafet.records.actions.unmerge import unmerge
from stafet.records.fields import Take
from stafet.staff.actor import SYSTEM
from tests.world import World

INFO, SHOP, OTHER = "info@fjord.example", "shop@fjord.example", "kontor@holm.example"


@pytest.fixture
def two(world: World) -> tuple[Account, Account]:
    fjord = {
        "name": "Fjord",
        "emails": [INFO, SHOP],
        "street": "Kaj 4",
        "postcode": "6400",
        "city": "Sønderborg",
    }
    holm = {"name": "Fjord ApS", "email": OTHER, "phone": "+45 66 12 34 56", "city": "SØNDERBORG"}
    return make_account(world.odense, company=fjord, by=SYSTEM), make_account(
        world.odense, company=holm, by=SYSTEM
    )


@pytest.mark.parametrize(
    ("take", "found"),
    [
        ({}, [INFO, SHOP, OTHER]),
        ({"email": "gone"}, [OTHER, INFO, SHOP]),
        ({"email": "gone", "emails": "gone"}, [OTHER]),
        ({"emails": "gone"}, [INFO, OTHER]),
    ],
)
def test_the_main_one_that_is_not_taken_is_a_further_one_unless_the_list_says_otherwise(
    two: tuple[Account, Account], take: dict[str, Take], found: list[str]
) -> None:
    kept, gone = two
    merge = merge_accounts(kept, gone=gone, take=take, by=SYSTEM)
    assert (kept.email, kept.phone) == (found[0], "+4566123456")
    assert sorted(row.raw for row in reached(kept).emails) == sorted(found)
    assert list(known_page(Account.objects.filter(merged_into=None), typed=OTHER).rows) == [kept]
    unmerge(merge, by=SYSTEM)
    emails = [[row.raw for row in reached(Account.objects.get(pk=one.pk)).emails] for one in two]
    assert emails == [[INFO, SHOP], [OTHER]]


def test_an_address_that_says_a_part_of_the_main_one_is_no_further_one(two: tuple[Account, Account]) -> None:
    kept, gone = two
    merge_accounts(kept, gone=gone, by=SYSTEM)
    assert [str(row) for row in reached(kept).addresses] == ["Kaj 4, 6400 Sønderborg"]
