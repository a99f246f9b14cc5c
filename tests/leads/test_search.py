"""Leads are found by a fragment of what is known of them, quickly, in every order."""

import random
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext

from stafet.foundation import clock
from stafet.foundation.fold import fold
from stafet.foundation.search_lines import LETTERS, MARKS, search_lines
from stafet.leads.models import Lead
from stafet.leads.search import NEWEST, ORDERS, leads_count, leads_page
from stafet.staff import finding, hour_by_hour, sample
from stafet.staff.actor import SYSTEM, Actor
from stafet.staff.fragments import words_of
from tests.world import World


def found(typed: str, **asked: object) -> list[int]:
    return [lead.pk for lead in leads_page(Lead.objects.all(), typed=typed, **asked).rows]  # type: ignore[arg-type]


@pytest.fixture
def jens(world: World) -> Lead:
    person = {
        "first_name": "Jürgen", "last_name": "Østergård-Müller", "email": "J.Mueller@Post.example",
        "phone": "+49 170 1234567",
    }  # fmt: skip
    for _ in range(3):
        world.lead()
    return world.lead(subject="Golf 50% off_er", person=person, company={"name": "Förde Spedition"})


@pytest.mark.parametrize(
    "typed",
    [
        "müller", "MUELLER", "jurgen muller", "ostergard", "Østergård", "j.mueller@", "post.example golf",
        "+49 170 1234567", "0170 / 123 45 67", "0170-1234", "(0170) 12 34 567", "0049170123", "234567",
        "förde", "foerde sped", "Golf 50%", "off_er", "jü", "Øs",
    ],
)  # fmt: skip
def test_a_fragment_in_any_writing_finds_it(jens: Lead, typed: str) -> None:
    assert jens.pk in found(typed)


@pytest.mark.parametrize("typed", ["xyzzy", "müller xyzzy", "0171 1234567", "50_ off", "ürgen%muller", "rg"])
def test_what_does_not_occur_is_not_found(jens: Lead, typed: str) -> None:
    assert found(typed) == []
    assert leads_count(Lead.objects.all(), typed=typed) == (0, True)


def test_the_number_that_was_typed_comes_first(world: World) -> None:
    older = world.lead()
    newer = world.lead(subject=f"About lead {older.pk:05}")
    Lead.objects.filter(pk=newer.pk).update(search=f"{newer.search}\n{older.pk}")
    assert found(str(older.pk)) == [older.pk, newer.pk]
    assert leads_count(Lead.objects.all(), typed=str(older.pk)) == (2, True)


@pytest.mark.parametrize("typed", ["", " ", "\x00", "%", "_", "''; --", "a" * 10_000, "\\", "🙂", "(((", "+"])
def test_nothing_that_is_typed_breaks_the_search(jens: Lead, typed: str) -> None:
    leads_page(Lead.objects.all(), typed=typed)
    leads_count(Lead.objects.all(), typed=typed)


def test_a_page_is_never_more_than_a_few_words() -> None:
    assert len(words_of("a b c d e f g h i j k l")) == 8


@pytest.mark.parametrize("typed", ["0012", "00 12", "50012", "555 0012", "0171-555 0012", "0049", "0049171"])
def test_zeros_are_a_prefix_or_the_end_of_a_number(world: World, typed: str) -> None:
    plain = world.lead(person={"last_name": "Holm", "phone": "+49 170 1234567"})
    lead = world.lead(person={"last_name": "Holm", "phone": "+49 171 5550012"})
    assert lead.pk in found(typed)
    assert (plain.pk in found(typed)) == (typed == "0049")


def test_a_new_lead_is_found_by_its_number_among_fragments(world: World) -> None:
    lead = world.lead()
    assert lead.search.startswith(f"{lead.pk}\n")


# SHORT, WALK, FEW of `finding`, and of how many times the wanted hits the first stretch of hours is to hold.
WAYS = {
    "short": (1_000, 20_000, 10_000, 2),
    "hours": (0, 20_000, 10_000, 0.2),
    "walk": (20_000, 20_000, 10_000, 2),
    "sort": (20_000, 0, 10_000, 2),
    "far": (0, 4, 1, 2),
}


@contextmanager
def bounds(way: str) -> Iterator[None]:
    """The ways to a page are the same to the one who asks; small bounds lead down each of them."""
    short, walk, few, at_once = WAYS[way]
    with (
        patch.object(finding, "SHORT", short),
        patch.object(finding, "WALK", walk),
        patch.object(finding, "FEW", few),
        patch.object(hour_by_hour, "AT_ONCE", at_once),
        patch.object(sample, "SMALL", -1),
    ):
        sample.forget()
        yield
    sample.forget()


def slowly(leads: list[Lead], typed: str) -> list[int]:
    """What is to be found, the newest first, by reading every text."""
    hits = [lead for lead in leads if all(occurs(word, lead.search) for word in words_of(typed))]
    return [lead.pk for lead in sorted(hits, key=lambda lead: (lead.created_at, lead.pk), reverse=True)]


def occurs(word: str, text: str) -> bool:
    starts = [word, word.lstrip("0")] if word.isdecimal() else [word]
    begins = any(one and len(one) < 3 and part.startswith(one) for one in starts for part in text.split())
    return begins or (len(word) >= 3 and word in text)


_NAMES = "Jensen Jensen-Holm Holm Müller Mueller-Jensen O'Hara Østergård Ng Kim 50%_off A/S".split()


@pytest.fixture
def various(world: World) -> list[Lead]:
    chance = random.Random(11)
    first = world.lead(team=world.used_cars)
    copies = []
    for number in range(80):
        name = f"{chance.choice(_NAMES)} {chance.choice(_NAMES)}"
        mail = f"{fold(chance.choice(_NAMES))}.{number % 7}@post.example"
        phone = (
            f"+49 17{chance.randrange(3)} {chance.choice(['0000', '1234', '9120'])}{number % 5}0{number % 3}"
        )
        copy = Lead.objects.get(pk=first.pk)
        copy.pk = 5_000 + number
        copy.search = search_lines([str(copy.pk), name, mail], [phone])
        copy.created_at = first.created_at + timedelta(minutes=number // 2 * 25)
        copy.team = chance.choice([world.used_cars, world.new_cars])
        copy.offered_to = world.agent if number % 9 == 0 else None
        copies.append(copy)
    Lead.objects.bulk_create(copies)
    return list(Lead.objects.all())


def fragments_of(leads: list[Lead], chance: random.Random) -> Iterator[str]:
    """Pieces of what is there, one or two together, and what is not there."""
    yield from (
        "0000",
        "00",
        "@post.example",
        "-",
        "a/s",
        "jensen-holm",
        "holm jensen",
        "ng kim",
        "%",
        "xyzzy",
    )
    for _ in range(15):
        words = []
        for _ in range(chance.choice([1, 1, 2])):
            line = chance.choice(chance.choice(leads).search.split("\n"))
            text = line.translate(str.maketrans(LETTERS, MARKS))
            start = chance.randrange(len(text))
            words.append(text[start : start + chance.randrange(1, 9)].upper())
        yield " ".join(words)


@pytest.mark.parametrize("way", WAYS)
def test_search_finds_exactly_what_reading_every_text_finds(
    world: World, various: list[Lead], way: str
) -> None:
    for user, first in ((None, 0), (world.agent, 0), (world.manager, 5_020)):
        by = SYSTEM if user is None else world.by(user)
        rows = Lead.objects.visible_to(by).filter(pk__gte=first)
        leads = list(rows)
        for typed in fragments_of(various, random.Random(5)):
            with bounds(way):
                seen = all_pages(rows, typed, by)
                count = leads_count(rows, typed=typed, by=by)
            expected = slowly(leads, typed)
            exact = [pk for pk in expected if typed.strip() == str(pk)]
            assert seen == exact + [pk for pk in expected if pk not in exact], (user, typed)
            assert count == (len(expected), True), (user, typed)


def all_pages(rows: QuerySet[Lead], typed: str, by: Actor) -> list[int]:
    page = leads_page(rows, typed=typed, limit=25, by=by)
    seen = [lead.pk for lead in page.rows]
    while page.next:
        page = leads_page(rows, typed=typed, cursor=page.next, limit=25, by=by)
        seen += [lead.pk for lead in page.rows]
    return seen


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("order", sorted(ORDERS))
def test_pages_of_hits_put_together_are_all_hits_in_order(world: World, order: str, way: str) -> None:
    for place in range(9):
        lead = world.lead(
            subject="needle" if place % 3 else "hay", probability=place * 10 if place % 2 else None
        )
        due_at = clock.now() + timedelta(days=place % 4) if place % 4 else None
        created_at = lead.created_at + timedelta(minutes=place // 2 * 25)
        Lead.objects.filter(pk=lead.pk).update(due_at=due_at, priority=place % 3 + 1, created_at=created_at)
    asked = ORDERS[order]
    hits = list(Lead.objects.filter(subject="needle"))
    by_value = [lead for lead in hits if getattr(lead, asked.column) is not None]
    by_value.sort(key=lambda lead: (getattr(lead, asked.column), lead.pk), reverse=asked.is_descending)
    without = [lead for lead in hits if getattr(lead, asked.column) is None]
    without.sort(key=lambda lead: lead.pk, reverse=asked.is_descending)
    seen: list[int] = []
    cursor = ""
    with bounds(way):
        for _ in range(4):
            page = leads_page(Lead.objects.all(), typed="needle", order=asked, cursor=cursor, limit=2)
            seen += [lead.pk for lead in page.rows]
            cursor = page.next or ""
            if not cursor:
                break
    assert seen == [lead.pk for lead in by_value + without]
    assert not cursor


ROWS = 60_000
_COPIES = """
    INSERT INTO leads_lead (number, subject, message, type_id, source_id, priority, importance, currency,
        pipeline_id, status_id, state, handover, branch_id, team_id, member_ids, declined_by_ids, escalated_stage,
        person, company, suggestion, who, contact_email, contact_phone, external_id, fields, created_at, received_at,
        estimated_unit, due_note, clock, search, version)
    SELECT %(first)s + n, 'Lead ' || n, '', type_id, source_id, n %% 5 + 1, n %% 5 + 1, '', pipeline_id, status_id,
        state, handover, CASE WHEN n %% 50 = 0 THEN branch_id ELSE %(branch)s END,
        CASE WHEN n %% 50 = 0 THEN team_id ELSE %(team)s END, '{}', '{}', 0, '{}', '{}', '{}', 'Kim', '', '', '', '{}',
        created_at - n * %(apart)s, received_at, '', '', '',
        md5(n::text) || CASE WHEN n %% 20 = 0 THEN %(name)s ELSE '' END || E'\n49170' || 1000000 + n, 1
    FROM leads_lead, generate_series(1, %(rows)s) n WHERE number = %(lead)s
"""


def copy(lead: Lead, world: World, rows: int, *, name: str, apart: timedelta, first: int) -> None:
    """Leads before `lead`, so far apart; each twentieth has the name."""
    team = world.hamburg_sales
    given: dict[str, Any] = {
        "lead": lead.pk,
        "rows": rows,
        "name": f"\n{name}",
        "apart": apart,
        "first": first,
    }
    with connection.cursor() as cursor:
        # The history of made-up rows would take longer than the rows.
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(_COPIES, given | {"branch": team.branch_id, "team": team.pk})
        cursor.execute("SET LOCAL session_replication_role = origin")
        cursor.execute("ANALYZE leads_lead")
    sample.forget()


@pytest.fixture
def many(world: World) -> Lead:
    lead = world.lead(team=world.used_cars)
    Lead.objects.filter(pk=lead.pk).update(team=world.used_cars)
    copy(lead, world, ROWS, name="muller", apart=timedelta(minutes=1), first=1_000)
    return lead


def plans(typed: str, by: Actor = SYSTEM, order: str = NEWEST.name) -> list[str]:
    """How each query of a page is executed."""
    with CaptureQueriesContext(connection) as captured:
        leads_page(Lead.objects.visible_to(by), typed=typed, order=ORDERS[order], by=by)
    found = []
    asked = [one["sql"] for one in captured.captured_queries]
    for query in [sql for sql in asked if not sql.startswith("EXPLAIN")]:
        with connection.cursor() as cursor:
            cursor.execute("EXPLAIN (ANALYZE, COSTS OFF) " + query)
            found.append("\n".join(line for (line,) in cursor.fetchall()))
    return found


def fetched(plan: str) -> int:
    """How many rows of the table were read for the index."""
    return sum(int(float(rows)) for rows in re.findall(r"Bitmap Heap Scan on .*rows=([\d.]+) loops", plan))


@pytest.mark.slow
def test_no_page_reads_the_whole_table(world: World, many: Lead) -> None:
    agent = world.by(world.agent)
    rare, frequent, in_every_row = "491701017777", "muller", "49170"
    assert "lead_search" in plans(rare)[-2]
    hour_by_hour = plans(frequent)[-2]
    assert "date_bin" in hour_by_hour
    assert fetched(hour_by_hour) < ROWS / 100
    assert "lead_newest" in plans(in_every_row)[-2]
    assert "lead_search" not in "".join(plans(in_every_row))
    others = ("0170 1 01 77 77", "ab", "mu", "", "muller 4917", "muller@post.example")
    for typed in (rare, frequent, in_every_row, *others):
        for by in (SYSTEM, agent):
            for order in ORDERS if typed in {"", rare, frequent} else (NEWEST.name,):
                for plan in plans(typed, by, order):
                    assert "Seq Scan on leads_lead" not in plan, (typed, order, plan)


@pytest.mark.slow
def test_an_import_of_other_names_on_top_does_not_make_a_search_fetch_all_hits(
    world: World, many: Lead
) -> None:
    copy(many, world, ROWS // 10, name="larsen", apart=timedelta(milliseconds=1), first=100_000)
    assert sum(fetched(plan) for plan in plans("muller")) < ROWS / 50
