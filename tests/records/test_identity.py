"""Whatever is merged and in whatever order it may be undone: in the end everything is as it was."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from stafet.contacts.models import Account, Contact
from stafet.foundation.denials import Forbidden, NotNow, Overtaken
from stafet.leads.models import Call, Case, Lead, Note
from stafet.records.actions.merge_accounts import merge_accounts
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.unmerge import unmerge
from stafet.records.fields import Take, Typed
from stafet.records.models import Merge
from stafet.records.rows import read_record
from stafet.records.taken import takeable_fields
from stafet.staff.actor import SYSTEM
from tests.records.stock import all_rows, changes, full_account, full_contact, linked
from tests.world import World

# Each run makes a stock, merges and undoes of its own; between them each kind of merge and each order comes up often.
SEEDS = range(12)
TYPED: dict[str, Any] = {
    "birthday": "1999-12-31",
    "emails": ["typed@post.example"],
    "phones": ["0461 777"],
    "addresses": [{"street": "Am Markt 1", "postcode": "24937", "city": "Flensburg", "country": "DE"}],
    "country": "NL",
}
# Nobody chooses them, and no number or account can be typed.
NOT_TYPED = {"account", "preferred_owner", "fields"}
WAYS: dict[str, Callable[[tuple[str, ...]], dict[str, Take]]] = {
    "nothing said": lambda names: {},
    "all of the gone one": lambda names: dict.fromkeys(names, "gone"),
    "all of the kept one": lambda names: dict.fromkeys(names, "kept"),
    "all typed": lambda names: {
        name: Typed(TYPED.get(name, f"typed {name}"[:8])) for name in names if name not in NOT_TYPED
    },
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("is_kept_full", [True, False], ids=["into a full one", "into an empty one"])
@pytest.mark.parametrize("make", [full_contact, full_account], ids=["contact", "account"])
def test_each_field_and_each_row_is_given_back(
    world: World, make: Callable[..., Any], is_kept_full: bool, way: str
) -> None:
    kept, gone = make(world, 0, is_full=is_kept_full), make(world, 1)
    before = all_rows()
    own = read_record(kept)
    take = WAYS[way](tuple(takeable_fields(kept)))
    merge = _merge(kept, gone, take)
    now = read_record(kept)
    moved = {name for name in own if now[name] != own[name]}
    assert now["branch_ids"] == sorted({*own["branch_ids"], *read_record(gone)["branch_ids"]})
    if way == "all of the gone one":
        assert moved >= {*takeable_fields(kept), "customer_since", "won_lead"} - {"branch_ids"}
    if way == "all typed":
        assert moved >= set(take)
    unmerge(merge, by=SYSTEM)
    assert changes(before, all_rows()) == []


def test_each_row_that_hangs_on_a_contact_is_re_linked_and_given_back(world: World) -> None:
    kept, gone = full_contact(world, 0), full_contact(world, 1)
    for contact in (kept, gone):
        linked(world, contact)
    before = all_rows()
    tables = (Lead, Case, Note, Call)
    assert {one.related_model for one in Contact._meta.related_objects} & set(_of_leads()) == set(tables)
    counts = [table._default_manager.filter(contact=kept).count() for table in tables]
    merge = merge_contacts(kept, gone=gone, by=SYSTEM)
    for table, count in zip(tables, counts, strict=True):
        assert not table._default_manager.filter(contact=gone).exists()
        assert table._default_manager.filter(contact=kept).count() == 2 * count > 1
    unmerge(merge, by=SYSTEM)
    assert changes(before, all_rows()) == []


def test_the_people_and_leads_of_an_account_are_given_back(world: World) -> None:
    kept, gone = full_account(world, 0), full_account(world, 1)
    for account in (kept, gone):
        linked(world, full_contact(world, account.pk, account=account))
    before = all_rows()
    merge = _merge(kept, gone, {"name": "gone"})
    assert not Contact.objects.filter(account=gone).exists()
    assert not Lead.objects.filter(account=gone).exists()
    unmerge(merge, by=SYSTEM)
    assert changes(before, all_rows()) == []


def test_the_comparison_itself_notices_a_row_that_is_lost_and_a_field_that_is_another(world: World) -> None:
    contact = full_contact(world, 0)
    before = all_rows()
    contact.emails.order_by("pk")[0].delete()
    Contact.objects.filter(pk=contact.pk).update(title="Other")
    assert {table for table, _ in changes(before, all_rows())} == {"contacts_email", "contacts_contact"}


@pytest.mark.parametrize("seed", SEEDS)
def test_merging_and_undoing_in_any_allowed_order_is_the_identity(world: World, seed: int) -> None:
    chance = random.Random(seed)
    accounts = [full_account(world, at, is_full=chance.random() < 0.7) for at in range(3)]
    contacts = []
    for at in range(4):
        account = chance.choice([*accounts, None])
        contacts.append(full_contact(world, at, account=account, is_full=chance.random() < 0.7))
        if chance.random() < 0.7:
            linked(world, contacts[-1])
    before = all_rows()
    standing = _merge_at_random(chance, contacts, accounts)
    assert standing
    while standing:
        chance.shuffle(standing)
        standing.remove(next(pk for pk in standing if _is_undone(pk)))
    assert changes(before, all_rows()) == []


def _merge_at_random(chance: random.Random, contacts: list[Contact], accounts: list[Account]) -> list[int]:
    """The keys of the merges that stand in the end; now and then one is undone between."""
    made: list[int] = []
    for _ in range(9):
        some: list[Any] = chance.choice([contacts, accounts])
        kept, gone = chance.sample(some, 2)
        for record in (kept, gone):
            record.refresh_from_db()
        ways = [WAYS[name] for name in WAYS if name != "all typed"]
        take = chance.choice(ways)(tuple(takeable_fields(kept)))
        some_of_it = {name: take[name] for name in take if chance.random() < 0.6}
        try:
            with transaction.atomic():
                made.append(_merge(kept, gone, some_of_it).pk)
        except (Overtaken, Forbidden):
            continue
        if chance.random() < 0.25:
            made = [pk for pk in made if pk != made[0] or not _is_undone(pk)]
    return list(dict.fromkeys(made))


def _merge(kept: Contact | Account, gone: Contact | Account, take: dict[str, Take]) -> Merge:
    if isinstance(kept, Contact) and isinstance(gone, Contact):
        return merge_contacts(kept, gone=gone, take=take, by=SYSTEM)
    assert isinstance(kept, Account)
    assert isinstance(gone, Account)
    return merge_accounts(kept, gone=gone, take=take, by=SYSTEM)


def _is_undone(pk: int) -> bool:
    try:
        with transaction.atomic():
            unmerge(Merge.objects.get(pk=pk), by=SYSTEM)
    except NotNow:
        return False
    return True


def _of_leads() -> list[Any]:
    return [
        one.related_model
        for one in Contact._meta.related_objects
        if one.related_model._meta.app_label == "leads" and not hasattr(one.related_model, "pgh_id")
    ]
