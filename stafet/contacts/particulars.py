"""What a contact or an account is made of, as a person or a lead gives it."""

from collections.abc import Mapping
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


def add_email(contact: Contact, typed: str) -> None:
    """Put an address on a contact; the same one in another spelling is not added again."""
    address = read_address(typed)
    if address is None:
        raise Invalid(
            "This is not an e-mail address: %(typed)s.", typed=typed[:80], fields={"email": "Check it."}
        )
    Email.objects.get_or_create(contact=contact, normal=address.key, defaults={"raw": typed.strip()[:254]})


def add_phone(contact: Contact, typed: str, *, country: str) -> None:
    """Put a number on a contact, kept as typed beside its E.164; `country` is assumed where it names none."""
    number = read_phone(typed, country)
    known = (
        contact.phones.filter(normal=number.e164) if number.e164 else contact.phones.filter(raw=number.raw)
    )
    if not known.exists():
        Phone.objects.create(contact=contact, raw=number.raw, normal=number.e164 or "")


def add_address(contact: Contact, place: Mapping[str, str]) -> None:
    """Put a postal address on a contact, once."""
    longest = {"street": 200, "postcode": 20, "city": 100, "country": 2}
    parts: dict[str, Any] = {key: place.get(key, "")[:most] for key, most in longest.items()}
    Address.objects.get_or_create(contact=contact, **parts)
