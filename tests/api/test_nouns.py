"""Contacts, accounts, cases, captures, staff and definitions through the API."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse

from stafet.contacts.actions.contract import add_contract
from stafet.contacts.actions.group import make_group
from stafet.contacts.models import Contact
from stafet.intake.actions.hand_in import hand_in
from stafet.intake.actions.settle import settle_capture
from stafet.intake.models import Capture
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch, Event, Team, User
from tests.api.conftest import Program
from tests.query_counts import counted
from tests.world import World

Programs = Callable[[User], Program]


def read(answer: HttpResponse, status: int = 200) -> Any:
    assert answer.status_code == status, answer.content
    return json.loads(answer.content)


def names(answer: HttpResponse) -> list[str]:
    return [one["name"] for one in read(answer)["items"]]


def test_a_contact_is_made_found_read_and_edited(world: World, program: Programs) -> None:
    agent = program(world.agent)
    given = {
        "first_name": "Åse", "last_name": "Nygård", "emails": ["Aase@Post.example"], "phones": ["0461 998877"],
        "account": world.account.pk, "birthday": "1980-02-29", "addresses": [{"city": "Kiel", "country": "DE"}],
    }  # fmt: skip
    made = agent.post("/contacts", given)
    shown = read(made, 201)
    assert shown["phones"][0]["number"] == "+49461998877"
    assert shown["account"] == {"id": world.account.pk, "name": "Förde Spedition GmbH"}
    for typed in ("nygard", "aase@post", "0461 / 99 88", "spedition", "kiel"):
        assert names(agent.get("/contacts", q=typed)) == ["Åse Nygård"], typed
    path = f"/contacts/{shown['id']}"
    assert agent.patch(path, {"last_name": "Holm"}, version=None).status_code == 428
    edited = agent.patch(path, {"last_name": "Holm", "phones": []}, version=made.headers["ETag"])
    assert (read(edited)["name"], read(edited)["phones"]) == ("Åse Holm", [])
    assert agent.patch(path, {"last_name": "Bo"}, version=made.headers["ETag"]).status_code == 412
    assert read(agent.post("/contacts", {"title": "Dr."}), 422)["fields"] == {"last_name": "Who is it?"}


def test_what_reaches_a_contact_has_its_kind_its_days_and_its_place(world: World, program: Programs) -> None:
    agent, path = program(world.agent), f"/contacts/{world.contact.pk}"
    changes = {
        "emails": ["k@post.example", {"address": "karla@foerde.example", "kind": "work", "valid_to": "2026-01-31"}],
        "preferred_owner": "me",
    }  # fmt: skip
    shown = read(agent.patch(path, changes, version="*"))
    assert shown["preferred_owner"] == {"id": world.agent.pk, "name": world.agent.name}
    days = {"valid_from": None, "valid_to": None}
    assert shown["emails"] == [
        {"address": "k@post.example", "kind": "other", "holds": True, **days},
        {"address": "karla@foerde.example", "kind": "work", "holds": False, **days, "valid_to": "2026-01-31"},
    ]
    again = read(agent.patch(path, {"emails": ["karla@foerde.example"]}, version="*"))
    assert [one["valid_to"] for one in again["emails"]] == ["2026-01-31"]
    wrong = {"phones": [{"number": "0461 1", "valid_from": "2026-02-01", "valid_to": "2026-01-01"}]}
    assert agent.patch(path, wrong, version="*").status_code == 422


def test_contacts_of_other_branches_do_not_exist(world: World, program: Programs) -> None:
    stranger, path = program(world.stranger), f"/contacts/{world.contact.pk}"
    assert names(stranger.get("/contacts")) == []
    assert names(stranger.get("/contacts", q="petersen")) == []
    assert stranger.get(path).status_code == 404
    assert stranger.patch(path, {"last_name": "X"}, version="*").status_code == 404
    assert stranger.get(f"/accounts/{world.account.pk}").status_code == 404
    assert Contact.objects.get().last_name == "Petersen"


def test_pages_of_contacts_follow_their_names(world: World, program: Programs) -> None:
    agent = program(world.agent)
    for name in ("Clausen", "Ahrens", "Berg"):
        agent.post("/contacts", {"last_name": name})
    first = read(agent.get("/contacts", limit=2))
    rest = read(agent.get("/contacts", limit=2, cursor=first["next"]))
    assert [one["last_name"] for one in first["items"] + rest["items"]] == ["Ahrens", "Berg", "Clausen"]
    assert rest["next"] is None


def test_an_account_is_made_and_edited_by_version(world: World, program: Programs) -> None:
    agent = program(world.agent)
    made = agent.post("/accounts", {"name": "Holm ApS", "vat_id": "DK12345678", "phone": "0461 12"})
    path = f"/accounts/{read(made, 201)['id']}"
    assert read(agent.get("/accounts", q="holm"))["items"][0]["vat_id"] == "DK12345678"
    assert read(agent.patch(path, {"city": "Kiel"}, version=made.headers["ETag"]))["city"] == "Kiel"
    assert agent.patch(path, {"city": "Bonn"}, version=made.headers["ETag"]).status_code == 412


def test_an_account_has_lists_and_the_single_fields_are_the_main_ones(
    world: World, program: Programs
) -> None:
    agent = program(world.agent)
    given = {
        "name": "Holm ApS",
        "country": "DK",
        "emails": [
            "info@holm.example",
            {"address": "shop@holm.example", "kind": "other", "valid_to": "2020-01-31"},
        ],
        "phones": ["66 12 34 56"],
    }
    made = read(agent.post("/accounts", given), 201)
    assert (made["email"], made["phone"]) == ("info@holm.example", "+4566123456")
    assert [(one["address"], one["kind"], one["holds"]) for one in made["emails"]] == [
        ("info@holm.example", "work", True),
        ("shop@holm.example", "other", False),
    ]
    assert (made["phones"][0]["number"], made["phones"][0]["raw"]) == ("+4566123456", "66 12 34 56")
    path = f"/accounts/{made['id']}"
    version = agent.get(path).headers["ETag"]
    changed = agent.patch(
        path, {"email": "new@holm.example", "addresses": [{"city": "Vejle"}]}, version=version
    )
    shown = read(changed)
    assert [one["address"] for one in shown["emails"]] == ["new@holm.example", "shop@holm.example"]
    assert (shown["city"], shown["addresses"][0]["city"]) == ("Vejle", "Vejle")
    denied = agent.patch(path, {"emails": ["nobody"]}, version=changed.headers["ETag"])
    assert denied.status_code == 422
    assert "emails" not in read(agent.get("/accounts", q="holm"))["items"][0]


def test_a_case_names_all_its_leads_but_tells_only_the_visible_ones(world: World, program: Programs) -> None:
    lead = world.lead(handover="accepted")
    assert lead.case_id
    path = f"/cases/{lead.case_id}"
    shown = read(program(world.agent).get(path))
    assert shown["is_open"]
    assert shown["leads"][0]["subject"] == lead.subject
    hidden = read(program(world.dispatcher).get(path))["leads"]
    assert hidden == [{"number": lead.pk, "hidden": True, "subject": None, "state": None, "handover": None}]
    assert program(world.stranger).get(path).status_code == 404
    listed = read(program(world.agent).get("/cases", contact=lead.contact_id))["items"]
    assert [one["id"] for one in listed] == [lead.case_id]


FORM = b"first_name=Jens&last_name=Holm&email=jens%40post.example&message=Is+it+there"


def test_raw_bytes_are_kept_at_once_and_settled_later(world: World, program: Programs) -> None:
    agent, kind = program(world.agent), "application/x-www-form-urlencoded"

    def hand_in(**headers: str) -> HttpResponse:
        return agent.send(
            "POST", "/captures", FORM, query={"source": "web-key"}, content_type=kind, headers=headers
        )

    kept = read(hand_in(), 202)
    assert kept["status"] == "waiting"
    assert bytes(Capture.objects.get(pk=kept["id"]).raw) == FORM
    assert read(hand_in(), 202)["id"] == kept["id"]
    settle_capture(Capture.objects.get(pk=kept["id"]), by=SYSTEM)
    shown = read(agent.get(f"/captures/{kept['id']}"))
    assert (shown["status"], len(shown["leads"]), shown["joined"]) == ("done", 1, None)
    lead = read(agent.get(f"/leads/{shown['leads'][0]}"))
    assert lead["captures"] == [kept["id"]]
    assert lead["person"]["email"] == "jens@post.example"
    again = read(agent.post(f"/captures/{kept['id']}/replay"))
    assert again["leads"] == shown["leads"]
    assert program(world.stranger).get(f"/captures/{kept['id']}").status_code == 404


@pytest.mark.parametrize("raw", [b"\x00\xff\xfe", b"<adf>", b"{", b"x" * 100_000])
def test_bytes_of_any_kind_are_kept(world: World, program: Programs, raw: bytes) -> None:
    answer = program(world.agent).send(
        "POST", "/captures", raw, query={"source": "mail-key"}, content_type="message/rfc822"
    )
    assert bytes(Capture.objects.get(pk=read(answer, 202)["id"]).raw) == raw


def test_a_capture_needs_a_known_source_and_a_body(world: World, program: Programs) -> None:
    agent = program(world.agent)
    assert agent.send("POST", "/captures", b"x", query={"source": "nope"}).status_code == 422
    assert agent.send("POST", "/captures", b"x").status_code == 422
    assert agent.send("POST", "/captures", b"", query={"source": "web-key"}).status_code == 400
    assert not Capture.objects.exists()


def test_an_administrator_makes_branches_teams_and_users(world: World, program: Programs) -> None:
    admin = program(world.administrator)
    branch = read(admin.post("/branches", {"code": "KIE", "name": "Kiel"}), 201)
    team = read(admin.post("/teams", {"code": "KIE-S", "name": "Verkauf", "branch": "KIE"}), 201)
    user = read(
        admin.post(
            "/users",
            {
                "email": "new@stafet.example",
                "name": "Nele Neu",
                "role": "agent",
                "branch": "KIE",
                "team": "KIE-S",
            },
        ),
        201,
    )
    assert (user["branch"]["id"], user["teams"]) == (branch["id"], [team["id"]])
    assert (
        read(admin.patch(f"/users/{user['id']}", {"role": "supervisor"}, version="*"))["role"] == "supervisor"
    )
    assert read(admin.patch(f"/teams/{team['id']}", {"name": "Sales"}, version="*"))["name"] == "Sales"
    edited = admin.patch(f"/branches/{branch['id']}", {"time_zone": "Europe/Copenhagen"}, version="*")
    assert read(edited)["time_zone"] == "Europe/Copenhagen"
    assert "Nele Neu" in names(admin.get("/users"))


@pytest.mark.parametrize(
    ("path", "given", "field"),
    [
        ("/branches", {"code": "FLE", "name": "Twice"}, "code"),
        ("/branches", {"code": "a b", "name": "Space"}, "code"),
        ("/branches", {"code": "X", "name": "X", "time_zone": "Mars/Olympus"}, "time_zone"),
        ("/teams", {"code": "X", "name": "X", "branch": "FLE", "parent": "ODE-S"}, "parent"),
        ("/users", {"email": "ANNA@stafet.example", "name": "A", "role": "agent"}, "email"),
        ("/users", {"email": "no", "name": "A", "role": "agent"}, "email"),
        ("/users", {"email": "a@b.example", "name": "A", "role": "king"}, "role"),
        ("/users", {"email": "a@b.example", "name": " ", "role": "agent"}, "name"),
    ],
)
def test_staff_that_does_not_fit_is_denied(
    world: World, program: Programs, path: str, given: dict[str, Any], field: str
) -> None:
    assert field in read(program(world.administrator).post(path, given), 422)["fields"]


def test_a_team_cannot_lie_below_itself(world: World, program: Programs) -> None:
    answer = program(world.administrator).patch(f"/teams/{world.sales.pk}", {"parent": "FLE-U"}, version="*")
    assert "parent" in read(answer, 422)["fields"]


@pytest.mark.parametrize("role", ["agent", "supervisor", "dispatcher"])
def test_others_make_no_staff(world: World, program: Programs, role: str) -> None:
    asker = program(world.users[role])
    assert asker.post("/branches", {"code": "KIE", "name": "Kiel"}).status_code == 403
    assert asker.post("/teams", {"code": "X", "name": "X"}).status_code == 403
    user = {"email": "a@b.example", "name": "A", "role": "agent"}
    assert asker.post("/users", user).status_code == 403
    assert asker.patch(f"/users/{world.agent.pk}", {"name": "X"}, version="*").status_code == 403
    assert (Branch.objects.count(), Team.objects.count(), User.objects.count()) == (3, 6, 7)


def test_a_branch_manager_cares_for_the_users_of_the_branch(world: World, program: Programs) -> None:
    manager = program(world.manager)
    user = {"email": "a@b.example", "name": "A", "role": "agent"}
    assert manager.post("/users", user | {"branch": "ODE"}).status_code == 403
    assert manager.post("/users", user | {"role": "administrator"}).status_code == 403
    made = read(manager.post("/users", user), 201)
    assert made["branch"]["code"] == "FLE"
    path = f"/users/{made['id']}"
    assert manager.patch(path, {"teams": ["ODE-S"]}, version="*").status_code == 403
    assert manager.patch(path, {"serves": ["HAM"]}, version="*").status_code == 403
    assert read(manager.patch(path, {"teams": ["FLE-U"]}, version="*"))["teams"] == [world.used_cars.pk]
    assert manager.patch(f"/users/{world.administrator.pk}", {"name": "X"}, version="*").status_code == 403
    assert manager.post("/branches", {"code": "KIE", "name": "Kiel"}).status_code == 403


@pytest.mark.parametrize(
    ("noun", "change"),
    [("users", {"phone": "0461 1"}), ("branches", {"country": "AT"}), ("teams", {"is_hidden": True})],
)
def test_staff_is_edited_by_version(
    world: World, program: Programs, noun: str, change: dict[str, Any]
) -> None:
    admin = program(world.administrator)
    subject = {"users": world.agent, "branches": world.flensburg, "teams": world.used_cars}[noun]
    path = f"/{noun}/{subject.pk}"
    seen = admin.get(path).headers["ETag"]
    assert admin.patch(path, {"name": "New"}, version=None).status_code == 428
    edited = admin.patch(path, {"name": "New", **change}, version=seen)
    assert read(edited)["name"] == "New"
    assert edited.headers["ETag"] == admin.get(path).headers["ETag"] != seen
    assert admin.patch(path, {"name": "Old"}, version=seen).status_code == 412
    events = Event.objects.count()
    again = admin.patch(path, {"name": "New", **change}, version=edited.headers["ETag"])
    assert (again.headers["ETag"], Event.objects.count()) == (edited.headers["ETag"], events)


def test_the_definitions_come_in_one_answer_in_the_readers_language(world: World, program: Programs) -> None:
    answer = program(world.agent).send("GET", "/definitions", headers={"Accept-Language": "de"})
    shown = read(answer)
    assert {
        "lead_types", "categories", "pipelines", "completion_reasons", "sources", "products", "branches", "teams",
    } <= set(shown)  # fmt: skip
    sale = next(one for one in shown["pipelines"] if one["code"] == "sale")
    assert sale["statuses"][0] | {"id": 0} == {
        "id": 0, "code": "N", "name": "Neu", "is_hidden": False, "state": "new", "counts_as": "", "probability": None,
    }  # fmt: skip
    assert {one["outcome"] for one in shown["completion_reasons"]} == {"won", "lost"}


def test_the_number_of_queries_is_committed(world: World, program: Programs) -> None:
    agent, contact = program(world.agent), world.contact.pk
    case = world.lead(handover="accepted").case_id
    raw, branch = b"\x00", world.flensburg.pk
    capture = settle_capture(hand_in(world.web, raw=raw, content_type="", by=SYSTEM), by=SYSTEM).pk
    contract = add_contract(world.contact, terms={"kind": "lease"}, by=SYSTEM).pk
    group = make_group(world.flensburg, name="Fleet", by=SYSTEM).pk
    agent.get("/leads")
    for name, path in {
        "GET /api/v1/contacts": "/contacts",
        "GET /api/v1/contacts/N": f"/contacts/{contact}",
        "GET /api/v1/accounts": "/accounts",
        "GET /api/v1/cases": "/cases",
        "GET /api/v1/cases/N": f"/cases/{case}",
        "GET /api/v1/users": "/users",
        "GET /api/v1/users/N": f"/users/{world.agent.pk}",
        "GET /api/v1/accounts/N": f"/accounts/{world.account.pk}",
        "GET /api/v1/captures/N": f"/captures/{capture}",
        "GET /api/v1/branches": "/branches",
        "GET /api/v1/branches/N": f"/branches/{branch}",
        "GET /api/v1/contacts/N/consents": f"/contacts/{contact}/consents",
        "GET /api/v1/contacts/N/contracts": f"/contacts/{contact}/contracts",
        "GET /api/v1/contracts/N": f"/contracts/{contract}",
        "GET /api/v1/groups": "/groups",
        "GET /api/v1/groups/N": f"/groups/{group}",
        "GET /api/v1/teams": "/teams",
        "GET /api/v1/teams/N": f"/teams/{world.used_cars.pk}",
    }.items():
        with counted(name):
            agent.get(path)
