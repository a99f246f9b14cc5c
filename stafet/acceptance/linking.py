"""Links an accepted lead to its contact and its account: those that are known, those that were picked, or new ones."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from stafet.acceptance.choice import Choice
from stafet.acceptance.employer import account_for
from stafet.acceptance.known import known_account, known_contact, of_first, told
from stafet.contacts.acquaint import make_known
from stafet.contacts.actions.account import make_account
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars, read_birthday
from stafet.contacts.models import Contact
from stafet.contacts.reached import PLACE
from stafet.contacts.standing import hold_standing
from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead
from stafet.matching.of_lead import company_of, person_of
from stafet.particulars.keys import find_keys
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.locks import hold_keys

# What two leads of one new person share: an address, a number, a name; and of one new company.
_TELLING = ("e:", "t:", "n:")
_TELLING_OF_COMPANY = ("v:", "x:")


def contact_for(lead: Lead, choice: Choice, by: Actor) -> tuple[Contact, bool]:
    """The contact of this lead, and whether it was known before; names the open choice where there is one.

    Until the transaction ends nobody else can make a contact of the same person, or an account of the same company.
    """
    hold_keys(_telling(lead, choice))
    contact = choice.contact
    if contact is None and not choice.is_new_contact:
        contact = lead.contact or _found(lead, choice, by)
    if contact is None:
        account = account_for(lead, choice, by=by) or make_account(lead.branch, company=lead.company, by=by)
        contact = make_contact(account, particulars=_who_wrote(lead), branch=lead.branch, by=by)
        make_known(contact, lead.branch)
        return contact, False
    hold_standing(contact)
    _seat(contact, lead, choice, by)
    _take_fields(contact, lead, choice.take, by)
    if choice.is_hidden_contact:
        record(
            "contact:introduced",
            contact,
            by=by,
            contact=contact.pk,
            after={"branch": lead.branch.name, "branch_id": lead.branch_id},
        )
    make_known(contact, lead.branch)
    return contact, True


def _telling(lead: Lead, choice: Choice) -> Iterator[str]:
    if not (choice.contact or choice.is_new_contact or lead.contact):
        yield from (key for key in find_keys(person_of(lead)) if key.startswith(_TELLING))
    if lead.company.get("name") and not (choice.account or choice.is_new_account):
        keys = find_keys(company_of(lead))
        yield from (f"account {key}" for key in keys if key.startswith(_TELLING_OF_COMPANY))


def _found(lead: Lead, choice: Choice, by: Actor) -> Contact | None:
    """Who is taken without asking; nobody where nobody is like this person."""
    known = known_contact(lead, by=by)
    if choice.is_hidden_contact:
        if known.hidden_exact is None:
            raise Invalid("There is no such contact any more.", fields={"contact": "Look again."})
        return Contact.objects.select_related("account").get(pk=known.hidden_exact.id)
    if known.is_open:
        account = choice.account or known_account(lead, by=by).exact
        people = of_first(known.similar, account.pk if account else 0)
        options: list[dict[str, Any]] = [{"id": one.pk, "name": one.name} for one in people]
        raise Invalid(
            "Somebody like this is known already.",
            fields={"contact": "Pick one of them, or make a new contact."},
            options={"contact": [*told(known.hidden), *options, {"new": True}]},
        )
    return known.exact


def _seat(contact: Contact, lead: Lead, choice: Choice, by: Actor) -> None:
    """Leave a known contact in its account, or move it where a person said so; nobody moves unasked (R8)."""
    if choice.is_hidden_contact:
        # Whether it sits elsewhere would tell of a record that the acceptor may not open yet.
        if choice.is_moving:
            raise Invalid(
                "Somebody whom you cannot see yet keeps their account.",
                fields={"contact": "Move them later."},
            )
        return
    is_named = choice.account or choice.is_hidden_account or choice.is_new_account
    is_linked = contact.pk == lead.contact_id and not (choice.is_private or choice.is_moving)
    is_written = bool(lead.company.get("name")) and not is_linked
    if choice.is_moving is False or not (is_named or is_written):
        return
    account = account_for(lead, choice, contact=contact, by=by)
    if account == contact.account:
        return
    if choice.is_moving is None:
        ways = [{"id": contact.pk, "account": "move"}, {"id": contact.pk, "account": "keep"}, {"new": True}]
        raise Invalid(
            "%(who)s is known in another account: %(account)s.",
            who=contact.name,
            account=contact.account.name,
            fields={"contact": "Move it, keep its account, or make a new contact."},
            options={"contact": ways},
        )
    account = account or make_account(lead.branch, company=lead.company, by=by)
    edit_contact(contact, changes={"account": account}, by=by)


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
    place = {name: lead.person[name] for name in PLACE if lead.person.get(name)}
    came_in = {**lead.person, "address": place}
    picked = {name for name, side in take.items() if side == "lead" and came_in.get(name)}
    plain = ("first_name", "last_name", "language")
    changes: dict[str, str | date | list[Any] | None] = {n: lead.person[n] for n in plain if n in picked}
    if "birthday" in picked and (birthday := read_birthday(lead.person["birthday"])):
        changes["birthday"] = birthday
    if "email" in picked:
        picked_one = {"address": lead.person["email"], "valid_to": None}
        changes["emails"] = [picked_one, *(email.raw for email in contact.emails.all())]
    if "phone" in picked:
        picked_one = {"number": lead.person["phone"], "valid_to": None}
        changes["phones"] = [picked_one, *(phone.raw for phone in contact.phones.all())]
    if "address" in picked:
        own = ({name: getattr(row, name) for name in PLACE} for row in contact.addresses.all())
        changes["addresses"] = [{**place, "valid_to": None}, *own]
    if changes:
        edit_contact(contact, changes=changes, by=by)
