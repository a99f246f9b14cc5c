"""Projects through the API."""

from collections.abc import Callable
from typing import Any

import pytest

from stafet.contacts.actions.group import join_group, make_group
from stafet.jobs.projects import advance_projects
from stafet.staff.actor import SYSTEM
from stafet.staff.models import User
from tests.api.conftest import Program
from tests.projects.setting_up import customers
from tests.query_counts import counted
from tests.world import World

pytestmark = pytest.mark.django_db
Programs = Callable[[User], Program]


def body(answer: Any) -> Any:
    return answer.json()


def given(world: World, **more: Any) -> dict[str, Any]:
    return {
        "names": {"en": "Summer tyres", "de": "Sommerreifen"},
        "type": "SALES",
        "pipeline": "sale",
        "source": "by_hand",
        "staff": [world.agent.pk, world.second_agent.pk],
        "managers": [world.supervisor.pk],
        "way": "round_robin",
        "due_days": 5,
    } | more


def test_a_project_is_set_up_filled_and_worked_on(world: World, program: Programs) -> None:
    fleet = make_group(world.flensburg, name="Fleet", by=SYSTEM)
    ada, bea, cleo = customers(world, "Ada", "Bea", "Cleo")
    join_group(ada, group=fleet, by=SYSTEM)
    admin, manager = program(world.administrator), program(world.supervisor)
    effect = body(admin.post("/projects/effect", {"groups": [fleet.code]}))
    assert (effect["coming"], effect["groups"][0]["contacts"]) == (1, 1)
    made = admin.post("/projects", given(world, groups=[fleet.pk], takes_members=True))
    assert made.status_code == 201
    project = body(made)
    assert (project["name"], project["groups"][0]["code"], project["is_on"]) == (
        "Summer tyres",
        fleet.code,
        True,
    )
    advance_projects()
    url = f"/projects/{project['id']}"
    added = body(manager.post(f"{url}/contacts", {"contacts": [ada.pk, bea.pk, cleo.pk]}))
    assert (len(added["leads"]), added["in_already"]) == (2, 1)
    leads = body(manager.get(f"/leads?project={project['id']}"))["items"]
    assert len(leads) == 3
    number = leads[0]["number"]
    assert body(manager.get(f"/leads/{number}"))["project"] == {"id": project["id"]}
    handed = body(manager.post(f"{url}/assignment", {"leads": added["leads"], "owner": world.agent.email}))
    assert handed["owner"]["name"] == "Anna Agent"
    assert len(body(manager.get(f"/leads?project={project['id']}&owner={world.agent.pk}"))["items"]) >= 2


def test_who_may_what_with_a_project(world: World, program: Programs) -> None:
    admin = program(world.administrator)
    made = admin.post("/projects", given(world))
    url = f"/projects/{body(made)['id']}"
    assert body(admin.patch(url, {"due_days": None}, version=made.headers["ETag"]))["due_days"] is None
    assert admin.patch(url, {"due_days": 1}, version=made.headers["ETag"]).status_code == 412
    assert program(world.stranger).get(url).status_code == 404
    agent = program(world.agent)
    assert agent.get(url).status_code == 200
    assert agent.patch(url, {"due_days": 1}, version='"2"').status_code == 403
    (ada,) = customers(world, "Ada")
    assert agent.post(f"{url}/contacts", {"contacts": [ada.pk]}).status_code == 403
    wrong = admin.post("/projects", given(world, pipeline="nowhere"))
    assert (wrong.status_code, set(body(wrong)["fields"])) == (422, {"pipeline"})


def test_a_page_of_projects_asks_the_same_however_many_there_are(world: World, program: Programs) -> None:
    admin = program(world.administrator)
    for number in range(3):
        admin.post("/projects", given(world, names={"en": f"No. {number}"}))
    admin.get("/projects")
    with counted("GET /api/v1/projects"):
        assert len(body(admin.get("/projects"))["items"]) == 3
    one = body(admin.get("/projects"))["items"][0]["id"]
    with counted("GET /api/v1/projects/N"):
        assert admin.get(f"/projects/{one}").status_code == 200
