"""Edit a contact."""

from collections.abc import Mapping
from typing import Any

from stafet.contacts.cleaned import note_contact
from stafet.contacts.found_by import refresh_contact
from stafet.contacts.models import Account, Contact
from stafet.contacts.particulars import addresses_of, emails_of, phones_of, put
from stafet.contacts.standing import check_standing, hold_standing
from stafet.foundation.denials import Invalid, Overtaken
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.models import Branch

_LONGEST = {"first_name": 150, "last_name": 150, "title": 50, "language": 8, "external_id": 100}


@action("contact.edit")
def edit_contact(
    contact: Contact, *, changes: Mapping[str, Any], version: int | None = None, by: Actor
) -> Contact:
    """Change some of a contact's particulars, all or none.

    `changes`: the text fields, `birthday` (date or None), `account`, and the whole new lists
    `emails`, `phones`, `addresses`. Denies an old `version` and unknown fields.
    """
    check_standing(contact)
    if version is not None and version != contact.version:
        raise Overtaken("Somebody has changed this contact meanwhile. Look at it again, then save.")
    known = {*_LONGEST, "birthday", "account", "emails", "phones", "addresses"}
    if unknown := sorted(set(changes) - known):
        raise Invalid("Some fields cannot be edited.", fields=dict.fromkeys(unknown, "Not by editing."))
    before = _facts(contact)
    for name, longest in _LONGEST.items():
        if name in changes:
            setattr(contact, name, str(changes[name] or "")[:longest])
    if "birthday" in changes:
        contact.birthday = changes["birthday"]
    if isinstance(changes.get("account"), Account):
        hold_standing(changes["account"])
        contact.account = changes["account"]
    _replace_lists(contact, changes)
    contact.version += 1
    emails, phones, addresses = contact.emails.all(), contact.phones.all(), contact.addresses.all()
    refresh_contact(contact, emails=emails, phones=phones, addresses=addresses)
    contact.save()
    note_contact(contact, emails=emails, phones=phones, addresses=addresses)
    after = _facts(contact)
    changed = {name for name in after if after[name] != before[name]}
    record(
        "contact:edited",
        contact,
        by=by,
        contact=contact.pk,
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed},
    )
    return contact


def _replace_lists(contact: Contact, changes: Mapping[str, Any]) -> None:
    country = (
        Branch.objects.filter(pk__in=contact.branch_ids).values_list("country", flat=True).first() or "DE"
    )
    if "emails" in changes:
        contact.emails.all().delete()
        put(contact, emails_of(changes["emails"] or ()))
    if "phones" in changes:
        contact.phones.all().delete()
        put(contact, phones_of(changes["phones"] or (), country=country))
    if "addresses" in changes:
        contact.addresses.all().delete()
        put(contact, addresses_of(changes["addresses"] or ()))


def _facts(contact: Contact) -> dict[str, Any]:
    return {
        **{name: getattr(contact, name) for name in _LONGEST},
        "birthday": contact.birthday,
        "account": contact.account.name,
        "emails": [email.raw for email in contact.emails.all()],
        "phones": [phone.raw for phone in contact.phones.all()],
        "addresses": [str(address) for address in contact.addresses.all()],
    }
