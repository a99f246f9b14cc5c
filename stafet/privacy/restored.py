"""Who stands again after a backup was restored although they had been erased."""

from collections.abc import Iterable
from datetime import datetime

from stafet.contacts.models import Contact, Email, Phone
from stafet.privacy.listed import Entry, hashes_of
from stafet.privacy.mark import MARK


def come_back(list_: Iterable[Entry]) -> list[int]:
    """The keys of contacts that the list names and that hold values again.

    By key where they were made at the same instant; else by the hash of an e-mail address, or, of somebody without
    one, of a number. Who was made after the erasure is somebody who came anew.
    """
    wanted = list(list_)
    by_key = {key: made for entry in wanted for key, made in entry.contacts}
    found = {
        one.pk
        for one in Contact.objects.filter(pk__in=by_key).exclude(last_name=MARK, first_name="")
        if one.created_at == datetime.fromisoformat(by_key[one.pk]) and one.last_name != MARK
    }
    return sorted(found | _by_hash(wanted))


def _by_hash(wanted: Iterable[Entry]) -> set[int]:
    """One walk through all addresses and numbers: a hash cannot be looked up in them."""
    until: dict[str, datetime] = {}
    for entry in wanted:
        emails = [one for one in entry.hashes if one.startswith("e:")]
        for one in emails or entry.hashes:
            until[one] = max(entry.at, until.get(one, entry.at))
    found: set[int] = set()
    if not until:
        return found
    rows = Email.objects.values_list("normal", "contact_id", "contact__created_at")
    for text, contact, made in rows.iterator(chunk_size=5_000):
        [hashed] = hashes_of([text], ())
        if hashed in until and made <= until[hashed]:
            found.add(contact)
    numbers = Phone.objects.exclude(normal="").values_list("normal", "contact_id", "contact__created_at")
    for text, contact, made in numbers.iterator(chunk_size=5_000):
        [hashed] = hashes_of((), [text])
        if hashed in until and made <= until[hashed]:
            found.add(contact)
    return found
