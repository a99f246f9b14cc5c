"""Takes back what an import made and changed, where nobody has worked with it since.

Somebody has if its version moved on, if an event tells of it that is not the import's, or if something points at it that
the import did not make.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from django.db import connection
from django.db.models import Model, Q

from stafet.contacts.models import (
    Account,
    AccountKey,
    CleanedAccount,
    CleanedContact,
    Contact,
    ContactKey,
    Key,
    Reach,
)
from stafet.followups.models import Task
from stafet.imports.models import ImportedRow, Touched
from stafet.imports.restoring import give_back
from stafet.leads.models import Case, Interest, Lead
from stafet.staff.models import Event

Named = tuple[str, int]
_CHANGED: Final = "changed"
_IN_USE: Final = "in use"
# Whoever points at another comes first.
_TABLES: Final[dict[str, type[Any]]] = {
    "task": Task,
    "lead": Lead,
    "case": Case,
    "contact": Contact,
    "account": Account,
}
_COMPARED: Final[dict[str, tuple[type[Model], type[Key], str]]] = {
    "contact": (CleanedContact, ContactKey, "contact_id"),
    "account": (CleanedAccount, AccountKey, "account_id"),
}
_DROP_KEYS: Final = (
    "DELETE FROM {keys} held USING (SELECT {column} AS id, unnest(keys) AS key FROM {cleaned} WHERE {column} = ANY(%s)) gone"
    " WHERE held.key = gone.key AND held.record_id = gone.id"
)


def take_back(import_id: int, touched: Sequence[Touched]) -> dict[Named, str]:
    """Take these back; those that had to be left, and why: `changed` since, or `in use`."""
    left: dict[Named, str] = {}
    by_kind: defaultdict[str, list[Touched]] = defaultdict(list)
    for one in touched:
        by_kind[one.kind].append(one)
    for kind, table in _TABLES.items():
        if ours := by_kind.get(kind):
            left |= _take_back(import_id, kind, table, ours)
    return left


def _take_back(import_id: int, kind: str, table: type[Any], ours: list[Touched]) -> dict[Named, str]:
    ids = [one.record_id for one in ours]
    # Nobody points at these before the transaction ends.
    held = table._base_manager.select_for_update().filter(pk__in=ids).order_by("pk")
    versions = dict(held.values_list("pk", "version"))
    worked_on = _with_events(import_id, kind, [one.record_id for one in ours if one.is_new])
    left: dict[Named, str] = {}
    gone: list[int] = []
    for one in ours:
        if one.record_id not in versions:
            continue
        if versions[one.record_id] != one.version or one.record_id in worked_on:
            left[kind, one.record_id] = _CHANGED
        elif one.is_new:
            gone.append(one.record_id)
        else:
            give_back(kind, one.record_id, one.before)
    for id in _pointed_at(table, gone):
        left[kind, id] = _IN_USE
    _drop(kind, table, [id for id in gone if (kind, id) not in left])
    return left


def _with_events(import_id: int, kind: str, ids: Collection[int]) -> set[int]:
    """Those of which an event tells that is not the import's own; what was edited, the version tells."""
    # An event that names no import has no such key: asked for its value alone, it would be neither ours nor another's.
    of_others = ~Q(after__has_key="import") | ~Q(after__import=import_id)
    others = Event.objects.filter(of_others).exclude(kind__endswith=":edited")
    if kind == "lead":
        return {n for (n,) in others.filter(lead_number__in=ids).values_list("lead_number") if n is not None}
    told = set(others.filter(subject_kind=kind, subject_id__in=ids).values_list("subject_id", flat=True))
    if kind == "contact":
        told |= {
            id for (id,) in others.filter(contact_id__in=ids).values_list("contact_id") if id is not None
        }
    return told


def _pointed_at(table: type[Model], ids: Collection[int]) -> set[int]:
    """Those that a row points at which does not go with them."""
    found: set[int] = set()
    for relation in table._meta.related_objects if ids else ():
        field = relation.field
        own = issubclass(relation.related_model, Reach | CleanedContact | CleanedAccount | Interest)
        if own or not getattr(field, "db_constraint", True) or relation.many_to_many:
            continue
        rows = relation.related_model._base_manager.filter(Q(**{f"{field.name}__in": ids}))
        found |= set(rows.values_list(field.attname, flat=True))
    return found


def _drop(kind: str, table: type[Any], ids: Sequence[int]) -> None:
    """Delete these rows with what is theirs alone."""
    if not ids:
        return
    if kind in _COMPARED:
        cleaned, keys, column = _COMPARED[kind]
        with connection.cursor() as cursor:
            names = {"keys": keys._meta.db_table, "cleaned": cleaned._meta.db_table, "column": column}
            cursor.execute(_DROP_KEYS.format(**names), [list(ids)])
    for relation in table._meta.related_objects:
        if issubclass(relation.related_model, Reach | CleanedContact | CleanedAccount | Interest):
            rows = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": ids})
            _drop_rows(rows)
    _drop_rows(table._base_manager.filter(pk__in=ids))
    _drop_rows(ImportedRow.objects.filter(kind=kind, record_id__in=ids))


def _drop_rows(rows: Any) -> None:
    # Straight, without looking for what hangs on them: that was done, for all at once.
    rows._raw_delete(rows.db)


def said_left(left: Iterable[str]) -> dict[str, int]:
    """How many were left for which reason."""
    counts: dict[str, int] = {}
    for why in left:
        counts[why] = counts.get(why, 0) + 1
    return counts
