"""Rows as lines of a CSV file or as a workbook, piece by piece. Pure."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from typing import Final
from xml.sax.saxutils import escape

Cell = str | int | Decimal | datetime | None
# A spreadsheet takes a cell that begins so for a formula, and runs it (OWASP, "CSV Injection").
_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r")
_NUMBER: Final = re.compile(r"[+-]?\d[\d .,]*")  # such as a telephone number: does no harm
_NOT_IN_XML: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LONGEST: Final = 32_767  # signs of a cell (Excel's limit)
_AT_ONCE: Final = 200  # rows of a piece
_PARTS: Final = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    '<sheet name="Stafet" sheetId="1" r:id="r1"/></sheets></workbook>',
}
_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def guarded(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe goes before.

    >>> guarded("=1+1"), guarded("+49 461 123456"), guarded("-5")
    ("'=1+1", '+49 461 123456', '-5')
    """
    return f"'{text}" if text.startswith(_FORMULAS) and not _NUMBER.fullmatch(text) else text


def as_csv(rows: Iterable[Iterable[Cell]]) -> Iterator[bytes]:
    """Comma-separated lines in UTF-8, with the mark by which spreadsheets know it; the first row is of names."""
    yield "\ufeff".encode()
    for row in rows:
        line = io.StringIO()
        csv.writer(line).writerow([guarded(_plain(cell)) for cell in row])
        yield line.getvalue().encode("utf-8", "replace")


def as_workbook(rows: Iterable[Iterable[Cell]]) -> Iterator[bytes]:
    """A workbook of one sheet (ECMA-376, SpreadsheetML), its texts within the cells: never a formula."""
    sink = _Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in _PARTS.items():
            book.writestr(name, _XML + text)
        with book.open("xl/worksheets/sheet1.xml", "w") as sheet:
            start = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
            sheet.write((_XML + start).encode())
            for number, row in enumerate(rows):
                sheet.write(f"<row>{''.join(_cell(cell) for cell in row)}</row>".encode("utf-8", "replace"))
                if number % _AT_ONCE == 0:
                    yield sink.taken()
            sheet.write(b"</sheetData></worksheet>")
    yield sink.taken()


def _cell(cell: Cell) -> str:
    if isinstance(cell, int | Decimal) and not isinstance(cell, bool):
        return f"<c><v>{cell}</v></c>"
    text = escape(_NOT_IN_XML.sub("", _plain(cell))[:_LONGEST])
    return f'<c t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>' if text else "<c/>"


def _plain(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M")
    return "" if cell is None else str(cell)


class _Sink(io.RawIOBase):
    """What was written since it was last asked; a ZIP file can be written into it from front to end."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, piece: object) -> int:
        written = bytes(piece)  # type: ignore[call-overload]
        self._pieces.append(written)
        return len(written)

    def taken(self) -> bytes:
        """The pieces, which are forgotten here."""
        pieces, self._pieces = self._pieces, []
        return b"".join(pieces)
