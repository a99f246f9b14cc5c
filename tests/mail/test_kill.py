"""Workers are killed while they send: every message arrives, hardly one twice, and a repeat bears the same Message-ID."""

import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import LiteralString

import psycopg
import pytest

from tests.notify.letterbox import Letterbox, letterbox
from tests.notify.ports import free_port
from tests.notify.test_kill import PATIENCE, Site
from tests.patience import eventually

pytestmark = pytest.mark.crash

MESSAGES = 200
KILLS = 4
UNSENT: LiteralString = "SELECT count(*) FROM mail_message WHERE state <> 'sent'"
CLAIMED: LiteralString = (
    "SELECT count(*) FROM mail_message WHERE state = 'queued' AND claimed_until IS NOT NULL"
)


@pytest.fixture
def box() -> Letterbox:
    return Letterbox()


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def site(data_dir: Path, port: int) -> Iterator[Site]:
    site = Site(data_dir, port, "tests.mail.outsider", "cast", str(MESSAGES), str(port))
    try:
        yield site
    finally:
        site.end()


def test_killed_while_sending_no_message_is_lost_and_none_repeated_but_what_was_under_way(
    site: Site, box: Letterbox, port: int
) -> None:
    with letterbox(box, port):
        for kill in range(KILLS):
            worker = site.start("stafet", "worker")
            wanted = (kill + 1) * MESSAGES // (KILLS + 2)
            assert eventually(lambda wanted=wanted: len(box.letters) >= wanted, within=PATIENCE)  # type: ignore[misc]
            worker.kill()
            worker.wait()
    # At most one message was under way in each that was killed; after the lease another may take it up.
    [(claimed,)] = site.ask(CLAIMED)
    assert claimed <= KILLS
    with psycopg.connect(site.where.url) as connection:
        connection.execute("UPDATE mail_message SET claimed_until = NULL")
    last = [site.start("stafet", "worker"), site.start("stafet", "worker")]
    known = len(box.letters)
    with letterbox(box, port):  # the server was away meanwhile, and comes back
        assert eventually(lambda: site.ask(UNSENT) == [(0,)], within=PATIENCE)
    for worker in last:
        worker.send_signal(signal.SIGTERM)
    assert [worker.wait(PATIENCE) for worker in last] == [0, 0]
    assert len(box.letters) > known
    arrived = Counter(box.ids)
    assert len(arrived) == MESSAGES
    repeated = [count for count in arrived.values() if count > 1]
    assert len(repeated) <= claimed
    assert set(repeated) <= {2}
