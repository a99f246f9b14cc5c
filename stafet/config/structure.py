"""A new database from one file: what all migrations together make, without Django's replay of each of them.

`structure.sql` is written by `python -m tests.house.structure` and compared by a test with what the migrations make one
by one. Migrations that are newer than the file run after it, as they would on any database.
"""

import logging
from pathlib import Path
from typing import Final

from django.db import ProgrammingError, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

_log = logging.getLogger(__name__)
FILE: Final = Path(__file__).with_name("structure.sql")


def is_new(connection: BaseDatabaseWrapper) -> bool:
    """Whether nothing at all is in this database yet, and the file's schema is the one that is meant."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_schema() = 'public'")
        [(is_public,)] = cursor.fetchall()
    return is_public and not connection.introspection.table_names(include_views=True)


def build(connection: BaseDatabaseWrapper) -> bool:
    """Make the tables, their triggers and first rows, and note the migrations as applied; whole or not at all.

    False where this server cannot read the file, because its extensions are elsewhere: the migrations can do without.
    """
    try:
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            cursor.execute(FILE.read_text())
    except ProgrammingError as trouble:
        _log.warning("The structure was not read (%s); each migration is run instead.", str(trouble).strip())
        return False
    return True
