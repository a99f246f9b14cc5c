"""Leads through the API: shapes, lists, versions, verbs, and who may do what."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse

from stafet.leads.models import Lead
from stafet.staff.models import User
from tests.api.conftest import Program
from tests.query_counts import counted
from tests.world import World

Programs = Callable[[User], Program]

PROMISED = (
    "number subject message type category priority importance probability target_amount source state status handover "
    "branch team owner members project case created_at received_at expected_completion_at estimated "
    "time_to_completion time_overdue completed_at completion_reason due_at due_state person company contact account "
    "contact_email contact_phone products competitors activities captures external_id fields allowed"
).split()


def read(answer: HttpResponse, status: int = 200) -> Any:
    assert answer.status_code == status, answer.content
    return json.loads(answer.content)


def numbers(answer: HttpResponse) -> list[int]:
    return [lead["number"] for lead in read(answer)["items"]]


def test_a_lead_has_all_the_promised_fields(world: World, program: Programs) -> None:
    lead = world.lead(handover="accepted")
    shown = read(program(world.agent).get(f"/leads/{lead.pk}"))
    assert set(PROMISED) <= set(shown)
    assert shown["person"]["last_name"] == lead.person["last_name"]
    assert shown["person"]["phone"].startswith("+49461")
    assert shown["owner"] == {"id": world.agent.pk, "name": "Anna Agent"}
    assert shown["created_at"].endswith("+00:00")
    assert shown["state"] == "in_progress"
    assert "win" in shown["allowed"]
    assert shown["contact"]["name"] == lead.who


def test_a_new_lead_is_its_makers_at_once(world: World, program: Programs) -> None:
    given = {
        "subject": "Golf",
        "source": "by_hand",
        "type": "TEST",
        "contact": {
            "first_name": "Jens",
            "last_name": "Holm",
            "phone": "0461 7654321",
            "company": "Holm ApS",
        },
        "target_amount": {"amount": "1234.5", "currency": "eur"},
        "products": [{"label": "Golf GTI", "note": "red"}],
        "message": "Please call.",
        "expected_completion_at": world.later(days=40).isoformat(),
    }
    answer = program(world.agent).post("/leads", given)
    shown = read(answer, 201)
    assert answer.headers["Location"] == f"/api/v1/leads/{shown['number']}"
    assert (shown["state"], shown["handover"], shown["owner"]["id"]) == (
        "in_progress",
        "accepted",
        world.agent.pk,
    )
    assert shown["target_amount"] == {"amount": "1234.50", "currency": "EUR"}
    assert shown["person"]["phone"] == "+494617654321"
    assert shown["company"]["name"] == "Holm ApS"
    assert shown["products"][0]["label"] == "Golf GTI"
    assert shown["estimated"]["unit"] == "weeks"


def test_a_lead_for_a_known_contact_is_offered_to_the_team_named(world: World, program: Programs) -> None:
    given = {"subject": "Van", "source": "by_hand", "contact": {"id": world.contact.pk}, "team": "FLE-N"}
    shown = read(program(world.agent).post("/leads", given), 201)
    assert (shown["handover"], shown["team"]["code"], shown["owner"]) == ("offered", "FLE-N", None)
    assert shown["person"]["last_name"] == "Petersen"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"subject": ""}, "subject"),
        ({"source": "nowhere"}, "source"),
        ({"state": "won"}, "state"),
        ({"probability": 101}, "probability"),
        ({"owner": "nobody@stafet.example"}, "owner"),
        ({"contact": {"id": 999_999}}, "contact"),
        ({"target_amount": {"amount": "much", "currency": "EUR"}}, "amount"),
        ({"due_at": "2020-01-01T00:00:00+00:00"}, "due_at"),
        ({"due_at": "2099-01-01T00:00:00"}, "due_at"),
    ],
)
def test_what_does_not_fit_is_named_by_its_field(
    world: World, program: Programs, wrong: dict[str, Any], field: str
) -> None:
    answer = program(world.agent).post("/leads", {"subject": "Golf", "source": "by_hand"} | wrong)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert field in read(answer, 422)["fields"]
    assert not Lead.objects.exists()


def test_a_lead_by_hand_of_a_contact_with_an_open_case_lists_the_choice(
    world: World, program: Programs
) -> None:
    agent, given = (
        program(world.agent),
        {"subject": "Golf", "source": "by_hand", "contact": {"id": world.contact.pk}},
    )
    case = read(agent.post("/leads", given), 201)["case"]
    told = read(agent.post("/leads", given), 422)
    assert told["options"] == {"case": [{"add_to": case["id"]}, {"new": True}]}
    assert Lead.objects.count() == 1
    assert read(agent.post("/leads", given | {"case": {"add_to": case["id"]}}), 201)["case"] == case
    assert read(agent.post("/leads", given | {"case": {"new": True}}), 201)["case"] != case


def test_an_edit_needs_the_version_that_was_read(world: World, program: Programs) -> None:
    lead = world.lead(handover="accepted")
    agent = program(world.agent)
    etag = agent.get(f"/leads/{lead.pk}").headers["ETag"]
    assert etag == f'"{lead.version}"'
    assert agent.patch(f"/leads/{lead.pk}", {"subject": "Polo"}, version=None).status_code == 428
    edited = agent.patch(f"/leads/{lead.pk}", {"subject": "Polo"}, version=etag)
    assert read(edited)["subject"] == "Polo"
    stale = agent.patch(f"/leads/{lead.pk}", {"subject": "Up"}, version=etag)
    assert read(stale, 412)["title"] == "Precondition Failed"
    assert (
        agent.patch(f"/leads/{lead.pk}", {"subject": "Up"}, version=edited.headers["ETag"]).status_code == 200
    )


def test_the_estimate_is_changed_in_one_of_its_forms(world: World, program: Programs) -> None:
    lead = world.lead(handover="accepted")
    both = {
        "estimated": {"value": 2, "unit": "months"},
        "expected_completion_at": world.later().isoformat(),
    }
    agent = program(world.agent)
    assert agent.patch(f"/leads/{lead.pk}", both, version="*").status_code == 422
    shown = read(agent.patch(f"/leads/{lead.pk}", {"estimated": both["estimated"]}, version="*"))
    assert shown["estimated"] == {"value": 2, "unit": "months"}


def test_a_lead_walks_from_offer_to_won_and_the_timeline_tells_it(world: World, program: Programs) -> None:
    lead = world.lead(handover="offered")
    agent, due = program(world.agent), world.later().isoformat()
    path = f"/leads/{lead.pk}"
    assert read(agent.post(f"{path}/acceptance"))["handover"] == "accepted"
    assert (
        read(agent.post(f"{path}/notes", {"text": "Wants red.", "due_at": due}), 201)["text"] == "Wants red."
    )
    call = {"outcome": "reached", "text": "Comes Friday.", "due_at": due}
    assert read(agent.post(f"{path}/calls", call), 201)["outcome"] == "reached"
    won = read(agent.post(f"{path}/closure", {"outcome": "won", "reason": "sold"}))
    assert (won["state"], won["due_at"], won["time_to_completion"]) == ("won", None, None)
    assert won["completion_reason"]["code"] == "sold"
    assert read(agent.delete(f"{path}/closure"), 422)["fields"] == {"due_at": "When is the next step?"}
    assert read(agent.delete(f"{path}/closure", due_at=due))["state"] == "in_progress"
    told = read(agent.get(f"{path}/timeline"))
    kinds = [one["kind"] for one in told if one["kind"] != "case:opened"]
    assert kinds == [
        "lead:opened", "lead:offered", "lead:accepted", "lead:noted", "call:logged", "lead:won", "lead:reopened",
    ]  # fmt: skip
    texts = {one["kind"]: one["text"] for one in told}
    assert (texts["lead:noted"], texts["call:logged"]) == ("Wants red.", "Comes Friday.")
    assert told[-1]["by"]["name"] == "Anna Agent"


def test_who_comes_second_is_told_who_was_faster(world: World, program: Programs) -> None:
    lead = world.lead(handover="offered")
    read(program(world.agent).post(f"/leads/{lead.pk}/acceptance"))
    late = read(program(world.second_agent).post(f"/leads/{lead.pk}/acceptance"), 409)
    assert "Anna Agent" in late["detail"]


def test_an_open_case_is_an_open_choice(world: World, program: Programs) -> None:
    first, second = world.lead(handover="offered"), world.lead(handover="offered")
    agent = program(world.agent)
    contact = {"id": world.contact.pk}
    case = read(agent.post(f"/leads/{first.pk}/acceptance", {"contact": contact}))["case"]["id"]
    asked = read(agent.post(f"/leads/{second.pk}/acceptance", {"contact": contact}), 422)
    assert {"add_to": case} in asked["options"]["case"]
    joined = agent.post(f"/leads/{second.pk}/acceptance", {"contact": contact, "case": {"add_to": case}})
    assert read(joined)["case"]["id"] == case


def test_a_refused_offer_goes_on(world: World, program: Programs) -> None:
    lead = world.lead(handover="offered", offered_to=world.agent)
    shown = read(program(world.agent).post(f"/leads/{lead.pk}/refusal", {"reason": "Not my brand."}))
    assert "accept" not in shown["allowed"]


def test_a_lead_is_assigned_to_a_colleague(world: World, program: Programs) -> None:
    lead = world.lead(handover="accepted")
    agent = program(world.agent)
    shown = read(agent.post(f"/leads/{lead.pk}/assignment", {"owner": "bo@stafet.example"}))
    assert shown["owner"]["name"] == "Bo Andersen"
    assert agent.post(f"/leads/{lead.pk}/assignment", {"owner": world.agent.pk}).status_code == 403


def test_a_reason_of_the_other_outcome_is_refused(world: World, program: Programs) -> None:
    lead = world.lead(handover="accepted")
    closure = {"outcome": "won", "reason": "not_reached"}
    assert "reason" in read(program(world.agent).post(f"/leads/{lead.pk}/closure", closure), 422)["fields"]


ROLES = ("agent", "second_agent", "supervisor", "dispatcher", "manager", "administrator", "stranger")
SEERS = {
    "unassigned": {"agent", "second_agent", "supervisor", "dispatcher", "manager", "administrator"},
    "accepted": {"agent", "second_agent", "supervisor", "manager", "administrator"},
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("handover", list(SEERS))
def test_what_one_may_not_see_does_not_exist(
    world: World, program: Programs, role: str, handover: str
) -> None:
    lead = world.lead(handover=handover, team=world.used_cars)
    if handover == "unassigned":
        lead.team = world.used_cars
        lead.save(update_fields=["team"])
    asker, path = program(world.users[role]), f"/leads/{lead.pk}"
    is_seen = role in SEERS[handover]
    assert asker.get(path).status_code == (200 if is_seen else 404)
    assert numbers(asker.get("/leads")) == ([lead.pk] if is_seen else [])
    assert numbers(asker.get("/leads", q=lead.who)) == ([lead.pk] if is_seen else [])
    assert read(asker.get("/leads/count"))["count"] == int(is_seen)
    assert asker.get(f"{path}/timeline").status_code == (200 if is_seen else 404)
    if not is_seen:
        for verb in ("acceptance", "refusal", "assignment"):
            assert asker.post(f"{path}/{verb}").status_code == 404
        assert asker.patch(path, {"subject": "x"}, version="*").status_code == 404


CLOSERS = {"agent", "supervisor", "manager", "administrator"}


@pytest.mark.parametrize("role", sorted(SEERS["accepted"]))
def test_who_sees_a_lead_may_not_always_close_it(world: World, program: Programs, role: str) -> None:
    lead = world.lead(handover="accepted", owner=world.agent)
    asker = program(world.users[role])
    may = "win" in read(asker.get(f"/leads/{lead.pk}"))["allowed"]
    answer = asker.post(f"/leads/{lead.pk}/closure", {"outcome": "won", "reason": "sold"})
    assert may is (role in CLOSERS)
    assert answer.status_code == (200 if may else 403)


def test_a_key_with_scopes_may_do_only_these(world: World) -> None:
    lead = world.lead(handover="offered")
    narrow = Program(world.api_key(world.agent, scopes=("lead.edit",)))
    assert narrow.post(f"/leads/{lead.pk}/acceptance").status_code == 403
    note = {"text": "seen", "due_at": world.later().isoformat()}
    assert narrow.post(f"/leads/{lead.pk}/notes", note).status_code == 201


@pytest.mark.parametrize("order", ["created_at", "due_at", "priority", "importance", "probability"])
@pytest.mark.parametrize("sign", ["", "-"])
def test_pages_put_together_are_the_whole_list_in_order(
    world: World, program: Programs, order: str, sign: str
) -> None:
    for place in range(7):
        lead = world.lead(
            priority=place % 3 + 1, importance=place % 2 + 1, probability=(place % 3) * 50 or None
        )
        if place % 2:
            Lead.objects.filter(pk=lead.pk).update(due_at=world.later(days=place % 4 + 1))
    agent, found, cursor = program(world.administrator), [], ""
    for _ in range(4):
        page = read(agent.get("/leads", order=sign + order, limit=2, cursor=cursor))
        found += page["items"]
        cursor = page["next"] or ""
    assert not cursor
    assert len({lead["number"] for lead in found}) == len(found) == 7
    values = [lead[order] for lead in found]
    with_value = [value for value in values if value is not None]
    assert values == with_value + [None] * (len(values) - len(with_value))
    assert with_value == sorted(with_value, reverse=bool(sign))


def test_the_filters_narrow_the_list(world: World, program: Programs) -> None:
    offered, mine = world.lead(handover="offered", type="TEST"), world.lead(handover="accepted")
    won = world.lead(handover="accepted", state="won")
    Lead.objects.filter(pk=mine.pk).update(due_at=world.later(days=-1), remind_at=world.later(days=-2))
    agent = program(world.agent)
    for asked, expected in [
        ({"state": "open"}, [mine, offered]),
        ({"state": "won"}, [won]),
        ({"state": "new,won"}, [won, offered]),
        ({"handover": "offered"}, [offered]),
        ({"owner": "me"}, [won, mine]),
        ({"owner": "none"}, [offered]),
        ({"type": "TEST"}, [offered]),
        ({"status": "W"}, [won]),
        ({"team": "FLE-U", "source": "web", "branch": "FLE"}, [won, mine, offered]),
        ({"due": "overdue"}, [mine]),
        ({"due": world.later().isoformat()}, [mine]),
        ({"due": "none", "state": "open"}, [offered]),
        ({"contact": str(mine.contact_id)}, [mine]),
        ({"case": str(mine.case_id)}, [mine]),
        ({"project": "7"}, []),
    ]:
        assert numbers(agent.get("/leads", **asked)) == [lead.pk for lead in expected], asked
        assert read(agent.get("/leads/count", **asked)) == {"count": len(expected), "exact": True}, asked


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"colour": "red"}, "colour"),
        ({"state": "sold"}, "state"),
        ({"type": "nothing"}, "type"),
        ({"owner": "x@y.example"}, "owner"),
        ({"due": "soonish"}, "due"),
        ({"order": "subject"}, "order"),
        ({"limit": "0"}, "limit"),
        ({"limit": "201"}, "limit"),
        ({"cursor": "nonsense"}, "cursor"),
        ({"case": "a"}, "case"),
    ],
)
def test_a_question_that_makes_no_sense_is_denied(
    world: World, program: Programs, asked: dict[str, str], field: str
) -> None:
    assert field in read(program(world.agent).get("/leads", **asked), 422)["fields"]


def test_a_cursor_of_another_order_is_no_place(world: World, program: Programs) -> None:
    for _ in range(3):
        world.lead()
    agent = program(world.administrator)
    cursor = read(agent.get("/leads", limit=1))["next"]
    assert "cursor" in read(agent.get("/leads", limit=1, order="created_at", cursor=cursor), 422)["fields"]


def test_the_number_of_queries_does_not_grow_with_the_list(world: World, program: Programs) -> None:
    for _ in range(3):
        world.lead(handover="accepted")
    lead, agent = world.lead(handover="accepted"), program(world.agent)
    agent.get("/leads")
    with counted("GET /api/v1/leads"):
        agent.get("/leads")
    with counted("GET /api/v1/leads?q="):
        agent.get("/leads", q="post.example")
    with counted("GET /api/v1/leads/count"):
        agent.get("/leads/count")
    with counted("GET /api/v1/leads/N"):
        agent.get(f"/leads/{lead.pk}")
    with counted("GET /api/v1/leads/N/timeline"):
        agent.get(f"/leads/{lead.pk}/timeline")
    with counted("GET /api/v1/definitions"):
        agent.get("/definitions")
