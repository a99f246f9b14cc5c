"""Links an accepted lead to its contact and its account: those that are known, those that were picked, or new ones."""

from datetime import date
from typing import Any

from stafet.acceptance.choice import Choice
from stafet.acceptance.known import Hidden, Known, known_account, known_contact
from stafet.contacts.acquaint import make_known
from stafet.contacts.actions.account import make_account
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.models import Account, Contact
from stafet.contacts.particulars import Particulars, read_birthday
from stafet.contacts.standing import hold_standing
from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead
from stafet.matching.of_lead import person_of
from stafet.particulars.keys import find_keys
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.locks import hold_keys

# What two leads of one new person share: an address, a number, a name.
_TELLING = ("e:", "t:", "n:")


def contact_for(lead: Lead, choice: Choice, by: Actor) -> tuple[Contact, bool]:
    """The contact of this lead, and whether it was known before; names the open choice where there is one.

    Until the transaction ends nobody else can make a contact of the same person.
    """
    contact = choice.contact
    if contact is None and not choice.is_new_contact:
        contact = lead.contact or _matched(lead, choice, by)
    if contact is None:
        account = _account_for(lead, choice, by)
        return make_contact(account, particulars=_who_wrote(lead), branch=lead.branch, by=by), False
    hold_standing(contact)
    if choice.account is not None and choice.account != contact.account:
        edit_contact(contact, changes={"account": choice.account}, by=by)
    _take_fields(contact, lead, choice.take, by)
    if choice.is_hidden_contact:
        record("contact:introduced", contact, by=by, contact=contact.pk, after={"branch": lead.branch.name})
    make_known(contact, lead.branch)
    return contact, True


def _matched(lead: Lead, choice: Choice, by: Actor) -> Contact | None:
    hold_keys(key for key in find_keys(person_of(lead)) if key.startswith(_TELLING))
    return _found(known_contact(lead, by=by), choice)


def _found(known: Known[Contact], choice: Choice) -> Contact | None:
    """Who is taken without asking; nobody where nobody is like this person."""
    hidden = known.hidden_exact
    if choice.is_hidden_contact:
        if hidden is None:
            raise Invalid("There is no such contact any more.", fields={"contact": "Look again."})
        return Contact.objects.select_related("account").get(pk=hidden.id)
    if known.exact is not None:
        return known.exact
    if hidden is not None or known.similar:
        options: list[dict[str, Any]] = [{"id": one.pk, "name": one.name} for one in known.similar]
        raise Invalid(
            "Somebody like this is known already.",
            fields={"contact": "Pick one of them, or make a new contact."},
            options={"contact": [*_told(hidden), *options, {"new": True}]},
        )
    return None


def _told(hidden: Hidden | None) -> list[dict[str, Any]]:
    return [{"hidden": True, "branch": hidden.branch, "verdict": hidden.verdict}] if hidden else []


def _account_for(lead: Lead, choice: Choice, by: Actor) -> Account | None:
    """The organisation of a new contact; None for a private person."""
    if choice.account is not None:
        return choice.account
    if choice.is_private or not lead.company.get("name"):
        return None
    if not choice.is_new_account:
        known = known_account(lead, by=by)
        if known.exact is not None:
            return known.exact
        if known.similar:
            options: list[dict[str, Any]] = [{"id": one.pk, "name": one.name} for one in known.similar]
            raise Invalid(
                "A company like this is known already.",
                fields={"account": "Pick one of them, or make a new one."},
                options={"account": [*options, {"new": True}]},
            )
        if known.hidden_exact is not None:
            return Account.objects.get(pk=known.hidden_exact.id)
    return make_account(lead.branch, company=lead.company, by=by)


def _who_wrote(lead: Lead) -> Particulars:
    """The lead's person; where none can be made out, the company's or the lead's name stands for whoever picks up."""
    found = Particulars.of_person(lead.person)
    if found.first_name or found.last_name or found.emails or found.phones:
        return found
    reach = {key: lead.company[key] for key in ("email", "phone") if lead.company.get(key)}
    name = lead.company.get("name") or lead.who
    return Particulars.of_person({**lead.person, "email": "", **reach, "last_name": name})


def _take_fields(contact: Contact, lead: Lead, take: dict[str, str], by: Actor) -> None:
    """Give the contact what was picked from the lead, field by field; else it stays as it is (R11)."""
    picked = {name for name, side in take.items() if side == "lead" and lead.person.get(name)}
    plain = ("first_name", "last_name", "language")
    changes: dict[str, str | date | list[Any] | None] = {n: lead.person[n] for n in plain if n in picked}
    if "birthday" in picked:
        changes["birthday"] = read_birthday(lead.person["birthday"])
    if "email" in picked:
        picked_one = {"address": lead.person["email"], "valid_to": None}
        changes["emails"] = [picked_one, *(email.raw for email in contact.emails.all())]
    if "phone" in picked:
        picked_one = {"number": lead.person["phone"], "valid_to": None}
        changes["phones"] = [picked_one, *(phone.raw for phone in contact.phones.all())]
    if changes:
        edit_contact(contact, changes=changes, by=by)
