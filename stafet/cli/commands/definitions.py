"""Write all definitions to a file, or take them over from one.

The file is JSON and names everything by code; it holds neither people nor keys. Taking over makes what is not there
and changes what is otherwise; what the file does not name stays. One row that would break something in use refuses
the whole file. With --trial nothing is written.
"""

import argparse
import json
import sys
from pathlib import Path

from stafet.blueprint import whole
from stafet.blueprint.actions.take_over import Taken, foresee, take_over
from stafet.foundation.denials import Denial
from stafet.staff.actor import SYSTEM


def arguments(parser: argparse.ArgumentParser) -> None:
    """What to do, and the file."""
    parser.add_argument("what", choices=("export", "import"))
    parser.add_argument("file", metavar="FILE", help="- is the output, or the input")
    parser.add_argument("--trial", action="store_true", help="import: only say what it would do")


def run(options: argparse.Namespace) -> int:
    """A JSON summary of an import on the output; 1 where it was refused or the file could not be read."""
    try:
        if options.what == "export":
            return _export(options.file)
        return _import(options.file, is_trial=options.trial)
    except OSError as trouble:
        sys.stderr.write(f"{trouble}\n")
    except Denial as denial:
        sys.stderr.write(f"{denial}\n")
    return 1


def _export(file: str) -> int:
    if file == "-":
        sys.stdout.write(whole.written())
    else:
        Path(file).write_text(whole.written(), encoding="utf-8")
    return 0


def _import(file: str, *, is_trial: bool) -> int:
    sections = whole.read(sys.stdin.read() if file == "-" else Path(file).read_bytes())
    foreseen = foresee(sections, by=SYSTEM)
    if not is_trial and not foreseen.refused:
        take_over(sections, by=SYSTEM)
    print(json.dumps(_summary(foreseen), ensure_ascii=False), flush=True)
    return 1 if foreseen.refused else 0


def _summary(taken: Taken) -> dict[str, object]:
    counts = {"created": len(taken.created), "changed": len(taken.changed), "left": len(taken.left)}
    refused = [{"section": section, "code": code, "why": str(why)} for section, code, why in taken.refused]
    return counts | {"arranged": taken.arranged, "refused": refused}
