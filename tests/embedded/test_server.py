"""The embedded server: made, started, killed, recovered and stopped for real."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from stafet import embedded
from stafet.embedded.account import Account
from stafet.embedded.address import cluster_folder
from tests.patience import eventually

pytestmark = pytest.mark.crash


def connect(where: embedded.Address) -> psycopg.Connection:
    return psycopg.connect(
        host=where.host, port=where.port, user=embedded.ROLE, dbname=embedded.DATABASE, autocommit=True
    )


def rows_until_killed(where: embedded.Address, data_dir: Path) -> int:
    """Inserts a hundred rows at a time, kills the server at the tenth, and says how many were acknowledged."""
    acknowledged = 0
    try:
        with connect(where) as connection:
            while True:
                connection.execute("INSERT INTO kept SELECT generate_series(1, 100)")
                acknowledged += 100
                if acknowledged == 1000:
                    kill_server(data_dir)
    except psycopg.OperationalError:
        return acknowledged


def kill_server(data_dir: Path) -> int:
    pid = embedded.server_pid(data_dir)
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    return pid


def test_a_new_server_answers_at_its_address_with_its_extensions(data_dir: Path) -> None:
    where = embedded.start(data_dir)
    assert where == embedded.address(data_dir)
    with connect(where) as connection:
        names = {row[0] for row in connection.execute("SELECT extname FROM pg_extension")}
        assert {"pg_trgm", "btree_gin", "unaccent"} <= names
        [durable] = connection.execute(
            "SELECT current_setting('fsync') || current_setting('synchronous_commit')"
        ).fetchall()
        assert durable == ("onon",)
        assert connection.execute("SELECT upper('müller'), 'mü' % 'mü'").fetchone() == ("MÜLLER", True)


def test_it_listens_on_its_socket_only(data_dir: Path) -> None:
    with connect(embedded.start(data_dir)) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
    assert Path(embedded.address(data_dir).host).stat().st_mode & 0o777 == 0o700


def test_a_database_made_later_has_the_extensions_too(data_dir: Path) -> None:
    with connect(embedded.start(data_dir, fast=True)) as connection:
        connection.execute("CREATE DATABASE later")
    where = embedded.address(data_dir)
    later = psycopg.connect(host=where.host, port=where.port, user=embedded.ROLE, dbname="later")
    with later:
        assert later.execute("SELECT similarity('lead', 'leads')").fetchone() is not None


def test_a_second_start_leaves_the_running_server_as_it_is(data_dir: Path) -> None:
    embedded.start(data_dir)
    pid = embedded.server_pid(data_dir)
    embedded.start(data_dir)
    assert embedded.server_pid(data_dir) == pid


def test_two_starters_at_once_get_one_server(data_dir: Path) -> None:
    script = "import sys, pathlib; from stafet import embedded; embedded.start(pathlib.Path(sys.argv[1]), fast=True)"
    starters = [subprocess.Popen([sys.executable, "-c", script, str(data_dir)]) for _ in range(4)]
    assert [starter.wait(timeout=60) for starter in starters] == [0, 0, 0, 0]
    with connect(embedded.address(data_dir)) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_no_committed_row_is_lost_when_the_server_is_killed(data_dir: Path) -> None:
    acknowledged = 0
    for _ in range(3):
        with connect(embedded.start(data_dir)) as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS kept (number int)")
            for _ in range(50):
                connection.execute("INSERT INTO kept VALUES (1)")
                acknowledged += 1
            kill_server(data_dir)
    with connect(embedded.start(data_dir)) as connection:
        assert connection.execute("SELECT count(*) FROM kept").fetchone() == (acknowledged,)


def test_a_server_killed_while_clients_write_comes_back(data_dir: Path) -> None:
    where = embedded.start(data_dir)
    with connect(where) as connection:
        connection.execute("CREATE TABLE kept (number int)")

    acknowledged = rows_until_killed(where, data_dir)
    with connect(embedded.start(data_dir)) as connection:
        [(found,)] = connection.execute("SELECT count(*) FROM kept").fetchall()
    assert found >= acknowledged >= 1000


def test_a_pid_file_that_names_somebody_elses_process_does_not_block_the_start(data_dir: Path) -> None:
    embedded.start(data_dir)
    embedded.stop(data_dir)
    other = cluster_folder(data_dir) / "postmaster.pid"
    other.write_text(f"{os.getpid()}\n{cluster_folder(data_dir)}\n0\n5432\n\n\n\nready\n")
    assert not embedded.is_running(data_dir)
    embedded.start(data_dir)
    assert embedded.is_running(data_dir)


def test_a_killed_server_that_the_kernel_has_not_cleared_away_is_waited_for(data_dir: Path) -> None:
    embedded.start(data_dir)
    embedded.stop(data_dir)
    cluster = cluster_folder(data_dir).resolve()
    account = Account.for_folder(cluster)
    dying = ["sh", "-c", "read -r _", str(cluster)]
    user = (
        None if account.is_me else account.uid
    )  # PostgreSQL takes nobody else's process for a server of its own
    with subprocess.Popen(dying, stdin=subprocess.PIPE, user=user) as remains:
        # For a moment after it was started a process has no command line yet.
        assert eventually(lambda: bool(Path(f"/proc/{remains.pid}/cmdline").read_bytes()))
        left = f"{remains.pid}\n{cluster}\n0\n5432\n{embedded.address(data_dir).host}\n\n\nready\n"
        (cluster / "postmaster.pid").write_text(left)
        assert embedded.server_pid(data_dir) == remains.pid
        assert not embedded.is_running(data_dir)
        with ThreadPoolExecutor(1) as beside:
            started = beside.submit(embedded.start, data_dir)
            assert eventually(lambda: "lock file" in (data_dir / "postgres.log").read_text())
            remains.communicate(b"\n")
            where = started.result()
    with connect(where) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_a_half_made_cluster_is_made_again(data_dir: Path) -> None:
    (data_dir / "postgres.new").mkdir()
    (data_dir / "postgres.new" / "PG_VERSION").write_text("18")
    with connect(embedded.start(data_dir)) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_a_stopped_server_is_gone_and_stopping_again_is_harmless(data_dir: Path) -> None:
    embedded.start(data_dir)
    embedded.stop(data_dir)
    assert embedded.server_pid(data_dir) is None
    embedded.stop(data_dir)
    assert not embedded.is_running(data_dir)


def test_a_server_that_cannot_start_says_why_in_its_own_words(data_dir: Path) -> None:
    embedded.start(data_dir)
    embedded.stop(data_dir)
    with (cluster_folder(data_dir) / "postgresql.conf").open("a") as configuration:
        configuration.write("shared_buffers = 'plenty'\n")
    with pytest.raises(embedded.DatabaseTrouble, match="shared_buffers"):
        embedded.start(data_dir)


def test_what_the_administrator_adds_to_the_configuration_wins(data_dir: Path) -> None:
    embedded.start(data_dir)
    embedded.stop(data_dir)
    with (cluster_folder(data_dir) / "postgresql.conf").open("a") as configuration:
        configuration.write("work_mem = '33MB'\n")
    with connect(embedded.start(data_dir)) as connection:
        assert connection.execute("SHOW work_mem").fetchone() == ("33MB",)


def test_the_environment_of_the_caller_does_not_lead_it_astray(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGDATA", "/nowhere")
    monkeypatch.setenv("PGPORT", "1")
    monkeypatch.setenv("PGHOST", "nowhere.invalid")
    embedded.start(data_dir, fast=True)
    assert embedded.is_running(data_dir)


def test_two_data_folders_are_two_servers(make_data_dir: Callable[[], Path]) -> None:
    first, second = make_data_dir(), make_data_dir()
    assert embedded.start(first, fast=True) != embedded.start(second, fast=True)
    embedded.stop(first)
    assert embedded.is_running(second)
