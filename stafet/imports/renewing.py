"""A row about a record that is known by its external id: what it says is taken over by the record's own verb."""

from collections.abc import Mapping
from typing import Any

from stafet.contacts.actions.account import edit_account
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.models import Account, Contact
from stafet.foundation.mail_address import read_address
from stafet.imports.preparing import Employer, company_of, particulars_of
from stafet.staff.actor import Actor


def renew_contact(
    contact: Contact, values: Mapping[str, str], employer: Employer | None, *, by: Actor
) -> bool:
    """Take over what the row says; what it leaves empty stays, addresses and numbers are added. Says if anything changed."""
    given = particulars_of(values)
    changes: dict[str, Any] = {
        name: getattr(given, name)
        for name in ("first_name", "last_name", "language", "birthday")
        if getattr(given, name) and getattr(given, name) != getattr(contact, name)
    }
    emails, phones = [email.raw for email in contact.emails.all()], [p.raw for p in contact.phones.all()]
    known = {email.normal for email in contact.emails.all()}
    if new := [
        typed for typed in given.emails if (read := read_address(str(typed))) and read.key not in known
    ]:
        changes["emails"] = [*emails, *new]
    if new := [typed for typed in given.phones if typed not in phones]:
        changes["phones"] = [*phones, *new]
    places = [
        {name: text for name in ("street", "postcode", "city", "country") if (text := getattr(place, name))}
        for place in contact.addresses.all()
    ]
    if new_places := [place for place in given.addresses if dict(place) not in places]:
        changes["addresses"] = [*places, *new_places]
    if employer is not None and not employer.is_private and employer.id != contact.account_id:
        changes["account"] = Account.objects.get(pk=employer.id)
    if changes:
        edit_contact(contact, changes=changes, by=by)
    return bool(changes)


def renew_account(account: Account, values: Mapping[str, str], *, by: Actor) -> bool:
    """Take over what the row says; what it leaves empty stays. Says if anything changed."""
    changes = {name: text for name, text in company_of(values).items() if text != getattr(account, name)}
    if changes:
        edit_account(account, changes=changes, by=by)
    return bool(changes)


def completing(contact: Contact, values: Mapping[str, str]) -> dict[str, str]:
    """Of a row's values those that the contact has not: whom matching found keeps what it has (R11)."""
    kept = {"first_name": contact.first_name, "last_name": contact.last_name, "language": contact.language}
    known = {name for name, text in kept.items() if text} | ({"birthday"} if contact.birthday else set())
    known |= set() if contact.account.is_private else {"company"}
    return {name: text for name, text in values.items() if name not in known | {"external_id"}}


def completing_account(account: Account, values: Mapping[str, str]) -> dict[str, str]:
    """The same of an account, which keeps its name."""
    known = {name for name in values if getattr(account, name, "")} | {"company", "external_id"}
    return {name: text for name, text in values.items() if name not in known} | {"company": account.name}
