"""A file as its lines of cells: CSV as people export it, or the first sheet of a workbook that says anything."""

import csv
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from python_calamine import CalamineError, CalamineWorkbook

from stafet.foundation.denials import Invalid
from stafet.imports.reading import encoding_of

MOST_COLUMNS: Final = 200
LONGEST: Final = 20_000  # signs of one cell that are kept
_SAMPLE: Final = 64 * 1024  # signs by which the delimiter is found
_ZIP: Final = b"PK\x03\x04"  # a workbook is a ZIP file (ECMA-376)
_MIDNIGHT: Final = time()

Line = tuple[int, list[str]]


def lines_of(path: Path) -> Iterator[Line]:
    """Each line that says something with its number, from 1; the first is the line of names.

    A cell is text without blanks at its ends; a date is ISO 8601, a number plain. Denies a file that is neither.
    """
    with path.open("rb") as file:
        is_workbook = file.read(len(_ZIP)) == _ZIP
    for number, cells in _of_workbook(path) if is_workbook else _of_csv(path):
        plain = [_text(cell) for cell in cells[:MOST_COLUMNS]]
        if any(plain):
            yield number, plain


def _of_workbook(path: Path) -> Iterator[tuple[int, list[object]]]:
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            for name in book.sheet_names:
                rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
                if any(any(cell not in ("", None) for cell in row) for row in rows):
                    for at, row in enumerate(rows, 1):
                        yield at, list[object](row)
                    return
    except CalamineError as trouble:
        raise Invalid(
            "This workbook cannot be read.", fields={"file": "A CSV file, or a workbook (XLSX)."}
        ) from trouble


def _of_csv(path: Path) -> Iterator[tuple[int, list[object]]]:
    with path.open(encoding=encoding_of(path), errors="replace", newline="") as file:
        delimiter = _delimiter(file.read(_SAMPLE))
        file.seek(0)
        reader = csv.reader(file, delimiter=delimiter)
        try:
            for cells in reader:
                yield reader.line_num, list(cells)
        except csv.Error as trouble:
            raise Invalid(
                "This is no file of rows.", fields={"file": "A CSV file, or a workbook (XLSX)."}
            ) from trouble


def _delimiter(sample: str) -> str:
    """The one that parts the first line most often, outside quotation marks."""
    head = next((line for line in sample.splitlines() if line.strip()), "")
    unquoted = "".join(head.split('"')[::2])
    return max(",;\t|", key=unquoted.count)


def _text(cell: object) -> str:
    if isinstance(cell, str):
        return cell.strip().replace("\x00", "")[:LONGEST]
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == _MIDNIGHT else cell.isoformat(sep=" ")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date | time | timedelta):
        return str(cell)
    return "" if cell is None else str(cell).strip()
