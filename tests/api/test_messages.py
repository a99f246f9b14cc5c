"""Writing to the customer by a program: queued, addressed, with the next date, and told in the timeline."""

import json
from collections.abc import Callable
from typing import Any

from django.http import HttpResponse

from stafet.mail.models import Message, Template
from stafet.staff.models import User
from tests.api.conftest import Program
from tests.world import World

Programs = Callable[[User], Program]


def read(answer: HttpResponse, status: int = 200) -> Any:
    assert answer.status_code == status, answer.content
    return json.loads(answer.content)


def test_a_message_is_queued_and_told(world: World, program: Programs) -> None:
    lead, agent = world.lead(handover="accepted"), program(world.agent)
    path, due = f"/leads/{lead.number}", world.later(days=2).isoformat()
    assert "message" in read(agent.get(path))["allowed"]
    given = {"subject": "Golf", "text": "Yes, it is.", "due_at": due}
    written = read(agent.post(f"{path}/messages", given, Idempotency_Key='"one"'), 201)
    again = read(agent.post(f"{path}/messages", given, Idempotency_Key='"one"'), 201)
    assert written == again
    assert (written["state"], written["to"], written["subject"]) == ("queued", [lead.contact_email], "Golf")
    assert Message.objects.count() == 1
    [told] = [one for one in read(agent.get(f"{path}/timeline")) if one["kind"] == "message:sent"]
    assert (told["text"], told["message"], told["message_state"]) == ("Yes, it is.", written["id"], "queued")


def test_a_template_fills_in_what_is_left_out(world: World, program: Programs) -> None:
    lead, agent = world.lead(handover="accepted"), program(world.agent)
    Template.objects.create(
        code="hello", language="en", name="Hello", subject="No. {{lead.number}}", text="Hi!"
    )
    written = read(agent.post(f"/leads/{lead.number}/messages", {"template": "hello"}), 201)
    assert (written["subject"], written["text"]) == (f"No. {lead.number}", "Hi!")
    wrong = agent.post(f"/leads/{lead.number}/messages", {"template": "none"})
    assert set(read(wrong, 422)["fields"]) == {"template"}


def test_without_words_or_for_a_stranger_nothing_is_written(world: World, program: Programs) -> None:
    lead = world.lead(handover="accepted")
    path = f"/leads/{lead.number}/messages"
    assert set(read(program(world.agent).post(path, {}), 422)["fields"]) == {"text"}
    assert program(world.stranger).post(path, {"text": "Hello"}).status_code == 404
    assert not Message.objects.exists()
