"""Whatever goes wrong, the answer is one problem, and it leaks nothing."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse

from stafet.api import leads as leads_module
from stafet.foundation import clock
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from stafet.staff.keys import make_key
from stafet.staff.models import ApiKey, Branch, User
from tests.api.conftest import Program
from tests.world import World

Programs = Callable[[User], Program]
BAD = [
    "\x00", "a\x00b", "\ud800", "x" * 10_000, "'; DROP TABLE leads_lead; --", "<script>alert(1)</script>", "%s%(x)s",
    "🙂\u202e", " ", "\r\nBcc: a@b.example",
]  # fmt: skip


def problem(answer: HttpResponse, status: int) -> dict[str, Any]:
    assert answer.status_code == status, answer.content
    assert answer.headers["Content-Type"] == "application/problem+json"
    told: dict[str, Any] = json.loads(answer.content)
    assert {"type", "title", "status", "detail", "instance"} <= set(told)
    assert (told["type"], told["status"]) == ("about:blank", status)
    return told


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer wrong", "Basic YTpi", "Bearer " + "x" * 5_000])
def test_without_a_living_key_nobody_comes_in(world: World, header: str) -> None:
    answer = Program("").send("GET", "/leads", headers={"Authorization": header})
    problem(answer, 401)
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_revoked_key_and_one_of_somebody_who_left_are_dead(world: World, program: Programs) -> None:
    agent, second = program(world.agent), program(world.second_agent)
    ApiKey.objects.filter(user=world.agent).update(revoked_at=clock.now())
    User.objects.filter(pk=world.second_agent.pk).update(is_active=False)
    problem(agent.get("/leads"), 401)
    problem(second.get("/leads"), 401)


def test_the_use_of_a_key_is_noted_but_not_with_each_request(world: World, program: Programs) -> None:
    agent = program(world.agent)
    agent.get("/leads")
    first = ApiKey.objects.get(user=world.agent).used_at
    agent.get("/leads")
    assert first is not None
    assert ApiKey.objects.get(user=world.agent).used_at == first


def test_a_program_sees_what_its_branch_sees(world: World) -> None:
    lead = world.lead(handover="offered")
    for branch, status in ((world.flensburg, 200), (world.hamburg, 404)):
        key, secret = leads_key(branch)
        assert Program(secret).get(f"/leads/{lead.pk}").status_code == status, key


def leads_key(branch: Branch) -> tuple[ApiKey, str]:
    return make_key(branch, name="portal", by=SYSTEM)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404),
        ("GET", "/", 404),
        ("GET", "/leads/999999", 404),
        ("PUT", "/leads", 405),
        ("DELETE", "/leads/1", 405),
        ("GET", "/leads?q=%00", 400),
        ("GET", "/contacts/999999", 404),
        ("GET", "/captures/999999", 404),
        ("GET", "/leads/abc", 404),
    ],
)
def test_wrong_addresses_and_methods_are_problems(
    world: World, program: Programs, method: str, path: str, status: int
) -> None:
    answer = program(world.agent).send(method, path)
    problem(answer, status)
    assert ("Allow" in answer.headers) == (status == 405)


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (b'{"subject": NaN}', "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b'{"subject": ' + b"9" * 5_000 + b"}", "application/json", 400),
        (b"[]", "application/json", 422),
        (b"", "application/json", 422),
        (b"a=b", "application/x-www-form-urlencoded", 415),
        (b"<a/>", "text/xml", 415),
    ],
)
def test_a_body_that_is_no_json_is_a_problem(
    world: World, program: Programs, body: bytes, kind: str, status: int
) -> None:
    problem(program(world.agent).send("POST", "/leads", body, content_type=kind), status)


def test_a_body_that_is_too_large_is_a_problem(world: World, program: Programs, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000
    problem(program(world.agent).post("/leads", {"subject": "x" * 2_000}), 413)
    raw = program(world.agent).send(
        "POST", "/captures", b"x" * 2_000, query={"source": "web-key"}, content_type="text/plain"
    )
    problem(raw, 413)


def test_a_failure_of_our_own_leaks_nothing(
    world: World, program: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("password=secret")

    monkeypatch.setattr(leads_module, "leads_page", fail)
    told = problem(program(world.agent).get("/leads"), 500)
    assert "secret" not in json.dumps(told)


@pytest.mark.parametrize("bad", BAD)
def test_whatever_stands_in_a_field_is_kept_as_text_or_denied(
    world: World, program: Programs, bad: str
) -> None:
    agent, lead = program(world.agent), world.lead(handover="accepted")
    place = dict.fromkeys(("email", "phone", "street", "postcode", "city", "country"), bad)
    person = place | dict.fromkeys(("first_name", "last_name", "birthday", "language"), bad)
    made = agent.post(
        "/leads",
        {
            "subject": f"Golf {bad}", "source": "by_hand", "message": bad, "external_id": bad[:100],
            "contact": person | {"company": place | {"name": bad, "vat_id": bad}},
            "contact_email": bad, "contact_phone": bad,
            "products": [{"label": bad, "note": bad, "facts": {bad[:20]: bad}}],
        },
    )  # fmt: skip
    assert made.status_code in {201, 422}, made.content
    if made.status_code == 201:
        assert "\x00" not in json.dumps(json.loads(made.content))
    assert agent.patch(
        f"/leads/{lead.pk}", {"subject": f"x{bad}", "person": person}, version="*"
    ).status_code in {
        200,
        422,
    }
    due = world.later().isoformat()
    assert agent.post(f"/leads/{lead.pk}/notes", {"text": f"x{bad}", "due_at": due}).status_code in {201, 422}
    assert agent.post("/contacts", {"last_name": f"x{bad}", "phones": [bad]}).status_code in {201, 422}
    assert agent.post("/accounts", place | {"name": f"x{bad}"}).status_code in {201, 422}
    for field in ("source", "type", "category", "owner", "team"):
        told = agent.post("/leads", {"subject": "x", "source": "by_hand"} | {field: bad})
        assert told.status_code == 422, (field, told.content)
    for question in ("q", "type", "owner", "due", "cursor", "order", "contact"):
        assert agent.get("/leads", **{question: bad.encode("utf-8", "replace").decode()}).status_code in {
            200,
            400,
            422,
        }
    assert Lead.objects.count() >= 1
