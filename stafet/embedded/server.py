"""Start and stop the embedded server: made if missing, recovered after a crash, safe with two starters at once."""

import contextlib
import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from psycopg.conninfo import make_conninfo
from psycopg.pq import PGconn, Ping

from stafet.embedded import making, parameters
from stafet.embedded.account import Account
from stafet.embedded.address import ROLE, Address, address, cluster_folder
from stafet.embedded.binaries import Binaries, choose
from stafet.embedded.running import run, run_leaving_a_daemon
from stafet.embedded.trouble import DatabaseTrouble

PATIENCE = (
    60.0  # seconds for a start, recovery after a crash included; seen: 0.1 clean, 2.2 after a kill under load
)
PAUSE = 0.1  # seconds between two tries
ANSWER = 10  # seconds; a server that does not say within them whether it takes connections is not running

# What the server says while remains of a killed one are still about; a later try succeeds.
PASSING = ("shared memory block", "lock file", "is another postmaster", "the database system is")


def start(data_dir: Path, *, fast: bool = False, binaries: Binaries | None = None) -> Address:
    """Have the server of this data folder answer, making the folder and the database if they are missing.

    Returns its address once it takes connections. A server that runs already is left as it is. With `fast` it does
    not wait for the disk: for throwaway tests only. `binaries` chooses the programs for a *new* database; existing
    data choose theirs. Raises DatabaseTrouble with the server's own words if it does not come up.
    """
    data_dir = data_dir.resolve()
    making.make_data_folder(data_dir)
    with _alone(data_dir):
        where = address(data_dir)
        cluster = cluster_folder(data_dir)
        account = Account.for_folder(cluster)
        is_new = not (cluster / "PG_VERSION").exists()
        programs = (binaries if is_new and binaries else choose(cluster)).reachable_by(account)
        if is_new:
            making.make_cluster(data_dir, programs, account, fast=fast)
        if not _is_ready(cluster, where):
            _launch(data_dir, programs, account, where, fast=fast)
        making.make_database(cluster, programs, account, where)
    return where


def stop(data_dir: Path, *, mode: str = "fast") -> None:
    """End the server of this data folder if it runs; `mode` is pg_ctl's: `fast` is clean, `immediate` as in a crash."""
    data_dir = data_dir.resolve()
    if not data_dir.is_dir():
        return
    with _alone(data_dir):
        cluster = cluster_folder(data_dir)
        if server_pid(data_dir) is None:
            return
        account = Account.for_folder(cluster)
        programs = choose(cluster).reachable_by(account)
        command = [programs.program("pg_ctl"), "stop", "-D", str(cluster.resolve()), "-w", "-t", "60", "-m"]
        if run([*command, mode], account).returncode != 0:
            run([*command, "immediate"], account)


def discard(data_dir: Path) -> None:
    """Stop the server at once and remove its files with the whole data folder: for throwaway databases."""
    stop(data_dir, mode="immediate")
    shutil.rmtree(address(data_dir).host, ignore_errors=True)
    cluster = cluster_folder(data_dir.resolve())
    if cluster.is_symlink():
        shutil.rmtree(cluster.resolve(), ignore_errors=True)
    shutil.rmtree(data_dir, ignore_errors=True)


def is_running(data_dir: Path) -> bool:
    """Whether the server of this data folder takes connections."""
    return _is_ready(cluster_folder(data_dir.resolve()), address(data_dir))


def server_pid(data_dir: Path) -> int | None:
    """The process id of the server of this data folder, or None; a number left by a dead server is not believed."""
    return _living_pid(cluster_folder(data_dir.resolve()))


def _launch(data_dir: Path, programs: Binaries, account: Account, where: Address, *, fast: bool) -> None:
    cluster = cluster_folder(data_dir).resolve()
    making.make_socket_folder(where, account)
    making.write_as(cluster / parameters.FILE, parameters.written(where, fast=fast), account)
    log = data_dir / "postgres.log"
    command = [programs.program("pg_ctl"), "start", "-D", str(cluster), "-w", "-s", "-t", str(int(PATIENCE))]
    deadline = time.monotonic() + PATIENCE
    while True:
        _remove_stale_pid(cluster)
        offset = log.stat().st_size if log.exists() else 0
        if run_leaving_a_daemon(command, account, log=log) == 0 or _is_ready(cluster, where):
            return
        said = log.read_bytes()[offset:].decode(errors="replace").strip()
        is_passing = any(words in said for words in PASSING)
        if not is_passing or time.monotonic() > deadline:
            raise DatabaseTrouble(
                f"The embedded database in {cluster} did not start. It said: {said or 'nothing'}\nIts log is {log}."
            )
        time.sleep(PAUSE)


def _remove_stale_pid(cluster: Path) -> None:
    """Remove the pid file of a dead server whose number another process has now: PostgreSQL would refuse to start.

    Safe, because we are the only starter, and because the server itself looks for living remains of the old one by
    its shared memory, whose key comes from the folder, not from this file.
    """
    if (cluster / "postmaster.pid").exists() and _living_pid(cluster) is None:
        (cluster / "postmaster.pid").unlink(missing_ok=True)


def _is_ready(cluster: Path, where: Address) -> bool:
    """Whether a server on this folder lives and answers. A killed one has a process number and a pid file that says
    "ready" until the kernel has cleared it away, so it is asked."""
    if _living_pid(cluster) is None:
        return False
    question = make_conninfo(host=where.host, port=where.port, user=ROLE, connect_timeout=ANSWER)
    return PGconn.ping(os.fsencode(question)) == Ping.OK


def _living_pid(cluster: Path) -> int | None:
    lines = _pid_file(cluster)
    if not lines or not lines[0].strip().isdigit():
        return None
    pid = int(lines[0])
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return None
    except PermissionError:
        pass
    return pid if _is_postgres(pid, cluster) else None


def _is_postgres(pid: int, cluster: Path) -> bool:
    """Whether this process is a server on this folder, told by its command line; where /proc is missing, assume it."""
    if not Path("/proc/self").exists():
        return True
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except FileNotFoundError:
        return False
    return os.fsencode(cluster.resolve()) in words


def _pid_file(cluster: Path) -> list[str]:
    """The lines of postmaster.pid; the eighth is the state (PostgreSQL's src/include/utils/pidfile.h)."""
    try:
        return (cluster / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return []


@contextlib.contextmanager
def _alone(data_dir: Path) -> Iterator[None]:
    """Nobody else makes, starts or stops this data folder's server meanwhile; the lock ends with its process."""
    with (data_dir / "postgres.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
