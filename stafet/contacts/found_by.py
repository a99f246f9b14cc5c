"""The words by which accounts and contacts are found, and the key by which they are sorted."""

from collections.abc import Iterable
from typing import TypedDict

from stafet.contacts.models import Account, Contact
from stafet.contacts.reached import NOTHING, Reached
from stafet.foundation.fold import fold
from stafet.foundation.search_lines import search_lines


class FoundBy(TypedDict):
    """The two columns."""

    search: str
    sort_key: str


def refresh_account(account: Account, further: Reached = NOTHING) -> None:
    """Set an account's search text and sort key from its fields and its `further` rows; the caller saves it."""
    words = [account.name, account.vat_id, account.city, account.postcode, account.email.lower()]
    words += [email.normal for email in further.emails]
    words += [place_line(place.street, place.postcode, place.city) for place in further.addresses]
    numbers = [account.phone, *(phone.normal or phone.raw for phone in further.phones)]
    account.search = search_lines(words, numbers)
    account.sort_key = fold(account.name)[:300]


def refresh_contact(contact: Contact, rows: Reached) -> None:
    """Set a contact's search text and sort key from its fields and what it is reached by; the caller saves it."""
    found = contact_found_by(
        contact.first_name,
        contact.last_name,
        company="" if contact.account.is_private else contact.account.name,
        emails=[email.normal for email in rows.emails],
        numbers=[phone.normal or phone.raw for phone in rows.phones],
        places=[(a.street, a.postcode, a.city) for a in rows.addresses],
    )
    contact.search, contact.sort_key = found["search"], found["sort_key"]


def contact_found_by(
    first_name: str,
    last_name: str,
    *,
    company: str,
    emails: Iterable[str],
    numbers: Iterable[str],
    places: Iterable[tuple[str, str, str]],
) -> FoundBy:
    """By what a contact with these columns is found.

    `company` is "" for private customers, a number E.164 where it is one, a place street, postcode and town.
    """
    lines = (place_line(*place) for place in places)
    words = [f"{first_name} {last_name}".strip(), company, *emails, *lines]
    return {"search": search_lines(words, numbers), "sort_key": fold(f"{last_name} {first_name}")[:300]}


def place_line(street: str, postcode: str, city: str) -> str:
    """A postal address as it is searched for."""
    return f"{street}, {postcode} {city}"
