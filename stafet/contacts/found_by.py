"""The words by which accounts and contacts are found, and the key by which they are sorted."""

from stafet.contacts.models import Account, Contact
from stafet.foundation.fold import fold
from stafet.foundation.search_lines import search_lines


def refresh_account(account: Account) -> None:
    """Set an account's search text and sort key from its fields; the caller saves it."""
    words = [account.name, account.vat_id, account.city, account.postcode, account.email.lower()]
    account.search = search_lines(words, [account.phone])
    account.sort_key = fold(account.name)[:300]


def refresh_contact(contact: Contact) -> None:
    """Set a contact's search text and sort key from its fields, addresses and numbers; the caller saves it."""
    account = "" if contact.account.is_private else contact.account.name
    emails = [email.normal for email in contact.emails.all()]
    phones = [phone.normal or phone.raw for phone in contact.phones.all()]
    places = [f"{a.street}, {a.postcode} {a.city}" for a in contact.addresses.all()]
    contact.search = search_lines([contact.name, account, *emails, *places], phones)
    contact.sort_key = fold(f"{contact.last_name} {contact.first_name}")[:300]
