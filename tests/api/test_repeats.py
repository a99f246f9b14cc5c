"""POST with an Idempotency-Key through the API."""

import json
import threading
from collections.abc import Callable

import pytest
from django.db import connection

from stafet.leads.models import Lead, Note
from stafet.staff.models import User
from tests.api.conftest import Program
from tests.world import World

GIVEN = {"subject": "Golf", "source": "by_hand", "contact": {"last_name": "Holm"}}


def test_a_repeated_post_makes_one_lead(world: World, program: Callable[[User], Program]) -> None:
    agent = program(world.agent)
    first = agent.post("/leads", GIVEN, Idempotency_Key='"8e03978e-40d5"')
    again = agent.post("/leads", GIVEN, Idempotency_Key="8e03978e-40d5")
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.content == again.content
    assert first.headers["ETag"] == again.headers["ETag"]
    assert first.headers["Location"] == again.headers["Location"]
    assert again.headers["Idempotency-Replayed"] == "true"
    assert Lead.objects.count() == 1


def test_without_a_key_each_post_is_done(world: World, program: Callable[[User], Program]) -> None:
    agent = program(world.agent)
    agent.post("/leads", GIVEN)
    agent.post("/leads", GIVEN)
    assert Lead.objects.count() == 2


def test_a_key_with_another_payload_is_denied(world: World, program: Callable[[User], Program]) -> None:
    agent = program(world.agent)
    agent.post("/leads", GIVEN, Idempotency_Key="k")
    answer = agent.post("/leads", GIVEN | {"subject": "Polo"}, Idempotency_Key="k")
    assert answer.status_code == 422
    assert "Idempotency-Key" in json.loads(answer.content)["fields"]
    assert Lead.objects.count() == 1


def test_a_denial_is_given_again_and_wrote_nothing(world: World, program: Callable[[User], Program]) -> None:
    lead, agent = world.lead(handover="accepted"), program(world.agent)
    path, late = f"/leads/{lead.pk}/notes", {"text": "x", "due_at": "2020-01-01T00:00:00Z"}
    first = agent.post(path, late, Idempotency_Key="k")
    again = agent.post(path, late, Idempotency_Key="k")
    assert (first.status_code, again.status_code) == (422, 422)
    assert first.content == again.content
    assert again.headers["Content-Type"] == "application/problem+json"
    assert not Note.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_eight_at_once_make_one_lead(world: World, program: Callable[[User], Program]) -> None:
    agent, statuses = program(world.agent), []
    start = threading.Barrier(8)

    def send() -> None:
        start.wait(20)
        try:
            statuses.append(agent.post("/leads", GIVEN, Idempotency_Key="k").status_code)
        finally:
            connection.close()

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert Lead.objects.count() == 1
    assert len(statuses) == 8
    assert set(statuses) <= {201, 409}
    assert 201 in statuses
