"""What stands in the database, table by table, for comparing before and after.

Left out are the tables that only ever grow: the history (`…event`), the events with the queue of those that nobody was told
of, and the import's own records; and what a
round counts by itself.
"""

from django.apps import apps
from django.db import connection

LOGS = (
    "staff_event",
    "notify_untold",
    "imports_",
    "contacts_frequentkey",
    "procrastinate",
    "django_",
    "staff_stamp",
    "pghistory",
)
Dump = dict[str, list[str]]


def dumped() -> Dump:
    """All rows of all tables of ours, as text, sorted."""
    names = sorted({table._meta.db_table for table in apps.get_models(include_auto_created=True)})
    ours = [name for name in names if not name.startswith(LOGS) and not _is_history(name)]
    with connection.cursor() as cursor:
        return {name: _rows(cursor, name) for name in ours}


def _is_history(name: str) -> bool:
    return any(
        table._meta.db_table == name and any(field.name == "pgh_id" for field in table._meta.fields)
        for table in apps.get_models(include_auto_created=True)
    )


def _rows(cursor: object, name: str) -> list[str]:
    cursor.execute(f'SELECT t::text FROM "{name}" t ORDER BY 1')  # type: ignore[attr-defined]  # noqa: S608
    return [text for (text,) in cursor.fetchall()]  # type: ignore[attr-defined]


def differing(before: Dump, after: Dump) -> dict[str, tuple[set[str], set[str]]]:
    """The rows that only one of the two has, by table."""
    pairs = {
        name: (set(before[name]) - set(after[name]), set(after[name]) - set(before[name])) for name in before
    }
    return {name: pair for name, pair in pairs.items() if pair[0] or pair[1]}
