"""All rows of contacts and leads as they stand, to compare before and after."""

from typing import Any

from django.apps import apps
from django.db import connection

# Counted or told with every write; what they say is not what a record holds.
_COUNTERS = ("version",)


def all_rows() -> dict[str, list[dict[str, Any]]]:
    """Every row of every table of the rooms that a merge writes, without counters of writes and histories."""
    found = {}
    for room in ("contacts", "leads"):
        for model in apps.get_app_config(room).get_models():
            if not hasattr(model, "pgh_id"):
                found[model._meta.db_table] = rows_of(model._meta.db_table)
    return found


def rows_of(table: str) -> list[dict[str, Any]]:
    """The rows of one table, in the order of what they hold."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT to_jsonb(t) - %s::text[] FROM {table} t ORDER BY to_jsonb(t)::text",  # noqa: S608
            [[*_COUNTERS]],
        )
        return [row for (row,) in cursor.fetchall()]
