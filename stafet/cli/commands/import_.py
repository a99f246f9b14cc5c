"""Take in a file of contacts, accounts, leads or tasks, or undo it.

The rows of a CSV file (or a workbook) become records; the last line on stdout is a JSON summary. The same file again changes
nothing; what is refused stands with its reason in FILE.refused.csv. Contacts and accounts are known again by their external
id alone, all of them or none are taken in; with --match they are compared with everybody, in parts, as leads and tasks are.
"""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Final

from stafet.catalog.models import Source
from stafet.foundation.denials import Denial, Invalid
from stafet.imports.actions.begin import begin_import
from stafet.imports.actions.import_file import import_file
from stafet.imports.actions.steer import map_columns, start_import
from stafet.imports.actions.undo import undo_import
from stafet.imports.fields import Kind
from stafet.imports.frame import Wishes
from stafet.imports.going_on import go_on
from stafet.imports.models import Import, Stage
from stafet.imports.refusals import write_refused
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch, User
from stafet.staff.rights import Role

KINDS: Final[dict[str, Kind]] = {
    "contacts": "contact",
    "accounts": "account",
    "leads": "lead",
    "tasks": "task",
}
_WIDTH: Final = 40  # signs of the bar
_COUNTS: Final = ("created", "updated", "matched", "refused")


def arguments(parser: argparse.ArgumentParser) -> None:
    """What kind of rows, which file, and for which branch; or which import to undo."""
    parser.add_argument("kind", nargs="?", choices=sorted(KINDS), help="what the rows are")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE.csv", help="the rows, as CSV or XLSX")
    parser.add_argument(
        "--source", metavar="KEY", help="key or code of a source: its branch knows the records"
    )
    parser.add_argument("--match", action="store_true", help="compare contacts and accounts with everybody")
    parser.add_argument("--owner", metavar="EMAIL", help="who holds closed leads and tasks that name nobody")
    parser.add_argument("--clocks", action="store_true", help="response times of open leads begin now")
    parser.add_argument("--undo", type=int, metavar="ID", help="undo this import")


def run(options: argparse.Namespace) -> int:
    """Take in the file, or undo; 1 if it cannot be read, or there is no such source or import."""
    if options.undo is not None:
        return _undo(options.undo)
    if options.kind is None or options.file is None:
        sys.stderr.write("Say what the rows are, and name the file.\n")
        return 1
    source = _source(options.source)
    branch = source.branch if source else None
    if branch is None and not options.source:
        branch = Branch.objects.filter(is_hidden=False).order_by("id").first()
    if branch is None:
        sys.stderr.write("There is no such source.\n" if options.source else "There is no branch yet.\n")
        return 1
    bar, begun = Bar(), time.monotonic()
    try:
        made = _take_in(options, branch, source, bar)
    except (OSError, Denial) as trouble:
        sys.stderr.write(f"{options.file}: {trouble}\n")
        return 1
    finally:
        bar.end()
    if made.refused:
        sys.stderr.write(f"{made.refused} rows were refused: see {options.file}.refused.csv\n")
    summary = {name: getattr(made, name) for name in _COUNTS}
    print(json.dumps({**summary, "seconds": round(time.monotonic() - begun, 2), "import": made.pk}))
    return 0


def _take_in(options: argparse.Namespace, branch: Branch, source: Source | None, bar: "Bar") -> Import:
    kind: Kind = KINDS[options.kind]
    if kind in {"contact", "account"} and not options.match:
        return import_file(branch, kind=kind, path=options.file, tell=bar.show, by=SYSTEM)
    made = begin_import(
        branch,
        kind=kind,
        path=options.file,
        name=options.file.name,
        source=source or _usual(branch),
        by=SYSTEM,
    )
    wishes = Wishes(runs_clocks=options.clocks, owner=_owner(options.owner, branch))
    map_columns(made, mapping=made.mapping, wishes=wishes, by=SYSTEM)
    # A person looks at what is found first; a program has said what it wants.
    made.stage = Stage.CHECKED
    made.save(update_fields=["stage"])
    start_import(made, by=SYSTEM)
    go_on(made, tell=bar.show)
    made.refresh_from_db()
    write_refused(made, options.file.with_name(f"{options.file.name}.refused.csv"))
    return made


def _undo(key: int) -> int:
    begun = time.monotonic()
    made = Import.objects.select_related("branch", "by").filter(pk=key).first()
    if made is None:
        sys.stderr.write("There is no such import.\n")
        return 1
    bar = Bar()
    try:
        undo_import(made, by=SYSTEM)
        go_on(made, tell=bar.show)
    except Denial as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 1
    finally:
        bar.end()
    made.refresh_from_db()
    seconds = round(time.monotonic() - begun, 2)
    print(
        json.dumps(
            {"undone": made.total - made.left, "left": made.left, "seconds": seconds, "import": made.pk}
        )
    )
    return 0


def _source(named: str | None) -> Source | None:
    if not named:
        return None
    sources = Source.objects.select_related("branch")
    return sources.filter(key=named).first() or sources.filter(code=named).first()


def _usual(branch: Branch) -> Source | None:
    return Source.objects.filter(branch=branch, is_hidden=False).order_by("position", "id").first()


def _owner(email: str | None, branch: Branch) -> int | None:
    """The one named, else the branch's first manager, else the first administrator."""
    people = User.objects.filter(is_active=True).order_by("pk")
    if email:
        found = people.filter(email__iexact=email).first()
        if found is None:
            raise Invalid("There is no “%(typed)s” here (%(field)s).", typed=email, field="owner")
        return found.pk
    found = people.filter(role=Role.MANAGER, branch=branch).first()
    found = found or people.filter(role=Role.ADMINISTRATOR).first()
    return found.pk if found else None


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
