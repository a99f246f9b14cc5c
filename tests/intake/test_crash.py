"""However often a message comes, and whatever is killed meanwhile: every acknowledged one becomes one lead."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, LiteralString

import psycopg
import pytest

from stafet import embedded
from stafet.intake.models import MOST_LOST
from tests.patience import eventually

pytestmark = pytest.mark.crash

ROOT = Path(__file__).parents[2]
PATIENCE = 600.0  # seconds
CAPTURES = 200
KILLS = 8


class Site:
    """A running Stafet of its own: database, cast, workers."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir
        self.where = embedded.start(data_dir)
        self.processes: list[subprocess.Popen[str]] = []
        self.run("stafet", "migrate")
        self.run("tests.intake.outsider", "cast")

    def start(self, *words: str, threads: int = 2) -> subprocess.Popen[str]:
        variables = {name: value for name, value in os.environ.items() if not name.startswith("STAFET_")}
        variables |= {"STAFET_DATA_DIR": str(self.data_dir), "STAFET_DATABASE_URL": self.where.url}
        variables |= {"STAFET_WORKER_THREADS": str(threads)}
        process = subprocess.Popen(
            [sys.executable, "-m", *words],
            cwd=ROOT,
            env=variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.processes.append(process)
        return process

    def run(self, *words: str) -> None:
        assert self.start(*words).wait(PATIENCE) == 0

    def worker(self) -> subprocess.Popen[str]:
        return self.start("stafet", "worker")

    def senders(
        self, *ranges: tuple[int, int], times: int, sources: tuple[str, ...]
    ) -> list[subprocess.Popen[str]]:
        """Processes that hand in; all are ready and begin together."""
        given = (str(times), *sources)
        found = [
            self.start("tests.intake.outsider", "hand_in", str(first), str(last), *given)
            for first, last in ranges
        ]
        for sender in found:
            assert sender.stdout is not None
            assert sender.stdout.readline() == "ready\n"
        for sender in found:
            assert sender.stdin is not None
            sender.stdin.write("go\n")
            sender.stdin.flush()
        return found

    def kill_database(self) -> None:
        pid = embedded.server_pid(self.data_dir)
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        assert eventually(lambda: embedded.server_pid(self.data_dir) is None)
        embedded.start(self.data_dir)

    def ask(self, question: LiteralString) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.where.url) as connection:
            return connection.execute(question).fetchall()

    def end(self) -> None:
        for process in self.processes:
            process.kill()
            process.communicate()


@pytest.fixture
def site(data_dir: Path) -> Iterator[Site]:
    site = Site(data_dir)
    yield site
    site.end()


def all_settled(site: Site) -> bool:
    return site.ask("SELECT count(*) FROM intake_capture WHERE status = 'waiting'") == [(0,)]


def test_one_message_from_eight_processes_at_once_is_one_lead(site: Site) -> None:
    workers = [site.worker(), site.worker()]
    for sender in site.senders(*[(7, 8)] * 8, times=50, sources=("one", "two")):
        answered, _ = sender.communicate(timeout=PATIENCE)
        assert len(answered.split()) == 100
    assert eventually(lambda: all_settled(site))
    assert site.ask("SELECT count(*) FROM intake_capture") == [(2,)]
    assert site.ask("SELECT count(*) FROM leads_lead") == [(1,)]
    assert site.ask("SELECT count(*) FROM staff_event WHERE kind = 'lead:opened'") == [(1,)]
    for worker in workers:
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(PATIENCE) == 0


def test_what_kills_its_worker_each_time_comes_to_rest_before_a_person(site: Site) -> None:
    sender = site.start("tests.intake.outsider", "hand_in_deadly")
    answered, _ = sender.communicate(timeout=PATIENCE)
    deadly, good = (int(number) for number in answered.split())
    ends = 0
    worker = site.start("tests.intake.outsider", "fragile_worker", threads=1)
    question = "SELECT id, status FROM intake_capture"
    deadline = time.monotonic() + PATIENCE
    while dict(site.ask(question)) != {deadly: "needs_look", good: "done"} and time.monotonic() < deadline:
        # Nobody waits for the pauses between tries here, so the two must not be under way at once; they are heeded elsewhere.
        with psycopg.connect(site.where.url) as connection:
            connection.execute("UPDATE intake_capture SET next_try_at = NULL")
        if worker.poll() is not None:
            ends += 1
            worker = site.start("tests.intake.outsider", "fragile_worker", threads=1)
        time.sleep(0.2)
    assert dict(site.ask(question)) == {deadly: "needs_look", good: "done"}
    assert ends == MOST_LOST
    assert "again and again" in str(site.ask("SELECT why FROM intake_capture WHERE status = 'needs_look'"))
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(PATIENCE) == 0


def test_every_acknowledged_capture_becomes_one_lead_whatever_is_killed(site: Site) -> None:
    seed = int(os.environ.get("TEST_SEED", time.time_ns() % 100_000))
    chance = random.Random(seed)
    sys.stderr.write(f"TEST_SEED={seed}\n")  # shown where it fails
    workers = [site.worker(), site.worker()]
    [sender] = site.senders((0, CAPTURES), times=1, sources=("one",))
    for _ in range(KILLS):
        time.sleep(chance.uniform(0.1, 1.5))  # a random point is what is asked for
        if chance.random() < 0.5:
            site.kill_database()
        else:
            victim = chance.randrange(len(workers))
            workers[victim].kill()
            workers[victim] = site.worker()
    answered, _ = sender.communicate(timeout=PATIENCE)
    acknowledged = {int(number) for number in answered.split()}
    assert len(acknowledged) == CAPTURES
    assert eventually(lambda: all_settled(site))
    leads = "SELECT capture_id, count(*) FROM intake_capture_leads GROUP BY 1"
    assert dict(site.ask(leads)) == dict.fromkeys(acknowledged, 1)
    assert site.ask("SELECT count(*), count(DISTINCT message_key) FROM leads_lead") == [(CAPTURES, CAPTURES)]
    assert site.ask("SELECT count(*) FROM distribution_offer") == [(CAPTURES,)]
    told = site.ask(
        "SELECT kind, count(*), count(DISTINCT lead_number) FROM staff_event"
        " WHERE kind IN ('lead:captured', 'lead:opened', 'lead:offered') GROUP BY kind"
    )
    assert sorted(told) == [
        (kind, CAPTURES, CAPTURES) for kind in ("lead:captured", "lead:offered", "lead:opened")
    ]
