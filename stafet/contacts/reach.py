"""Addresses and numbers as somebody gives them, made rows of a contact.

Each is given as the text that was written, or as a mapping: `address` (e-mail), `number` (phone), or `street postcode
city country`, with `kind`, `valid_from` and `valid_to` (dates). What a mapping does not name stays as it was.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, TypeVar

from django.utils import timezone

from stafet.contacts.models import KINDS, Address, Contact, Email, Phone, Reach
from stafet.contacts.validity import holding
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.foundation.mail_address import read_address
from stafet.foundation.phone import read_phone

R = TypeVar("R", bound=Reach)
Given = str | Mapping[str, Any]
# The parts of a postal address, with the most letters of each.
PLACE: Final = {"street": 200, "postcode": 20, "city": 100, "country": 2}
_LASTING: Final = ("valid_from", "valid_to")


def today() -> date:
    """The day it is where the reader is: what holds is asked of it."""
    return timezone.localdate(clock.now())


def held_emails(contact: Contact) -> list[Email]:
    """The e-mail addresses that hold today, the preferred one first."""
    return holding(contact.emails.all(), today())


def held_phones(contact: Contact) -> list[Phone]:
    """The numbers that hold today, the preferred one first."""
    return holding(contact.phones.all(), today())


def held_addresses(contact: Contact) -> list[Address]:
    """The postal addresses that hold today, the preferred one first."""
    return holding(contact.addresses.all(), today())


def emails_of(given: Iterable[Given], known: Iterable[Email] = ()) -> list[Email]:
    """Addresses for a contact in this order, not yet written; the same one in another spelling once.

    One that is `known` stays that row, with its kind and its days unless others are given.
    """
    standing = {row.normal: row for row in known}
    found: dict[str, Email] = {}
    for one in given:
        columns = email_columns(_text(one, "address"))
        row = standing.get(columns["normal"]) or Email(normal=columns["normal"])
        row.raw = columns["raw"]
        found.setdefault(row.normal, _filled(row, one, "email"))
    return _in_order(found.values())


def phones_of(given: Iterable[Given], *, country: str, known: Iterable[Phone] = ()) -> list[Phone]:
    """Numbers for a contact likewise, kept as typed beside its E.164; `country` is assumed where one names none."""
    standing = {row.normal or row.raw: row for row in known}
    found: dict[str, Phone] = {}
    for one in given:
        columns = phone_columns(_text(one, "number"), country)
        key = columns["normal"] or columns["raw"]
        row = standing.get(key) or Phone(**columns)
        found.setdefault(key, _filled(row, one, "phone"))
    return _in_order(found.values())


def addresses_of(given: Iterable[Mapping[str, Any]], known: Iterable[Address] = ()) -> list[Address]:
    """Postal addresses for a contact likewise, each once; one without street, postcode and town is none."""
    standing = {_place(row): row for row in known}
    found: dict[tuple[str, ...], Address] = {}
    for one in given:
        columns = address_columns(one)
        row = standing.get(_key(columns)) or Address(**columns)
        if any(columns.values()):
            found.setdefault(_key(columns), _filled(row, one, "street"))
    return _in_order(found.values())


def email_columns(typed: str) -> dict[str, str]:
    """An e-mail address as it was written and in normal form; denies what is none."""
    address = read_address(typed)
    if address is None:
        raise Invalid(
            "This is not an e-mail address: %(typed)s.", typed=typed[:80], fields={"email": "Check it."}
        )
    return {"raw": typed.strip()[:254], "normal": address.key}


def phone_columns(typed: str, country: str) -> dict[str, str]:
    """A number as it was written and as E.164, which is empty where it is none."""
    number = read_phone(typed, country)
    return {"raw": number.raw, "normal": number.e164 or ""}


def address_columns(given: Mapping[str, Any]) -> dict[str, str]:
    """The four parts of a postal address, cut to the columns' lengths; all empty where it is none."""
    return {name: str(given.get(name) or "")[:most] for name, most in PLACE.items()}


def put(contact: Contact, *lists: list[Email] | list[Phone] | list[Address]) -> None:
    """Write these addresses and numbers on a contact that is written already, one statement a kind."""
    for rows in lists:
        for row in rows:
            row.contact = contact
        if rows:
            type(rows[0])._default_manager.bulk_create(rows)  # type: ignore[arg-type]


def put_anew(contact: Contact, *, rows: list[R], known: Iterable[R]) -> None:
    """Let a contact have these rows instead of those `known` ones: rows that stay keep their ids."""
    stay = {row.pk for row in rows}
    for row in known:
        if row.pk not in stay:
            row.delete()
    for row in rows:
        row.contact = contact  # type: ignore[attr-defined]
        row.save()


def said(row: Reach) -> str:
    """A row in one line, for the record of what was changed."""
    days = f" {row.valid_from or ''}–{row.valid_to or ''}" if row.valid_from or row.valid_to else ""
    return f"{row} ({row.kind}{days})"


def _in_order(rows: Iterable[R]) -> list[R]:
    found = list(rows)
    for place, row in enumerate(found):
        row.position = place
    return found


def _text(one: Given, name: str) -> str:
    return one if isinstance(one, str) else str(one.get(name) or "")


def _filled(row: R, one: Given, field: str) -> R:
    """The row with the kind and the days that are given; denies what is none."""
    if isinstance(one, str):
        return row
    if one.get("kind"):
        if one["kind"] not in KINDS:
            raise Invalid("There is no such kind.", fields={field: "Pick one of the list."})
        row.kind = one["kind"]
    for name in _LASTING:
        if name in one:
            setattr(row, name, one[name])
    if row.valid_from and row.valid_to and row.valid_to < row.valid_from:
        raise Invalid("It cannot end before it begins.", fields={field: "Check the days."})
    return row


def _key(parts: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(parts[name] for name in PLACE)


def _place(row: Address) -> tuple[str, ...]:
    return tuple(getattr(row, name) for name in PLACE)
