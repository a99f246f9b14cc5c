"""How long it takes until a mailbox full of enquiries has become leads, and how fast the desk is meanwhile.

    python -m benchmarks.draining                      10,000 messages
    python -m benchmarks.draining --messages 300       fewer

A Dovecot, a database, a web server and a worker of its own, all gone afterwards; prints JSON, times in milliseconds
where the name says so, else in seconds. Needs Dovecot.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.place import stafet_server
from stafet import embedded
from tests.channels.dovecot import Dovecot, dovecot
from tests.channels.letters import enquiry

PAGES = ("/desk", "/leads", "/inbox")
PAUSE = 0.2  # seconds between two looks of the person at the desk
AT_REST = 10.0
LONGEST = 1800.0
LOT = 500


def main() -> None:
    asked = _arguments()
    data = Path(tempfile.mkdtemp(prefix="stafet-drain-", dir="/tmp"))
    data.chmod(0o711)
    try:
        with dovecot() as server, embedded.hold(data) as where:
            print(json.dumps(_measured(asked.messages, server, where.url, data), indent=2))
    finally:
        shutil.rmtree(data, ignore_errors=True)


def _measured(messages: int, server: Dovecot, url: str, data: Path) -> dict[str, Any]:
    variables = {**os.environ, "STAFET_DATABASE_URL": url, "STAFET_DATA_DIR": str(data)}

    def run(*words: str) -> str:
        command = [sys.executable, "-m", *words]
        return subprocess.run(command, env=variables, check=True, capture_output=True, text=True).stdout

    run("stafet", "migrate")
    run("tests.channels.outsider", "cast", str(server.port), server.user)
    cookie = run("tests.channels.outsider", "desk").strip()
    for first in range(0, messages, LOT):
        server.deliver(*(enquiry(number) for number in range(first, min(first + LOT, messages))))
    with stafet_server(url, data) as web:
        before = Visitor(web.port, cookie)
        with before.looking():
            time.sleep(AT_REST)
        meanwhile = Visitor(web.port, cookie)
        worker = subprocess.Popen([sys.executable, "-m", "stafet", "worker"], env=variables)
        try:
            with meanwhile.looking():
                times = _drained(messages, url)
        finally:
            worker.terminate()
            worker.wait(60)
    return {
        "messages": messages,
        **times,
        "messages_a_second": round(messages / times["settled"], 1),
        "desk_at_rest": before.figures(),
        "desk_meanwhile": meanwhile.figures(),
    }


def _drained(messages: int, url: str) -> dict[str, float]:
    """Seconds until all were kept, and until all were leads."""
    begun, kept = time.monotonic(), 0.0
    with psycopg.connect(url, autocommit=True) as connection:
        while time.monotonic() - begun < LONGEST:
            row = connection.execute(
                "SELECT count(*), count(*) FILTER (WHERE status = 'done') FROM intake_capture"
            ).fetchone()
            assert row is not None
            if row[0] == messages and not kept:
                kept = time.monotonic() - begun
            if row[1] == messages:
                return {"kept": round(kept, 1), "settled": round(time.monotonic() - begun, 1)}
            time.sleep(0.25)
    raise SystemExit(f"Not drained within {LONGEST:.0f} seconds: {row}")


class Visitor:
    """Somebody at the desk, who looks at one page after the other."""

    def __init__(self, port: int, cookie: str) -> None:
        self._port, self._cookie = port, cookie
        self._times: list[float] = []
        self._over = threading.Event()

    @contextmanager
    def looking(self) -> Iterator[None]:
        thread = threading.Thread(target=self._look)
        thread.start()
        try:
            yield
        finally:
            self._over.set()
            thread.join()

    def figures(self) -> dict[str, float]:
        """Of all pages together."""
        times = sorted(self._times)
        return {
            "requests": len(times),
            "median_ms": round(statistics.median(times), 1),
            "p95_ms": round(times[int(len(times) * 0.95)], 1),
            "longest_ms": round(times[-1], 1),
        }

    def _look(self) -> None:
        turn = 0
        for page in PAGES:
            self._asked(page)  # the first of each compiles its template
        while not self._over.is_set():
            self._times.append(self._asked(PAGES[turn % len(PAGES)]))
            turn += 1
            self._over.wait(PAUSE)

    def _asked(self, page: str) -> float:
        headers = {"Cookie": f"sessionid={self._cookie}"}
        request = urllib.request.Request(f"http://127.0.0.1:{self._port}{page}", headers=headers)
        begun = time.perf_counter()
        with urllib.request.urlopen(request, timeout=60) as answer:
            assert answer.status == 200
            assert "/log-in" not in answer.url, "the session does not hold"
            answer.read()
        return (time.perf_counter() - begun) * 1000


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.draining", description=__doc__.splitlines()[0]
    )
    parser.add_argument("--messages", type=int, default=10_000, help="how many lie in the mailbox")
    return parser.parse_args()


if __name__ == "__main__":
    main()
