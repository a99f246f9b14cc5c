"""Say who may be meant: one answer a line.

Each line of the file is a JSON object {"person": {…}, "company": {…}} as POST /matches takes it, any part of it
missing; each line printed is the answer to it. A line that cannot be read is answered by {"error": sentence}.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from stafet.matching.answer import answer
from stafet.staff.actor import SYSTEM


def arguments(parser: argparse.ArgumentParser) -> None:
    """The file of questions."""
    parser.add_argument("file", metavar="FILE.jsonl", help="one question a line; - is the input")


def run(options: argparse.Namespace) -> int:
    """Answer one line after the other; 1 if the file or one of its lines could not be read."""
    if options.file == "-":
        return _answer_all(sys.stdin)
    try:
        with Path(options.file).open(encoding="utf-8") as file:
            return _answer_all(file)
    except OSError as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 1


def _answer_all(lines: Iterable[str]) -> int:
    code = 0
    for line in filter(str.strip, lines):
        try:
            asked = json.loads(line)
            found = answer(_texts(asked, "person"), _texts(asked, "company"), by=SYSTEM)
        except (ValueError, TypeError) as trouble:
            found, code = {"error": str(trouble)}, 1
        print(json.dumps(found, ensure_ascii=False), flush=True)
    return code


def _texts(asked: Any, part: str) -> Mapping[str, str]:
    if not isinstance(asked, dict) or not isinstance(asked.get(part) or {}, dict):
        raise TypeError('A question is {"person": {…}, "company": {…}}.')
    return {name: str(value).replace("\x00", "") for name, value in (asked.get(part) or {}).items() if value}
