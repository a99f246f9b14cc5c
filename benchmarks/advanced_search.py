"""How long an advanced search takes at a million contacts.

    python -m benchmarks.asking 1000000                         import the contacts, once
    python -m benchmarks.advanced_search 1000000                search, print
    python -m benchmarks.advanced_search 1000000 --write        also renew docs/algorithms/advanced_search.json
    python -m benchmarks.advanced_search 1000000 --explain      show the plan of what took longest

It searches a copy of the database of `benchmarks.asking` (`--data`), with groups, consents, contracts, calls and leads
added: each a frequent and a rare one. Each shape of criteria is asked for its first page and its count, `--times` times,
each time with other values.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from stafet import embedded

FIGURES = Path(__file__).resolve().parent.parent / "docs" / "algorithms" / "advanced_search.json"


def main() -> None:
    asked = _arguments()
    data = asked.data.resolve()
    with embedded.hold(data) as where:
        url = urlsplit(where.url)._replace(path=f"/searched_{asked.size}").geturl()
        variables = {
            **os.environ,
            "STAFET_DATABASE_URL": url,
            "STAFET_DATA_DIR": str(data),
            "DJANGO_SETTINGS_MODULE": "stafet.config.settings",
        }
        _fill(asked.size, where.url, url, variables)
        command = [sys.executable, "-m", "benchmarks.criteria", str(asked.times)]
        done = subprocess.run(
            [*command, *(["--explain"] * asked.explain)],
            env=variables,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
    if asked.explain:
        print(done.stdout)
        return
    shapes = json.loads(done.stdout)
    every = [took for shape in shapes.values() for took in shape.pop("all_ms")]
    cpu = [took for shape in shapes.values() for took in shape.pop("all_cpu_ms")]
    found = {
        "contacts": asked.size,
        "searches": len(every),
        "median_ms": round(statistics.median(every), 1),
        "p95_ms": round(statistics.quantiles(every, n=20)[-1], 1),
        "cpu_median_ms": round(statistics.median(cpu), 1),
        "cpu_p95_ms": round(statistics.quantiles(cpu, n=20)[-1], 1),
        "shapes": shapes,
    }
    print(json.dumps(found, indent=2))
    if asked.write:
        FIGURES.write_text(json.dumps(found, indent=2) + "\n")


def _fill(size: int, server: str, url: str, variables: dict[str, str]) -> None:
    with psycopg.connect(server, autocommit=True) as administration:
        name = f"searched_{size}"
        if administration.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            return
        begun = time.monotonic()
        administration.execute(f'CREATE DATABASE "{name}" TEMPLATE "asking_{size}" STRATEGY FILE_COPY')
    subprocess.run([sys.executable, "-m", "stafet", "migrate"], env=variables, check=True, stdout=sys.stderr)
    with psycopg.connect(url, autocommit=True) as filling:
        for statement in _FURTHER:
            filling.execute(statement)
        filling.execute("VACUUM ANALYZE")
    print(f"filled in {time.monotonic() - begun:.0f} s", file=sys.stderr)


# Everybody's share is drawn by a remainder of the key, so that each run has the same. The triggers that keep the
# history would write as much again, of what nobody looks at here.
_FURTHER = (
    "SET session_replication_role = replica",
    "INSERT INTO contacts_contactgroup (code, name, parent_id, is_hidden, version)"
    " SELECT 'G' || n, 'Group ' || n, NULL, false, 1 FROM generate_series(1, 20) n",
    "UPDATE contacts_contactgroup g SET parent_id = p.id FROM contacts_contactgroup p"
    " WHERE p.code = 'G' || (substr(g.code, 2)::int / 3) AND g.code <> p.code",
    # Group 1 has a tenth of all, each next one fewer, the last ones some hundred.
    "INSERT INTO contacts_groupmember (group_id, contact_id, at, by_name)"
    " SELECT g.id, k, now(), 'x' FROM (SELECT id, substr(code, 2)::int AS n, (10 * substr(code, 2)::int ^ 2.3)::bigint AS step"
    " FROM contacts_contactgroup) g, generate_series(g.n, (SELECT max(id) FROM contacts_contact), g.step) k",
    "INSERT INTO contacts_consent (contact_id, purpose, channel, is_given, proof, at, by_kind, by_name)"
    " SELECT id, (ARRAY['marketing', 'survey', 'partners'])[1 + n], 'email', (id / 7) % 4 > 0, 'x', now() - n * interval '9 days',"
    " 'system', 'x' FROM contacts_contact, generate_series(0, 1) n WHERE id % 3 = 0",
    "INSERT INTO contacts_contract (contact_id, kind, reference, begins_on, ends_on, note, version, created_at)"
    " SELECT id, (ARRAY['lease', 'finance', 'insurance', 'service'])[1 + id / 10 % 4], '', '2024-01-01',"
    " date '2026-01-01' + (id * 31 % 1500)::int, '', 1, now() FROM contacts_contact WHERE id % 10 = 0",
    "DROP INDEX contact_search, contact_branches, contact_order",
    "UPDATE contacts_contact SET created_at = timestamptz '2016-01-01 00:00Z' + (id * 53 % 3900) * interval '1 day',"
    " birthday = CASE WHEN id % 5 < 2 THEN date '1940-01-01' + (id * 37 % 24000)::int END,"
    " customer_since = CASE WHEN id % 20 = 0 THEN date '2010-01-01' + (id * 41 % 6000)::int END,"
    " fields = CASE WHEN id % 5 = 0 THEN jsonb_build_object('drives', CASE WHEN id % 1000 = 5 THEN 'Tesla'"
    " WHEN id % 3 = 0 THEN 'Polo' ELSE 'Golf' END, 'children', (id % 4)::text) ELSE '{}' END",
    "SET maintenance_work_mem = '512MB'",
    "VACUUM FULL contacts_contact",
    "CREATE INDEX contact_search ON contacts_contact USING gin (search gin_trgm_ops) WITH (fastupdate = off)",
    "CREATE INDEX contact_branches ON contacts_contact USING gin (branch_ids)",
    "CREATE INDEX contact_order ON contacts_contact (sort_key, id)",
    "INSERT INTO staff_event (at, kind, subject_kind, subject_id, contact_id, by_kind, by_name, before, after)"
    " SELECT now() - (id * 13 % 900) * interval '1 day', 'call:logged', 'contact', id, id, 'system', 'x', '{}', '{}'"
    " FROM contacts_contact WHERE id % 4 = 0",
    'INSERT INTO contacts_knownfield (code, names, position, is_hidden, kind, choices, "of")'
    " VALUES ('drives', '{\"en\": \"Drives\"}', 0, false, 'choice', '[\"Golf\", \"Polo\", \"Tesla\"]', 'contact'),"
    " ('children', '{\"en\": \"Children\"}', 1, false, 'number', '[]', 'contact')",
    "INSERT INTO catalog_source (code, names, position, is_hidden, key, channel, branch_id, thank_you_url, origins,"
    " own_addresses, address, forward_to, further, is_on, tracks_only, version) SELECT 'searched', '{}', 0, false, 'searched', 'api',"
    " min(id), '', '{}', '{}', '', '', 'join', true, false, 1 FROM staff_branch",
    "INSERT INTO leads_lead (subject, message, type_id, source_id, priority, importance, currency, pipeline_id, status_id,"
    " state, handover, branch_id, member_ids, declined_by_ids, escalated_stage, person, company, suggestion, who,"
    " contact_email, contact_phone, external_id, fields, created_at, received_at, estimated_unit, due_note, clock, search,"
    " version, contact_id, account_id) SELECT 'Golf ' || c.id, '', t.id, (SELECT min(id) FROM catalog_source), 3, 3, '', s.pipeline_id,"
    " s.id, s.state, 'unassigned', (SELECT min(id) FROM staff_branch), '{}', '{}', 0, '{}', '{}', '{}', c.first_name, '', '',"
    " '', '{}', c.created_at, c.created_at, '', '', '', 'golf ' || c.id, 1, c.id, c.account_id FROM contacts_contact c,"
    " (SELECT min(id) AS id FROM catalog_leadtype) t, (SELECT DISTINCT ON (state) * FROM catalog_status"
    " WHERE state IN ('new', 'in_progress') ORDER BY state, id) s WHERE c.id % 10 = s.id % 2",
    "RESET session_replication_role",
)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.advanced_search", description=__doc__.splitlines()[0]
    )
    parser.add_argument("size", nargs="?", type=int, default=1_000_000, help="how many contacts")
    parser.add_argument("--data", type=Path, default=Path(".stafet/asking"), help="data folder")
    parser.add_argument("--times", type=int, default=20, help="searches of each shape")
    parser.add_argument("--write", action="store_true", help="renew the figures")
    parser.add_argument("--explain", action="store_true", help="show the plan of the slowest")
    return parser.parse_args()


if __name__ == "__main__":
    main()
