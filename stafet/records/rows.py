"""A contact or an account as plain values, and those values written back, with all that is derived from them."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from stafet.contacts.cleaned import forget_account, forget_contact, note_account, note_contact
from stafet.contacts.found_by import refresh_account, refresh_contact
from stafet.contacts.models import Account, Contact, Reach
from stafet.contacts.reach import put
from stafet.contacts.reached import Reached, beyond_columns, reached, rows_of, tables_of, with_main
from stafet.records.fields import LISTS, Record, Row

_SHARED: Final = ("external_id", "branch_ids", "customer_since", "won_lead", "fields")
CONTACT_FIELDS: Final = (
    "first_name", "last_name", "title", "language", "birthday", "account", "preferred_owner",
)  # fmt: skip
ACCOUNT_FIELDS: Final = ("name", "vat_id", "email", "phone", "street", "postcode", "city", "country")
_KEYS: Final = ("account", "preferred_owner")
_DATES: Final = ("birthday", "customer_since")
_DAYS: Final = ("valid_from", "valid_to")
_REACH: Final = ("kind", "position", *_DAYS)
_COLUMNS: Final = {
    "emails": ("raw", "normal", *_REACH),
    "phones": ("raw", "normal", *_REACH),
    "addresses": ("street", "postcode", "city", "country", *_REACH),
}


def read_record(record: Contact | Account) -> Record:
    """All of it as JSON can keep it: dates as ISO 8601, other records by their key.

    The lists of an account begin with its main ones; one that only stands in the columns is a row without `id`.
    """
    names = (*(CONTACT_FIELDS if isinstance(record, Contact) else ACCOUNT_FIELDS), *_SHARED)
    found = {name: _plain(record, name) for name in names}
    lists = reached(record)._asdict()
    return found | {name: [_as_row(name, row) for row in lists[name]] for name in LISTS}


def write_record(record: Contact | Account, wanted: Record) -> None:
    """Make a record, locked, what `wanted` says; rows keep their ids, and come back under the id they had."""
    for name, value in wanted.items():
        if name in _KEYS:
            setattr(record, f"{name}_id", value)
        elif name in _DATES:
            setattr(record, name, date.fromisoformat(value) if value else None)
        elif name not in LISTS:
            setattr(record, name, value)
    _write_rows(record, wanted)
    renew(record)


def renew(record: Contact | Account) -> None:
    """Save a record with what is derived from it: what it is found by, and its keys while it stands."""
    record.version += 1
    rows, is_standing = rows_of(record), record.merged_into_id is None
    if isinstance(record, Account):
        refresh_account(record, rows)
        record.save()
        if is_standing:
            note_account(record, rows)
        else:
            forget_account(record)
        return
    refresh_contact(record, rows)
    record.save()
    if is_standing:
        note_contact(record, rows)
    else:
        forget_contact(record)


def _plain(record: Contact | Account, name: str) -> Any:
    value = getattr(record, f"{name}_id" if name in _KEYS else name)
    return value.isoformat() if isinstance(value, date) else value


def _as_row(name: str, one: Reach) -> Row:
    row = {column: getattr(one, column) for column in _COLUMNS[name]}
    days = {day: row[day].isoformat() for day in _DAYS if row[day]}
    return ({} if one.pk is None else {"id": one.pk}) | row | days


def _write_rows(record: Contact | Account, wanted: Record) -> None:
    tables: Any = tables_of(record)._asdict()
    rows = Reached(*([tables[name](**row) for row in wanted[name]] for name in LISTS))
    if isinstance(record, Account):
        rows = beyond_columns(record, with_main(record, rows))
    lists: Iterable[tuple[Sequence[Reach], Sequence[Reach]]] = zip(rows, rows_of(record), strict=True)
    for some, standing in lists:
        known, kept = {row.pk for row in standing}, {row.pk for row in some}
        for row in standing:
            if row.pk not in kept:
                row.delete()
        put(record, [row for row in some if row.pk not in known])
