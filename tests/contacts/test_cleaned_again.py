"""What was never cleaned, or by older rules, is cleaned again."""

from stafet.contacts.cleaned import EDITION, forget_account
from stafet.contacts.cleaned_again import clean_again
from stafet.contacts.models import Account, AccountKey, CleanedAccount, CleanedContact, ContactKey
from tests.world import World

Shape = tuple[object, list[int], list[int]]


def shapes(world: World) -> tuple[Shape, Shape]:
    contact, account = (
        CleanedContact.objects.get(pk=world.contact.pk),
        CleanedAccount.objects.get(pk=world.account.pk),
    )
    held = ContactKey.objects.filter(record_id=world.contact.pk).order_by("key").values_list("key", flat=True)
    kept = AccountKey.objects.filter(record_id=world.account.pk).order_by("key").values_list("key", flat=True)
    return (contact.particulars, contact.keys, list(held)), (account.particulars, account.keys, list(kept))


def test_what_was_never_cleaned_is_cleaned_as_it_would_be_when_made(world: World) -> None:
    assert world.contact.pk
    before = shapes(world)
    for table in (CleanedContact, CleanedAccount, ContactKey, AccountKey):
        table._default_manager.all().delete()
    assert clean_again(limit=10) == 2
    assert shapes(world) == before
    assert clean_again(limit=10) == 0


def test_what_older_rules_cleaned_loses_the_keys_that_the_new_ones_do_not_give(world: World) -> None:
    assert world.contact.pk
    before = shapes(world)
    CleanedContact.objects.update(edition=EDITION - 1, keys=[7, *before[0][1]], particulars=["p"])
    ContactKey.objects.create(key=7, record_id=world.contact.pk)
    assert clean_again(limit=10) == 1
    assert shapes(world) == before


def test_no_more_are_cleaned_at_once_than_asked_for_and_the_private_customers_never(world: World) -> None:
    assert world.contact.pk
    Account.objects.create(name="Private customers", is_private=True, created_at=world.contact.created_at)
    CleanedContact.objects.all().delete()
    CleanedAccount.objects.all().delete()
    assert [clean_again(limit=1) for _ in range(2)] == [2, 0]


def test_nobody_who_was_merged_into_another_gets_keys_again(world: World) -> None:
    standing, gone = world.contact, world.account
    forget_account(gone)
    other = Account.objects.create(name="Förde Spedition", created_at=standing.created_at)
    clean_again(limit=10)
    Account.objects.filter(pk=gone.pk).update(merged_into=other)
    forget_account(gone)
    assert clean_again(limit=10) == 0
    assert not AccountKey.objects.filter(record_id=gone.pk).exists()
