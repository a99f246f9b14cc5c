"""Django's own `migrate`, which begins with the whole structure where the database is new."""

from typing import Any

from django.core.management.base import CommandParser
from django.core.management.commands import migrate
from django.db import connections

from stafet.config.structure import build, is_new

# What asks for something other than an up-to-date database.
_OTHERWISE = ("app_label", "plan", "check_unapplied", "fake", "fake_initial", "prune", "step_by_step")


class Command(migrate.Command):
    """Bring the database up to date."""

    def add_arguments(self, parser: CommandParser) -> None:
        """Django's own, and one by which the file is proven."""
        super().add_arguments(parser)
        parser.add_argument(
            "--step-by-step", action="store_true", help="make a new database by its migrations, one by one"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Apply what is missing."""
        connection = connections[options["database"]]
        if not any(options[name] for name in _OTHERWISE) and is_new(connection):
            build(connection)
        super().handle(*args, **options)
