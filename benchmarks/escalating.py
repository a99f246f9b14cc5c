"""Fills one database with open leads and measures their clocks; run by `due.py`, one process a size."""

import json
import os
import statistics
import sys
import time
from datetime import datetime
from pathlib import Path

import django
import psycopg

django.setup()

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from benchmarks import fill
from benchmarks.place import kept_keys, keys_file
from stafet.foundation import clock
from stafet.jobs.rounds import SWEEPS, make_sweep
from stafet.leads.models import Lead
from stafet.staff.models import Event

ESCALATIONS = 10_000
ROUNDS = 50
AT_ONCE = 200  # as many as a sweep takes


def main(count: int, data: Path) -> None:
    _fill(count, data)
    now = clock.now()
    _set_clocks(now)
    due = Lead.objects.to_look_at(now)[:AT_ONCE]
    plan = due.explain(analyze=True, buffers=True)
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        found = len(list(due.values_list("number", flat=True)))
        times.append((time.perf_counter() - begun) * 1000)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM leads_lead WHERE state IN ('new', 'in_progress')")
        open_leads = cursor.fetchone()[0]
    print(plan)
    begun = time.perf_counter()
    done = sum(make_sweep(sweep, limit=2 * ESCALATIONS) for sweep in SWEEPS)
    took = time.perf_counter() - begun
    told = Event.objects.filter(kind="clock:told", at__gte=now).count()
    figures = {
        "open_leads": open_leads,
        "find_due": {
            "median_ms": round(statistics.median(times), 2),
            "p95_ms": round(sorted(times)[int(len(times) * 0.95)], 2),
            "rows": found,
        },
        "round": {"leads": done, "told": told, "seconds": round(took, 1), "a_second": round(done / took)},
    }
    print(json.dumps(figures, indent=2))


def _fill(count: int, data: Path) -> None:
    if kept_keys(data, count):
        call_command("migrate", verbosity=0)
        return
    name = connection.settings_dict["NAME"]
    with psycopg.connect(os.environ["BENCHMARK_SERVER_URL"], autocommit=True) as server:
        server.execute(f'DROP DATABASE IF EXISTS "{name}"')
        server.execute(f'CREATE DATABASE "{name}"')
    call_command("migrate", verbosity=0)
    keys = fill.people()
    fill.leads(round(count / 0.82))  # so many of the filled are closed: `count` are open
    keys_file(data, count).write_text(json.dumps(keys))


def _set_clocks(now: datetime) -> None:
    """All open leads run towards an instant in the next thirty days, but ten thousand, whose time was up a minute ago."""
    with fill.in_bulk() as cursor:
        cursor.execute("DELETE FROM escalation_reachedstage")
        cursor.execute(
            "UPDATE leads_lead SET clock = CASE WHEN handover = 'accepted' THEN 'reaction' ELSE 'acceptance' END,"
            " clock_due_at = at, due_at = at, look_at = at, clock_escalate_at = at + interval '1 hour', escalated_stage = 0"
            " FROM (SELECT number AS one, CASE WHEN row_number() OVER (ORDER BY number * 7919 %% 1000003) <= %s"
            " THEN %s - interval '1 minute' ELSE %s + interval '1 hour' + (number %% 2592000) * interval '1 second' END AS at"
            " FROM leads_lead WHERE state IN ('new', 'in_progress')) AS shifted WHERE number = one",
            [ESCALATIONS, now, now],
        )


if __name__ == "__main__":
    main(int(sys.argv[1]), settings.ENV.data_dir)
