"""Rows of one person rewritten, a slice at a time; rows of others, where the person's values came to stand."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from django.db import connection
from django.db.models import Model

from stafet.privacy.mark import Needles, marked
from stafet.privacy.tables import Keys, Table, is_structure

_REACH: Final = frozenset(
    {"raw", "street"}
)  # what has one of these is an address or a number, and goes whole
SLICE: Final = 200  # rows of one transaction
_OWN: Final = (
    "SELECT coalesce(array_agg(tgname::text), '{}') FROM pg_trigger"
    " WHERE tgrelid = %s::regclass AND tgname LIKE 'pgtrigger%%'"
)


@contextmanager
def unguarded(table: type[Model]) -> Iterator[None]:
    """Within this transaction, let rows of a table be rewritten that otherwise only grows."""
    with connection.cursor() as cursor:
        cursor.execute(_OWN, [table._meta.db_table])
        [names] = cursor.fetchone()
        cursor.execute("SELECT set_config('pgtrigger.ignore', %s, true)", [f"{{{','.join(names)}}}"])
        yield
        cursor.execute("SELECT set_config('pgtrigger.ignore', '{}', true)")


def next_rows(table: Table, keys: Keys, after: int, *, near: bool = False) -> list[int]:
    """The keys of the next slice of rows; sorted here, lest the database walk along all rows in their order."""
    found = table.rows(keys, near=near).values_list("pk", flat=True)
    return sorted(key for key in found if key > after)[:SLICE]


def rewrite_own(table: Table, rows: Sequence[int], *, but: Sequence[str] = ()) -> None:
    """Take all personal values out of these rows, or the rows away where they go; `but` columns stay."""
    found = table.model._base_manager.filter(pk__in=rows)
    if table.place.goes and not table.is_history:
        found._raw_delete(found.db)
        return
    changes = {name: value for name, value in table.changes().items() if name not in but}
    if not table.is_history:
        found.update(**changes)
        return
    with unguarded(table.model):
        if changes:
            found.update(**changes)
        structures = [one.attname for one in table.personal if is_structure(one) and one.name not in but]
        _rewrite_each(table.model, rows, structures, marked)


def rewrite_near(table: Table, rows: Sequence[int], needles: Needles) -> int:
    """Mark the person's values in somebody else's rows; how many rows held one."""
    columns = [one.attname for one in table.personal if one.get_internal_type() != "BinaryField"]
    if table.is_history:
        with unguarded(table.model):
            return _rewrite_each(table.model, rows, columns, needles.taken_out)
    if table.place.goes and not _REACH.isdisjoint(columns):
        found = table.model._base_manager.filter(pk__in=rows)
        held = [
            row.pk for row in found.only("pk", *columns) if needles.are_in([getattr(row, c) for c in columns])
        ]
        gone = table.model._base_manager.filter(pk__in=held)
        gone._raw_delete(gone.db)
        return len(held)
    return _rewrite_each(table.model, rows, columns, needles.taken_out)


def _rewrite_each(table: type[Model], rows: Sequence[int], columns: Sequence[str], rewritten: Any) -> int:
    """Write those rows anew in which something changes; how many."""
    changed: list[Any] = []
    if not columns:
        return 0
    for row in table._base_manager.filter(pk__in=rows).only("pk", *columns):
        before = [getattr(row, one) for one in columns]
        for column, value in zip(columns, before, strict=True):
            setattr(row, column, _fitting(table, column, rewritten(value)))
        if before != [getattr(row, one) for one in columns]:
            changed.append(row)
    table._base_manager.bulk_update(changed, columns, batch_size=SLICE)
    return len(changed)


def _fitting(table: type[Model], column: str, value: Any) -> Any:
    longest = getattr(table._meta.get_field(column), "max_length", None)
    return value[:longest] if isinstance(value, str) and longest else value
