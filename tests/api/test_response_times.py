"""Response times through the API: listed, read, set, given up, and what they would come to now."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse

from stafet.catalog.models import LeadType
from stafet.foundation import clock
from stafet.staff.models import User
from tests.api.conftest import Program
from tests.escalation.clockwork import USUAL, berlin, open_nine_to_six, set_times
from tests.query_counts import counted
from tests.world import World

Programs = Callable[[User], Program]


def read(answer: HttpResponse, status: int = 200) -> Any:
    assert answer.status_code == status, answer.content
    return json.loads(answer.content)


def put(who: Program, path: str, body: Any, *, version: str | None = "*") -> HttpResponse:
    return who.send("PUT", path, body, headers={"If-Match": version} if version else {})


def paths(world: World) -> tuple[str, str]:
    kind = LeadType.objects.get(is_default=True).pk
    return f"/response-times/{kind}", f"/response-times/{kind}/{world.flensburg.pk}"


def test_without_any_nothing_is_listed_and_no_clock_runs(world: World, program: Programs) -> None:
    agent = program(world.agent)
    assert read(agent.get("/response-times")) == {"items": []}
    shown = read(agent.get(paths(world)[1]))
    assert (shown["is_own"], shown["accept_within"], shown["acceptance"]) == (False, None, None)


def test_they_are_set_inherited_and_given_up(world: World, program: Programs) -> None:
    open_nine_to_six(world.flensburg)
    everywhere, branch = paths(world)
    admin = program(world.administrator)
    made = put(admin, everywhere, dict(USUAL), version='"0"')
    assert read(made)["accept_within"] == 60
    assert made.headers["ETag"] == '"1"'
    with clock.moved_to(berlin(27, 17, 30)):
        shown = read(admin.get(branch))
    assert (shown["is_own"], shown["react_within"]) == (False, 120)
    assert shown["acceptance"]["due_at"].startswith("2026-03-30T07:30:0")
    assert shown["reaction"]["escalate_at"].startswith("2026-03-30T10:00:0")
    assert read(put(admin, branch, {"accept_within": 5}))["is_own"]
    assert [one["branch"] for one in read(admin.get("/response-times"))["items"]] == [
        None,
        world.flensburg.pk,
    ]
    assert read(admin.send("DELETE", branch, None))["accept_within"] == 60


def test_whoever_sets_them_says_what_they_saw(world: World, program: Programs) -> None:
    admin, (everywhere, _) = program(world.administrator), paths(world)
    assert put(admin, everywhere, {}, version=None).status_code == 428
    set_times()
    assert put(admin, everywhere, {}, version='"0"').status_code == 412


def test_rights_and_places_that_there_are_not(world: World, program: Programs) -> None:
    everywhere, branch = paths(world)
    manager = program(world.manager)
    assert put(manager, everywhere, {}).status_code == 403
    assert put(manager, branch, {"accept_within": 5}).status_code == 200
    assert put(program(world.supervisor), branch, {}).status_code == 403
    assert manager.get("/response-times/999999").status_code == 404
    assert manager.get(f"{everywhere}/999999").status_code == 404


def test_what_does_not_fit_is_named(world: World, program: Programs) -> None:
    answer = put(program(world.administrator), paths(world)[0], {"accept_within": 10, "remind_before": 10})
    assert "remind_before" in read(answer, 422)["fields"]


@pytest.mark.parametrize(
    "path", ["/response-times", "/response-times/{kind}", "/response-times/{kind}/{branch}"]
)
def test_they_cost_no_query_of_their_own(world: World, program: Programs, path: str) -> None:
    set_times()
    set_times({"accept_within": 5}, branch=world.flensburg)
    agent = program(world.agent)
    url = path.format(kind=LeadType.objects.get(is_default=True).pk, branch=world.flensburg.pk)
    read(agent.get(url))
    with counted("GET /api/v1" + path.format(kind="N", branch="N")):
        read(agent.get(url))
