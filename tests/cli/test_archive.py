"""A backup holds everything, and a restore brings all of it back or changes nothing."""

import io
import subprocess
import tarfile
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from stafet import embedded
from stafet.cli.archive import unpacked
from stafet.embedded import DatabaseTrouble
from tests.cli.running import KEY, stafet

pytestmark = pytest.mark.crash


@pytest.fixture
def furnished(installation: Path) -> Path:
    """An installation with a row that one would miss, and a file."""
    with embedded.hold(installation), connected(installation) as connection:
        connection.execute("CREATE TABLE missed (word text)")
        connection.execute("INSERT INTO missed VALUES ('Ærø')")
    (installation / "files" / "2026").mkdir(parents=True)
    (installation / "files" / "2026" / "letter.txt").write_text("hello")
    return installation


def connected(data_dir: Path) -> psycopg.Connection:
    where = embedded.address(data_dir)
    return psycopg.connect(where.url)


def words_in(data_dir: Path) -> list[str]:
    with embedded.hold(data_dir), connected(data_dir) as connection:
        return [word for (word,) in connection.execute("SELECT word FROM missed")]


def test_everything_comes_back_in_another_place(furnished: Path, make_data_dir: Callable[[], Path]) -> None:
    file, other = furnished / "all.tar", make_data_dir()
    assert stafet(furnished, "backup", str(file)).returncode == 0
    assert file.stat().st_mode & 0o777 == 0o600
    done = stafet(other, "restore", str(file))
    assert done.returncode == 0, done.stderr
    assert words_in(other) == ["Ærø"]
    assert (other / "files" / "2026" / "letter.txt").read_text() == "hello"
    assert (other / "secret.key").read_text() == (furnished / "secret.key").read_text()
    assert stafet(other, "migrate", "--check").returncode == 0


def test_what_is_there_is_not_replaced_unasked(furnished: Path) -> None:
    file = furnished / "all.tar"
    stafet(furnished, "backup", str(file))
    with embedded.hold(furnished), connected(furnished) as connection:
        connection.execute("INSERT INTO missed VALUES ('later')")
    refused = stafet(furnished, "restore", str(file))
    assert refused.returncode == 1
    assert "--force" in refused.stderr
    assert words_in(furnished) == ["Ærø", "later"]
    assert stafet(furnished, "restore", "--force", str(file)).returncode == 0
    assert words_in(furnished) == ["Ærø"]
    assert (furnished / "files" / "2026" / "letter.txt").exists()


def test_a_broken_backup_changes_nothing(furnished: Path) -> None:
    file = furnished / "all.tar"
    stafet(furnished, "backup", str(file))
    (furnished / "opened").mkdir()
    subprocess.run(["tar", "-xf", str(file), "-C", str(furnished / "opened")], check=True)
    dump = furnished / "opened" / "database.dump"
    dump.write_bytes(dump.read_bytes()[: dump.stat().st_size // 2])
    with tarfile.open(file, "w") as archive:
        for part in (furnished / "opened").iterdir():
            archive.add(part, arcname=part.name)
    done = stafet(furnished, "restore", "--force", str(file))
    assert done.returncode == 1
    assert words_in(furnished) == ["Ærø"]


@pytest.mark.parametrize("content", [b"", b"not a tar file at all" * 100])
def test_what_is_no_backup_is_said_to_be_none(data_dir: Path, content: bytes) -> None:
    file = data_dir / "else.tar"
    file.write_bytes(content)
    done = stafet(data_dir, "restore", str(file))
    assert done.returncode == 1
    assert str(file) in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["../outside", "/stafet-outside", "files/../../outside", "else.txt"])
def test_a_forged_backup_writes_nothing_outside_its_place(data_dir: Path, name: str) -> None:
    file = data_dir / "forged.tar"
    with tarfile.open(file, "w") as archive:
        entry = tarfile.TarInfo(name)
        entry.size = 4
        archive.addfile(entry, io.BytesIO(b"evil"))
    with pytest.raises(DatabaseTrouble, match="does not belong in a backup"), unpacked(file, near=data_dir):
        pass
    assert [path.name for path in data_dir.iterdir() if path.is_file() and "postgres" not in path.name] == [
        "forged.tar"
    ]
    assert not Path("/stafet-outside").exists()


def test_a_key_from_the_environment_must_be_the_backups(
    furnished: Path, make_data_dir: Callable[[], Path]
) -> None:
    file, other = furnished / "all.tar", make_data_dir()
    assert stafet(furnished, "backup", str(file), STAFET_SECRET_KEY=KEY).returncode == 0
    refused = stafet(other, "restore", str(file), STAFET_SECRET_KEY=KEY + "x")
    assert refused.returncode == 1
    assert "STAFET_SECRET_KEY differs" in refused.stderr
    assert stafet(other, "restore", str(file), STAFET_SECRET_KEY=KEY).returncode == 0
    assert not (other / "secret.key").exists()
