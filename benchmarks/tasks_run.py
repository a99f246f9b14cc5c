"""Fills and asks one database of tasks; run by `tasks.py`, one process a size."""

import contextlib
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import django
import psycopg

django.setup()

from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stafet.catalog.models import Channel, LeadType, Source, Status, TaskReason, TaskType
from stafet.catalog.seed import seed_definitions
from stafet.contacts.models import Account
from stafet.followups.filters import narrowed, tasks_page
from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.staff.models import Branch, Membership, Team, User
from stafet.staff.rights import Role
from stafet.staff.sight import actor_of_user

BRANCHES = 50
TEAMS = 10  # a branch
SEATS = 4  # a team
OPEN = 0.1
ROUNDS = 15


def main(count: int) -> None:

    name = urlsplit(os.environ["STAFET_DATABASE_URL"]).path.lstrip("/")
    with psycopg.connect(os.environ["BENCHMARK_SERVER_URL"], autocommit=True) as server:
        is_there = server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
        if not is_there:
            server.execute(f'CREATE DATABASE "{name}"')

    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM followups_task")
        if cursor.fetchone()[0] < count:
            begun = time.monotonic()
            _fill(cursor, count)
            print(f"{count} tasks in {time.monotonic() - begun:.0f} s", file=sys.stderr)
    for title, ask in _questions():
        times = []
        for _ in range(ROUNDS):
            begun = time.perf_counter()
            ask()
            times.append((time.perf_counter() - begun) * 1000)
        print(f"{count:>9} {title:<42} {min(times):7.1f} {statistics.median(times):7.1f}  {_read_by(ask)}")


def _fill(cursor: object, count: int) -> None:
    """Rows as the verbs would leave them; triggers off, so the copies are written along."""
    seed_definitions()
    for number in range(BRANCHES):
        branch = Branch.objects.create(code=f"B{number}", name=f"Branch {number}")
        User.objects.create(email=f"m{number}@stafet.example", name="M", branch=branch, role=Role.MANAGER)
        for place in range(TEAMS):
            team = Team.objects.create(
                code=f"T{number}-{place}", name=f"Team {number}.{place}", branch=branch
            )
            for seat in range(SEATS):
                mail = f"a{number}-{place}-{seat}@stafet.example"
                user = User.objects.create(email=mail, name=mail, branch=branch, team=team, role=Role.AGENT)
                Membership.objects.create(user=user, team=team)
    branch = Branch.objects.earliest("id")
    User.objects.create(email="admin@stafet.example", name="A", branch=branch, role=Role.ADMINISTRATOR)
    source = Source.objects.create(code="web", key="web", channel=Channel.FORM, branch=branch)
    account = Account.objects.create(name="Private", is_private=True, created_at=clock.now())
    kind = LeadType.objects.get(is_default=True)
    status = Status.objects.get(pipeline=kind.default_pipeline, code="C")
    given = {
        "many": count // 4, "count": count, "account": account.pk, "type": kind.pk, "source": source.pk,
        "pipeline": kind.default_pipeline_id, "status": status.pk, "task_type": TaskType.objects.get(is_default=True).pk,
        "reason": TaskReason.objects.get(code="done").pk, "open": OPEN,
    }  # fmt: skip
    for statement in _STATEMENTS:
        cursor.execute(statement, given)  # type: ignore[attr-defined]


_STATEMENTS = (
    "SET session_replication_role = replica",
    """
    CREATE TEMP TABLE seats AS SELECT row_number() OVER (ORDER BY id) - 1 AS n, id, branch_id, team_id
        FROM staff_user WHERE team_id IS NOT NULL""",
    """
    INSERT INTO contacts_contact (account_id, first_name, last_name, title, language, external_id, branch_ids, fields,
        search, sort_key, version, created_at)
    SELECT %(account)s, 'Kim', 'Customer ' || i, '', '', '', ARRAY[s.branch_id], '{}', 'kim customer ' || i,
        'customer' || i, 1, now()
    FROM generate_series(1, %(many)s) i JOIN seats s ON s.n = i %% (SELECT count(*) FROM seats)""",
    """
    INSERT INTO leads_lead (number, subject, message, type_id, source_id, priority, importance, currency, pipeline_id,
        status_id, state, handover, branch_id, team_id, owner_id, member_ids, declined_by_ids, escalated_stage, person,
        company, suggestion, who, contact_id, contact_email, contact_phone, external_id, fields, created_at, received_at,
        estimated_unit, due_note, search, version, clock)
    SELECT i, 'Golf', '', %(type)s, %(source)s, 3, 3, '', %(pipeline)s, %(status)s, 'in_progress', 'accepted',
        s.branch_id, s.team_id, s.id, '{}', '{}', 0, '{}', '{}', '{}', 'Kim Customer ' || i, c.id, '', '', '', '{}',
        now(), now(), '', '', 'kim customer ' || i, 1, ''
    FROM generate_series(1, %(many)s) i JOIN seats s ON s.n = i %% (SELECT count(*) FROM seats)
    JOIN (SELECT row_number() OVER (ORDER BY id) AS n, id FROM contacts_contact) c ON c.n = i""",
    """
    INSERT INTO followups_task (type_id, contact_id, lead_id, assignee_id, team_id, branch_id, note, due_at, repeat_unit,
        created_at, made_by, closed_at, reason_id, told_stage, version, search, contact_branch_ids, lead_team_id,
        lead_branch_id, lead_owner_id, lead_member_ids, lead_handover, lead_escalated_stage)
    SELECT %(task_type)s, l.contact_id, CASE WHEN i %% 2 = 0 THEN l.number END, s.id, s.team_id, s.branch_id, 'Call',
        now() + (((i * 7919) %% 1440) - 700) * interval '1 hour', '', now(), 'Bench', CASE WHEN is_open THEN NULL ELSE now() END,
        CASE WHEN is_open THEN NULL ELSE %(reason)s END, 0, 1, l.search,
        CASE WHEN i %% 2 = 0 THEN '{}'::bigint[] ELSE ARRAY[l.branch_id] END,
        CASE WHEN i %% 2 = 0 THEN l.team_id END, CASE WHEN i %% 2 = 0 THEN l.branch_id END,
        CASE WHEN i %% 2 = 0 THEN l.owner_id END, '{}', CASE WHEN i %% 2 = 0 THEN 'accepted' ELSE '' END, 0
    FROM (SELECT i, (i * 31) %% 1000 < 1000 * %(open)s AS is_open FROM generate_series(1, %(count)s) i) t
    JOIN leads_lead l ON l.number = 1 + i %% %(many)s
    JOIN seats s ON s.id = l.owner_id""",
    "SET session_replication_role = DEFAULT",
    "VACUUM ANALYZE followups_task",
    "VACUUM ANALYZE leads_lead",
)


def _questions() -> Iterator[tuple[str, Callable[[], object]]]:

    lead = Task.objects.filter(lead__isnull=False).values_list("lead", flat=True).first()
    lists = {
        "mine": ({"state": "open", "assignee": "me"}, ""),
        "my team's": ({"state": "open", "team": "mine"}, ""),
        "all open that I see": ({"state": "open"}, ""),
        "all that I see": ({}, ""),
        "overdue": ({"due": "overdue"}, ""),
        "of one lead": ({"lead": str(lead)}, ""),
        "found by name": ({"state": "open"}, "customer 77"),
    }
    for mail in ("a3-4-1@stafet.example", "m3@stafet.example", "admin@stafet.example"):
        by = actor_of_user(User.objects.get(email=mail))
        for title, (asked, typed) in lists.items():
            rows = narrowed(Task.objects.visible_to(by).with_names(), asked, by=by)
            yield f"{by.role}: {title}", lambda rows=rows, typed=typed: tasks_page(rows.all(), typed=typed)


def _read_by(ask: Callable[[], object]) -> str:
    """How the last statement read the table of tasks: the nodes of its plan that name it or an index of it."""
    with CaptureQueriesContext(connection) as captured:
        ask()
    found = []
    for query in captured.captured_queries[-2:]:
        with connection.cursor() as cursor, contextlib.suppress(Exception):
            cursor.execute("EXPLAIN " + query["sql"])
            nodes = [line.strip().removeprefix("->").strip() for (line,) in cursor.fetchall()]
            found += [
                node.partition("  (")[0]
                for node in nodes
                if "task" in node.partition("(")[0] and "Scan" in node
            ]
    return "; ".join(dict.fromkeys(found))


if __name__ == "__main__":
    main(int(sys.argv[1]))
