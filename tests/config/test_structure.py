"""A new database begins with one file, which is what the migrations make."""

from pathlib import Path

import pytest
from django.db import connection

from stafet.catalog.models import Pipeline
from stafet.config.structure import FILE, build, is_new
from tests.house.structure import by_itself, by_migrations


def test_the_file_is_what_the_migrations_make_one_by_one(data_dir: Path) -> None:
    assert by_migrations(data_dir) == FILE.read_text(), "python -m tests.house.structure writes it anew"


def test_a_new_database_is_what_the_file_says(data_dir: Path) -> None:
    assert by_itself(data_dir) == FILE.read_text()


@pytest.mark.django_db
def test_where_the_file_cannot_be_read_nothing_is_changed(caplog: pytest.LogCaptureFixture) -> None:
    Pipeline.objects.create(code="kept")
    assert not is_new(connection)
    assert not build(connection)
    assert "each migration is run instead" in caplog.text
    assert Pipeline.objects.filter(code="kept").exists()


@pytest.mark.django_db
def test_a_schema_that_the_file_does_not_name_is_not_new() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA elsewhere")
        cursor.execute("SET LOCAL search_path TO elsewhere")
    assert connection.introspection.table_names() == []
    assert not is_new(connection)
