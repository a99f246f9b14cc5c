"""A file of rows as people export it: encoding, delimiter and columns are found out."""

import codecs
import csv
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

from stafet.foundation.denials import Invalid

COLUMNS: Final = (
    "external_id", "first_name", "last_name", "company", "vat_id", "email", "phone", "birthday", "street",
    "postcode", "city", "country", "language",
)  # fmt: skip
_BLOCK: Final = 1 << 20
_LONGEST: Final = 1_000  # signs of one field that are kept


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the number of its last line in the file, from 1, and its columns, blanks at the edges cut."""

    line: int
    values: Mapping[str, str]

    @property
    def digest(self) -> int:
        """64 bits for all that the row says; empty columns say nothing."""
        text = "\x1f".join(f"{name}={value}" for name, value in sorted(self.values.items()) if value)
        return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


@dataclass(slots=True)
class Table:
    """A file of rows; `read` says how many of its `size` bytes are behind us, roughly."""

    file: TextIO
    rows: Iterator[Row]
    size: int

    def read(self) -> int:
        return self.file.buffer.tell()


def open_table(path: Path) -> Table:
    """The rows of a CSV file in UTF-8, with a mark or without, UTF-16 or Windows-1252, parted by `,`, `;` or a tab.

    Columns are known by their names in the first line, whatever their order; others are left aside. Denies a
    file in which none is known.
    """
    file = path.open(encoding=encoding_of(path), errors="replace", newline="")
    head = file.readline()
    delimiter = max(",;\t", key=lambda sign: sum(name in COLUMNS for name in _names(head, sign)))
    names = _names(head, delimiter)
    if not any(name in COLUMNS for name in names):
        file.close()
        raise Invalid("The first line names none of the columns: %(columns)s.", columns=", ".join(COLUMNS))
    return Table(file, _rows(file, names, delimiter), path.stat().st_size)


def encoding_of(path: Path) -> str:
    """What the file is written in: told by its mark, else UTF-8 if all of it is, else Windows-1252."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        block = file.read(_BLOCK)
        if block.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        try:
            while block:
                decoder.decode(block)
                block = file.read(_BLOCK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def _names(head: str, delimiter: str) -> list[str]:
    columns = next(csv.reader([head], delimiter=delimiter), [])
    return [name.strip().lower().replace(" ", "_").replace("-", "_") for name in columns]


def _rows(file: TextIO, names: list[str], delimiter: str) -> Iterator[Row]:
    places = [(place, name) for place, name in enumerate(names) if name in COLUMNS]
    reader = csv.reader(file, delimiter=delimiter)
    for cells in reader:
        found = {name: cells[place].strip()[:_LONGEST] for place, name in places if place < len(cells)}
        values = {name: value.replace("\x00", "") for name, value in found.items() if value}
        if values:
            yield Row(reader.line_num + 1, values)
