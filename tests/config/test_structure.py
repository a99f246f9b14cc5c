"""A new database begins with one file, which is what the migrations make."""

from pathlib import Path

from stafet.config.structure import FILE
from tests.house.structure import by_itself, by_migrations


def test_the_file_is_what_the_migrations_make_one_by_one(data_dir: Path) -> None:
    assert by_migrations(data_dir) == FILE.read_text(), "python -m tests.house.structure writes it anew"


def test_a_new_database_is_what_the_file_says(data_dir: Path) -> None:
    assert by_itself(data_dir) == FILE.read_text()
