"""What was agreed with a contact, through the API."""

import json
from collections.abc import Callable
from typing import Any

from django.http import HttpResponse

from stafet.followups.models import Task
from stafet.staff.models import User
from tests.api.conftest import Program
from tests.world import World

Programs = Callable[[User], Program]


def read(answer: HttpResponse, status: int = 200) -> Any:
    assert answer.status_code == status, answer.content.decode()
    return json.loads(answer.content)


def test_consent_is_given_withdrawn_and_told(world: World, program: Programs) -> None:
    agent, path = program(world.agent), f"/contacts/{world.contact.pk}"
    given = {"purpose": "marketing", "channels": ["email", "phone"], "proof": "Form of 3 May"}
    assert len(read(agent.post(f"{path}/consents", given), 201)["items"]) == 2
    withdrawn = {"purpose": "marketing", "channels": ["phone"]}
    assert read(agent.post(f"{path}/withdrawals", withdrawn), 201)["items"][0]["given"] is False
    counting = {(one["channel"], one["given"]) for one in read(agent.get(path))["consents"]}
    assert counting == {("email", True), ("phone", False)}
    every = read(agent.get(f"{path}/consents"))["items"]
    assert [(one["channel"], one["given"], one["counts"]) for one in every] == [
        ("phone", False, True),
        ("phone", True, False),
        ("email", True, True),
    ]


def test_consent_without_proof_is_none(world: World, program: Programs) -> None:
    path = f"/contacts/{world.contact.pk}/consents"
    given = {"purpose": "marketing", "channels": ["email"], "proof": " "}
    fields = read(program(world.agent).post(path, given), 422)["fields"]
    assert set(fields) == {"proof"}


def test_consents_of_other_branches_do_not_exist(world: World, program: Programs) -> None:
    stranger, path = program(world.stranger), f"/contacts/{world.contact.pk}"
    assert stranger.get(f"{path}/consents").status_code == 404
    body = {"purpose": "survey", "channels": ["post"]}
    assert stranger.post(f"{path}/withdrawals", body).status_code == 404


def test_a_contract_is_added_read_edited_and_ended(world: World, program: Programs) -> None:
    agent, contact = program(world.agent), world.contact.pk
    terms = {"kind": "lease", "reference": "L-17", "begins_on": "2024-04-01", "ends_on": "2099-03-31"}
    made = agent.post(f"/contacts/{contact}/contracts", terms)
    shown = read(made, 201)
    assert (shown["contact"], shown["runs"], shown["last_day"]) == (contact, True, "2099-03-31")
    path = f"/contracts/{shown['id']}"
    assert agent.patch(path, {"note": "x"}, version=None).status_code == 428
    edited = agent.patch(path, {"note": "With service"}, version=made.headers["ETag"])
    assert read(edited)["note"] == "With service"
    assert agent.patch(path, {"note": "x"}, version=made.headers["ETag"]).status_code == 412
    ended = read(agent.post(f"{path}/ending", {"on": "2026-01-31"}))
    assert (ended["ended_on"], ended["ends_on"], ended["runs"]) == ("2026-01-31", "2099-03-31", False)
    assert read(agent.get(f"/contacts/{contact}"))["contracts"] == [read(agent.get(path))]
    assert read(agent.get(f"/contacts/{contact}/contracts"))["items"] == [ended]
    assert program(world.stranger).get(path).status_code == 404


def test_notes_and_calls_need_no_lead(world: World, program: Programs) -> None:
    agent, path = program(world.agent), f"/contacts/{world.contact.pk}"
    noted = read(agent.post(f"{path}/notes", {"text": "Met at the fair"}), 201)
    assert (noted["text"], noted["outcome"], noted["by"]) == ("Met at the fair", None, world.agent.name)
    called = read(agent.post(f"{path}/calls", {"outcome": "reached"}), 201)
    assert called["outcome"] == "reached"
    assert agent.post(f"{path}/calls", {"outcome": "perhaps"}).status_code == 422
    later = world.later().isoformat()
    assert agent.post(f"{path}/calls", {"outcome": "voicemail", "due_at": later}).status_code == 201
    assert Task.objects.get(contact=world.contact).assignee == world.agent
    assert program(world.stranger).post(f"{path}/notes", {"text": "Mine"}).status_code == 404
