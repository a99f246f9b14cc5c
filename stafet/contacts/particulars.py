"""What a contact or an account is made of, as a person or a lead gives it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from stafet.contacts.models import Address, Contact, Email, Phone
from stafet.foundation.denials import Invalid
from stafet.foundation.mail_address import read_address
from stafet.foundation.phone import read_phone


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """A person's particulars; several addresses and numbers, each as written."""

    first_name: str = ""
    last_name: str = ""
    title: str = ""
    language: str = ""
    birthday: date | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    addresses: tuple[Mapping[str, str], ...] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)
    external_id: str = ""

    @classmethod
    def of_person(cls, person: Mapping[str, str]) -> "Particulars":
        """From the `person` that a lead carries; a birthday that is no date is left out."""
        place = {key: person[key] for key in ("street", "postcode", "city", "country") if person.get(key)}
        return cls(
            first_name=person.get("first_name", ""),
            last_name=person.get("last_name", ""),
            language=person.get("language", "")[:8],
            birthday=read_birthday(person.get("birthday", "")),
            emails=(person["email"],) if read_address(person.get("email", "")) else (),
            phones=(person["phone"],) if person.get("phone") else (),
            addresses=(place,) if place else (),
        )


def read_birthday(text: str) -> date | None:
    """A date written as ISO 8601, if it is one."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def emails_of(typed: Iterable[str]) -> list[Email]:
    """Addresses for a contact, not yet written; the same one in another spelling once."""
    found: dict[str, Email] = {}
    for text in typed:
        address = read_address(text)
        if address is None:
            raise Invalid(
                "This is not an e-mail address: %(typed)s.", typed=text[:80], fields={"email": "Check it."}
            )
        found.setdefault(address.key, Email(raw=text.strip()[:254], normal=address.key))
    return list(found.values())


def phones_of(typed: Iterable[str], *, country: str) -> list[Phone]:
    """Numbers for a contact, each once, kept as typed beside its E.164; `country` is assumed where one names none."""
    found: dict[str, Phone] = {}
    for text in typed:
        number = read_phone(text, country)
        found.setdefault(number.e164 or number.raw, Phone(raw=number.raw, normal=number.e164 or ""))
    return list(found.values())


def addresses_of(places: Iterable[Mapping[str, str]]) -> list[Address]:
    """Postal addresses for a contact, not yet written, each once."""
    longest = {"street": 200, "postcode": 20, "city": 100, "country": 2}
    found: dict[tuple[str, ...], Address] = {}
    for place in places:
        parts = {key: place.get(key, "")[:most] for key, most in longest.items()}
        found.setdefault(tuple(parts.values()), Address(**parts))
    return list(found.values())


def put(contact: Contact, *rows: Sequence[Email] | Sequence[Phone] | Sequence[Address]) -> None:
    """Write these addresses and numbers on a contact that is written already, one statement a kind."""
    for kind in rows:
        for row in kind:
            row.contact = contact
        if kind:
            type(kind[0])._default_manager.bulk_create(kind)  # type: ignore[arg-type]
