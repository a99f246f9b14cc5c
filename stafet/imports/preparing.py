"""From rows to what is copied into the tables: pure work, done in processes of its own where there is much of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Final, NamedTuple

from django.db.models import Model

from stafet.contacts.cleaned import EDITION, clean_account, keys_of
from stafet.contacts.found_by import contact_found_by, refresh_account
from stafet.contacts.made_of import Particulars, read_birthday
from stafet.contacts.models import (
    Account,
    AccountKey,
    Address,
    CleanedAccount,
    CleanedContact,
    Contact,
    ContactKey,
    Email,
    Phone,
)
from stafet.contacts.reach import address_columns, email_columns, phone_columns
from stafet.foundation.mail_address import read_address
from stafet.foundation.phone import read_phone
from stafet.imports.lines import columns_of, line, lines_of_keys
from stafet.imports.models import ImportedRow
from stafet.particulars.cleaned import Given, GivenAddress, Kind, pack
from stafet.particulars.cleaned import Particulars as Cleaned
from stafet.particulars.cleaning import clean_person, plain_birthday
from stafet.particulars.countries import country_code

PLACE: Final = ("street", "postcode", "city", "country")
_COMPARED: Final = {"contact": (CleanedContact, ContactKey), "account": (CleanedAccount, AccountKey)}


class Employer(NamedTuple):
    """The account that a contact is put into."""

    id: int
    name: str
    is_private: bool


class Planned(NamedTuple):
    """A row that becomes a new record, under the id that is kept for it; `employer` for contacts."""

    id: int
    digest: int
    values: Mapping[str, str]
    employer: Employer | None = None


class Where(NamedTuple):
    """Where new records are known, which country's telephone numbers they have, when and by which import they came."""

    branch: int
    country: str
    at: datetime
    import_id: int


Copied = dict[type[Model], str]
Line = tuple[type[Model], str]


def prepare(planned: Sequence[Planned], where: Where) -> Copied:
    """The text to copy into each table for these rows, everything derived included."""
    lines: defaultdict[type[Model], list[str]] = defaultdict(list)
    for row in planned:
        made = _contact(row, row.employer, where) if row.employer else _account(row, where)
        for table, written in made:
            lines[table].append(written)
    return {table: "".join(found) for table, found in lines.items()}


def particulars_of(values: Mapping[str, str]) -> Particulars:
    """A person's particulars from a row; what is no address and no date is kept apart, in the contact's fields."""
    place = place_of(values)
    email, birthday = values.get("email", ""), values.get("birthday", "")
    born = read_birthday(plain_birthday(birthday))
    unread = {
        name: typed
        for name, typed, is_read in (("email", email, read_address(email)), ("birthday", birthday, born))
        if typed and not is_read
    }
    return Particulars(
        first_name=values.get("first_name", ""),
        last_name=values.get("last_name", ""),
        language=values.get("language", "").lower()[:8],
        birthday=born,
        emails=(email,) if email and "email" not in unread else (),
        phones=(values["phone"],) if values.get("phone") else (),
        addresses=(place,) if place else (),
        fields={"unread": unread} if unread else {},
        external_id=values.get("external_id", "")[:100],
    )


def company_of(values: Mapping[str, str]) -> dict[str, str]:
    """A company's particulars from a row, as an account is made of them."""
    given = {name: values[name] for name in ("vat_id", "email", "phone", "external_id") if values.get(name)}
    return {"name": values.get("company", ""), **given, **place_of(values)}


def place_of(values: Mapping[str, str]) -> dict[str, str]:
    """The address of a row, its country as ISO 3166-1 where one is known by that name."""
    found = {name: values[name] for name in PLACE if values.get(name)}
    if "country" in found:
        found["country"] = country_code(found["country"])
    return {name: text for name, text in found.items() if text}


def _contact(row: Planned, employer: Employer, where: Where) -> Iterator[Line]:
    given = particulars_of(row.values)
    names = {"first_name": given.first_name[:150], "last_name": given.last_name[:150]}
    company = "" if employer.is_private else employer.name
    reach = _reach(given, where.country)
    found_by = contact_found_by(
        **names,
        company=company,
        emails=[email["normal"] for email in reach.emails],
        numbers=reach.numbers,
        places=[(place["street"], place["postcode"], place["city"]) for place in reach.addresses],
    )
    contact = line(
        Contact,
        id=row.id,
        account_id=employer.id,
        **names,
        language=given.language,
        birthday=given.birthday,
        fields=given.fields,
        external_id=given.external_id,
        branch_ids=[where.branch],
        created_at=where.at,
        **found_by,
    )
    yield Contact, contact
    for table, rows in ((Email, reach.emails), (Phone, reach.phones), (Address, reach.addresses)):
        for columns in rows:
            yield table, line(table, contact_id=row.id, **columns)
    typed = Given(
        **names,
        company=company,
        birthday=given.birthday.isoformat() if given.birthday else "",
        emails=tuple(email["raw"] for email in reach.emails),
        phones=tuple(reach.numbers),
        addresses=tuple(GivenAddress(**place) for place in reach.addresses),
    )
    yield from _derived("contact", row, clean_person(typed), where)


class _Reach(NamedTuple):
    """By what a new contact is reached, column by column."""

    emails: list[dict[str, str]]
    phones: list[dict[str, str]]
    addresses: list[dict[str, str]]

    @property
    def numbers(self) -> list[str]:
        return [phone["normal"] or phone["raw"] for phone in self.phones]


def _reach(given: Particulars, country: str) -> _Reach:
    addresses = [address_columns(place) for place in given.addresses]
    home = next((place["country"] for place in addresses if place["country"]), country)
    return _Reach(
        [email_columns(str(typed)) for typed in given.emails],
        [phone_columns(str(typed), home) for typed in given.phones],
        addresses,
    )


def _account(row: Planned, where: Where) -> Iterator[Line]:
    company = company_of(row.values)
    phone = company.pop("phone", "")
    country = company.get("country") or where.country
    account = Account(
        id=row.id,
        branch_ids=[where.branch],
        created_at=where.at,
        phone=(read_phone(phone, country).e164 or phone)[:64] if phone else "",
        **{name: " ".join(text.split())[: _longest(name)] for name, text in company.items()},
    )
    refresh_account(account)
    columns = {field.attname: getattr(account, field.attname) for field in columns_of(Account)}
    yield Account, line(Account, **columns)
    yield from _derived("account", row, clean_account(account), where)


def _derived(kind: Kind, row: Planned, particulars: Cleaned, where: Where) -> Iterator[Line]:
    """A record as it is compared, its keys, and which row it was made of."""
    table, held = _COMPARED[kind]
    keys = keys_of(particulars)
    record = {f"{kind}_id": row.id}
    yield table, line(table, **record, particulars=pack(particulars), keys=keys, edition=EDITION)
    yield held, lines_of_keys(keys, row.id)
    made_of = line(ImportedRow, kind=kind, record_id=row.id, digest=row.digest, made_by_id=where.import_id)
    yield ImportedRow, made_of


@cache
def _longest(name: str) -> int | None:
    return Account._meta.get_field(name).max_length  # type: ignore[union-attr]
