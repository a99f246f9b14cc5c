"""Keeps each record's cleaned particulars and keys beside it, in the transaction that writes the record."""

import hashlib
from collections.abc import Collection, Mapping
from struct import unpack
from typing import Final, TypeVar

from stafet.contacts.models import (
    Account,
    AccountKey,
    CleanedAccount,
    CleanedContact,
    Contact,
    ContactKey,
    WrittenAddress,
)
from stafet.contacts.reached import NOTHING, Reached
from stafet.particulars.cleaned import Given, GivenAddress, Particulars, pack
from stafet.particulars.cleaning import clean_company, clean_person
from stafet.particulars.keys import COUNTED_APART, count_keys, find_keys

Kept = TypeVar("Kept", CleanedContact, CleanedAccount)
Held = TypeVar("Held", ContactKey, AccountKey)
# Count it up when the rules of `stafet.particulars` change: every record is then cleaned again.
EDITION: Final = 1


def note_contact(contact: Contact, rows: Reached) -> None:
    """Keep a contact, just written, as it is compared."""
    keep(CleanedContact, ContactKey, "contact_id", {contact.pk: clean_contact(contact, rows)})


def note_account(account: Account, further: Reached) -> None:
    """Keep an account, just written, as it is compared."""
    keep(CleanedAccount, AccountKey, "account_id", {account.pk: clean_account(account, further)})


def forget_contact(contact: Contact) -> None:
    """Leave a contact, just hidden, out of matching."""
    _forget(CleanedContact, ContactKey, contact.pk)


def forget_account(account: Account) -> None:
    """Leave an account, just hidden, out of matching."""
    _forget(CleanedAccount, AccountKey, account.pk)


def clean_contact(contact: Contact, rows: Reached) -> Particulars:
    """A contact's particulars; its account is its employer, unless it is a private customer."""
    given = Given(
        first_name=contact.first_name,
        last_name=contact.last_name,
        company="" if contact.account.is_private else contact.account.name,
        birthday=contact.birthday.isoformat() if contact.birthday else "",
        emails=tuple(email.raw for email in rows.emails),
        phones=tuple(phone.normal or phone.raw for phone in rows.phones),
        addresses=tuple(_place(address) for address in rows.addresses),
    )
    return clean_person(given)


def clean_account(account: Account, further: Reached = NOTHING) -> Particulars:
    """An account's particulars: its main address and number, and those of its rows."""
    main = _place(account)
    given = Given(
        company=account.name,
        vat_id=account.vat_id,
        emails=(*((account.email,) if account.email else ()), *(email.raw for email in further.emails)),
        phones=(
            *((account.phone,) if account.phone else ()),
            *(phone.normal or phone.raw for phone in further.phones),
        ),
        addresses=(
            *((main,) if any((main.street, main.postcode, main.city)) else ()),
            *(_place(address) for address in further.addresses),
        ),
    )
    return clean_company(given, country=account.country)


def keys_of(particulars: Particulars) -> list[int]:
    """The numbers of all keys that are looked up or counted, sorted."""
    counted = [key for key in count_keys(particulars) if key.startswith(COUNTED_APART)]
    return sorted(_numbers_of(find_keys(particulars).union(counted)))


def number_of(key: str) -> int:
    """64 bits of BLAKE2b for the text of a key: two texts in 10¹⁹ share one, and comparing tells them apart."""
    [number] = _numbers_of([key])
    return number


def _numbers_of(keys: Collection[str]) -> tuple[int, ...]:
    digests = [hashlib.blake2b(key.encode(), digest_size=8).digest() for key in keys]
    return unpack(f">{len(keys)}q", b"".join(digests))


def keep(
    table: type[Kept],
    keys: type[Held],
    column: str,
    found: Mapping[int, Particulars],
) -> None:
    """Write these records, by id, as they are compared: keys that are gone are taken away, new ones added."""
    old = dict(table._default_manager.filter(pk__in=found).values_list("pk", "keys"))
    new = {id: keys_of(particulars) for id, particulars in found.items()}
    for id, held in old.items():
        if gone := set(held) - set(new[id]):
            keys._default_manager.filter(key__in=gone, record_id=id).delete()
    keys._default_manager.bulk_create(
        [
            keys(key=key, record_id=id)
            for id, held in new.items()
            for key in sorted(set(held) - set(old.get(id, ())))
        ],
        ignore_conflicts=True,
        batch_size=5_000,
    )
    table._default_manager.bulk_create(
        [
            table(particulars=pack(particulars), keys=new[id], edition=EDITION, **{column: id})
            for id, particulars in found.items()
        ],
        update_conflicts=True,
        unique_fields=[column],
        update_fields=["particulars", "keys", "edition"],
    )


def _forget(table: type[Kept], keys: type[Held], record: int) -> None:
    held = table._default_manager.filter(pk=record).values_list("keys", flat=True).first() or []
    keys._default_manager.filter(key__in=held, record_id=record).delete()
    table._default_manager.filter(pk=record).delete()


def _place(one: Account | WrittenAddress) -> GivenAddress:
    return GivenAddress(one.street, one.postcode, one.city, one.country)
