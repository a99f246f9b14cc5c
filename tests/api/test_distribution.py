"""Rules of distribution, availability, and why a lead is where it is, through the API."""

from collections.abc import Callable
from typing import Any

import pytest

from stafet.distribution.actions.distribute import distribute_leads
from stafet.distribution.models import Rule
from stafet.staff.actor import SYSTEM
from stafet.staff.models import User
from tests.api.conftest import Program
from tests.distribution.givings import a_rule, available
from tests.query_counts import counted
from tests.world import World

pytestmark = pytest.mark.django_db
Programs = Callable[[User], Program]


def body(answer: Any) -> Any:
    return answer.json()


def test_a_rule_is_made_changed_put_in_order_and_dropped(world: World, program: Programs) -> None:
    admin = program(world.administrator)
    given = {
        "name": "Danes",
        "team": world.used_cars.code,
        "way": "weighted",
        "conditions": {"language": ["da"]},
        "ends_after": 60,
    }
    made = admin.post("/distribution/rules", given)
    assert made.status_code == 201
    rule = body(made)
    assert (rule["position"], rule["is_on"], rule["known_owner_first"], rule["branch"]) == (
        0,
        True,
        False,
        None,
    )
    url = f"/distribution/rules/{rule['id']}"
    assert admin.patch(url, {"is_on": False}, version=None).status_code == 428
    changed = admin.patch(url, {"ends_after": None, "way": "open"}, version=made.headers["ETag"])
    assert (body(changed)["ends_after"], body(changed)["way"]) == (None, "open")
    assert admin.patch(url, {"is_on": False}, version=made.headers["ETag"]).status_code == 412
    second = body(admin.post("/distribution/rules", {"name": "All", "team": world.used_cars.pk}))
    ordered = admin.send("PUT", "/distribution/order", {"rules": [second["id"], rule["id"]]})
    assert [one["name"] for one in body(ordered)["items"]] == ["All", "Danes"]
    assert admin.send("PUT", "/distribution/order", {"rules": [rule["id"]]}).status_code == 409
    assert admin.delete(url).status_code == 204
    assert admin.get(url).status_code == 404


def test_what_does_not_fit_is_said(world: World, program: Programs) -> None:
    admin = program(world.administrator)
    given = {"name": "Danes", "team": world.used_cars.code}
    wrong = admin.post("/distribution/rules", given | {"conditions": {"colour": ["red"]}})
    assert (wrong.status_code, set(body(wrong)["fields"])) == (422, {"colour"})
    assert program(world.agent).post("/distribution/rules", given).status_code == 403
    assert program(world.manager).post("/distribution/rules", given).status_code == 403
    made = program(world.manager).post("/distribution/rules", given | {"branch": world.flensburg.code})
    assert made.status_code == 201


def test_rules_are_listed_with_what_none_is_for(world: World, program: Programs) -> None:
    rule = a_rule(world, conditions={"source": [world.web.pk]})
    asker = program(world.agent)
    with counted("GET /api/v1/distribution/rules"):
        listed = body(asker.get("/distribution/rules"))
    assert [one["name"] for one in listed["items"]] == ["All of them"]
    assert {one["code"] for one in listed["sources_without"]} == {"mail", "by_hand"}
    with counted("GET /api/v1/distribution/rules/N"):
        assert asker.get(f"/distribution/rules/{rule.pk}").status_code == 200


def test_availability_is_read_set_and_paused(world: World, program: Programs) -> None:
    url = f"/users/{world.agent.pk}/availability"
    world.lead(handover="accepted", owner=world.agent)
    supervisor, agent = program(world.supervisor), program(world.agent)
    with counted("GET /api/v1/users/N/availability"):
        read = supervisor.get(url)
    assert (body(read)["open"], body(read)["capacity"], body(read)["weight"]) == (1, None, 1)
    changed = supervisor.patch(url, {"capacity": 20, "weight": 3}, version=read.headers["ETag"])
    assert (body(changed)["capacity"], body(changed)["weight"]) == (20, 3)
    assert agent.patch(url, {"capacity": 1}, version=changed.headers["ETag"]).status_code == 403
    paused = agent.patch(url, {"is_taking": False}, version=changed.headers["ETag"])
    assert body(paused)["is_taking"] is False


def test_a_lead_says_why_it_is_where_it_is(world: World, program: Programs) -> None:
    a_rule(world, ends_after=30)
    available(world.agent, is_taking=False)
    lead = world.lead()
    distribute_leads([lead], by=SYSTEM)
    Rule.objects.update(name="Called otherwise by now")
    asker = program(world.dispatcher)
    with counted("GET /api/v1/leads/N/why"):
        [step] = body(asker.get(f"/leads/{lead.pk}/why"))["items"]
    assert (step["to"]["name"], step["rule"]["name"], step["way"]) == (
        "Bo Andersen",
        "All of them",
        "round_robin",
    )
    assert [(one["name"], one["why"]) for one in step["skipped"]] == [("Anna Agent", "not_taking")]
    assert [one["name"] for one in step["considered"]] == ["Bo Andersen"]
    assert step["ends_at"]
    assert program(world.stranger).get(f"/leads/{lead.pk}/why").status_code == 404
