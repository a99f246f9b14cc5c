"""The list of who was erased: apply it to a restored backup, or keep it.

`restore` does both by itself. `apply` erases again everybody on the list of this data folder, of the database, and of
the files given, who stands again. `keep` writes what the database knows into the list of the data folder, or into a file
given: keep that one apart from the backups. The list holds keys and keyed hashes, no name and no address.
"""

import argparse
import json
import sys
from pathlib import Path

from stafet.privacy.again import erase_again
from stafet.privacy.listed import entries, keep, list_file
from stafet.staff.actor import SYSTEM


def arguments(parser: argparse.ArgumentParser) -> None:
    """What to do, and further lists."""
    parser.add_argument("what", choices=("apply", "keep"))
    parser.add_argument(
        "file", nargs="*", type=Path, metavar="FILE", help="further lists, or where to keep it"
    )


def run(options: argparse.Namespace) -> int:
    """A JSON summary on the output; 1 if a list cannot be read or written."""
    try:
        if options.what == "keep":
            for file in options.file or [list_file()]:
                keep(file)
            return 0
        listed = list(entries(list_file(), *options.file))
        again = erase_again(listed, by=SYSTEM)
    except (OSError, ValueError, KeyError) as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 1
    print(json.dumps({"listed": len(listed), "erased_again": again}), flush=True)
    return 0
