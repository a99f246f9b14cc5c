"""Accepting: where a known contact differs from what came in, side by side (R11)."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from django.utils.translation import gettext

from stafet.contacts.made_of import read_birthday
from stafet.contacts.models import Contact
from stafet.contacts.reach import held_addresses, held_emails, held_phones
from stafet.contacts.reached import PLACE
from stafet.foundation.fold import fold
from stafet.foundation.streets import plain_postcode, plain_town, split_street
from stafet.leads.models import Lead
from stafet.web import wording
from stafet.web.forms.contact import LANGUAGES

Place = Mapping[str, str]
Beside = tuple[str, str] | None  # what came in and what is known, as one reads them; None where they agree


def differences(lead: Lead, contact: Contact, picked: Mapping[str, str]) -> list[dict[str, Any]]:
    """By field the lead's value and the contact's, as one reads them.

    The contact's own stays where `picked` says nothing else.
    """
    labels = {
        "first_name": gettext("First name"),
        "last_name": gettext("Last name"),
        "email": gettext("E-mail"),
        "phone": gettext("Phone"),
        "address": gettext("Address"),
        "birthday": gettext("Birthday"),
        "language": gettext("Language"),
    }
    return [
        {
            "field": field,
            "label": label,
            "lead": beside[0],
            "is_taken": picked.get(f"take-{field}") == "lead",
            "contact": beside[1] or "–",
        }
        for field, label in labels.items()
        if (beside := _COMPARED[field](lead.person, contact))
    ]


def _first_name(person: Place, contact: Contact) -> Beside:
    return _text(person.get("first_name", ""), [contact.first_name])


def _last_name(person: Place, contact: Contact) -> Beside:
    return _text(person.get("last_name", ""), [contact.last_name])


def _email(person: Place, contact: Contact) -> Beside:
    return _text(
        person.get("email", ""), [text for row in held_emails(contact) for text in (row.raw, row.normal)]
    )


def _phone(person: Place, contact: Contact) -> Beside:
    known = [text for row in held_phones(contact) for text in (row.raw, row.normal)]
    return _text(person.get("phone", ""), known, said=wording.phone)


def _birthday(person: Place, contact: Contact) -> Beside:
    known = [contact.birthday.isoformat()] if contact.birthday else []
    day = read_birthday(str(person.get("birthday", "")))
    return _text(day.isoformat() if day else "", known, said=wording.day_of)


def _language(person: Place, contact: Contact) -> Beside:
    # Mostly guessed from what was written: where none is known yet that is no question worth a click.
    came_in = str(person.get("language", ""))[:8]
    return _text(came_in, [contact.language], said=_named) if contact.language else None


def _address(person: Place, contact: Contact) -> Beside:
    came_in = {part: str(person[part]) for part in PLACE if person.get(part)}
    if not came_in.keys() & {"street", "postcode", "city"}:
        return None
    known = [{part: str(getattr(row, part)) for part in PLACE} for row in held_addresses(contact)]
    if any(_agree(came_in, own) for own in known):
        return None
    return _line(came_in), _line(known[0]) if known else ""


def _text(came_in: str, known: Iterable[str], *, said: Callable[[str], str] = str) -> Beside:
    own = [text for text in known if text]
    if not came_in or fold(came_in) in {fold(text) for text in own}:
        return None
    return said(came_in), said(own[0]) if own else ""


def _agree(came_in: Place, own: Place) -> bool:
    """Whether an address says nothing else than one that is known; what it leaves out it does not deny."""
    plain: Mapping[str, Callable[[str], object]] = {
        "street": split_street,
        "postcode": plain_postcode,
        "city": plain_town,
        "country": str.upper,
    }
    return all(
        plain[part](text) == plain[part](own[part])
        for part, text in came_in.items()
        if part != "country" or own[part]
    )


def _line(place: Place) -> str:
    town = " ".join(filter(None, (place.get("postcode"), place.get("city"))))
    return ", ".join(filter(None, (place.get("street"), town)))


def _named(language: str) -> str:
    return str(LANGUAGES.get(language, language))


_COMPARED: Final[Mapping[str, Callable[[Place, Contact], Beside]]] = {
    "first_name": _first_name,
    "last_name": _last_name,
    "email": _email,
    "phone": _phone,
    "address": _address,
    "birthday": _birthday,
    "language": _language,
}
