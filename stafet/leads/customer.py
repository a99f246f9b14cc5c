"""Who becomes a customer by a won lead, since when, and what is still missing of their data (R34)."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from stafet.catalog.models import WinAsks
from stafet.contacts.actions.account import edit_account
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.models import Account, Contact
from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead
from stafet.staff.action import hold
from stafet.staff.actor import Actor

_PLACE: Final = ("street", "postcode", "city", "country")


def customer_of(lead: Lead) -> Account | Contact | None:
    """The account that a lead is for; of a private person the contact."""
    account = lead.account
    return lead.contact if account is None or account.is_private else account


def missing_of(lead: Lead) -> list[str]:
    """Which of the data that a customer of this type of lead must have are empty; none where they are never asked for."""
    known = customer_of(lead)
    if known is None or lead.type.customer_data == WinAsks.NEVER:
        return []
    names = lead.type.customer_mandatory
    return _empty_in_account(known, names) if isinstance(known, Account) else _empty_in_contact(known, names)


def make_customer(lead: Lead, given: Mapping[str, Any], *, by: Actor) -> None:
    """Complete the customer's data with what was `given`, and make them a customer since today.

    Denies where data are missing that a lead of this type is not won without.
    """
    known = customer_of(lead)
    if known is None:
        return
    _complete(known, {name: value for name, value in given.items() if value}, by)
    missing = missing_of(lead)
    if missing and lead.type.customer_data == WinAsks.ALWAYS:
        raise Invalid(
            "Some of the customer's data are still needed.", fields=dict.fromkeys(missing, "This is needed.")
        )
    hold(known)
    if known.customer_since is None:
        known.customer_since = lead.branch.today()
        known.won_lead = lead.number
        known.version += 1
        known.save(update_fields=["customer_since", "won_lead", "version"])


def _empty_in_account(account: Account, names: Iterable[str]) -> list[str]:
    return [name for name in names if not getattr(account, name, True)]


def _empty_in_contact(contact: Contact, names: Iterable[str]) -> list[str]:
    wanted = list(names)
    places = list(contact.addresses.all()) if set(wanted) & set(_PLACE) else []
    filled = {name for name in _PLACE for one in places if getattr(one, name)}
    for name, reach in (("email", contact.emails), ("phone", contact.phones)):
        if name in wanted and reach.exists():
            filled.add(name)
    return [name for name in wanted if name in {*_PLACE, "email", "phone"} - filled]


def _complete(known: Account | Contact, given: dict[str, Any], by: Actor) -> None:
    """Write what was given; a contact gets it beside what it has, its first address is completed."""
    if not given:
        return
    if isinstance(known, Account):
        edit_account(known, changes=given, by=by)
        return
    changes: dict[str, Any] = {}
    if place := {name: given.pop(name) for name in _PLACE if name in given}:
        stand = [{name: getattr(one, name) for name in _PLACE} for one in known.addresses.all()]
        changes["addresses"] = [{**(stand[0] if stand else {}), **place}, *stand[1:]]
    if "email" in given:
        changes["emails"] = [*(one.raw for one in known.emails.all()), given.pop("email")]
    if "phone" in given:
        changes["phones"] = [*(one.raw for one in known.phones.all()), given.pop("phone")]
    if given:
        raise Invalid("Some fields cannot be edited.", fields=dict.fromkeys(given, "A person has none."))
    edit_contact(known, changes=changes, by=by)
