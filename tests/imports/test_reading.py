"""Encoding, delimiter and columns of a file are found out."""

from pathlib import Path

import pytest

from stafet.foundation.denials import Invalid
from stafet.imports.reading import Row, open_table


def rows(path: Path) -> list[Row]:
    table = open_table(path)
    with table.file:
        return list(table.rows)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_it_is_read_however_it_was_written(tmp_path: Path, encoding: str, delimiter: str) -> None:
    file = tmp_path / "a.csv"
    lines = [("Last name", "colour", "street"), ("Jørgensen-Müller", "red", '"Große Straße 1; Hof, hinten"')]
    file.write_bytes("".join(delimiter.join(line) + "\r\n" for line in lines).encode(encoding))
    assert [row.values for row in rows(file)] == [
        {"last_name": "Jørgensen-Müller", "street": "Große Straße 1; Hof, hinten"}
    ]


def test_a_row_knows_its_line_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text('last_name,street\nMeier,"two\nlines"\n\nLund,\n', encoding="utf-8")
    assert [row.line for row in rows(file)] == [3, 5]


def test_the_same_content_has_the_same_digest_whatever_the_columns_order(tmp_path: Path) -> None:
    one, other = tmp_path / "a.csv", tmp_path / "b.csv"
    one.write_text("first_name,last_name,city\nIda,Lund,\nIda,Holm,\n", encoding="utf-8")
    other.write_text("last_name;first_name\nLund;Ida\n", encoding="utf-8")
    [ida, holm], [again] = rows(one), rows(other)
    assert ida.digest == again.digest != holm.digest


def test_a_file_without_a_known_column_is_denied(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("colour,size\nred,3\n", encoding="utf-8")
    with pytest.raises(Invalid, match="external_id"):
        open_table(file)
