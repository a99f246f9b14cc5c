"""The words by which accounts and contacts are found, and the key by which they are sorted."""

from collections.abc import Iterable

from stafet.contacts.models import Account, Address, Contact, Email, Phone
from stafet.foundation.fold import fold
from stafet.foundation.search_lines import search_lines


def refresh_account(account: Account) -> None:
    """Set an account's search text and sort key from its fields; the caller saves it."""
    words = [account.name, account.vat_id, account.city, account.postcode, account.email.lower()]
    account.search = search_lines(words, [account.phone])
    account.sort_key = fold(account.name)[:300]


def refresh_contact(
    contact: Contact, *, emails: Iterable[Email], phones: Iterable[Phone], addresses: Iterable[Address]
) -> None:
    """Set a contact's search text and sort key from its fields and what it is reached by; the caller saves it."""
    account = "" if contact.account.is_private else contact.account.name
    places = [f"{a.street}, {a.postcode} {a.city}" for a in addresses]
    numbers = [phone.normal or phone.raw for phone in phones]
    contact.search = search_lines(
        [contact.name, account, *(email.normal for email in emails), *places], numbers
    )
    contact.sort_key = fold(f"{contact.last_name} {contact.first_name}")[:300]
