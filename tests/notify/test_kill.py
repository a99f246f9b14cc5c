"""Workers are killed while they tell and send: every notice is made once, every mail arrives, nearly none of them twice."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, LiteralString

import psycopg
import pytest

from stafet import embedded
from tests.notify.letterbox import Letterbox, letterbox
from tests.patience import eventually

pytestmark = pytest.mark.crash

ROOT = Path(__file__).parents[2]
NOTICES = 120
KILLS = 4
PATIENCE = 600.0  # seconds


class Site:
    """A Stafet of its own that mails to a letterbox."""

    def __init__(self, data_dir: Path, port: int, *cast: str) -> None:
        self.where = embedded.start(data_dir)
        self.variables = {name: value for name, value in os.environ.items() if not name.startswith("STAFET_")}
        self.variables |= {
            "STAFET_DATA_DIR": str(data_dir),
            "STAFET_DATABASE_URL": self.where.url,
            "STAFET_SMTP_URL": f"smtp+plain://127.0.0.1:{port}",
        }
        self.processes: list[subprocess.Popen[bytes]] = []
        for words in (("stafet", "migrate"), cast or ("tests.notify.outsider", "cast", str(NOTICES))):
            assert self.start(*words).wait(PATIENCE) == 0

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", *words],
            cwd=ROOT,
            env=self.variables,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.processes.append(process)
        return process

    def ask(self, question: LiteralString) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.where.url) as connection:
            return connection.execute(question).fetchall()

    def end_claims(self) -> None:
        """As after five minutes: what a killed worker left is free again."""
        with psycopg.connect(self.where.url) as connection:
            connection.execute("UPDATE notify_delivery SET claimed_until = NULL")

    def end(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()


@pytest.fixture
def box() -> Letterbox:
    return Letterbox()


@pytest.fixture
def site(data_dir: Path, box: Letterbox) -> Iterator[Site]:
    with letterbox(box) as port:
        site = Site(data_dir, port)
        try:
            yield site
        finally:
            site.end()


def test_killed_while_sending_nothing_is_lost_and_hardly_anything_repeated(
    site: Site, box: Letterbox
) -> None:
    for kill in range(KILLS):
        worker = site.start("stafet", "worker")
        wanted = (kill + 1) * NOTICES // (KILLS + 2)
        assert eventually(lambda wanted=wanted: len(box.letters) >= wanted, within=PATIENCE)  # type: ignore[misc]
        worker.kill()
        worker.wait()
    site.end_claims()
    last = [site.start("stafet", "worker"), site.start("stafet", "worker")]
    unsent: LiteralString = "SELECT count(*) FROM notify_delivery WHERE sent_at IS NULL"
    assert eventually(lambda: site.ask(unsent) == [(0,)], within=PATIENCE)
    _once_more(site, box)
    for worker in last:
        worker.send_signal(signal.SIGTERM)
    assert [worker.wait(PATIENCE) for worker in last] == [0, 0]
    made = "SELECT count(*), count(DISTINCT event_id) FROM notify_notice"
    assert site.ask(made) == [(NOTICES + 1, NOTICES + 1)]
    arrived = Counter(box.ids)
    assert len(arrived) == NOTICES + 1
    repeated = [count for count in arrived.values() if count > 1]
    assert len(repeated) <= KILLS
    assert set(repeated) <= {2}


def _once_more(site: Site, box: Letterbox) -> None:
    """What happens while workers look on is mailed within moments, not at the next round."""
    known = len(box.letters)
    with psycopg.connect(site.where.url) as connection:
        connection.execute(
            "INSERT INTO staff_event (at, kind, subject_kind, subject_id, lead_number, by_kind, by_name, before, after)"
            " SELECT at, kind, subject_kind, subject_id, lead_number, by_kind, by_name, before, after"
            " FROM staff_event WHERE kind = 'clock:told' LIMIT 1"
        )
    begun = time.monotonic()
    assert eventually(lambda: len(box.letters) > known, within=PATIENCE)
    assert time.monotonic() - begun < 8
