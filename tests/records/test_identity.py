"""Whatever is merged and in whatever order it may be undone: in the end everything is as it was."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import permutations
from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stafet.contacts.actions.account import make_account
from stafet.contacts.actions.consent import give_consent, withdraw_consent
from stafet.contacts.actions.contract import add_contract
from stafet.contacts.actions.group import join_group, make_group
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.models import Account, Contact, ContactGroup
from stafet.contacts.particulars import Particulars
from stafet.foundation import clock
from stafet.foundation.denials import NotNow, Overtaken
from stafet.leads.models import Call, Case, Note
from stafet.leads.write import save
from stafet.records.actions.merge_accounts import merge_accounts
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.unmerge import unmerge
from stafet.records.fields import Typed
from stafet.records.models import Merge
from stafet.staff.actor import SYSTEM
from tests.records.stock import all_rows
from tests.world import World

WORDS = st.sampled_from(["", "Karla", "Müller", "von der Au", "Søren"])
EMAILS = st.lists(st.sampled_from([f"{who}@post.example" for who in "abc"] + ["A@post.example"]), max_size=3)
PHONES = st.lists(st.sampled_from(["0461 1234", "+49 461 1234", "+45 40123456", "40123456"]), max_size=3)
PLACES = st.lists(
    st.fixed_dictionaries({"street": WORDS, "city": st.sampled_from(["Kiel", "KIEL", "Odense"])}), max_size=2
)
PEOPLE = st.lists(
    st.fixed_dictionaries(
        {
            "last_name": st.sampled_from(["Holm", "Berg"]),
            "first_name": WORDS,
            "title": WORDS,
            "birthday": st.sampled_from([None, date(1970, 1, 31), date(1980, 2, 29)]),
            "emails": EMAILS.map(tuple),
            "phones": PHONES.map(tuple),
            "addresses": PLACES.map(tuple),
            "fields": st.dictionaries(st.sampled_from("xy"), st.integers(0, 2)),
        }
    ),
    min_size=3,
    max_size=3,
)
SIDE = st.sampled_from(["kept", "gone"])
TAKE = st.fixed_dictionaries(
    {},
    optional={
        "first_name": SIDE | WORDS.map(Typed),
        "birthday": SIDE | st.just(Typed("1999-12-31")),
        "account": SIDE,
        "emails": SIDE | st.just("both") | EMAILS.map(Typed),
        "phones": SIDE | st.just("both") | PHONES.map(Typed),
        "addresses": SIDE | st.just("both"),
        "fields": SIDE | st.just("both"),
    },
)
PAIRS = st.sampled_from(list(permutations(range(3), 2)))
MERGES = st.lists(
    st.tuples(st.booleans(), PAIRS, TAKE, st.booleans()),
    min_size=1,
    max_size=6,
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    people=PEOPLE,
    homes=st.lists(st.integers(0, 3), min_size=4, max_size=4),
    links=st.lists(st.booleans(), min_size=3, max_size=3),
    merges=MERGES,
    order=st.randoms(use_true_random=False),
)
def test_merging_and_undoing_in_any_allowed_order_is_the_identity(
    world: World, people: Any, homes: Any, links: Any, merges: Any, order: Any
) -> None:
    with _undone_at_the_end():
        accounts = [
            make_account(world.flensburg, company={"name": name}, by=SYSTEM)
            for name in ("Förde", "Fjord", "Au")
        ]
        homed: list[Account | None] = [*accounts, None]
        contacts = [
            make_contact(
                homed[home],
                particulars=Particulars(**one),
                branch=[world.flensburg, world.odense][at % 2],
                by=SYSTEM,
            )
            for at, (home, one) in enumerate(zip(homes, people, strict=False))
        ]
        for contact, is_taken in zip(contacts, links, strict=True):
            _link(world, contact, is_taken=is_taken)
        before = all_rows()
        made = _merge_all(merges, contacts, accounts)
        waiting = [merge.pk for merge in made]
        while waiting:
            order.shuffle(waiting)
            undone = next(pk for pk in waiting if _is_undone(pk))
            waiting.remove(undone)
        assert all_rows() == before


@contextmanager
def _undone_at_the_end() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _link(world: World, contact: Contact, *, is_taken: bool) -> None:
    """A lead of this contact with a note and a call, in a case of its own or not."""
    lead = world.lead()
    case = None
    if is_taken:
        case = Case.objects.create(
            contact=contact,
            branch=world.flensburg,
            pipeline=lead.pipeline,
            administrator=world.agent,
            created_at=clock.now(),
        )
    save(lead, contact=contact, account=contact.account, case=case)
    Note.objects.create(contact=contact, text="Alone", by_name="A", at=clock.now())
    Note.objects.create(lead=lead, contact=contact, text="On the lead", by_name="A", at=clock.now())
    Call.objects.create(lead=lead, contact=contact, outcome="reached", by_name="A", at=clock.now())
    add_contract(contact, terms={"kind": "lease"}, by=SYSTEM)
    group = ContactGroup.objects.get_or_create(code="FLEET", name="Fleet")[0]
    for one in [group, make_group(world.flensburg, name="Own", by=SYSTEM)] if is_taken else [group]:
        join_group(contact, group=one, by=SYSTEM)
    decide = give_consent if is_taken else withdraw_consent
    decide(contact, purpose="marketing", channels=["email"], proof="Form", by=SYSTEM)
    give_consent(contact, purpose="survey", channels=["post"], proof="Form", by=SYSTEM)


def _merge_all(merges: Any, contacts: list[Contact], accounts: list[Account]) -> list[Merge]:
    """The merges that were possible; now and then one is undone between."""
    made: list[Merge] = []
    for is_of_accounts, (one, two), take, undoes in merges:
        some: Any = accounts if is_of_accounts else contacts
        kept, gone = some[one], some[two]
        for record in (kept, gone):
            record.refresh_from_db()
        try:
            with transaction.atomic():
                if is_of_accounts:
                    made.append(merge_accounts(kept, gone=gone, by=SYSTEM))
                else:
                    made.append(merge_contacts(kept, gone=gone, take=take, by=SYSTEM))
        except Overtaken:
            continue
        if undoes and _is_undone(made[0].pk):
            made.pop(0)
    return list(dict.fromkeys(made))


def _is_undone(pk: int) -> bool:
    try:
        with transaction.atomic():
            unmerge(Merge.objects.get(pk=pk), by=SYSTEM)
    except NotNow:
        return False
    return True
