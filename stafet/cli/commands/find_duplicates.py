"""Look through all contacts and accounts for likely duplicates; they then stand on the page Duplicates."""

import argparse
import sys

from stafet.records.models import Kind, Pair
from stafet.records.pairs import look_through


def arguments(parser: argparse.ArgumentParser) -> None:
    """How many records are compared in one transaction."""
    parser.add_argument(
        "--at-once", type=int, default=200, metavar="N", help="records in one transaction (200)"
    )


def run(options: argparse.Namespace) -> int:
    """Look at every record once; may be stopped at any time and run again."""
    for kind in Kind:
        for looked in look_through(kind, at_once=max(1, options.at_once)):
            sys.stderr.write(f"\r{looked:,} {kind.value}s")
        sys.stderr.write(f"\n{Pair.objects.open().filter(kind=kind).count():,} likely pairs\n")
    return 0
