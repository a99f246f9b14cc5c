"""`stafet serve` with real processes: it starts from nothing, mends what crashes, and leaves nothing behind."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from stafet import embedded
from stafet.embedded.address import cluster_folder
from tests.cli.running import Running, children_of, processes_of, stafet
from tests.patience import eventually

Serving = Callable[[Path], Running]

pytestmark = pytest.mark.crash


def kill(pid: int | None) -> None:
    assert pid is not None
    os.kill(pid, signal.SIGKILL)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_with_all_it_started(installation: Path, serving: Serving, how: signal.Signals) -> None:
    running = serving(installation)
    assert eventually(running.is_ready), running.get("/readyz")
    assert running.end(how) == 0
    assert not embedded.is_running(installation)
    assert eventually(lambda: processes_of(installation) == []), processes_of(installation)


def test_each_part_that_is_killed_comes_back(installation: Path, serving: Serving) -> None:
    running = serving(installation)
    assert eventually(running.is_ready)

    [web] = running.parts("web")
    kill(web)
    assert eventually(lambda: running.parts("web") not in ([], [web]) and running.is_alive()), (
        running.log.read_text()
    )

    [web] = running.parts("web")
    for process in children_of(web):
        kill(process)
    assert eventually(running.is_alive)

    assert eventually(running.is_ready)
    [worker] = running.parts("worker")
    kill(worker)
    assert eventually(lambda: not running.is_ready(), within=2.0), "ready without a worker"
    assert eventually(lambda: running.parts("worker") not in ([], [worker]))

    kill(embedded.server_pid(installation))
    assert eventually(lambda: embedded.is_running(installation) and running.is_ready()), (
        running.log.read_text()
    )
    assert running.end() == 0


def test_after_a_kill_of_the_whole_the_next_start_just_works(installation: Path, serving: Serving) -> None:
    first = serving(installation)
    parts = [*first.parts("web"), *first.parts("worker")]
    assert len(parts) == 2
    first.end(signal.SIGKILL)
    assert eventually(lambda: not set(parts) & set(processes_of(installation)))

    second = serving(installation)
    kill(second.process.pid)
    kill(embedded.server_pid(installation))
    second.process.wait()

    third = serving(installation)
    assert eventually(third.is_ready)
    assert third.end() == 0


def test_a_second_ctrl_c_does_not_leave_the_database_running(installation: Path, serving: Serving) -> None:
    running = serving(installation)
    running.process.send_signal(signal.SIGINT)
    assert running.end(signal.SIGINT) == 0
    assert embedded.server_pid(installation) is None


def test_a_database_that_cannot_start_is_told_in_its_words(data_dir: Path) -> None:
    embedded.start(data_dir)
    embedded.stop(data_dir)
    with (cluster_folder(data_dir) / "postgresql.conf").open("a") as configuration:
        configuration.write("max_connections = 'many'\n")
    done = stafet(data_dir, "serve")
    assert done.returncode == 1
    assert "max_connections" in done.stderr
    assert "Traceback" not in done.stderr
