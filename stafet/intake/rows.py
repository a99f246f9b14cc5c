"""A file of rows, as people export enquiries: its rows by the names in its first line. Pure.

Encoding and delimiter are found out; what the columns mean is left to the readers, row by row.
"""

import csv
import io
from collections.abc import Iterator
from typing import Final

from stafet.foundation.denials import Invalid

DELIMITERS: Final = ",;\t|"
MOST: Final = 5_000  # rows; more is an import
MOST_COLUMNS: Final = 200
LONGEST: Final = 100_000  # signs of one field
_FEWEST: Final = 2  # columns that are named; one alone is a text


def rows_of(raw: bytes) -> Iterator[dict[str, str]]:
    """The rows, each with the columns that say something. Denies what has no line of names, and too many rows.

    >>> list(rows_of("Name;E-Mail\\nJürgen;j@post.example\\n;\\n".encode("cp1252")))
    [{'Name': 'Jürgen', 'E-Mail': 'j@post.example'}]
    """
    text = _text(raw).replace("\0", "")
    head = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text.lstrip("\r\n"), newline=""), delimiter=delimiter)
    try:
        names = [name.strip() for name in next(reader, [])][:MOST_COLUMNS]
        if sum(bool(name) for name in names) < _FEWEST:
            raise Invalid("The first line has to name the columns.", fields={"file": "A file of rows (CSV)."})
        for number, cells in enumerate(reader, 1):
            if number > MOST:
                raise Invalid("These are more than %(most)s rows: import them.", most=MOST)
            found = {name: cell.strip()[:LONGEST] for name, cell in zip(names, cells, strict=False) if name}
            said = {name: cell for name, cell in found.items() if cell}
            if said:
                yield said
    except csv.Error as trouble:
        raise Invalid("This is no file of rows.", fields={"file": "A file of rows (CSV)."}) from trouble


def _text(raw: bytes) -> str:
    """By its mark, else UTF-8 if all of it is, else Windows-1252, as spreadsheets write it."""
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
