"""Takes leads in, in one database; run by `importing.py`."""

import csv
import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import django
import psycopg

django.setup()

from django.core.management import call_command

from benchmarks.customers import customers
from benchmarks.fill import people
from benchmarks.place import cpu_seconds
from stafet.catalog.models import Source
from stafet.imports.actions.begin import begin_import
from stafet.imports.actions.import_file import import_file
from stafet.imports.actions.steer import map_columns, start_import
from stafet.imports.actions.undo import undo_import
from stafet.imports.frame import Wishes
from stafet.imports.going_on import go_on
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch

COLUMNS = "external_id first_name last_name company email phone street postcode city subject message owner status completion_reason received_at target_amount".split()


def rows(count: int, known: int) -> Iterator[dict[str, str]]:
    chance = random.Random(11)
    others = customers(count, seed=97)
    crowd = customers(known)
    for number, other in zip(range(count), others, strict=False):
        who = next(crowd, None) if number % 10 < 6 else None
        person = dict(who or other)
        is_owned, is_closed = number % 3 == 0, number % 30 == 0
        yield {name: person.get(name, "") for name in COLUMNS} | {
            "external_id": f"L-{number}",
            "subject": f"Golf {number}",
            "message": "Is it still there?",
            "owner": f"agent0{number % 5}{number % 4}@stafet.example" if is_owned else "",
            "status": "won" if is_closed else "",
            "completion_reason": "sold" if is_closed else "",
            "received_at": f"2024-{1 + number % 12:02d}-{1 + number % 28:02d}",
            "target_amount": str(chance.randrange(5_000, 60_000)),
        }


def _measure(count: int, known: int, folder: Path) -> None:

    _made_anew()
    call_command("migrate", verbosity=0)
    people()
    branch = Branch.objects.earliest("id")
    told: dict[str, object] = {}

    database = _server(folder)
    cpu = [(sum(os.times()[:4]), _spent(database))]

    def timed(name: str, work: Callable[[], Any]) -> Any:
        begun = time.monotonic()
        found = work()
        told[name] = round(time.monotonic() - begun, 1)
        # Of this process and of those that prepared rows and have ended; then of the whole database server.
        here, there = sum(os.times()[:4]), _spent(database)
        told[f"{name}, CPU"] = round(here - cpu[0][0], 1)
        told[f"{name}, CPU of the database"] = round(there - cpu[0][1], 1)
        cpu[0] = (here, there)
        print(name, told[name], told[f"{name}, CPU"], told[f"{name}, CPU of the database"], flush=True)
        return found

    stock, file = folder / "known.csv", folder / "leads.csv"
    _write(stock, customers(known))
    _write(file, rows(count, known))
    timed(
        "customers",
        lambda: import_file(branch, kind="contact", path=stock, tell=lambda *_: None, by=SYSTEM),
    )
    source = branch_source(branch)
    made = timed(
        "kept",
        lambda: begin_import(branch, kind="lead", path=file, name="leads.csv", source=source, by=SYSTEM),
    )
    map_columns(made, mapping=made.mapping, wishes=Wishes(), by=SYSTEM)
    timed("looked through", lambda: go_on(made))
    made.refresh_from_db()
    start_import(made, by=SYSTEM)
    timed("taken in", lambda: go_on(made))
    made.refresh_from_db()
    told |= {name: getattr(made, name) for name in ("created", "updated", "matched", "refused", "similar")}
    undo_import(made, by=SYSTEM)
    timed("undone", lambda: go_on(made))
    made.refresh_from_db()
    told["left"] = made.left
    print(json.dumps(told))


def _server(folder: Path) -> int:
    [found] = folder.glob("postgres/**/postmaster.pid")
    return int(found.read_text().split()[0])


def _spent(server: int) -> float:
    """CPU seconds of a database server, of the connections that it has ended too."""
    ended = Path(f"/proc/{server}/stat").read_text().rpartition(")")[2].split()[13:15]
    return cpu_seconds(server) + sum(map(int, ended)) / os.sysconf("SC_CLK_TCK")


def _made_anew() -> None:
    name = urlsplit(os.environ["STAFET_DATABASE_URL"]).path.lstrip("/")
    with psycopg.connect(os.environ["BENCHMARK_SERVER_URL"], autocommit=True) as server:
        server.execute(f'DROP DATABASE IF EXISTS "{name}"')
        server.execute(f'CREATE DATABASE "{name}"')


def branch_source(branch: Branch) -> Source | None:

    return Source.objects.filter(branch=branch).first()


def _write(path: Path, found: Iterator[dict[str, str]]) -> None:
    first = next(found)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(first))
        writer.writeheader()
        writer.writerow(first)
        writer.writerows(found)


if __name__ == "__main__":
    _measure(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
