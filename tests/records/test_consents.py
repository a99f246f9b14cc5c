"""Consent through merge and un-merge: a withdrawal beats a grant, each is given back its own, and it never widens."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stafet.contacts.actions.consent import give_consent, withdraw_consent
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.consent import standing
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Contact
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.unmerge import unmerge
from stafet.staff.actor import SYSTEM
from tests.records.stock import rows_of
from tests.world import World

SAID = st.lists(
    st.tuples(st.booleans(), st.sampled_from(["marketing", "survey"]), st.sampled_from(["email", "phone"])),
    max_size=4,
)


def two(world: World) -> tuple[Contact, Contact]:
    kept, gone = (
        make_contact(None, particulars=Particulars(last_name=name), branch=world.flensburg, by=SYSTEM)
        for name in ("Holm", "Berg")
    )
    return kept, gone


def say(contact: Contact, said: Iterable[tuple[bool, str, str]]) -> None:
    for is_given, purpose, channel in said:
        if is_given:
            give_consent(contact, purpose=purpose, channels=[channel], proof="Form", by=SYSTEM)
        else:
            withdraw_consent(contact, purpose=purpose, channels=[channel], by=SYSTEM)


def decided(contact: Contact) -> dict[tuple[str, str], bool]:
    return {pair: one.is_given for pair, one in standing(contact.consents.all()).items()}


def test_an_older_withdrawal_beats_a_newer_grant(world: World) -> None:
    kept, gone = two(world)
    withdraw_consent(kept, purpose="marketing", channels=["email"], proof="Letter", by=SYSTEM)
    give_consent(gone, purpose="marketing", channels=["email", "post"], proof="Form", by=SYSTEM)
    merge = merge_contacts(kept, gone=gone, by=SYSTEM)
    assert decided(kept) == {("marketing", "email"): False, ("marketing", "post"): True}
    assert standing(kept.consents.all())["marketing", "email"].proof == "Letter"
    unmerge(merge, by=SYSTEM)
    assert decided(kept) == {("marketing", "email"): False}
    assert decided(gone) == {("marketing", "email"): True, ("marketing", "post"): True}


def test_what_was_withdrawn_since_counts_for_both(world: World) -> None:
    kept, gone = two(world)
    give_consent(gone, purpose="survey", channels=["phone"], proof="Form", by=SYSTEM)
    merge = merge_contacts(kept, gone=gone, by=SYSTEM)
    withdraw_consent(kept, purpose="survey", channels=["phone"], by=SYSTEM)
    give_consent(kept, purpose="survey", channels=["email"], proof="Form", by=SYSTEM)
    unmerge(merge, by=SYSTEM)
    assert decided(kept) == {("survey", "phone"): False, ("survey", "email"): True}
    assert decided(gone) == {("survey", "phone"): False}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ones=SAID, others=SAID, since=SAID)
def test_consent_never_widens(world: World, ones: Any, others: Any, since: Any) -> None:
    with transaction.atomic():
        kept, gone = two(world)
        say(kept, ones)
        say(gone, others)
        before, rows = (decided(kept), decided(gone)), rows_of("contacts_consent")
        merge = merge_contacts(kept, gone=gone, by=SYSTEM)
        for pair, is_given in decided(kept).items():
            words = [side[pair] for side in before if pair in side]
            assert is_given == all(words), pair
        merged = dict(decided(kept))
        say(kept, since)
        latest = {(purpose, channel): is_given for is_given, purpose, channel in since}
        unmerge(merge, by=SYSTEM)
        for contact, own in zip((kept, gone), before, strict=True):
            for pair, is_given in decided(contact).items():
                if is_given:
                    # It gave it itself before, or since; and nobody withdrew it since.
                    assert own.get(pair) or (contact is kept and latest.get(pair))
                    assert latest.get(pair, True)
        assert merged.keys() == before[0].keys() | before[1].keys()
        if not since:
            assert rows_of("contacts_consent") == rows
        transaction.set_rollback(True)
