"""Absences and handing over through the API."""

import json
from collections.abc import Callable
from typing import Any

from django.http import HttpResponse

from stafet.leads.models import Lead
from stafet.staff.models import User
from tests.api.conftest import Program
from tests.query_counts import counted
from tests.relief.stock import due, owners
from tests.world import World

Programs = Callable[[User], Program]


def read(answer: HttpResponse, status: int = 200) -> Any:
    assert answer.status_code == status, answer.content
    return json.loads(answer.content)


def planned(world: World, who: Program, **given: Any) -> Any:
    usual = {"from_at": world.later().isoformat(), "until_at": world.later(days=8).isoformat()}
    return read(who.post("/absences", usual | given), 201)


def test_an_absence_is_planned_read_changed_and_ended(world: World, program: Programs) -> None:
    agent = program(world.agent)
    made = planned(world, agent, substitute="bo@stafet.example", note="Skiing")
    assert (made["user"]["name"], made["substitute"]["name"], made["is_running"]) == (
        "Anna Agent",
        "Bo Andersen",
        False,
    )
    path = f"/absences/{made['id']}"
    assert agent.patch(path, {"note": "Sailing"}, version=None).status_code == 428
    changed = agent.patch(path, {"note": "Sailing", "substitute": None}, version='"1"')
    assert (read(changed)["note"], read(changed)["substitute"]) == ("Sailing", None)
    assert agent.patch(path, {"note": "Diving"}, version='"1"').status_code == 412
    other = program(world.second_agent)
    assert read(other.get(path))["note"] is None
    assert [one["id"] for one in read(other.get("/absences"))["items"]] == [made["id"]]
    assert other.delete(path).status_code == 403
    assert read(agent.delete(path))["is_called_off"]
    assert read(agent.get("/absences"))["items"] == []
    assert len(read(agent.get("/absences", all="true", user=world.agent.pk))["items"]) == 1
    assert agent.get("/absences/999999").status_code == 404


def test_somebody_ill_is_reported_and_their_leads_lent_and_given_back(
    world: World, program: Programs
) -> None:
    lead = due(world.lead(handover="accepted"), world.later(days=3))
    supervisor = program(world.supervisor)
    given = {"user": world.agent.pk, "kind": "sudden", "substitute": world.second_agent.pk}
    made = read(supervisor.post("/absences", given), 201)
    assert (made["kind"], made["is_running"], made["until_at"]) == ("sudden", True, None)
    path = f"/absences/{made['id']}/hand-over"
    counts = {"leads": 1, "tasks": 0, "offers": 0, "kept": 0, "to": {str(world.second_agent.pk): 1}}
    assert read(supervisor.post(path)) == counts
    assert owners(lead) == [world.second_agent]
    assert read(program(world.agent).delete(path)) == {"leads": 1, "tasks": 0, "stay": 0}
    assert owners(lead) == [world.agent]


def test_what_does_not_fit_is_said_with_its_field(world: World, program: Programs) -> None:
    agent = program(world.agent)
    assert read(agent.post("/absences", {}), 422)["fields"]["from_at"]
    given = {"from_at": world.later().isoformat(), "substitute": "me"}
    assert read(agent.post("/absences", given), 422)["fields"]["substitute"]
    assert agent.post("/absences", {"colour": "blue"}).status_code == 422
    assert agent.get("/absences", colour="blue").status_code == 422


def test_who_leaves_hands_over_first(world: World, program: Programs) -> None:
    leads = [world.lead(handover="accepted") for _ in range(2)]
    manager, path = program(world.manager), f"/users/{world.agent.pk}"
    assert read(manager.get(f"{path}/hand-over")) == {"leads": 2, "offers": 0, "tasks": 0, "others": 0}
    assert "Hand them over first" in read(manager.post(f"{path}/deactivation"), 422)["detail"]
    both = {"user": world.second_agent.pk, "team": "FLE-U"}
    assert manager.post(f"{path}/hand-over", both).status_code == 422
    assert read(manager.post(f"{path}/hand-over", {"team": "FLE-U"}))["leads"] == 2
    assert owners(*leads) == [world.second_agent] * 2
    agent = program(world.agent)
    assert not read(manager.post(f"{path}/deactivation"))["is_active"]
    assert agent.get("/leads").status_code == 401
    assert read(manager.delete(f"{path}/deactivation"))["is_active"]
    assert agent.get("/leads").status_code == 200
    assert agent.post(f"/users/{world.second_agent.pk}/deactivation").status_code == 403
    assert Lead.objects.filter(owner=world.agent).count() == 0


def test_asking_takes_as_many_queries_as_are_committed(world: World, program: Programs) -> None:
    agent = program(world.agent)
    made = planned(world, agent)
    for path, name in (
        ("/absences", "absences"),
        (f"/absences/{made['id']}", "absences/N"),
        (f"/users/{world.agent.pk}/hand-over", "users/N/hand-over"),
    ):
        agent.get(path)
        with counted(f"GET /api/v1/{name}"):
            agent.get(path)
