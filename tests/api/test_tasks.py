"""Tasks through the API: what is sent, what is answered, and who may."""

from collections.abc import Callable
from typing import Any

import pytest

from stafet.followups.models import Task
from stafet.staff.models import Event, User
from tests.api.conftest import Program
from tests.followups.cast import planned
from tests.query_counts import counted
from tests.world import World

pytestmark = pytest.mark.django_db
Programs = Callable[[User], Program]


def body(answer: Any) -> Any:
    return answer.json()


def test_a_task_is_planned_read_and_listed(world: World, program: Programs) -> None:
    lead, agent = world.lead(handover="accepted"), program(world.agent)
    due_at = world.later(days=2).isoformat()
    given = {"lead": lead.number, "type": "CALL", "due_at": due_at, "note": "About the colour",
             "repeat": {"every": 2, "unit": "weeks"}}  # fmt: skip
    made = agent.post("/tasks", given)
    assert made.status_code == 201
    task = body(made)
    assert made.headers["Location"] == f"/api/v1/tasks/{task['id']}"
    assert (task["type"]["code"], task["state"], task["due_state"]) == ("CALL", "open", "fine")
    assert (task["lead"]["number"], task["contact"]["id"]) == (lead.number, lead.contact_id)
    assert (task["who"], task["assignee"]["id"]) == (lead.who, world.agent.pk)
    assert task["repeat"] == {"every": 2, "unit": "weeks"}
    assert task["allowed"] == ["note", "call", "edit", "assign", "close"]
    read = agent.get(f"/tasks/{task['id']}")
    assert (body(read), read.headers["ETag"]) == (task, '"1"')
    assert [one["id"] for one in body(agent.get("/tasks", lead=lead.number, due="fine"))["items"]] == [
        task["id"]
    ]
    shown = body(agent.get(f"/leads/{lead.number}"))
    assert [(one["kind"], one["task"]) for one in shown["activities"] if one["task"]] == [
        ("task", task["id"])
    ]
    assert "task" in shown["allowed"]


def test_the_same_key_plans_one_task(world: World, program: Programs) -> None:
    agent = program(world.agent)
    given = {"contact": world.contact.pk, "due_at": world.later().isoformat()}
    for _ in range(2):
        assert agent.post("/tasks", given, Idempotency_Key="one").status_code == 201
    assert Task.objects.count() == 1


def test_what_a_task_is_about_has_to_be_seen(world: World, program: Programs) -> None:
    due_at = world.later().isoformat()
    stranger = program(world.stranger)
    for given in ({"lead": world.lead().number}, {"contact": world.contact.pk}, {}):
        assert stranger.post("/tasks", given | {"due_at": due_at}).status_code == 422
    assert stranger.get(f"/tasks/{planned(world).pk}").status_code == 404
    assert body(stranger.get("/tasks"))["items"] == []


def test_an_edit_names_the_version_that_it_saw(world: World, program: Programs) -> None:
    agent, task = program(world.agent), planned(world)
    assert agent.patch(f"/tasks/{task.pk}", {"note": "New"}, version=None).status_code == 428
    edited = agent.patch(f"/tasks/{task.pk}", {"note": "New"}, version='"1"')
    assert (edited.status_code, body(edited)["note"], edited.headers["ETag"]) == (200, "New", '"2"')
    assert agent.patch(f"/tasks/{task.pk}", {"note": "Newer"}, version='"1"').status_code == 412
    assert agent.patch(f"/tasks/{task.pk}", {"due_at": None}, version='"2"').status_code == 422


def test_notes_and_calls_set_the_new_date(world: World, program: Programs) -> None:
    agent, task, due_at = program(world.agent), planned(world), world.later(days=3).isoformat()
    assert agent.post(f"/tasks/{task.pk}/notes", {"text": "Later"}).status_code == 422
    noted = agent.post(f"/tasks/{task.pk}/notes", {"text": "Later", "due_at": due_at})
    assert (noted.status_code, body(noted)["due_at"]) == (201, due_at)
    called = agent.post(f"/tasks/{task.pk}/calls", {"outcome": "voicemail", "due_at": due_at})
    assert (called.status_code, body(called)["outcome"]) == (201, "voicemail")


def test_a_task_is_closed_and_reopened(world: World, program: Programs) -> None:
    agent, task = program(world.agent), planned(world)
    without = agent.post(f"/tasks/{task.pk}/closure", {})
    assert (without.status_code, body(without)["options"]["reason"][0]) == (422, "done")
    closed = body(agent.post(f"/tasks/{task.pk}/closure", {"reason": "done"}))
    assert (closed["state"], closed["reason"]["code"], closed["due_state"]) == ("closed", "done", None)
    assert program(world.second_agent).delete(f"/tasks/{task.pk}/closure").status_code == 403
    assert body(agent.delete(f"/tasks/{task.pk}/closure"))["state"] == "open"


def test_a_task_given_out_of_ones_sight_is_shown_no_more(world: World, program: Programs) -> None:
    lead = world.lead(handover="offered", team=world.workshop)
    task = planned(world, lead, maker=world.manager, assignee=world.agent)
    answer = program(world.agent).post(f"/tasks/{task.pk}/assignment", {"assignee": world.manager.email})
    assert answer.status_code == 204
    assert Task.objects.get().assignee == world.manager


def test_many_are_closed_each_with_its_outcome(world: World, program: Programs) -> None:
    mine, theirs = planned(world), planned(world, assignee=world.second_agent)
    hidden = planned(world, world.lead(handover="offered", team=world.workshop), maker=world.manager)
    answer = body(
        program(world.agent).post(
            "/tasks/closures", {"tasks": [hidden.pk, mine.pk, theirs.pk], "reason": "done"}
        )
    )
    assert [(one["id"], one["status"]) for one in answer["items"]] == [
        (hidden.pk, 404), (mine.pk, 200), (theirs.pk, 403),
    ]  # fmt: skip
    assert (answer["done"], answer["denied"]) == (1, 2)
    assert Event.objects.filter(kind="task:done").count() == 1


def test_many_are_given_away(world: World, program: Programs) -> None:
    tasks = [planned(world).pk for _ in range(3)]
    given = {"tasks": tasks, "assignee": world.second_agent.pk}
    assert body(program(world.supervisor).post("/tasks/assignments", given))["done"] == 3
    assert set(Task.objects.values_list("assignee", flat=True)) == {world.second_agent.pk}


def test_closing_a_lead_asks_whether_its_tasks_close_too(world: World, program: Programs) -> None:
    agent = program(world.agent)
    for tasks, left in ((False, 1), (True, 0)):
        lead = world.lead(handover="accepted")
        planned(world, lead)
        given = {"outcome": "lost", "reason": "no_interest", "tasks": tasks}
        assert agent.post(f"/leads/{lead.number}/closure", given).status_code == 200
        assert Task.objects.open().filter(lead=lead).count() == left


def test_the_definitions_name_types_and_their_reasons(world: World, program: Programs) -> None:
    shown = body(program(world.agent).get("/definitions"))
    assert [one["code"] for one in shown["task_types"]] == ["TASK", "CALL", "APPT", "BDAY", "ENDS"]
    assert {one["id"] for one in shown["task_reasons"]} == set(shown["task_types"][0]["reasons"])


@pytest.mark.parametrize(
    ("asked", "status"),
    [({"shoe": "38"}, 422), ({"order": "shoe"}, 422), ({"due": "never"}, 422), ({"day": "yesterday"}, 422),
     ({"cursor": "x"}, 422), ({"day": "2026-11-30", "state": "open", "assignee": "me"}, 200)],
)  # fmt: skip
def test_the_list_denies_what_it_cannot_be_asked(
    world: World, program: Programs, asked: dict[str, str], status: int
) -> None:
    assert program(world.agent).get("/tasks", **asked).status_code == status


def test_a_page_leads_to_the_next(world: World, program: Programs) -> None:
    agent = program(world.agent)
    tasks = [planned(world, due_at=world.later(days=days)).pk for days in (3, 1, 2)]
    first = body(agent.get("/tasks", limit=2))
    second = body(agent.get("/tasks", limit=2, cursor=first["next"]))
    found = [one["id"] for one in (*first["items"], *second["items"])]
    assert (found, second["next"]) == ([tasks[1], tasks[2], tasks[0]], None)


@pytest.mark.parametrize("path", ["/tasks", "/tasks/{task}", "/tasks?q="])
def test_it_asks_as_often_as_is_committed(world: World, program: Programs, path: str) -> None:
    task, agent = planned(world, world.lead(handover="accepted")), program(world.agent)
    asked = {"q": task.lead.who.split()[-1]} if path.endswith("?q=") and task.lead else {}
    url = path.partition("?")[0].format(task=task.pk)
    agent.get(url, **asked)  # who asks is known from then on, and how frequent what is
    for _ in range(2):
        with counted("GET /api/v1" + path.replace("{task}", "N")):
            assert agent.get(url, **asked).status_code == 200
        planned(world, task.lead)
