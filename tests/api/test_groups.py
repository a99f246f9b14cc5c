"""Groups of contacts through the API."""

import json
from collections.abc import Callable
from typing import Any

from django.http import HttpResponse

from stafet.staff.models import User
from tests.api.conftest import Program
from tests.world import World

Programs = Callable[[User], Program]


def read(answer: HttpResponse, status: int = 200) -> Any:
    assert answer.status_code == status, answer.content
    return json.loads(answer.content)


def test_a_group_is_made_filled_asked_for_and_left(world: World, program: Programs) -> None:
    manager, agent = program(world.manager), program(world.agent)
    top = read(manager.post("/groups", {"name": "Fleet"}), 201)
    made = manager.post("/groups", {"name": "Small fleets", "parent": top["code"]})
    low = read(made, 201)
    assert (low["parent"], low["branch"]["code"], low["is_hidden"]) == (top["id"], "FLE", False)
    contact = world.contact.pk
    joined = read(agent.post(f"/contacts/{contact}/groups", {"group": low["code"]}))["items"]
    assert [one["name"] for one in joined] == ["Small fleets"]
    assert read(agent.get(f"/contacts/{contact}"))["groups"] == joined
    assert len(read(agent.get("/contacts", group=top["code"]))["items"]) == 1
    assert read(agent.get("/contacts", group=top["id"], with_below="false"))["items"] == []
    assert read(agent.delete(f"/contacts/{contact}/groups/{low['id']}"))["items"] == []
    edited = manager.patch(f"/groups/{low['id']}", {"parent": None}, version=made.headers["ETag"])
    assert read(edited)["parent"] is None
    assert [one["name"] for one in read(agent.get("/groups"))["items"]] == ["Fleet", "Small fleets"]


def test_groups_of_other_branches_do_not_exist(world: World, program: Programs) -> None:
    made = read(program(world.manager).post("/groups", {"name": "Fleet"}), 201)
    stranger = program(world.stranger)
    assert stranger.get(f"/groups/{made['id']}").status_code == 404
    assert stranger.get("/contacts", group=made["code"]).status_code == 422
    assert read(stranger.get("/groups"))["items"] == []


def test_who_defines_nothing_makes_no_group(world: World, program: Programs) -> None:
    assert program(world.agent).post("/groups", {"name": "Fleet"}).status_code == 403
    wide = {"name": "Fleet", "is_company_wide": True}
    assert program(world.manager).post("/groups", wide).status_code == 403
    assert read(program(world.administrator).post("/groups", wide), 201)["branch"] is None
