"""Many at once through the API: rows named or found, each told apart, stopped, undone; never with more rights than a key has."""

from collections.abc import Callable

import pytest

from stafet.bulk.models import Run
from stafet.contacts.models import ContactGroup, GroupMember
from stafet.jobs.many import work_on_runs
from stafet.leads.models import Lead
from stafet.staff.models import User
from tests.api.conftest import Program
from tests.api.test_nouns import read
from tests.query_counts import counted
from tests.world import World

ProgramOf = Callable[[User], Program]


def test_found_leads_are_closed_each_told_apart_and_opened_again(world: World, program: ProgramOf) -> None:
    held, free = world.lead(handover="accepted"), world.lead(handover="offered")
    chief = program(world.manager)
    criteria = [{"field": "subject", "test": "contains", "values": ["Golf"]}]
    body = {"what": "close", "of": "leads", "criteria": criteria, "reason": "not_reached"}
    made = chief.post("/runs", body)
    run = read(made, 201)
    assert (run["total"], run["state"], made.headers["Location"]) == (2, "going", f"/api/v1/runs/{run['id']}")
    assert run["about"].startswith("All leads where Subject contains")
    work_on_runs(10)
    with counted("GET /api/v1/runs/N"):
        shown = read(chief.get(f"/runs/{run['id']}"))
    assert (shown["done"], shown["denied"], shown["state"]) == (1, 1, "done")
    with counted("GET /api/v1/runs/N/rows"):
        rows = read(chief.get(f"/runs/{run['id']}/rows", fate="denied"))["items"]
    assert [one["row"] for one in rows] == [free.pk]
    undoing = read(chief.delete(f"/runs/{run['id']}"), 202)
    assert undoing["undoes"] == run["id"]
    work_on_runs(10)
    held.refresh_from_db()
    assert held.state == "in_progress"
    with counted("GET /api/v1/runs"):
        assert [one["id"] for one in read(chief.get("/runs"))["items"]] == [undoing["id"], run["id"]]


def test_contacts_become_leads_and_join_a_group(world: World, program: ProgramOf) -> None:
    group, chief = ContactGroup.objects.create(code="VIP", name="VIP"), program(world.manager)
    row = {"of": "contacts", "rows": [world.contact.pk]}
    opening = {"what": "open", "subject": "Spring check", "source": "by_hand", "team": world.used_cars.pk}
    read(chief.post("/runs", row | opening), 201)
    read(chief.post("/runs", row | {"what": "join", "group": "VIP"}), 201)
    work_on_runs(10)
    lead = Lead.objects.get(contact=world.contact)
    assert (lead.handover, lead.team, lead.subject) == ("offered", world.used_cars, "Spring check")
    assert GroupMember.objects.get(group=group).contact == world.contact


def test_a_run_that_was_stopped_does_no_more(world: World, program: ProgramOf) -> None:
    lead, chief = world.lead(handover="accepted"), program(world.manager)
    body = {"what": "assign", "of": "leads", "rows": [lead.pk], "owner": world.second_agent.email}
    run = read(chief.post("/runs", body), 201)
    assert read(chief.post(f"/runs/{run['id']}/ending", {}))["state"] == "stopped"
    work_on_runs(10)
    lead.refresh_from_db()
    assert lead.owner == world.agent
    assert program(world.second_agent).get(f"/runs/{run['id']}").status_code == 404


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"what": "assign"}, "owner"),
        ({"what": "status", "status": "nowhere"}, "status"),
        ({"what": "close"}, "reason"),
        ({"what": "task"}, "due_at"),
        ({"what": "message", "template": "none"}, "template"),
        ({"what": "close", "reason": "not_reached", "search": 7}, "rows"),
        ({"what": "open", "source": "web"}, "subject"),
    ],
)
def test_what_is_missing_is_said_before_anything_begins(
    world: World, program: ProgramOf, given: dict[str, object], field: str
) -> None:
    answer = program(world.manager).post("/runs", {"of": "leads", "rows": [1]} | given)
    assert answer.status_code == 422
    assert field in str(answer.content)
    assert not Run.objects.exists()


def test_a_key_that_may_less_than_its_person_begins_none(world: World) -> None:
    lead = world.lead(handover="accepted")
    narrow = Program(world.api_key(world.manager, scopes=("bulk",)))
    body = {"what": "close", "of": "leads", "rows": [lead.pk], "reason": "not_reached"}
    assert narrow.post("/runs", body).status_code == 403
    assert not Run.objects.exists()
