"""Take in a file of contacts or accounts.

The rows of a CSV file become contacts or accounts; the last line on stdout is a JSON summary. The same file again
changes nothing; what is refused stands with its reason in FILE.refused.csv.
"""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Final

from stafet.catalog.models import Source
from stafet.foundation.denials import Denial
from stafet.imports.actions.import_file import import_file
from stafet.imports.known import Kind
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch

KINDS: Final[dict[str, Kind]] = {"contacts": "contact", "accounts": "account"}
_WIDTH: Final = 40  # signs of the bar


def arguments(parser: argparse.ArgumentParser) -> None:
    """What kind of rows, which file, and for which branch."""
    parser.add_argument("kind", choices=sorted(KINDS), help="what the rows are")
    parser.add_argument("file", type=Path, metavar="FILE.csv", help="the rows")
    parser.add_argument(
        "--source", metavar="KEY", help="key or code of a source: its branch knows the records"
    )


def run(options: argparse.Namespace) -> int:
    """Take in the file; 1 if it cannot be read or there is no such source."""
    branch = _branch(options.source)
    if branch is None:
        sys.stderr.write("There is no such source.\n" if options.source else "There is no branch yet.\n")
        return 1
    bar, begun = Bar(), time.monotonic()
    try:
        made = import_file(branch, kind=KINDS[options.kind], path=options.file, tell=bar.show, by=SYSTEM)
    except (OSError, Denial) as trouble:
        sys.stderr.write(f"{options.file}: {trouble}\n")
        return 1
    finally:
        bar.end()
    if made.refused:
        sys.stderr.write(f"{made.refused} rows were refused: see {options.file}.refused.csv\n")
    summary = {name: getattr(made, name) for name in ("created", "updated", "matched", "refused")}
    print(json.dumps({**summary, "seconds": round(time.monotonic() - begun, 2), "import": made.pk}))
    return 0


def _branch(named: str | None) -> Branch | None:
    if not named:
        return Branch.objects.filter(is_hidden=False).order_by("id").first()
    sources = Source.objects.select_related("branch")
    source = sources.filter(key=named).first() or sources.filter(code=named).first()
    return source.branch if source else None


class Bar:
    """A bar on stderr, drawn where a person looks at it; in a file a line every tenth."""

    def __init__(self) -> None:
        self._shown = -1

    def show(self, read: int, size: int) -> None:
        """Tell how much of the file is read."""
        percent = min(100, 100 * read // max(size, 1))
        is_seen = sys.stderr.isatty()
        if percent == self._shown or (not is_seen and percent // 10 == self._shown // 10):
            return
        self._shown = percent
        filled = "#" * (percent * _WIDTH // 100)
        sys.stderr.write(f"\r[{filled:.<{_WIDTH}}] {percent} %" if is_seen else f"{percent} %\n")
        sys.stderr.flush()

    def end(self) -> None:
        """Leave the bar's line."""
        if self._shown >= 0 and sys.stderr.isatty():
            sys.stderr.write("\n")
