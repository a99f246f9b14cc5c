"""Fills a database with leads by COPY: indexes away, triggers off, statistics made at the end."""

import contextlib
import random
from collections.abc import Iterator
from datetime import UTC, datetime

from django.db import connection
from django.db.backends.utils import CursorWrapper

from benchmarks.crowd import SEED, crowd
from stafet.catalog.models import Channel, CompletionReason, LeadType, Source, Status
from stafet.catalog.seed import seed_definitions
from stafet.staff.actor import SYSTEM
from stafet.staff.keys import make_key
from stafet.staff.models import Branch, Membership, Team, User
from stafet.staff.rights import Role

TABLE = "leads_lead"
COLUMNS = (
    "number subject message type_id source_id priority importance currency pipeline_id status_id state handover "
    "branch_id team_id owner_id member_ids declined_by_ids escalated_stage person company suggestion who contact_email "
    "contact_phone external_id fields created_at received_at estimated_unit due_at due_note search version "
    "completed_at completion_reason_id clock"
).split()
TEAMS_PER_BRANCH = 5
AGENTS_PER_TEAM = 4
BRANCHES = 3


def people() -> dict[str, str]:
    """Definitions, three branches of five teams of four agents each, an administrator; API keys by role, and a program's."""
    seed_definitions()
    for number in range(BRANCHES):
        branch = Branch.objects.create(code=f"B{number}", name=f"Branch {number}")
        for place in range(TEAMS_PER_BRANCH):
            team = Team.objects.create(code=f"T{number}{place}", name=f"Team {number}.{place}", branch=branch)
            for seat in range(AGENTS_PER_TEAM):
                name = f"agent{number}{place}{seat}"
                user = User.objects.create(
                    email=f"{name}@stafet.example", name=name, branch=branch, team=team, role=Role.AGENT
                )
                Membership.objects.create(user=user, team=team)
    Source.objects.create(code="web", key="web", channel=Channel.FORM, branch=Branch.objects.earliest("id"))
    administrator = User.objects.create(
        email="admin@stafet.example", name="Admin", branch=branch, role=Role.ADMINISTRATOR
    )
    agent = User.objects.get(name="agent000")
    return {
        "administrator": make_key(administrator, name="bench", by=SYSTEM)[1],
        "agent": make_key(agent, name="bench", by=SYSTEM)[1],
        "program": make_key(Branch.objects.earliest("id"), name="bench", by=SYSTEM)[1],
    }


def leads(count: int) -> None:
    """Copy `count` leads in; a third is new and offered, a half at work, the rest closed."""
    lines = _lines(count)
    first = next(lines)  # asks for the definitions: the connection answers nothing else while it copies
    with in_bulk() as cursor:
        with cursor.copy(f"COPY {TABLE} ({', '.join(COLUMNS)}) FROM STDIN") as copy:
            copy.write(first)
            for line in lines:
                copy.write(line)
        cursor.execute(f"SELECT setval(pg_get_serial_sequence('{TABLE}', 'number'), {count})")
    with connection.cursor() as cursor:
        _events(cursor)
        cursor.execute("VACUUM ANALYZE staff_event")


@contextlib.contextmanager
def in_bulk() -> Iterator[CursorWrapper]:
    """To write very many leads: without triggers and indexes, which are made again at the end."""
    with connection.cursor() as cursor:
        indexes = _drop_indexes(cursor)
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("SET synchronous_commit = off")
        yield cursor
        cursor.execute("SET maintenance_work_mem = '512MB'")
        for index in indexes:
            cursor.execute(index)
        cursor.execute("RESET ALL")
        cursor.execute(f"VACUUM ANALYZE {TABLE}")


def _drop_indexes(cursor: CursorWrapper) -> list[str]:
    cursor.execute(
        "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s"
        " AND indexname NOT IN (SELECT conname FROM pg_constraint)",
        [TABLE],
    )
    found = cursor.fetchall()
    for name, _ in found:
        cursor.execute(f'DROP INDEX "{name}"')
    return [definition for _, definition in found]


def _lines(count: int) -> Iterator[str]:
    chance = random.Random(SEED)
    teams = list(Team.objects.order_by("id").values_list("id", "branch_id"))
    owners = {team: list(User.objects.filter(team=team).values_list("id", flat=True)) for team, _ in teams}
    kind = LeadType.objects.get(is_default=True)
    source = Source.objects.get()
    status = {s.code: s for s in Status.objects.filter(pipeline=kind.default_pipeline)}
    sold, gone = (CompletionReason.objects.get(code=code).pk for code in ("sold", "not_reached"))
    for number, one in enumerate(crowd(count, datetime.now(UTC)), start=1):
        team, branch = teams[number % len(teams)]
        draw = chance.random()
        step = status["N" if draw < 0.33 else "C" if draw < 0.83 else "W" if draw < 0.9 else "L"]
        is_new, is_closed = draw < 0.33, draw >= 0.83
        company = f'{{"name": "{one.company}"}}' if one.company else "{}"
        at = one.at.isoformat()
        yield "\t".join(
            (
                str(number), one.subject, "Ist der Wagen noch da? Ich würde ihn gern ansehen.", str(kind.pk),
                str(source.pk), "3", "3", "", str(kind.default_pipeline_id), str(step.pk), step.state,
                "offered" if is_new else "accepted", str(branch), str(team),
                "\\N" if is_new else str(owners[team][number % AGENTS_PER_TEAM]), "{}", "{}", "0", one.person(),
                company, "{}", f"{one.first} {one.last}", one.email, one.phone, "", "{}", at, at, "",
                "\\N" if is_closed else at, "", one.search(number).replace("\n", "\\n"), "1",
                at if is_closed else "\\N",
                "\\N" if not is_closed else str(sold if step.code == "W" else gone), "",
            )
        ) + "\n"  # fmt: skip


def _events(cursor: CursorWrapper) -> None:
    """One event a lead, so that the record is as long as it would be."""
    cursor.execute(
        "INSERT INTO staff_event (at, kind, subject_kind, subject_id, lead_number, by_kind, by_name, before, after)"
        " SELECT created_at, 'lead:opened', 'lead', number, number, 'source', 'web', '{}', '{}' FROM leads_lead"
    )
