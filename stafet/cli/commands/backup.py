"""Write everything (database, files, secret key) into one file, while Stafet runs or not."""

import argparse
import os
import sys
from pathlib import Path

from stafet.cli.archive import write_archive
from stafet.cli.database import running_database
from stafet.config.environment import Environment


def arguments(parser: argparse.ArgumentParser) -> None:
    """The file to write."""
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="the file to write; keep it safe, it holds the secret key"
    )


def run(options: argparse.Namespace) -> int:
    """Write the file, whole or not at all."""
    environment = Environment.read(os.environ)
    target = options.file.resolve()
    if not target.parent.is_dir():
        sys.stderr.write(f"There is no folder {target.parent}.\n")
        return 1
    with running_database(environment):
        write_archive(target, environment)
    sys.stderr.write(
        f"Everything is in {target} ({target.stat().st_size:,} bytes). It holds the secret key: keep it safe.\n"
    )
    return 0
