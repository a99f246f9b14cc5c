"""Opening hours through the API: read, set, inherited again, and what they mean now."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.http import HttpResponse

from stafet.foundation import clock
from stafet.staff.actions.branch import edit_branch
from stafet.staff.actor import SYSTEM
from stafet.staff.models import User
from tests.api.conftest import Program
from tests.query_counts import counted
from tests.world import World

Programs = Callable[[User], Program]
NINE_TO_FIVE = [{"opens": "09:00", "closes": "17:00"}]
GIVEN = {
    "week": dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday"), NINE_TO_FIVE),
    "days_off": [{"on": "2026-11-24", "name": "Stocktaking"}],
}
FRIDAY = datetime.fromisoformat("2026-11-20T11:00:00+01:00")


def read(answer: HttpResponse, status: int = 200) -> Any:
    assert answer.status_code == status, answer.content
    return json.loads(answer.content)


def put(who: Program, path: str, body: Any = GIVEN, *, version: str | None = "*") -> HttpResponse:
    return who.send("PUT", path, body, headers={"If-Match": version} if version else {})


def paths(world: World) -> list[str]:
    return ["/company/hours", f"/branches/{world.flensburg.pk}/hours", f"/teams/{world.sales.pk}/hours"]


def test_without_hours_it_is_always_open(world: World, program: Programs) -> None:
    company, branch, team = (read(program(world.agent).get(path)) for path in paths(world))
    assert (company["is_open"], company["time_zone"]) == (None, None)
    for shown in (branch, team):
        assert (shown["is_open"], shown["changes_at"], shown["set_by"]) == (True, None, None)
        assert shown["week"]["monday"] == []
        assert shown["time_zone"] == "Europe/Berlin"


def test_hours_are_set_inherited_and_reset(world: World, program: Programs) -> None:
    edit_branch(world.flensburg, changes={"teams_may_set_hours": True}, by=SYSTEM)
    admin = program(world.administrator)
    company, branch, team = paths(world)
    made = put(admin, company, version='"0"')
    assert read(made)["set_by"] == {"kind": "company", "id": None, "name": None}
    assert made.headers["ETag"] == '"1"'
    with clock.moved_to(FRIDAY):
        shown = read(admin.get(team))
    assert (shown["is_open"], shown["changes_at"]) == (True, "2026-11-20T16:00:00+00:00")
    assert (shown["is_own"], shown["set_by"]["kind"], shown["days_off"]) == (
        False,
        "company",
        GIVEN["days_off"],
    )
    sunday = {"week": {"sunday": [{"opens": "12:00", "closes": "24:00"}]}, "keeps_holidays": False}
    assert read(put(admin, branch, sunday))["is_own"]
    with clock.moved_to(FRIDAY):
        shown = read(admin.get(team))
    assert (shown["is_open"], shown["changes_at"]) == (False, "2026-11-22T11:00:00+00:00")
    assert shown["set_by"] == {"kind": "branch", "id": world.flensburg.pk, "name": "Flensburg"}
    assert not shown["keeps_holidays"]
    assert read(put(admin, team))["set_by"]["kind"] == "team"
    assert read(admin.delete(team))["set_by"]["kind"] == "branch"
    assert read(admin.delete(branch))["set_by"]["kind"] == "company"
    assert read(admin.delete(company))["set_by"] is None


def test_whoever_sets_hours_says_what_they_saw(world: World, program: Programs) -> None:
    admin, (_, branch, _) = program(world.administrator), paths(world)
    assert put(admin, branch, version=None).status_code == 428
    assert put(admin, branch, version='"1"').status_code == 412
    first = put(admin, branch, version=admin.get(branch).headers["ETag"])
    assert first.status_code == 200
    assert put(admin, branch, version='"0"').status_code == 412
    assert put(admin, branch, version=first.headers["ETag"]).status_code == 200


def test_who_may_set_them(world: World, program: Programs) -> None:
    company, branch, team = paths(world)
    manager, supervisor, agent = (program(user) for user in (world.manager, world.supervisor, world.agent))
    assert put(manager, company).status_code == manager.delete(company).status_code == 403
    assert put(manager, branch).status_code == 200
    assert put(supervisor, branch).status_code == supervisor.delete(branch).status_code == 403
    assert "for all of its teams" in read(put(supervisor, team), 422)["detail"]
    allowed = manager.patch(f"/branches/{world.flensburg.pk}", {"teams_may_set_hours": True}, version="*")
    assert read(allowed)["teams_may_set_hours"]
    assert put(supervisor, team).status_code == 200
    assert put(supervisor, f"/teams/{world.workshop.pk}/hours").status_code == 403
    assert put(agent, team).status_code == agent.delete(team).status_code == 403
    assert (
        agent.get("/teams/999999/hours").status_code == agent.get("/branches/999999/hours").status_code == 404
    )


@pytest.mark.parametrize(
    ("week", "named"),
    [
        ({"monday": [{"opens": "9:00", "closes": "17:00"}]}, "week"),
        ({"monday": [{"opens": "09:00", "closes": "24:01"}]}, "week"),
        ({"someday": []}, "week"),
        ({"monday": [{"opens": "17:00", "closes": "09:00"}]}, "monday"),
        (
            {"friday": [{"opens": "09:00", "closes": "12:00"}, {"opens": "11:00", "closes": "13:00"}]},
            "friday",
        ),
    ],
)
def test_what_does_not_fit_is_denied(world: World, program: Programs, week: Any, named: str) -> None:
    problem = read(put(program(world.administrator), paths(world)[1], {"week": week}), 422)
    assert any(named in field for field in problem["fields"]), problem


def test_a_branch_names_the_region_whose_holidays_it_keeps(world: World, program: Programs) -> None:
    manager, path = program(world.manager), f"/branches/{world.flensburg.pk}"
    assert read(manager.patch(path, {"region": "SH"}, version="*"))["region"] == "SH"
    assert "region" in read(manager.patch(path, {"region": "Jylland"}, version="*"), 422)["fields"]
    assert read(put(manager, f"{path}/hours"))["region"] == "SH"
    with clock.moved_to(datetime.fromisoformat("2031-10-31T11:00:00+01:00")):  # Reformation Day, a Friday
        assert not read(manager.get(f"{path}/hours"))["is_open"]


def test_asking_is_as_cheap_as_knowing_who_asks(world: World, program: Programs) -> None:
    agent = program(world.agent)
    for name, path in zip(("company", "branches/N", "teams/N"), paths(world), strict=True):
        agent.get(path)
        with counted(f"GET /api/v1/{name}/hours"):
            agent.get(path)
