"""The numbers on the desk are those of the lists behind them, for every role."""

import re

import pytest
from django.test import Client

from stafet.foundation import clock
from stafet.leads.actions.follow_up import follow_up
from stafet.leads.actions.note import note_on_lead
from stafet.leads.models import Lead
from stafet.staff.models import User
from stafet.web.screens import desk, parts
from stafet.web.screens.desk import desk_of
from tests.escalation.clockwork import berlin, set_times, sweep_at
from tests.web.conftest import LogIn
from tests.world import World

ROLES = ("agent", "second_agent", "supervisor", "dispatcher", "manager", "administrator", "stranger")
NOON = berlin(10, 12)


@pytest.fixture
def busy(world: World) -> None:
    """At noon: leads offered, free, overdue, due today, escalated and with news, here and elsewhere."""
    set_times()
    owners = (world.agent, world.second_agent, world.supervisor, world.manager)
    with clock.moved_to(berlin(10, 7)):
        for owner in owners:
            world.lead(handover="accepted", owner=owner)  # escalated and overdue by noon
        world.lead(handover="accepted", owner=world.stranger, team=world.odense_sales, branch=world.odense)
    with clock.moved_to(berlin(10, 11, 50)):
        for owner in owners:
            world.lead(handover="accepted", owner=owner)  # due today
            later = world.lead(handover="accepted", owner=owner)
            follow_up(later, due_at=berlin(12, 9), by=world.by(owner))
            note_on_lead(later, text="Look.", due_at=berlin(12, 9), by=world.by(world.administrator))
        for handover in ("unassigned", "declined", "expired", "offered"):
            world.lead(handover=handover)
        world.lead(handover="offered", team=world.odense_sales, branch=world.odense)
    sweep_at(NOON)


def listed(client: Client, part: str) -> int:
    """How many leads the list behind a part says that it has."""
    page = client.get(f"/leads?view={part}").content.decode()
    found = re.search(r"([\d,]+) leads?\b", page)
    assert found is not None
    return int(found[1].replace(",", ""))


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("role", ROLES)
def test_every_number_is_that_of_the_list_behind_it(world: World, at_desk_of: LogIn, role: str) -> None:
    user: User = world.users[role]
    with clock.moved_to(NOON):
        client = at_desk_of(user)
        found = desk_of(world.by(user))["parts"]
        assert found
        for part in found:
            assert part.count == len(part.rows) == listed(client, part.key), part.key
        shown = client.get("/desk").content.decode()
    assert re.findall(r'id="part-(\w+)">[^<]* <span>(\d+)</span>', shown) == [
        (part.key, str(part.count)) for part in found
    ]


@pytest.mark.usefixtures("busy")
def test_what_escalated_stands_above_its_owner(world: World) -> None:
    with clock.moved_to(NOON):
        found = {
            role: {part.key: part.count for part in desk_of(world.by(world.users[role]))["parts"]}.get(
                "escalated", 0
            )
            for role in ROLES
        }
    assert found == {
        "agent": 0,
        "second_agent": 0,
        "supervisor": 3,
        "dispatcher": 5,
        "manager": 3,
        "administrator": 5,
        "stranger": 0,
    }


def test_more_than_are_shown_are_counted_all_the_same(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "SHOWN", 2)
    for _ in range(4):
        world.lead(handover="unassigned")
    [part] = desk_of(world.by(world.dispatcher))["parts"]
    assert (part.key, part.count, part.said, len(part.rows)) == ("free", 4, "4", 2)
    assert part.more_url == "/leads?view=free"


def test_beyond_a_thousand_nobody_counts(world: World) -> None:
    lead = world.lead()
    values = {field.attname: getattr(lead, field.attname) for field in Lead._meta.concrete_fields}
    first = lead.number + 1_000_000
    Lead.objects.bulk_create(Lead(**values | {"number": number}) for number in range(first, first + 999))
    free = parts.leads_of("free", world.by(world.dispatcher))
    assert (parts.counted(free), parts.said_count(parts.counted(free))) == (1_000, "1000")
    world.lead()
    assert parts.said_count(parts.counted(free)) == "1,000+"
