"""Accepting: where a known contact differs from what came in, side by side (R11)."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.utils.translation import gettext

from stafet.contacts.made_of import read_birthday
from stafet.contacts.models import Contact
from stafet.contacts.reach import held_emails, held_phones
from stafet.foundation.fold import fold
from stafet.leads.models import Lead
from stafet.web import wording

COMPARED: Final = ("first_name", "last_name", "email", "phone", "birthday")


def differences(lead: Lead, contact: Contact, picked: Mapping[str, str]) -> list[dict[str, Any]]:
    """By field the lead's value and the contact's, as one reads them.

    The contact's own stays where `picked` says nothing else.
    """
    labels = {
        "first_name": gettext("First name"),
        "last_name": gettext("Last name"),
        "email": gettext("E-mail"),
        "phone": gettext("Phone"),
        "birthday": gettext("Birthday"),
    }
    return [
        {
            "field": field,
            "label": labels[field],
            "lead": _told(field, str(lead.person[field])),
            "is_taken": picked.get(f"take-{field}") == "lead",
            "contact": _told(field, (_values(contact, field) or [""])[0]) or "–",
        }
        for field in COMPARED
        if _told(field, str(lead.person.get(field, ""))) and not _same(lead, contact, field)
    ]


def _same(lead: Lead, contact: Contact, field: str) -> bool:
    came_in = fold(str(lead.person.get(field, "")))
    return bool(came_in) and came_in in {fold(value) for value in _values(contact, field)}


def _values(contact: Contact, field: str) -> list[str]:
    if field == "email":
        return [value for email in held_emails(contact) for value in (email.raw, email.normal)]
    if field == "phone":
        return [value for phone in held_phones(contact) for value in (phone.raw, phone.normal)]
    if field == "birthday":
        return [contact.birthday.isoformat()] if contact.birthday else []
    return [str(getattr(contact, field))]


def _told(field: str, value: str) -> str:
    said: dict[str, Callable[[str], str]] = {"phone": wording.phone, "birthday": _day}
    return said.get(field, str)(value) if value else ""


def _day(iso: str) -> str:
    day = read_birthday(iso)
    return wording.full_date(day) if day else ""
