"""Notices through the API: listed, read; how they come; devices."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse

from stafet.notify.kinds import Kind
from stafet.notify.models import Device, Notice, NoticeChoice
from stafet.notify.push_key import public_key
from stafet.staff.actor import SYSTEM
from stafet.staff.keys import make_key
from stafet.staff.models import User
from tests.api.conftest import Program
from tests.notify.test_deliver import escalate
from tests.notify.vendor import Browser
from tests.query_counts import counted
from tests.web.test_notices import told
from tests.world import World

Programs = Callable[[User], Program]


def read(answer: HttpResponse, status: int = 200) -> Any:
    assert answer.status_code == status, answer.content
    return json.loads(answer.content)


def put(who: Program, body: Any, *, version: str = "*") -> HttpResponse:
    return who.send("PUT", "/me/notice-settings", body, headers={"If-Match": version})


def test_notices_are_listed_and_read(world: World, program: Programs) -> None:
    first, second = told(world, 2)
    agent = program(world.agent)
    listed = read(agent.get("/notices"))["items"]
    assert [one["lead"] for one in listed] == [second.number, first.number]
    assert (listed[0]["kind"], listed[0]["read_at"]) == ("escalation", None)
    again = [read(agent.post(f"/notices/{listed[0]['id']}/reading", {})) for _ in range(2)]
    assert again[0] == again[1]
    assert again[0]["read_at"] is not None
    assert [one["id"] for one in read(agent.get("/notices?unread=true"))["items"]] == [listed[1]["id"]]


def test_all_are_read_up_to_what_was_seen(world: World, program: Programs) -> None:
    lead, *_ = told(world, 3)
    agent = program(world.agent)
    newest = read(agent.get("/notices"))["items"][0]["id"]
    escalate(lead, world.agent)
    answer = read(agent.post("/notices/reading", {"up_to": newest}))
    assert answer == {"read": 3, "unread": 1, "exact": True}


def test_nobody_sees_notices_of_others(world: World, program: Programs) -> None:
    told(world)
    other = program(world.administrator)
    assert read(other.get("/notices"))["items"] == []
    assert other.post(f"/notices/{Notice.objects.get().pk}/reading", {}).status_code == 404


def test_a_program_of_a_branch_is_told_nothing(world: World, program: Programs) -> None:
    _, secret = make_key(world.flensburg, name="Site", by=SYSTEM)
    site = Program(secret)
    assert read(site.get("/notices"))["items"] == []
    assert site.get("/me/notice-settings").status_code == 403


def test_how_notices_come_is_chosen(world: World, program: Programs) -> None:
    agent = program(world.agent)
    usual = read(agent.get("/me/notice-settings"))
    assert set(usual["ways"]) == set(Kind)
    assert (usual["quiet"], usual["digest_at"], usual["time_zone"]) == (None, "07:30", "Europe/Berlin")
    body = {
        "ways": {"assigned": {"email": "digest"}},
        "quiet": {"start": "21:30", "end": "06:00"},
        "digest_at": "12:00",
    }
    chosen = read(put(agent, body, version='"0"'))
    assert chosen["ways"]["assigned"] == {"desk": "at_once", "email": "digest", "push": "at_once"}
    assert (chosen["quiet"], chosen["digest_at"]) == ({"start": "21:30", "end": "06:00"}, "12:00")
    assert put(agent, body, version='"0"').status_code == 412
    assert NoticeChoice.objects.get().ways == {"assigned": {"email": "digest"}}


@pytest.mark.parametrize(
    "body",
    [
        {"ways": {"assigned": {"push": "digest"}}},
        {"ways": {"lunch": {"push": "off"}}},
        {"ways": {"taken": {"email": "at_once"}}},
        {"quiet": {"start": "25:00", "end": "06:00"}},
        {"quiet": {"start": "22:00"}},
        {"loud": True},
    ],
)
def test_what_cannot_be_chosen_is_denied(world: World, program: Programs, body: dict[str, Any]) -> None:
    assert put(program(world.agent), body).status_code == 422
    assert not NoticeChoice.objects.exists()


def test_devices_are_added_listed_and_let_be(world: World, program: Programs) -> None:
    agent = program(world.agent)
    given = {**Browser().subscription("https://push.example/1"), "name": "Phone"}
    made = read(agent.post("/me/devices", given), 201)
    assert read(agent.post("/me/devices", given), 201)["id"] == made["id"]
    listed = read(agent.get("/me/devices"))
    assert ([one["name"] for one in listed["items"]], listed["key"]) == (["Phone"], public_key())
    assert program(world.second_agent).send("DELETE", f"/me/devices/{made['id']}").status_code == 404
    assert agent.send("DELETE", f"/me/devices/{made['id']}").status_code == 204
    assert not Device.objects.exists()
    denied = {**given, "endpoint": "http://push.example/1"}
    assert agent.post("/me/devices", denied).status_code == 422


def test_reading_asks_as_often_as_is_committed(world: World, program: Programs) -> None:
    agent = program(world.agent)
    public_key()
    agent.get("/notices")
    for _ in range(2):
        told(world, 2)
        with counted("GET /api/v1/notices"):
            agent.get("/notices")
        for path in ("/me/notice-settings", "/me/devices"):
            with counted(f"GET /api/v1{path}"):
                agent.get(path)
