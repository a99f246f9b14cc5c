"""From rows to what is copied into the tables: pure work, done in processes of its own where there is much of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, Final

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Field, Model

from stafet.contacts.cleaned import EDITION, clean_account, clean_contact, keys_of
from stafet.contacts.found_by import refresh_account, refresh_contact
from stafet.contacts.made_of import Particulars, read_birthday
from stafet.contacts.models import (
    Account,
    AccountKey,
    CleanedAccount,
    CleanedContact,
    Contact,
    ContactKey,
)
from stafet.contacts.reach import addresses_of, emails_of, phones_of
from stafet.foundation.mail_address import read_address
from stafet.foundation.phone import read_phone
from stafet.imports.models import ImportedRow
from stafet.particulars.cleaned import pack
from stafet.particulars.cleaning import plain_birthday
from stafet.particulars.countries import country_code

PLACE: Final = ("street", "postcode", "city", "country")
_ESCAPED: Final = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_NEEDS_ESCAPING: Final = re.compile(r"[\\\t\n\r]")


@dataclass(frozen=True, slots=True)
class Employer:
    """The account that a contact is put into."""

    id: int
    name: str
    is_private: bool


@dataclass(frozen=True, slots=True)
class Planned:
    """A row that becomes a new record, under the id that is kept for it; `employer` for contacts."""

    id: int
    digest: int
    values: Mapping[str, str]
    employer: Employer | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """Where new records are known, which country's telephone numbers they have, when and by which import they came."""

    branch: int
    country: str
    at: datetime
    import_id: int


Copied = dict[type[Model], str]


def prepare(planned: Sequence[Planned], where: Where) -> Copied:
    """The text to copy into each table for these rows, everything derived included."""
    lines: defaultdict[type[Model], list[str]] = defaultdict(list)
    for row in planned:
        kind, held = ("contact", ContactKey) if row.employer else ("account", AccountKey)
        made, keys = _contact(row, row.employer, where) if row.employer else _account(row, where)
        for record in made:
            lines[type(record)].append(_line(record))
        # By far the most rows: written without a record in between.
        lines[held] += [f"{key}\t{row.id}\n" for key in keys]
        lines[ImportedRow].append(f"{kind}\t{row.id}\t{row.digest}\t{where.import_id}\n")
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


def _contact(row: Planned, employer: Employer, where: Where) -> tuple[list[Model], list[int]]:
    given = particulars_of(row.values)
    contact = Contact(
        id=row.id,
        account=_account_of(employer),
        first_name=given.first_name[:150],
        last_name=given.last_name[:150],
        language=given.language,
        birthday=given.birthday,
        fields=dict(given.fields),
        external_id=given.external_id,
        branch_ids=[where.branch],
        created_at=where.at,
    )
    emails, addresses = emails_of(given.emails), addresses_of(given.addresses)
    phones = phones_of(given.phones, country=place_of(row.values).get("country") or where.country)
    refresh_contact(contact, emails=emails, phones=phones, addresses=addresses)
    for email in emails:
        email.contact_id = row.id
    for phone in phones:
        phone.contact_id = row.id
    for address in addresses:
        address.contact_id = row.id
    particulars = clean_contact(contact, emails=emails, phones=phones, addresses=addresses)
    keys = keys_of(particulars)
    cleaned = CleanedContact(contact_id=row.id, particulars=pack(particulars), keys=keys, edition=EDITION)
    return [contact, *emails, *phones, *addresses, cleaned], keys


@lru_cache(maxsize=1_000)
def _account_of(employer: Employer) -> Account:
    return Account(id=employer.id, name=employer.name, is_private=employer.is_private)


def _account(row: Planned, where: Where) -> tuple[list[Model], list[int]]:
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
    particulars = clean_account(account)
    keys = keys_of(particulars)
    cleaned = CleanedAccount(account_id=row.id, particulars=pack(particulars), keys=keys, edition=EDITION)
    return [account, cleaned], keys


@cache
def _longest(name: str) -> int | None:
    return Account._meta.get_field(name).max_length  # type: ignore[union-attr]


def columns_of(table: type[Model]) -> list[Field[Any, Any]]:
    """The columns that are copied, in this order: all but an id that the database gives."""
    given = (Account, Contact)
    return [
        field
        for field in table._meta.concrete_fields
        if field.column and (field.name != "id" or table in given)
    ]


def _line(record: Model) -> str:
    """One line of PostgreSQL's COPY in its text format."""
    return "\t".join(map(_text, _values(type(record))(record))) + "\n"


@cache
def _values(table: type[Model]) -> Callable[[Model], tuple[Any, ...]]:
    return attrgetter(*(field.attname for field in columns_of(table)))


def _text(value: object) -> str:
    if isinstance(value, str):
        return value.translate(_ESCAPED) if _NEEDS_ESCAPING.search(value) else value
    # Asked for by its type, for this is called some thirty times a row.
    written = _WRITTEN.get(type(value))
    if written is not None:
        return written(value)
    if value == {}:
        return "{}"
    if isinstance(value, list) and all(isinstance(each, int) for each in value):
        return "{" + ",".join(map(str, value)) + "}"
    return _JSON.encode(value).translate(_ESCAPED)


_JSON: Final = DjangoJSONEncoder(ensure_ascii=False, separators=(",", ":"))
_WRITTEN: Final[dict[type, Callable[[Any], str]]] = {
    type(None): lambda _: "\\N",
    bool: lambda value: "t" if value else "f",
    int: str,
    date: date.isoformat,
    datetime: datetime.isoformat,
}
