"""Five hundred mails, a Dovecot and workers that are killed at random meanwhile: each mail becomes one lead."""

import os
import random
import smtplib
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, LiteralString

import psycopg
import pytest

from stafet import embedded
from tests.channels.dovecot import Dovecot, dovecot, needs_dovecot
from tests.channels.letters import enquiry
from tests.notify.ports import free_port
from tests.patience import eventually

pytestmark = [pytest.mark.crash, needs_dovecot]

ROOT: Final = Path(__file__).parents[2]
PATIENCE: Final = 600.0  # seconds
MAILS: Final = 500
KILLS: Final = 8


class Site:
    """A Stafet of its own with one worker that reads the Dovecot's mailbox."""

    def __init__(self, data_dir: Path, server: Dovecot) -> None:
        self.where = embedded.start(data_dir)
        self.listens_at = free_port()
        variables = {name: value for name, value in os.environ.items() if not name.startswith("STAFET_")}
        self._variables = variables | {
            "STAFET_DATA_DIR": str(data_dir),
            "STAFET_DATABASE_URL": self.where.url,
            "STAFET_MAIL_LISTEN": f"lmtp://127.0.0.1:{self.listens_at}",
        }
        self._processes: list[subprocess.Popen[bytes]] = []
        for words in (
            ("stafet", "migrate"),
            ("tests.channels.outsider", "cast", str(server.port), server.user),
        ):
            assert self.start(*words).wait(PATIENCE) == 0

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", *words],
            cwd=ROOT,
            env=self._variables,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._processes.append(process)
        return process

    def ask(self, question: LiteralString) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.where.url) as connection:
            return connection.execute(question).fetchall()

    def settled(self) -> int:
        return int(self.ask("SELECT count(*) FROM intake_capture WHERE status = 'done'")[0][0])

    def kill(self, worker: subprocess.Popen[bytes], *, after: int) -> subprocess.Popen[bytes]:
        """Kill this worker, though not before it has settled more than so many; the next one.

        What was begun by every worker that was killed goes before a person in the end: that is another test's.
        """
        assert eventually(lambda: self.settled() > after, within=PATIENCE)
        worker.kill()
        worker.wait()
        return self.start("stafet", "worker")

    def end(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()


@pytest.fixture
def server() -> Iterator[Dovecot]:
    with dovecot() as server:
        yield server


@pytest.fixture
def site(data_dir: Path, server: Dovecot) -> Iterator[Site]:
    site = Site(data_dir, server)
    yield site
    site.end()


def test_whatever_is_killed_each_mail_becomes_one_lead(site: Site, server: Dovecot) -> None:
    seed = int(os.environ.get("TEST_SEED", time.time_ns() % 100_000))
    chance = random.Random(seed)
    sys.stderr.write(f"TEST_SEED={seed}\n")  # shown where it fails
    server.deliver(*(enquiry(number) for number in range(MAILS // 2)))
    server.deliver(*(enquiry(number) for number in range(MAILS // 2, MAILS)), folder="Portal")
    worker, settled = site.start("stafet", "worker"), 0
    captured: LiteralString = "SELECT count(*) FROM intake_capture"
    for kill in range(KILLS):
        # At a random point of the way, and never before something has come since the last one.
        wanted = (kill + chance.random()) * MAILS / (KILLS + 1)
        assert eventually(lambda wanted=wanted: site.ask(captured)[0][0] > wanted, within=PATIENCE)  # type: ignore[misc]
        if kill % 2:
            worker = site.kill(worker, after=settled)
            settled = site.settled()
        else:
            server.kill()
            server.start()
    assert eventually(lambda: site.ask(captured) == [(MAILS,)], within=PATIENCE)
    assert eventually(lambda: server.lies_in("INBOX") + server.lies_in("Portal") == 0, within=PATIENCE)
    waiting: LiteralString = "SELECT count(*) FROM intake_capture WHERE status = 'waiting'"
    assert eventually(lambda: site.ask(waiting) == [(0,)], within=PATIENCE)
    each = "SELECT count(*), count(DISTINCT message_key), count(DISTINCT person->>'email') FROM leads_lead"
    assert site.ask(each) == [(MAILS, MAILS, MAILS)]
    assert site.ask(captured) == [(MAILS,)]
    assert site.ask("SELECT count(*) FROM channels_stuckmessage WHERE why <> ''") == [(0,)]


def test_a_mail_server_that_sends_until_it_hears_250_has_each_mail_kept_once(site: Site) -> None:
    """As a mail server before us does: what was not acknowledged is sent again, whoever died meanwhile."""
    sent: list[int] = []
    sender = threading.Thread(target=_send_all, args=(site.listens_at, sent))
    worker, settled = site.start("stafet", "worker"), 0
    sender.start()
    for kill in range(KILLS):
        assert eventually(lambda kill=kill: len(sent) > (kill + 1) * MAILS // (KILLS + 2), within=PATIENCE)  # type: ignore[misc]
        worker = site.kill(worker, after=settled)
        settled = site.settled()
    sender.join(PATIENCE)
    assert len(sent) == MAILS
    assert site.ask("SELECT count(*) FROM intake_capture") == [(MAILS,)]
    waiting: LiteralString = "SELECT count(*) FROM intake_capture WHERE status = 'waiting'"
    assert eventually(lambda: site.ask(waiting) == [(0,)], within=PATIENCE)
    unfinished = "SELECT status, kind, why, starts, tries FROM intake_capture WHERE status <> 'done'"
    assert site.ask(unfinished) == []
    assert site.ask("SELECT count(*), count(DISTINCT message_key) FROM leads_lead") == [(MAILS, MAILS)]


def _send_all(port: int, sent: list[int]) -> None:
    turn = threading.Event()
    for number in range(MAILS):
        raw = enquiry(number)
        while len(sent) == number:
            with (
                suppress(OSError, smtplib.SMTPException),
                smtplib.LMTP("127.0.0.1", port, timeout=30) as client,
            ):
                client.sendmail("anna@gmx.example", ["leads@haus.example"], raw)
                sent.append(number)
            if len(sent) == number:
                turn.wait(0.1)
