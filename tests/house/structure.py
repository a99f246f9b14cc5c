"""What a new database begins with, as one file; `python -m tests.house.structure` writes it anew."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

import psycopg
from psycopg.conninfo import make_conninfo

from stafet import embedded
from stafet.config.structure import FILE

HEAD: Final = """\
-- Made by `python -m tests.house.structure` from the migrations. Never edited by hand.
SET LOCAL check_function_bodies = false;
"""
# What Django makes by itself after every migration, and when each migration ran.
_LEFT_OUT: Final = ("django_content_type", "auth_permission", "django_migrations")
# Settings of the session that read the dump, psql's own commands, remarks: another server may not know them.
_NOT_OURS: Final = re.compile(r"^(SET \w+ = .*;|SELECT pg_catalog\.set_config\(.*|\\.*|--.*)\n", re.MULTILINE)
_BLANK: Final = re.compile(r"\n{2,}")
# What is another in each installation: values drawn by lot, and the instant of the first rows' history.
_DRAWN: Final = re.compile(r"(?<=, )'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'(?=\);$)", re.MULTILINE)
_WRITTEN: Final = re.compile(r"(?<=, )'[-0-9:. ]+\+00'(?=, 'insert', )")


def by_migrations(folder: Path) -> str:
    """The file as the migrations of this moment make it one by one, on a throwaway server in `folder`."""
    with embedded.hold(folder, fast=True) as where:
        _migrate(folder, where, "--step-by-step")
        return _as_read_back(where, _written(where.url))


def by_itself(folder: Path) -> str:
    """The file as a new database has it that began with the file."""
    with embedded.hold(folder, fast=True) as where:
        _migrate(folder, where)
        return _written(where.url)


def _migrate(folder: Path, where: embedded.Address, *words: str) -> None:
    settings = {"DJANGO_SETTINGS_MODULE": "stafet.config.settings", "STAFET_DATABASE_URL": where.url}
    migrate = [sys.executable, "-m", "django", "migrate", "--verbosity=0", *words]
    subprocess.run(migrate, env=os.environ | settings | {"STAFET_DATA_DIR": str(folder)}, check=True)


def _as_read_back(where: embedded.Address, text: str) -> str:
    """The same after a server has read it: it words some conditions otherwise the second time, and then no more."""
    with psycopg.connect(where.url, autocommit=True) as connection:
        connection.execute("CREATE DATABASE again")
    again = make_conninfo(where.url, dbname="again")
    with psycopg.connect(again) as connection:
        connection.execute(text.encode())
    return _written(again)


def _written(url: str) -> str:
    """All tables with the rows that the migrations put in, as plain statements."""
    words = [embedded.available()[0].program("pg_dump"), f"--dbname={url}", "--inserts"]
    words += ["--no-owner", "--no-privileges", "--no-comments"]
    words += [f"--exclude-table-data={pattern}" for name in _LEFT_OUT for pattern in (name, f"{name}_id_seq")]
    dump = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    plain = _BLANK.sub("\n", _NOT_OURS.sub("", dump)).lstrip("\n")
    return HEAD + _WRITTEN.sub("now()", _DRAWN.sub("gen_random_uuid()", plain)) + _applied(url)


def _applied(url: str) -> str:
    """The migrations that are in the file, in the order in which they ran."""
    with psycopg.connect(url) as connection:
        rows = connection.execute("SELECT app, name FROM django_migrations ORDER BY id").fetchall()
    listed = ",\n".join(f"    ('{app}', '{name}', now())" for app, name in rows)
    return f"INSERT INTO public.django_migrations (app, name, applied) VALUES\n{listed};\n"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="stafet-structure-", dir="/tmp") as place:
        Path(place).chmod(0o711)
        FILE.write_text(by_migrations(Path(place) / "data"))
