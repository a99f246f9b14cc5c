"""Fills and measures one database; run by `__main__.py`, one process a size."""

import contextlib
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import django
import psycopg

django.setup()

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client as TestClient
from django.test.utils import CaptureQueriesContext

from benchmarks import fill, measure
from benchmarks.crowd import Person, crowd
from benchmarks.place import Server, kept_keys, keys_file, stafet_server, trivial_server
from stafet import embedded

LIST = "/api/v1/leads?limit=50"
SEARCHES = 100


def main(count: int, answer: Path, rounds: int, *, explain: bool) -> None:
    data_dir = settings.ENV.data_dir
    keys = _filled(data_dir, count)
    settings.ALLOWED_HOSTS = ["*"]
    if explain:
        _explain(keys, count)
        return
    with _a_copy() as url, stafet_server(url, data_dir) as product, trivial_server(url, data_dir) as trivial:
        answer.write_text(json.dumps(_measured(count, keys, rounds, product, trivial)))


def _filled(data_dir: Path, count: int) -> dict[str, str]:
    if keys := kept_keys(data_dir, count):
        call_command("migrate", verbosity=0)
        return keys
    name = connection.settings_dict["NAME"]
    with psycopg.connect(os.environ["BENCHMARK_SERVER_URL"], autocommit=True) as server:
        server.execute(f'DROP DATABASE IF EXISTS "{name}"')
        server.execute(f'CREATE DATABASE "{name}"')
    call_command("migrate", verbosity=0)
    begun = time.monotonic()
    keys = fill.people()
    fill.leads(count)
    print(f"{count} leads copied in {time.monotonic() - begun:.0f} s", file=sys.stderr)
    keys_file(data_dir, count).write_text(json.dumps(keys))
    return keys


@contextlib.contextmanager
def _a_copy() -> Iterator[str]:
    """Where a copy of the database is, until it has been measured: what one run creates, the next does not find."""
    filled = connection.settings_dict["NAME"]
    connection.close()
    copy = f"{filled}_measured"
    with psycopg.connect(os.environ["BENCHMARK_SERVER_URL"], autocommit=True) as server:
        server.execute(f'DROP DATABASE IF EXISTS "{copy}"')
        server.execute(f'CREATE DATABASE "{copy}" TEMPLATE "{filled}" STRATEGY FILE_COPY')
        connection.settings_dict["NAME"] = copy
        url = urlsplit(os.environ["STAFET_DATABASE_URL"])._replace(path=f"/{copy}").geturl()
        os.environ["STAFET_DATABASE_URL"] = url
        try:
            yield url
        finally:
            connection.close()
            server.execute(f'DROP DATABASE "{copy}" WITH (FORCE)')


def _measured(
    count: int, keys: dict[str, str], rounds: int, product: Server, trivial: Server
) -> dict[str, object]:
    stafet = {who: measure.Client(product, key) for who, key in keys.items()}
    readers = {who: client for who, client in stafet.items() if who != "program"}
    plain = measure.Client(trivial)
    detail = f"/api/v1/leads/{count // 2}"
    trees = {"app": product.pid, "database": embedded.server_pid(settings.ENV.data_dir) or 0}
    found: dict[str, object] = {"leads": count, "machine": _machine()}
    for name, path, other in (("list", LIST, "/leads"), ("detail", detail, f"/leads/{count // 2}")):
        floor = measure.through_the_driver(
            os.environ["STAFET_DATABASE_URL"], _queries(keys["administrator"], path)
        )
        times = measure.in_turns(
            rounds,
            stafet=lambda path=path: stafet["administrator"].ask(path)[0],
            stafet_agent=lambda: stafet["agent"].ask(LIST)[0],
            trivial=lambda other=other: plain.ask(other)[0],
            driver=floor,
        )
        times["stafet"] |= measure.cpu_of_a_request(
            trees, lambda path=path: stafet["administrator"].ask(path)[0], rounds
        )
        times["trivial"] |= measure.cpu_of_a_request(
            {"app": trivial.pid, "database": trees["database"]},
            lambda other=other: plain.ask(other)[0],
            rounds,
        )
        found[name] = times | {
            "ratio": _ratio(times, "median_ms"),
            "queries": len(_queries(keys["administrator"], path)),
        }
        if name == "detail":
            times.pop("stafet_agent")
    found["search"] = _searches(count, readers, trees)
    found["count"] = measure.in_turns(
        rounds,
        all=lambda: stafet["administrator"].ask("/api/v1/leads/count")[0],
        open=lambda: stafet["administrator"].ask("/api/v1/leads/count?state=open")[0],
        agent=lambda: stafet["agent"].ask("/api/v1/leads/count")[0],
        frequent_name=lambda: stafet["administrator"].ask("/api/v1/leads/count?q=ahlers")[0],
        frequent_name_agent=lambda: stafet["agent"].ask("/api/v1/leads/count?q=ahlers")[0],
        frequent_domain=lambda: stafet["administrator"].ask("/api/v1/leads/count?q=post.example")[0],
        rare_name=lambda: stafet["administrator"].ask("/api/v1/leads/count?q=winkler")[0],
    )
    found["create"] = _creates(stafet, product, trees, rounds)
    return found


def _ratio(times: dict[str, dict[str, float]], figure: str) -> dict[str, float]:
    mine = times["stafet"]
    return {
        "to_trivial": round(mine[figure] / times["trivial"][figure], 2),
        "to_trivial_cpu": round(
            (mine["app_cpu_ms"] + mine["database_cpu_ms"])
            / max(times["trivial"]["app_cpu_ms"] + times["trivial"]["database_cpu_ms"], 0.01),
            2,
        ),
        "to_driver": round(mine[figure] / times["driver"][figure], 2),
    }


def _searches(count: int, clients: dict[str, measure.Client], trees: dict[str, int]) -> dict[str, object]:
    everybody = list(_every(count, SEARCHES))
    found: dict[str, object] = {}
    for kind, typed in measure.fragments(everybody).items():
        for role, client in clients.items():
            paths = [f"{LIST}&q={_quoted(text)}" for text in typed]
            # The first time some pages still come from the disk; a server that has been up for an hour has them in memory.
            first = measure.told(client.ask(path)[0] for path in paths)
            before = {name: measure.cpu_seconds(pid) for name, pid in trees.items()}
            answers = [client.ask(path) for path in paths]
            cpu = {
                f"{name}_cpu_ms": round((measure.cpu_seconds(pid) - before[name]) * 1000 / len(paths), 2)
                for name, pid in trees.items()
            }
            hits = sum(bool(page["items"]) for _, page in answers)
            slowest = max(zip((took for took, _ in answers), typed, strict=True))
            found[f"{kind}_{role}"] = measure.told(took for took, _ in answers) | {
                "with_hits": hits,
                "slowest": f"{slowest[1]} ({slowest[0]:.1f} ms)",
                "first_p95_ms": first["p95_ms"],
                **cpu,
            }
    return found


def _every(count: int, wanted: int) -> "list[Person]":
    """`wanted` people out of the crowd, evenly spread; their leads are in the database."""
    step = count // wanted
    return [one for number, one in enumerate(crowd(count, datetime.now(UTC))) if number % step == step // 2]


def _creates(
    clients: dict[str, measure.Client], server: Server, trees: dict[str, int], rounds: int
) -> dict[str, object]:
    """A lead that an agent makes by hand, in a case with a new contact; one that a program hands in, unassigned;
    and one that comes in raw, which is acknowledged when it is stored.
    """
    ways = {
        "by_hand": (clients["agent"], "/api/v1/leads", _lead),
        "by_a_program": (clients["program"], "/api/v1/leads", _lead),
        "raw": (clients["program"], "/api/v1/captures?source=web", _enquiry),
    }
    return {name: _create(*way, server, trees, rounds) for name, way in ways.items()}


def _create(
    client: measure.Client,
    path: str,
    body: Callable[[int], object],
    server: Server,
    trees: dict[str, int],
    rounds: int,
) -> dict[str, object]:
    def create() -> float:
        return client.ask(path, body(0))[0]

    times: dict[str, object] = dict(measure.in_turns(rounds, alone=create))
    times["cpu"] = measure.cpu_of_a_request(trees, create, rounds)
    for name, clients in (("four", 4), ("sixteen", 16)):
        times[f"a_second_by_{name}_clients"] = measure.together(
            server, client.key, max(rounds * 4, 400), path, body, clients=clients
        )
    return times


def _lead(number: int) -> dict[str, object]:
    return {"subject": "VW Golf", "source": "web", "message": "Noch da?", "contact": _person(number)}


def _enquiry(number: int) -> dict[str, object]:
    return {"message": "Noch da?", "make": "VW", "model": "Golf", **_person(number)}


def _person(number: int) -> dict[str, str]:
    stamp = f"{time.time_ns()}{number}"
    return {"first_name": "Ny", "last_name": f"Kunde{stamp}", "email": f"ny{stamp}@post.example"}


def _queries(key: str, path: str) -> list[str]:
    """The SQL that a request sends, as the driver sends it."""
    browser = TestClient(headers={"authorization": f"Bearer {key}"})
    browser.get(path)
    with CaptureQueriesContext(connection) as captured:
        status = browser.get(path).status_code
    if status != 200:
        raise RuntimeError(f"{path}: {status}")
    return [query["sql"] for query in captured.captured_queries]


def _explain(keys: dict[str, str], count: int) -> None:
    paths = [
        LIST,
        f"/api/v1/leads/{count // 2}",
        f"{LIST}&q=ahlers",
        f"{LIST}&q=0170 / 1234",
        "/api/v1/leads/count",
        "/api/v1/leads/count?q=ahlers",
        f"{LIST}&state=open&order=due_at",
    ]
    for role, key in keys.items():
        if role == "program":
            continue
        for path in paths:
            print(f"\n######## {role} {path}")
            for query in _queries(key, path):
                print(f"\n==== {query[:600]}")
                if query.startswith(("SELECT", "WITH")):
                    with connection.cursor() as cursor:
                        cursor.execute(
                            f"EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) {query.replace('%', '%%')}", []
                        )
                        print("\n".join(line for (line,) in cursor.fetchall()))


def _machine() -> dict[str, object]:
    return {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "postgresql": connection.pg_version // 10_000,
        "load_at_start": round(os.getloadavg()[0], 1),
    }


def _quoted(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode())


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), explain="--explain" in sys.argv)
