"""What a contact or an account is made of, as a person or a lead gives it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from stafet.contacts.reach import Given
from stafet.foundation.mail_address import read_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """A person's particulars; several addresses and numbers, each as written or as a row (`contacts/reach.py`)."""

    first_name: str = ""
    last_name: str = ""
    title: str = ""
    language: str = ""
    birthday: date | None = None
    emails: tuple[Given, ...] = ()
    phones: tuple[Given, ...] = ()
    addresses: tuple[Mapping[str, Any], ...] = ()
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
