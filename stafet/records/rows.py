"""A contact or an account as plain values, and those values written back, with all that is derived from them."""

from datetime import date
from typing import Any, Final

from stafet.contacts.cleaned import forget_account, forget_contact, note_account, note_contact
from stafet.contacts.found_by import refresh_account, refresh_contact
from stafet.contacts.models import Account, Address, Contact, Email, Phone
from stafet.records.fields import LISTS, Record, Row

_SHARED: Final = ("external_id", "branch_ids", "customer_since", "won_lead", "fields")
CONTACT_FIELDS: Final = (
    "first_name", "last_name", "title", "language", "birthday", "account", "preferred_owner",
)  # fmt: skip
ACCOUNT_FIELDS: Final = ("name", "vat_id", "email", "phone", "street", "postcode", "city", "country")
_KEYS: Final = ("account", "preferred_owner")
_DATES: Final = ("birthday", "customer_since")
_ROWS: Final = {"emails": Email, "phones": Phone, "addresses": Address}
_DAYS: Final = ("valid_from", "valid_to")
_REACH: Final = ("kind", "position", *_DAYS)
_COLUMNS: Final = {
    "emails": ("raw", "normal", *_REACH),
    "phones": ("raw", "normal", *_REACH),
    "addresses": ("street", "postcode", "city", "country", *_REACH),
}


def read_record(record: Contact | Account) -> Record:
    """All of it as JSON can keep it: dates as ISO 8601, other records by their key."""
    names = (*(CONTACT_FIELDS if isinstance(record, Contact) else ACCOUNT_FIELDS), *_SHARED)
    found = {name: _plain(record, name) for name in names}
    if isinstance(record, Contact):
        found |= {name: _listed(record, name) for name in LISTS}
    return found


def write_record(record: Contact | Account, wanted: Record) -> None:
    """Make a record, locked, what `wanted` says; rows keep their ids, and come back under the id they had."""
    for name, value in wanted.items():
        if name in _KEYS:
            setattr(record, f"{name}_id", value)
        elif name in _DATES:
            setattr(record, name, date.fromisoformat(value) if value else None)
        elif name not in LISTS:
            setattr(record, name, value)
    if isinstance(record, Contact):
        for name in LISTS:
            _write_rows(record, name, wanted[name])
    renew(record)


def renew(record: Contact | Account) -> None:
    """Save a record with what is derived from it: what it is found by, and its keys while it stands."""
    record.version += 1
    if isinstance(record, Account):
        refresh_account(record)
        record.save()
        if record.merged_into_id is None:
            note_account(record)
        else:
            forget_account(record)
        return
    emails, phones, addresses = (list(_rows_of(record, name)) for name in LISTS)
    refresh_contact(record, emails=emails, phones=phones, addresses=addresses)
    record.save()
    if record.merged_into_id is None:
        note_contact(record, emails=emails, phones=phones, addresses=addresses)
    else:
        forget_contact(record)


def _plain(record: Contact | Account, name: str) -> Any:
    value = getattr(record, f"{name}_id" if name in _KEYS else name)
    return value.isoformat() if isinstance(value, date) else value


def _listed(contact: Contact, name: str) -> list[Row]:
    rows = list(_rows_of(contact, name).values("id", *_COLUMNS[name]))
    return [row | {day: row[day].isoformat() for day in _DAYS if row[day]} for row in rows]


def _rows_of(contact: Contact, name: str) -> Any:
    model: Any = _ROWS[name]
    return model._default_manager.filter(contact=contact)


def _write_rows(contact: Contact, name: str, wanted: list[Row]) -> None:
    kept = {row["id"] for row in wanted if "id" in row}
    standing = _rows_of(contact, name)
    known = set(standing.values_list("pk", flat=True))
    if known - kept:
        standing.exclude(pk__in=kept).delete()
    rows = [row for row in wanted if row.get("id") not in known]
    model: Any = _ROWS[name]
    model._default_manager.bulk_create([model(contact=contact, **row) for row in rows])
