"""A new database from one file: what all migrations together make, without Django's replay of each of them.

`structure.sql` is written by `python -m tests.house.structure` and compared by a test with what the migrations make one
by one. Migrations that are newer than the file run after it, as they would on any database.
"""

from pathlib import Path
from typing import Final

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

FILE: Final = Path(__file__).with_name("structure.sql")


def is_new(connection: BaseDatabaseWrapper) -> bool:
    """Whether nothing at all is in this database yet."""
    return not connection.introspection.table_names(include_views=True)


def build(connection: BaseDatabaseWrapper) -> None:
    """Make the tables, their triggers and first rows, and note the migrations as applied; whole or not at all."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute(FILE.read_text())
