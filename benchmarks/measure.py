"""Measures one filled database: each request beside its floors, in turns, so that a busy machine slows all alike."""

import http.client
import json
import random
import statistics
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import psycopg

from benchmarks.crowd import Person
from benchmarks.place import Server, cpu_seconds

Times = list[float]


@dataclass
class Client:
    """One connection that is kept; times in milliseconds."""

    server: Server
    key: str = ""

    def __post_init__(self) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)

    def ask(self, path: str, body: object = None) -> tuple[float, Any]:
        """How long an answer took, and the answer; anything but success is an error."""
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        method, sent = "GET", None
        if body is not None:
            method, sent = "POST", json.dumps(body)
            headers["Content-Type"] = "application/json"
        try:
            begun = time.perf_counter()
            self.connection.request(method, path, sent, headers)
            answer = self.connection.getresponse()
        except (http.client.RemoteDisconnected, ConnectionError):
            # The server closes what was idle for half a minute; only an answer on an open connection is timed.
            self.connection.close()
            begun = time.perf_counter()
            self.connection.request(method, path, sent, headers)
            answer = self.connection.getresponse()
        text = answer.read()
        took = (time.perf_counter() - begun) * 1000
        if answer.status >= 300:
            raise RuntimeError(f"{method} {path}: {answer.status} {text[:500]!r}")
        return took, json.loads(text)


def told(times: Iterable[float]) -> dict[str, float]:
    """Median and the 95th of a hundred, in milliseconds."""
    ranked = sorted(times)
    return {
        "median_ms": round(statistics.median(ranked), 2),
        "p95_ms": round(ranked[int(len(ranked) * 0.95)], 2),
    }


def in_turns(rounds: int, **asked: Callable[[], float]) -> dict[str, dict[str, float]]:
    """Each of `asked` once a round, after five rounds to warm up."""
    times: dict[str, Times] = {name: [] for name in asked}
    for turn in range(-5, rounds):
        for name, ask in asked.items():
            took = ask()
            if turn >= 0:
                times[name].append(took)
    return {name: told(found) for name, found in times.items()}


def through_the_driver(url: str, queries: list[str]) -> Callable[[], float]:
    """The same SQL as a request sends, over one bare connection, all rows fetched."""
    connection = psycopg.connect(url, autocommit=True, prepare_threshold=None)

    def run() -> float:
        begun = time.perf_counter()
        for query in queries:
            answer = connection.execute(query)
            if answer.description is not None:
                answer.fetchall()
        return (time.perf_counter() - begun) * 1000

    return run


def fragments(people: list[Person], seed: int = 7) -> dict[str, list[str]]:
    """What one might type to find these people: parts of names and addresses, numbers in every usual form."""
    chance = random.Random(seed)
    found: dict[str, list[str]] = {"name": [], "email": [], "phone": []}
    for one in people:
        digits = one.phone.removeprefix("+49")
        found["name"].append(
            chance.choice(
                (
                    one.last,
                    one.last[: max(4, len(one.last) - 2)].upper(),
                    f"{one.first} {one.last}",
                    one.first,
                )
            )
        )
        found["email"].append(
            chance.choice((one.email, one.email.split("@")[0], one.email[2:-8], one.email.split("@")[0][-9:]))
        )
        found["phone"].append(
            chance.choice(
                (
                    one.phone,
                    f"0{digits[:3]} / {digits[3:]}",
                    f"0049 {digits[:3]} {digits[3:6]} {digits[6:]}",
                    f"+49 (0) {digits[:3]}-{digits[3:]}",
                    digits[-6:],
                )
            )
        )
    return found


def cpu_of_a_request(servers: dict[str, int], ask: Callable[[], float], rounds: int) -> dict[str, float]:
    """CPU milliseconds a request, by process tree: firm even where others use the machine."""
    before = {name: cpu_seconds(pid) for name, pid in servers.items()}
    for _ in range(rounds):
        ask()
    return {
        f"{name}_cpu_ms": round((cpu_seconds(pid) - before[name]) * 1000 / rounds, 2)
        for name, pid in servers.items()
    }


def together(
    server: Server, key: str, count: int, path: str, body: Callable[[int], object], *, clients: int
) -> float:
    """How many of these a second are taken in from so many clients at once, which use the same two cores."""
    asking = [Client(server, key) for _ in range(clients)]

    def work(place: int) -> None:
        for number in range(count // clients):
            asking[place].ask(path, body(place * count + number))

    begun = time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(work, range(clients)))
    return round(count / (time.perf_counter() - begun), 1)
