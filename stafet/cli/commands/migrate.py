"""Bring the database up to date; safe to run at any time and by several machines at once."""

import argparse

from django.core.management import call_command
from django.db import connection

# Any number, the same for all: whoever comes second waits, and then finds nothing to do.
LOCK = 0x57AFE7


def arguments(parser: argparse.ArgumentParser) -> None:
    """--check only asks."""
    parser.add_argument(
        "--check", action="store_true", help="change nothing; exit with 1 if something is missing"
    )


def run(options: argparse.Namespace) -> int:
    """Apply what is missing, each migration whole or not at all."""
    with connection.cursor() as cursor:
        if options.check:
            call_command("migrate", check_unapplied=True, interactive=False, verbosity=0)
            return 0
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            call_command("migrate", interactive=False, verbosity=0)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
    return 0
