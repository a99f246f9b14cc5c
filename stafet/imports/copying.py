"""Prepared rows into the tables by COPY; indexes made anew where that is quicker than keeping them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from django.db import connection
from django.db.models import Model

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
from stafet.followups.models import Task
from stafet.imports.lines import columns_of
from stafet.imports.models import ImportedRow, Touched
from stafet.imports.preparing import Copied
from stafet.leads.models import Case, Interest, Lead
from stafet.particulars.cleaned import Kind
from stafet.staff.models import Event

# What a row is written into, what others point at first.
ORDER: Final[tuple[type[Model], ...]] = (
    Account, CleanedAccount, AccountKey, Contact, Email, Phone, Address, CleanedContact, ContactKey, Case, Lead, Interest,
    Task, Event, ImportedRow, Touched,
)  # fmt: skip
# A file with so many bytes into a stock of so few records: the indexes are made at the end, in a third of the time.
LARGE_FILE: Final = 5_000_000
SMALL_STOCK: Final = 5_000
# Compressing an index's pages in the log makes them no smaller and takes half of the time in which a key is made. On a
# server of somebody else's it may be forbidden to say so.
_LOG_AS_IT_IS: Final = """
SELECT set_config('wal_compression', 'off', true) WHERE has_parameter_privilege('wal_compression', 'SET')
"""
_WHOLE_TABLES: Final = ("enable_seqscan", "enable_hashjoin", "enable_mergejoin")
_OF_CONTACTS: Final = (Contact, ContactKey, CleanedContact, Email, Phone, Address)
_OF_ACCOUNTS: Final = (Account, AccountKey, CleanedAccount)


def copy_in(copied: Copied) -> None:
    """Write these rows; the columns that the database fills are left to it."""
    with connection.cursor() as cursor:
        for table in ORDER:
            if text := copied.get(table):
                columns = ", ".join(f'"{field.column}"' for field in columns_of(table))
                with cursor.copy(f'COPY "{table._meta.db_table}" ({columns}) FROM STDIN') as copy:
                    copy.write(text)


def kept_ids(table: type[Model], count: int) -> list[int]:
    """So many ids that nobody else is given."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
            [table._meta.db_table, table._meta.pk.column, count],
        )
        return [id for (id,) in cursor.fetchall()]


@contextmanager
def looked_up_by_index() -> Iterator[None]:
    """Within it the planner looks things up by their indexes.

    It knows nothing about rows that came in this transaction, takes the tables for small and would read them whole,
    for each part of the file anew.
    """
    with connection.cursor() as cursor:
        for way in _WHOLE_TABLES:
            cursor.execute(f"SET LOCAL {way} = off")
    yield
    with connection.cursor() as cursor:
        for way in _WHOLE_TABLES:
            cursor.execute(f"SET LOCAL {way} = DEFAULT")


def tables_to_fill(kind: Kind) -> list[type[Model]]:
    """Those tables that a large file of this kind fills rather than adds to: few records are known, and no lead ever came.

    Where people work already they would wait for the whole file. None of the tables may be one that the file renews: the
    verbs that renew a record need the indexes.
    """
    tables: list[type[Model]] = []
    if Lead.objects.exists() or not (_are_few(Contact) and _are_few(Account)):
        return tables
    if kind == "contact" and not Contact.objects.exclude(external_id="").exists():
        tables += _OF_CONTACTS
    if not (kind == "account" and Account.objects.exclude(external_id="").exists()):
        tables += _OF_ACCOUNTS
    return tables


def _are_few(table: type[Account | Contact]) -> bool:
    return table._default_manager.order_by()[:SMALL_STOCK].count() < SMALL_STOCK


@contextmanager
def indexes_made_at_the_end(tables: Sequence[type[Model]]) -> Iterator[None]:
    """While they are filled, these tables have no indexes and no foreign keys; both are made and checked after.

    Whoever searches meanwhile waits for the end of the transaction, so this is for filling an empty house only.
    """
    if not tables:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # checks still open would forbid to alter the tables
        again = [sql for table in tables for sql in _taken_off(cursor, table._meta.db_table)]
    yield
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL maintenance_work_mem = '256MB'")
        cursor.execute(_LOG_AS_IT_IS)
        for sql in sorted(again, key=lambda sql: "FOREIGN KEY" in sql):
            cursor.execute(sql)
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _taken_off(cursor: Any, table: str) -> list[str]:
    """Drop a table's indexes and constraints; the statements that make them again, keys that others need first."""
    cursor.execute(
        "SELECT conname, pg_get_constraintdef(oid), contype FROM pg_constraint mine"
        " WHERE conrelid = %s::regclass AND (contype = 'f' OR contype IN ('p', 'u')"
        " AND NOT EXISTS (SELECT FROM pg_constraint other WHERE other.confrelid = mine.conrelid))",
        [table],
    )
    constraints = cursor.fetchall()
    cursor.execute(
        "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = %s::regclass"
        " AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)",
        [table],
    )
    indexes = cursor.fetchall()
    for name, *_ in constraints:
        cursor.execute(f'ALTER TABLE "{table}" DROP CONSTRAINT "{name}"')
    for name, _ in indexes:
        cursor.execute(f"DROP INDEX {name}")
    made = [f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" {made}' for name, made, _ in constraints]
    return made + [made for _, made in indexes]
