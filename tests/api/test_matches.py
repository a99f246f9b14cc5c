"""Who may be meant, through the API."""

import json
from collections.abc import Callable
from typing import Any

from django.http import HttpResponse

from stafet.leads.models import Lead
from stafet.staff.models import Event, User
from tests.api.conftest import Program
from tests.query_counts import counted
from tests.world import World

Programs = Callable[[User], Program]
QUESTION: dict[str, Any] = {
    "person": {"first_name": "Karla", "last_name": "Petersen", "email": "Karla@Foerde.example"},
    "company": {"name": "Förde Spedition", "vat_id": "DE811907980"},
}


def read(answer: HttpResponse, status: int = 200) -> Any:
    assert answer.status_code == status, answer.content
    return json.loads(answer.content)


def test_a_question_is_answered_and_nothing_written(world: World, program: Programs) -> None:
    assert world.contact.pk
    agent, before = program(world.agent), Event.objects.count()
    read(agent.post("/matches", QUESTION))  # who asks is known from then on
    with counted("POST /api/v1/matches"):
        answer = agent.post("/matches", QUESTION)
    told = read(answer)
    assert [told[part]["verdict"] for part in ("contact", "account")] == ["exact", "exact"]
    assert told["contact"]["candidates"][0]["id"] == world.contact.pk
    assert Event.objects.count() == before
    assert read(agent.post("/matches", {}))["contact"] == {"verdict": "none", "candidates": []}
    assert agent.post("/matches", {"persona": {}}).status_code == 422


def test_whom_the_key_may_not_see_stays_hidden(world: World, program: Programs) -> None:
    assert world.contact.pk
    answer = program(world.stranger).post("/matches", QUESTION)
    for part in ("contact", "account"):
        [hidden] = read(answer)[part]["candidates"]
        assert set(hidden) == {"hidden", "branch", "verdict"}
        assert hidden["branch"]["name"] == "Flensburg"
    for told in ("karla", "petersen", "rde sped", "811907980"):
        assert told not in answer.content.decode().lower()


def test_a_lead_is_matched_by_whoever_sees_it(world: World, program: Programs) -> None:
    assert world.contact.pk
    lead, agent = world.lead(handover="offered", **QUESTION), program(world.agent)
    read(agent.get(f"/leads/{lead.pk}/matches"))
    with counted("GET /api/v1/leads/N/matches"):
        answer = agent.get(f"/leads/{lead.pk}/matches")
    assert read(answer)["contact"]["candidates"][0]["id"] == world.contact.pk
    assert program(world.stranger).get(f"/leads/{lead.pk}/matches").status_code == 404
    assert Lead.objects.get().contact_id is None
