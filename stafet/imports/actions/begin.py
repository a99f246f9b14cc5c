"""Begin an import: keep the file's rows, untouched, and guess what its columns are."""

from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Final

from django.db import connection

from stafet.catalog.models import Source
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.imports.fields import KINDS, Kind, guess
from stafet.imports.lines import line
from stafet.imports.models import FileRow, Import, Stage
from stafet.imports.sheets import Line, lines_of
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.models import Branch

MOST_ROWS: Final = 1_000_000
_LONGEST_NAME: Final = 200


@action("import", locks=False)
def begin_import(
    branch: Branch, *, kind: Kind, path: Path, name: str, source: Source | None = None, by: Actor
) -> Import:
    """Keep all rows of a CSV file or a workbook, to be taken in as `kind`; nothing is made of them yet.

    The columns mean what they meant in the last file with the same ones, else what their names say. Denies a file
    without rows.
    """
    if kind not in KINDS:
        raise Invalid(
            "There is no such choice: %(named)s.", named=str(kind)[:60], fields={"kind": "Pick one."}
        )
    lines = lines_of(path)
    _, head = next(lines, (0, []))
    first = next(lines, None)
    if first is None:
        raise Invalid("There is no row in this file.", fields={"file": "A CSV file, or a workbook (XLSX)."})
    columns = [column[:_LONGEST_NAME] for column in head]
    made = Import.objects.create(
        kind=kind,
        file_name=name[:250],
        branch=branch,
        source=source,
        by_id=by.user_id,
        by_name=by.name,
        created_at=clock.now(),
        stage=Stage.MAPPING,
        columns=columns,
        mapping=_remembered(kind, columns) or guess(columns, kind),
    )
    made.total = _keep(made, chain([first], lines))
    made.save(update_fields=["total"])
    return made


def _keep(made: Import, lines: Iterable[Line]) -> int:
    """Copy these lines of the file; how many they are."""
    number = 0
    with connection.cursor() as cursor:
        # In the order of the model's columns, as `line` writes them.
        names = ", ".join(f'"{field.column}"' for field in FileRow._meta.concrete_fields if field.column)
        with cursor.copy(f"COPY imports_filerow ({names}) FROM STDIN") as copy:
            for number, (at, cells) in enumerate(lines, 1):
                if number > MOST_ROWS:
                    raise Invalid("These are more than %(most)s rows.", most=MOST_ROWS)
                copy.write(line(FileRow, made_by_id=made.pk, number=number, line=at, cells=cells))
    return number


def _remembered(kind: str, columns: list[str]) -> dict[str, str]:
    """What these columns meant when they were last said to mean something."""
    before = Import.objects.filter(kind=kind, columns=columns).exclude(stage=Stage.MAPPING).order_by("-id")
    found: dict[str, str] | None = before.values_list("mapping", flat=True).first()
    return found or {}
