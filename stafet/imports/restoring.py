"""A customer's rows as they were, kept before an import changes them, and given back when it is undone."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from django.db.models import F, Model

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
from stafet.imports.models import ImportedRow
from stafet.leads.models import Lead

_TABLES: Final[Mapping[str, type[Contact | Account | Lead]]] = {
    "contact": Contact,
    "account": Account,
    "lead": Lead,
}
_COMPARED: Final[Mapping[str, tuple[type[Model], type[Key], str]]] = {
    "contact": (CleanedContact, ContactKey, "contact_id"),
    "account": (CleanedAccount, AccountKey, "account_id"),
}
# Counts on when a record is given back: whoever saw it changed must not overwrite it unseen.
_COUNTS_ON: Final = "version"


def snapshot(kind: str, id: int) -> dict[str, Any]:
    """All rows of a contact, account or lead that an import may change, as JSON."""
    known = _TABLES[kind]._base_manager.filter(pk=id).values().get()
    kept: dict[str, Any] = {"row": known, "hanging": {}}
    for table, key in _hanging(kind):
        kept["hanging"][table._meta.label] = list(
            table._default_manager.filter(**{key: id}).order_by("pk").values()
        )
    if kind in _COMPARED:
        table, _, key = _COMPARED[kind]
        kept["compared"] = table._default_manager.filter(**{key: id}).values().first()
    kept["imported"] = (
        ImportedRow.objects.filter(kind=kind, record_id=id).values("digest", "made_by_id").first()
    )
    plain: dict[str, Any] = json.loads(json.dumps(kept, default=_exactly))
    return plain


def give_back(kind: str, id: int, before: Mapping[str, Any]) -> None:
    """Write these rows again, those that stand now instead; the version counts on."""
    table = _TABLES[kind]
    row = {name: value for name, value in _read(table, before["row"]).items() if name != _COUNTS_ON}
    table._base_manager.filter(pk=id).update(**row, version=F("version") + 1)
    for hanging, key in _hanging(kind):
        _put_rows(hanging, key, id, before["hanging"].get(hanging._meta.label, ()))
    if kind in _COMPARED:
        _put_compared(kind, id, before.get("compared"))
    ImportedRow.objects.filter(kind=kind, record_id=id).delete()
    if before.get("imported"):
        ImportedRow.objects.create(kind=kind, record_id=id, **before["imported"])


def _hanging(kind: str) -> Iterable[tuple[type[Model], str]]:
    """By what a contact or an account is reached, table by table."""
    for relation in _TABLES[kind]._meta.related_objects:
        if issubclass(relation.related_model, Reach):
            yield relation.related_model, relation.field.attname


def _put_rows(table: type[Model], key: str, id: int, rows: Iterable[Mapping[str, Any]]) -> None:
    """What came since goes; what was changed or taken away comes back under its own key, what stayed is not touched."""
    was = {row["id"]: _read(table, row) for row in rows}
    now = {row["id"]: row for row in table._default_manager.filter(**{key: id}).values()}
    table._default_manager.filter(pk__in=set(now) - set(was)).delete()
    for pk, row in was.items():
        if pk not in now:
            table._default_manager.create(**row)
        elif now[pk] != row:
            table._default_manager.filter(pk=pk).update(**{n: v for n, v in row.items() if n != "id"})


def _put_compared(kind: str, id: int, was: Mapping[str, Any] | None) -> None:
    table, keys, column = _COMPARED[kind]
    now = table._default_manager.filter(**{column: id}).values().first()
    held, wanted = set(now["keys"] if now else ()), set(was["keys"] if was else ())
    keys._default_manager.filter(key__in=held - wanted, record_id=id).delete()
    keys._default_manager.bulk_create([keys(key=key, record_id=id) for key in sorted(wanted - held)])
    if was is None:
        table._default_manager.filter(**{column: id}).delete()
    else:
        rows = table._default_manager.filter(**{column: id})
        if not rows.update(**{name: value for name, value in was.items() if name != column}):
            table._default_manager.create(**was)


def _read(table: type[Model], row: Mapping[str, Any]) -> dict[str, Any]:
    """JSON's values as the columns hold them."""
    fields = {field.attname: field for field in table._meta.concrete_fields}
    return {name: fields[name].to_python(value) if _is_plain(value) else value for name, value in row.items()}


def _exactly(value: object) -> str:
    """To the microsecond, which JSON's usual writer of dates cuts off."""
    return value.isoformat() if isinstance(value, date) else str(value)


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int | float)
