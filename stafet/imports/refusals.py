"""The rows that were not taken in, with the reason, as a file that can be mended and imported again."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext

from stafet.imports.frame import Refusal
from stafet.imports.models import FileRow, Import, Outcome


def write_refused(taken: Import, path: Path) -> None:
    """Write them beside the file; no file where nothing was refused."""
    path.unlink(missing_ok=True)
    if taken.refused:
        with path.open("w", encoding="utf-8", newline="") as file:
            file.writelines(refused_lines(taken))


def refused_lines(taken: Import) -> Iterator[str]:
    """The lines of a CSV file: the line in the file that was imported, why, and its columns as they stood there."""
    yield _line(["line", "reason", *taken.columns])
    rows = FileRow.objects.filter(made_by=taken, outcome=Outcome.REFUSED).order_by("number")
    for line, reason, cells in rows.values_list("line", "reason", "cells").iterator():
        yield _line([str(line), said_refusal(reason), *cells])


def said_refusal(reason: Refusal) -> str:
    """Why a row was refused, in the reader's language."""
    return gettext(reason["sentence"]) % reason.get("places", {}) if reason.get("sentence") else ""


def _line(cells: list[str]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue()
