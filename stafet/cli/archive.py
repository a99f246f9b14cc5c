"""One file with everything: the database, the files and the secret key. Written by `backup`, read by `restore`."""

import contextlib
import json
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from stafet import __version__
from stafet.cli.postgres_tools import connected, run_tool, tool
from stafet.config.environment import Environment, key_file
from stafet.embedded import DatabaseTrouble
from stafet.foundation import clock

FORMAT = 1
DUMP = "database.dump"
FILES = "files"
KEY = "secret.key"
NOTE = "stafet.json"

# In one transaction with the restored rows: either all of the backup is there afterwards, or all of what was before.
EMPTYING = """
SET lock_timeout = '10s';
DROP SCHEMA public CASCADE;
CREATE SCHEMA public;
"""


def write_archive(target: Path, environment: Environment) -> dict[str, Any]:
    """Write the archive, whole or not at all, readable for its owner alone; returns its note.

    The dump is one snapshot; files come after it, so each file that a row names is there.
    """
    note = {"format": FORMAT, "version": __version__, "made_at": clock.now().isoformat()}
    draft = target.with_name(f"{target.name}.draft")
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".stafet-backup-") as folder:
        dump = Path(folder) / DUMP
        run_tool(
            "pg_dump",
            environment.database,
            ["--format=custom", "--no-owner", "--no-privileges", f"--file={dump}"],
        )
        (Path(folder) / KEY).write_text(environment.secret_key + "\n")
        (Path(folder) / NOTE).write_text(json.dumps(note))
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            with tarfile.open(fileobj=file, mode="w") as archive:
                for name in (NOTE, KEY, DUMP):
                    archive.add(Path(folder) / name, arcname=name)
                if (environment.data_dir / FILES).is_dir():
                    archive.add(environment.data_dir / FILES, arcname=FILES)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    return note


def read_archive(source: Path, environment: Environment, *, is_key_given: bool) -> dict[str, Any]:
    """Put everything of the archive into the place that the environment names; returns the archive's note.

    Raises DatabaseTrouble, with nothing changed, if the file is not an archive of ours, if it was made with another
    secret key than the one that the environment gives, or if the database does not take it.
    """
    with unpacked(source, near=environment.data_dir) as folder:
        note = _note(folder, source)
        key = (folder / KEY).read_text()
        if is_key_given and key.strip() != environment.secret_key:
            raise DatabaseTrouble(
                "STAFET_SECRET_KEY differs from the key of this backup, whose stored passwords it could not read."
                " Unset it, or set it to the key in the backup's secret.key."
            )
        _restore_rows(folder / DUMP, environment)
        _replace_files(folder / FILES, environment.data_dir / FILES)
        if not is_key_given:
            _write_key(key_file(environment.data_dir), key)
    return note


def is_empty(environment: Environment) -> bool:
    """Whether the database has no table yet."""
    with connected(environment.database) as connection:
        row = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
    return row == (0,)


@contextlib.contextmanager
def unpacked(source: Path, *, near: Path) -> Iterator[Path]:
    """The archive's files in a closed folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(dir=near, prefix=".restore-") as name:
        try:
            with tarfile.open(source) as archive:
                _extract(archive, Path(name))
        except (OSError, tarfile.TarError) as trouble:
            raise DatabaseTrouble(f"{source} cannot be read as a backup: {trouble}") from trouble
        yield Path(name)


def _extract(archive: tarfile.TarFile, folder: Path) -> None:
    """Write out folders and plain files below this folder only, whatever else a forged archive names.

    (tarfile's own filter for this came with Python 3.11.4; Debian 12 has 3.11.2.)
    """
    for member in archive:
        place = folder / member.name
        is_ours = PurePosixPath(member.name).parts[:1] in [(NOTE,), (KEY,), (DUMP,), (FILES,)]
        if ".." in place.parts or not is_ours or not (member.isdir() or member.isfile()):
            raise tarfile.TarError(f"{member.name!r} does not belong in a backup")
        if member.isdir():
            place.mkdir(exist_ok=True)
            continue
        content = archive.extractfile(member)
        if content:
            with place.open("wb") as file:
                shutil.copyfileobj(content, file)


def _note(folder: Path, source: Path) -> dict[str, Any]:
    if not all((folder / name).is_file() for name in (NOTE, KEY, DUMP)):
        raise DatabaseTrouble(f"{source} is not a backup of Stafet, or not a whole one.")
    note: dict[str, Any] = json.loads((folder / NOTE).read_text())
    if note["format"] != FORMAT:
        raise DatabaseTrouble(
            f"{source} was made by Stafet {note['version']} in a format that this one does not know: update Stafet first."
        )
    return note


def _restore_rows(dump: Path, environment: Environment) -> None:
    """The dump as statements, behind those that empty the database, through one psql in one transaction."""
    database = environment.database
    statements = dump.with_suffix(".sql")
    readable = tool(
        "pg_restore", database, ["--no-owner", "--no-privileges", f"--file={statements}", str(dump)]
    )
    done = subprocess.run(
        [word for word in readable if not word.startswith("--dbname=")],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise DatabaseTrouble(f"The backup's database cannot be read: {done.stderr.strip()}")
    emptying = dump.with_name("emptying.sql")
    emptying.write_text(EMPTYING)
    words = [
        "-X",
        "-q",
        "-o",
        os.devnull,
        "-1",
        "-v",
        "ON_ERROR_STOP=1",
        "-f",
        str(emptying),
        "-f",
        str(statements),
    ]
    try:
        run_tool("psql", database, words)
    except DatabaseTrouble as trouble:
        if "lock timeout" in str(trouble):
            raise DatabaseTrouble("Somebody uses the database: stop Stafet, then restore again.") from trouble
        raise


def _replace_files(new: Path, place: Path) -> None:
    old = place.with_name(f"{place.name}.before-restore")
    if place.exists():
        shutil.rmtree(old, ignore_errors=True)
        place.rename(old)
    if new.is_dir():
        shutil.move(new, place)
    shutil.rmtree(old, ignore_errors=True)


def _write_key(path: Path, key: str) -> None:
    draft = path.with_name(f"{path.name}.draft")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(key)
    draft.replace(path)
