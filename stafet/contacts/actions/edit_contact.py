"""Edit a contact."""

from collections.abc import Mapping
from typing import Any

from stafet.contacts.cleaned import note_contact
from stafet.contacts.found_by import refresh_contact
from stafet.contacts.models import Account, Contact
from stafet.contacts.own_fields import take_fields
from stafet.contacts.reach import LISTS, given_lists, home_country, put_anew, said_lists
from stafet.contacts.reached import OF_CONTACT, rows_of
from stafet.contacts.standing import check_standing, hold_standing
from stafet.foundation.denials import Invalid
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.events import record
from stafet.staff.models import User

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
    known = {*_LONGEST, "birthday", "account", "preferred_owner", "fields", *LISTS}
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
    if not LISTS.isdisjoint(changes):
        _replace_lists(contact, changes)


def _keep(contact: Contact) -> None:
    rows = rows_of(contact)
    refresh_contact(contact, rows)
    contact.save()
    note_contact(contact, rows)


def _replace_lists(contact: Contact, changes: Mapping[str, Any]) -> None:
    standing = rows_of(contact)
    rows = given_lists(changes, OF_CONTACT, country=home_country(contact), standing=standing)
    put_anew(contact, rows, standing=standing)


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
        **said_lists(rows_of(contact)),
    }
