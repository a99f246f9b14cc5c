"""Bring back everything from a file that `backup` wrote; who was erased since is erased again."""

import argparse
import os
import sys
from pathlib import Path

from stafet.cli.archive import is_empty, read_archive
from stafet.cli.child_commands import run_child
from stafet.cli.database import running_database
from stafet.config.environment import Environment


def arguments(parser: argparse.ArgumentParser) -> None:
    """The file to read, and whether what is here may go."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a file that `stafet backup` wrote")
    parser.add_argument("--force", action="store_true", help="replace what is here")


def run(options: argparse.Namespace) -> int:
    """Restore all or nothing, then bring the database up to this version."""
    is_key_given = bool(os.environ.get("STAFET_SECRET_KEY", "").strip())
    environment = Environment.read(os.environ)
    with running_database(environment) as variables:
        if not options.force and not is_empty(environment):
            sys.stderr.write("There is already something in this installation. --force replaces all of it.\n")
            return 1
        if not is_empty(environment) and run_child(["erasures", "keep"], variables) != 0:
            sys.stderr.write("Who was erased here could not be read; the list of the data folder holds.\n")
        note = read_archive(options.file.resolve(), environment, is_key_given=is_key_given)
        code = run_child(["migrate"], variables) or run_child(["erasures", "apply"], variables)
    if code == 0:
        sys.stderr.write(f"Everything is back as it was on {note['made_at']}.\n")
    return code
