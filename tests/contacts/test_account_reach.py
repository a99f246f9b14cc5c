"""An account has several e-mails, numbers and addresses; the main one of each stands in its columns."""

from datetime import timedelta
from typing import Any

import pytest

from stafet.contacts.actions.account import edit_account, make_account
from stafet.contacts.cleaned_again import clean_again
from stafet.contacts.models import Account, AccountEmail, AccountKey, AccountPhone, CleanedAccount
from stafet.contacts.reach import held_emails, today
from stafet.contacts.reached import reached
from stafet.contacts.search import known_page
from stafet.foundation.denials import Invalid
from stafet.matching.find import match
from stafet.particulars.cleaned import Given
from stafet.particulars.cleaning import clean_company
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.world import World

INFO, SHOP, OLD = "info@fjord.example", "shop@fjord.example", "old@fjord.example"


def fjord(world: World, **given: Any) -> Account:
    company = {"name": "Fjord Møbler ApS", "postcode": "6400", "city": "Sønderborg", **given}
    return make_account(world.odense, company=company, by=SYSTEM)


def edited(account: Account, world: World, **changes: Any) -> Account:
    return edit_account(account, changes=changes, by=world.by(world.administrator))


def emails(account: Account) -> list[str]:
    return [row.raw for row in reached(Account.objects.get(pk=account.pk)).emails]


def test_the_first_of_a_list_is_the_main_one_and_only_the_others_are_rows(world: World) -> None:
    account = fjord(world, emails=[INFO, SHOP], phones=["+45 66 12 34 56", "+45 20 12 00 12"])
    assert (account.email, account.phone) == (INFO, "+4566123456")
    assert [row.raw for row in AccountEmail.objects.filter(account=account)] == [SHOP]
    assert emails(account) == [INFO, SHOP]


def test_what_the_column_cannot_say_of_the_main_one_is_kept_in_a_row(world: World) -> None:
    account = fjord(world, phones=["66 12 34 56"], emails=[{"address": INFO, "kind": "home"}])
    assert (account.phone, AccountPhone.objects.get().raw) == ("+4566123456", "66 12 34 56")
    assert reached(account).emails[0].kind == "home"


def test_a_single_field_replaces_the_main_one_and_leaves_the_others(world: World) -> None:
    account = edited(fjord(world, emails=[INFO, SHOP]), world, email="hello@fjord.example")
    assert emails(account) == ["hello@fjord.example", SHOP]


def test_a_single_field_that_names_a_further_one_lets_it_be_the_main_one(world: World) -> None:
    account = edited(fjord(world, emails=[INFO, SHOP]), world, email="SHOP@fjord.example")
    assert (account.email, emails(account)) == (SHOP, [SHOP, INFO])


def test_without_its_main_one_the_next_one_is_it(world: World) -> None:
    account = edited(fjord(world, emails=[INFO, SHOP]), world, email="")
    assert (account.email, emails(account)) == (SHOP, [SHOP])
    assert not AccountEmail.objects.filter(account=account).exists()


def test_one_that_has_ended_is_not_the_main_one_but_the_account_is_found_and_known_by_it(
    world: World,
) -> None:
    ended = {"address": INFO, "valid_to": today() - timedelta(days=1)}
    account = edited(fjord(world, email=INFO), world, emails=[ended, SHOP])
    assert (account.email, [row.raw for row in held_emails(account)]) == (SHOP, [SHOP])
    assert list(known_page(Account.objects.all(), typed=INFO).rows) == [account]
    assert best(emails=(INFO,))["id"] == str(account.pk)


def test_if_none_holds_the_column_is_empty_until_a_single_field_gives_one(world: World) -> None:
    ended = {"address": INFO, "valid_to": today() - timedelta(days=1)}
    account = edited(fjord(world), world, emails=[ended])
    assert (account.email, emails(account)) == ("", [INFO])
    edited(account, world, email=INFO)
    assert (account.email, [row.raw for row in held_emails(account)]) == (INFO, [INFO])


def test_each_part_of_the_main_address_changes_it_and_the_further_one_stays(world: World) -> None:
    store = {"street": "Kaj 4", "postcode": "5000", "city": "Odense", "kind": "other"}
    account = edited(fjord(world), world, addresses=[{"postcode": "6400", "city": "Sønderborg"}, store])
    edited(account, world, street="Nørregade 5")
    assert [str(row) for row in reached(account).addresses] == [
        "Nørregade 5, 6400 Sønderborg",
        "Kaj 4, 5000 Odense",
    ]


@pytest.mark.parametrize("typed", [SHOP, "+45 20 12 00 12", "20120012", "0012", "kaj 4", "5000 odense"])
def test_it_is_found_by_each_of_them_in_any_format(world: World, typed: str) -> None:
    store = {"street": "Kaj 4", "postcode": "5000", "city": "Odense"}
    account = fjord(
        world, emails=[INFO, SHOP], phones=["66123456", "20 12 00 12"], addresses=[{"city": "Vejle"}, store]
    )
    assert [one.pk for one in known_page(Account.objects.all(), typed=typed).rows] == [account.pk]
    edited(account, world, name="Fjord ApS")
    assert [one.pk for one in known_page(Account.objects.all(), typed=typed).rows] == [account.pk]


def test_an_edit_tells_before_and_after_and_nothing_where_nothing_changed(world: World) -> None:
    account = edited(fjord(world, email=INFO), world, emails=[INFO, {"address": SHOP, "kind": "other"}])
    told = Event.objects.filter(kind="account:edited").get()
    assert (told.before, told.after) == ({"emails": []}, {"emails": [f"{SHOP} (other)"]})
    version = account.version
    edited(account, world, emails=[INFO, SHOP], email=INFO)
    assert account.version == version


def test_what_does_not_fit_is_denied_and_nothing_is_written(world: World) -> None:
    account = fjord(world, email=INFO)
    with pytest.raises(Invalid):
        edited(account, world, emails=[SHOP, "no address"])
    assert emails(account) == [INFO]


def test_matching_knows_it_by_its_second_number_and_keeps_the_keys_with_each_write(world: World) -> None:
    account = fjord(world, phones=["+45 66 12 34 56", "+45 20 12 00 12"])
    second = {"company": "Fjord Moebler", "phones": ("+45 20 12 00 12",)}
    assert best(**second)["verdict"] != "none"
    held = set(CleanedAccount.objects.get(pk=account.pk).keys)
    CleanedAccount.objects.all().delete()
    AccountKey.objects.all().delete()
    clean_again(limit=10)
    assert set(CleanedAccount.objects.get(pk=account.pk).keys) == held
    edited(account, world, phones=["+45 66 12 34 56"])
    assert set(CleanedAccount.objects.get(pk=account.pk).keys) < held


def test_a_switchboard_that_two_accounts_share_is_no_exact_match(world: World) -> None:
    for name in ("Fjord Møbler ApS", "Holm Møbler ApS"):
        company = {"name": name, "phones": ["+45 66 12 34 56", "+45 70 10 20 30"]}
        make_account(world.odense, company=company, by=SYSTEM)
    assert best(company="Møbler", phones=("+45 70 10 20 30",))["verdict"] != "exact"


def best(**given: Any) -> dict[str, str]:
    """The best account that matching finds for a company, and what it says of it."""
    found = match(clean_company(Given(**given), country="DK")).candidates
    return {"id": found[0].id, "verdict": found[0].verdict} if found else {"id": "", "verdict": "none"}
