"""Keeps each record's cleaned particulars and keys beside it, in the transaction that writes the record."""

import hashlib
from collections.abc import Iterable
from typing import Final, TypeVar

from stafet.contacts.models import (
    Account,
    AccountKey,
    Address,
    CleanedAccount,
    CleanedContact,
    Contact,
    ContactKey,
    Email,
    Phone,
)
from stafet.particulars.cleaned import Given, GivenAddress, Particulars, pack
from stafet.particulars.cleaning import clean_company, clean_person
from stafet.particulars.keys import COUNTED_APART, count_keys, find_keys

Keys = TypeVar("Keys", ContactKey, AccountKey)
# Count it up when the rules of `stafet.particulars` change: every record is then cleaned again.
EDITION: Final = 1


def note_contact(
    contact: Contact, *, emails: Iterable[Email], phones: Iterable[Phone], addresses: Iterable[Address]
) -> None:
    """Keep a contact, just written, as it is compared."""
    particulars = clean_contact(contact, emails=emails, phones=phones, addresses=addresses)
    keys = keys_of(particulars)
    old = CleanedContact.objects.filter(pk=contact.pk).values_list("keys", flat=True).first()
    _renew(ContactKey, contact.pk, old or [], keys)
    CleanedContact.objects.update_or_create(
        contact=contact, defaults={"particulars": pack(particulars), "keys": keys, "edition": EDITION}
    )


def note_account(account: Account) -> None:
    """Keep an account, just written, as it is compared."""
    particulars = clean_account(account)
    keys = keys_of(particulars)
    old = CleanedAccount.objects.filter(pk=account.pk).values_list("keys", flat=True).first()
    _renew(AccountKey, account.pk, old or [], keys)
    CleanedAccount.objects.update_or_create(
        account=account, defaults={"particulars": pack(particulars), "keys": keys, "edition": EDITION}
    )


def forget_contact(contact: Contact) -> None:
    """Leave a contact, just hidden, out of matching."""
    old = CleanedContact.objects.filter(pk=contact.pk).values_list("keys", flat=True).first()
    _renew(ContactKey, contact.pk, old or [], [])
    CleanedContact.objects.filter(pk=contact.pk).delete()


def forget_account(account: Account) -> None:
    """Leave an account, just hidden, out of matching."""
    old = CleanedAccount.objects.filter(pk=account.pk).values_list("keys", flat=True).first()
    _renew(AccountKey, account.pk, old or [], [])
    CleanedAccount.objects.filter(pk=account.pk).delete()


def clean_contact(
    contact: Contact, *, emails: Iterable[Email], phones: Iterable[Phone], addresses: Iterable[Address]
) -> Particulars:
    """A contact's particulars; its account is its employer, unless it is a private customer."""
    given = Given(
        first_name=contact.first_name,
        last_name=contact.last_name,
        company="" if contact.account.is_private else contact.account.name,
        birthday=contact.birthday.isoformat() if contact.birthday else "",
        emails=tuple(email.raw for email in emails),
        phones=tuple(phone.normal or phone.raw for phone in phones),
        addresses=tuple(GivenAddress(a.street, a.postcode, a.city, a.country) for a in addresses),
    )
    return clean_person(given)


def clean_account(account: Account) -> Particulars:
    """An account's particulars."""
    place = GivenAddress(account.street, account.postcode, account.city, account.country)
    given = Given(
        company=account.name,
        vat_id=account.vat_id,
        emails=(account.email,) if account.email else (),
        phones=(account.phone,) if account.phone else (),
        addresses=(place,) if any((place.street, place.postcode, place.city)) else (),
    )
    return clean_company(given, country=account.country)


def keys_of(particulars: Particulars) -> list[int]:
    """The numbers of all keys that are looked up or counted, sorted."""
    counted = {key for key in count_keys(particulars) if key.startswith(COUNTED_APART)}
    return sorted(number_of(key) for key in find_keys(particulars) | counted)


def number_of(key: str) -> int:
    """64 bits of BLAKE2b for the text of a key: two texts in 10¹⁹ share one, and comparing tells them apart."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


def _renew(table: type[Keys], record: int, old: list[int], new: list[int]) -> None:
    gone, come = set(old) - set(new), sorted(set(new) - set(old))
    if gone:
        table._default_manager.filter(key__in=gone, record_id=record).delete()
    if come:
        rows = [table(key=key, record_id=record) for key in come]
        table._default_manager.bulk_create(rows, ignore_conflicts=True)
