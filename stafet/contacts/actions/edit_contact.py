"""Edit a contact."""

from collections.abc import Mapping
from typing import Any

from stafet.contacts.cleaned import note_contact
from stafet.contacts.found_by import refresh_contact
from stafet.contacts.models import Account, Contact
from stafet.contacts.own_fields import take_fields
from stafet.contacts.reach import addresses_of, emails_of, phones_of, put_anew, said
from stafet.contacts.standing import check_standing, hold_standing
from stafet.foundation.denials import Invalid
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.events import record
from stafet.staff.models import Branch, User

_LONGEST = {"first_name": 150, "last_name": 150, "title": 50, "language": 8, "external_id": 100}


@action("contact.edit")
def edit_contact(
    contact: Contact, *, changes: Mapping[str, Any], version: int | None = None, by: Actor
) -> Contact:
    """Change some of a contact's particulars, all or none.

    `changes`: the text fields, `birthday` (date or None), `account`, `preferred_owner` (User or None), `fields` (those
    of the installation by code, only the ones to change), and the whole new lists `emails`, `phones`, `addresses`, the preferred one first, each as `stafet.contacts.reach` reads it.
    What changes nothing leaves no trace. Denies an old `version`, unknown fields, and a preferred salesperson who
    has left.
    """
    check_standing(contact)
    known = {*_LONGEST, "birthday", "account", "preferred_owner", "fields", "emails", "phones", "addresses"}
    check_editable(changes, known)
    seen, home = _facts(contact), contact.account_id
    _take(contact, changes)
    before, after = differing(seen, _facts(contact))
    if after or contact.account_id != home:
        contact.version += 1
        _keep(contact)
        record("contact:edited", contact, by=by, contact=contact.pk, before=before, after=after)
    return contact


def _take(contact: Contact, changes: Mapping[str, Any]) -> None:
    for name, longest in _LONGEST.items():
        if name in changes:
            setattr(contact, name, str(changes[name] or "")[:longest])
    if "birthday" in changes:
        contact.birthday = changes["birthday"]
    if isinstance(changes.get("account"), Account):
        hold_standing(changes["account"])
        contact.account = changes["account"]
    if "preferred_owner" in changes:
        contact.preferred_owner = _present(changes["preferred_owner"])
    if "fields" in changes:
        take_fields(contact, changes["fields"] or {})
    _replace_lists(contact, changes)


def _keep(contact: Contact) -> None:
    emails, phones, addresses = contact.emails.all(), contact.phones.all(), contact.addresses.all()
    refresh_contact(contact, emails=emails, phones=phones, addresses=addresses)
    contact.save()
    note_contact(contact, emails=emails, phones=phones, addresses=addresses)


def _replace_lists(contact: Contact, changes: Mapping[str, Any]) -> None:
    country = (
        Branch.objects.filter(pk__in=contact.branch_ids).values_list("country", flat=True).first() or "DE"
    )
    if "emails" in changes:
        emails = list(contact.emails.order_by("id"))
        put_anew(contact, rows=emails_of(changes["emails"] or (), emails), known=emails)
    if "phones" in changes:
        phones = list(contact.phones.order_by("id"))
        rows = phones_of(changes["phones"] or (), country=country, known=phones)
        put_anew(contact, rows=rows, known=phones)
    if "addresses" in changes:
        places = list(contact.addresses.order_by("id"))
        put_anew(contact, rows=addresses_of(changes["addresses"] or (), places), known=places)


def _present(user: User | None) -> User | None:
    if user is not None and not user.is_active:
        raise Invalid(
            "%(name)s does not work here any more.",
            name=user.name,
            fields={"preferred_owner": "Pick another."},
        )
    return user


def _facts(contact: Contact) -> dict[str, Any]:
    return {
        **{name: getattr(contact, name) for name in _LONGEST},
        "birthday": contact.birthday,
        "account": contact.account.name,
        "preferred_owner": contact.preferred_owner.name if contact.preferred_owner else None,
        "fields": dict(contact.fields),
        "emails": [said(email) for email in contact.emails.order_by("position", "id")],
        "phones": [said(phone) for phone in contact.phones.order_by("position", "id")],
        "addresses": [said(address) for address in contact.addresses.order_by("position", "id")],
    }
