"""Rules that make tasks, through the API."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from stafet.contacts.actions.edit_contact import edit_contact
from stafet.followups.actions.rule import make_rule
from stafet.followups.models import DateRule
from stafet.foundation import clock
from stafet.staff.actor import SYSTEM
from stafet.staff.models import User
from tests.api.conftest import Program
from tests.query_counts import counted
from tests.world import World

pytestmark = pytest.mark.django_db
Programs = Callable[[User], Program]


def body(answer: Any) -> Any:
    return answer.json()


def test_a_rule_is_made_off_says_what_it_would_do_and_is_switched_on(world: World, program: Programs) -> None:
    edit_contact(
        world.contact,
        changes={"birthday": (clock.now() + timedelta(days=9)).date().replace(year=1980)},
        by=SYSTEM,
    )
    manager = program(world.manager)
    given = {
        "occasion": "birthday",
        "branch": world.flensburg.code,
        "team": world.used_cars.code,
        "at": "14:30",
    }
    made = manager.post("/task-rules", given)
    assert made.status_code == 201
    rule = body(made)
    assert (rule["is_on"], rule["in_30_days"], rule["at"], rule["type"]["code"]) == (
        False,
        1,
        "14:30",
        "BDAY",
    )
    url = f"/task-rules/{rule['id']}"
    assert manager.patch(url, {"is_on": True}, version=None).status_code == 428
    assert body(manager.patch(url, {"is_on": True}, version=made.headers["ETag"]))["is_on"] is True
    assert DateRule.objects.get().on_since is not None
    changed = manager.patch(url, {"user": world.second_agent.email, "days_before": 3}, version="*")
    assert (body(changed)["user"]["id"], body(changed)["team"]) == (world.second_agent.pk, None)


def test_who_may_not_define_is_told_so(world: World, program: Programs) -> None:
    given = {"occasion": "lease", "branch": world.flensburg.code, "team": world.used_cars.code}
    assert program(world.agent).post("/task-rules", given).status_code == 403
    assert program(world.manager).post("/task-rules", given | {"branch": None}).status_code == 403
    assert program(world.manager).post("/task-rules", given | {"occasion": "wedding"}).status_code == 422


@pytest.mark.parametrize("path", ["/task-rules", "/task-rules/{rule}"])
def test_it_asks_as_often_as_is_committed(world: World, program: Programs, path: str) -> None:
    rule = make_rule(world.flensburg, occasion="birthday", terms={"team": world.used_cars}, by=SYSTEM)
    agent, url = program(world.agent), path.format(rule=rule.pk)
    assert program(world.stranger).get(f"/task-rules/{rule.pk}").status_code == 404
    agent.get(url)
    for _ in range(2):
        with counted("GET /api/v1" + path.replace("{rule}", "N")):
            assert agent.get(url).status_code == 200
        make_rule(world.flensburg, occasion="lease", terms={"user": world.agent}, by=SYSTEM)
