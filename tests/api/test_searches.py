"""Advanced searches through the API: run, saved, seen by who may."""

from collections.abc import Callable

from stafet.staff.models import User
from tests.api.conftest import Program
from tests.query_counts import counted
from tests.world import World

ProgramOf = Callable[[User], Program]
CITY = {"mode": "restrict", "field": "last_name", "test": "is", "values": ["petersen"]}


def test_contacts_are_found_and_counted_with_a_sentence(world: World, program: ProgramOf) -> None:
    contact, ours = world.contact, program(world.agent)
    with counted("POST /api/v1/searches/contacts"):
        answer = ours.post("/searches/contacts", {"criteria": [CITY]})
    found = answer.json()  # type: ignore[attr-defined]
    assert [one["id"] for one in found["items"]] == [contact.pk]
    assert (found["count"], found["exact"]) == (1, True)
    assert found["sentence"] == "All contacts where Last name is petersen."
    assert program(world.stranger).post("/searches/contacts", {"criteria": [CITY]}).json()["items"] == []  # type: ignore[attr-defined]


def test_leads_go_on_page_by_page(world: World, program: ProgramOf) -> None:
    leads, ours = [world.lead(handover="accepted").pk for _ in range(3)], program(world.agent)
    body = {"criteria": [{"field": "owner", "test": "any", "values": ["me"]}], "limit": 2}
    first = ours.post("/searches/leads", body).json()  # type: ignore[attr-defined]
    rest = ours.post("/searches/leads", body | {"cursor": first["next"]}).json()  # type: ignore[attr-defined]
    assert [one["number"] for one in first["items"] + rest["items"]] == leads[::-1]
    assert rest["next"] is None


def test_a_field_that_there_is_not_is_denied_with_those_that_there_are(
    world: World, program: ProgramOf
) -> None:
    answer = program(world.agent).post(
        "/searches/leads", {"criteria": [{"field": "shoe", "test": "is", "values": ["43"]}]}
    )
    assert answer.status_code == 422
    assert "subject" in answer.json()["options"]["field"]  # type: ignore[attr-defined]


def test_a_saved_search_is_its_owners_until_it_is_shared(world: World, program: ProgramOf) -> None:
    ours, colleague = program(world.agent), program(world.second_agent)
    own = {"name": "Petersens", "of": "contacts", "criteria": [CITY]}
    saved = _saved(ours, own)
    assert colleague.get(f"/searches/{saved}").status_code == 404
    shared = _saved(ours, own | {"name": "For all of us", "shared": "team"})
    assert colleague.get(f"/searches/{shared}").status_code == 200
    assert program(world.stranger).get(f"/searches/{shared}").status_code == 404
    assert colleague.delete(f"/searches/{shared}").status_code == 403
    assert ours.delete(f"/searches/{shared}").status_code == 204
    assert [one["name"] for one in ours.get("/searches").json()["items"]] == ["Petersens"]  # type: ignore[attr-defined]
    assert ours.post("/searches", own).status_code == 422


def _saved(ours: Program, body: object) -> int:
    answer = ours.post("/searches", body)
    assert answer.status_code == 201, answer.content
    return int(answer.json()["id"])  # type: ignore[attr-defined]


def test_saved_searches_and_fields_cost_a_committed_number_of_queries(
    world: World, program: ProgramOf
) -> None:
    ours = program(world.agent)
    saved = ours.post("/searches", {"name": "Petersens", "of": "contacts", "criteria": [CITY]}).json()  # type: ignore[attr-defined]
    with counted("GET /api/v1/searches"):
        assert len(ours.get("/searches").json()["items"]) == 1  # type: ignore[attr-defined]
    with counted("GET /api/v1/searches/N"):
        assert ours.get(f"/searches/{saved['id']}").json()["name"] == "Petersens"  # type: ignore[attr-defined]
    with counted("GET /api/v1/searches/fields/N"):
        assert ours.get("/searches/fields/contacts").status_code == 200
