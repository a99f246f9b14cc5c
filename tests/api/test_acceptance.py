"""Accepting through the API: its choices, and that nothing leaks of whom the key may not see (R8, R13)."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.http import HttpResponse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stafet.contacts.actions.account import make_account
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Account, Contact
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from stafet.staff.models import User
from tests.api.conftest import Program
from tests.world import World

Programs = Callable[[User], Program]
Json = dict[str, Any]
KARLA = {"first_name": "Karla", "last_name": "Petersen", "email": "karla@foerde.example"}
NORDLYS = {"name": "Nordlys Byg ApS", "vat_id": "DK28960914"}


def read(answer: HttpResponse, status: int = 200) -> Any:
    assert answer.status_code == status, answer.content
    return json.loads(answer.content)


def test_a_hidden_account_is_confirmed(world: World, program: Programs) -> None:
    hidden = make_account(world.odense, company=NORDLYS, by=SYSTEM)
    lead, agent = world.lead(handover="offered", company=NORDLYS), program(world.agent)
    asked = read(agent.post(f"/leads/{lead.pk}/acceptance"), 422)
    assert asked["options"]["account"] == [
        {"hidden": True, "branch": "Odense", "verdict": "exact"}, {"new": True},
    ]  # fmt: skip
    taken = read(agent.post(f"/leads/{lead.pk}/acceptance", {"account": {"hidden": True}}))
    assert taken["account"]["id"] == hidden.pk


@pytest.mark.parametrize("way", ["move", "keep", "new"])
def test_where_a_contact_sits_elsewhere_one_of_the_ways_named_is_taken(
    world: World, program: Programs, way: str
) -> None:
    karla, to = world.contact, make_account(world.flensburg, company=NORDLYS, by=SYSTEM)
    lead, agent = world.lead(handover="offered", person=KARLA, company=NORDLYS), program(world.agent)
    asked = read(agent.post(f"/leads/{lead.pk}/acceptance"), 422)
    chosen = {one.get("account", "new"): one for one in asked["options"]["contact"]}[way]
    taken = read(agent.post(f"/leads/{lead.pk}/acceptance", {"contact": chosen}))
    karla.refresh_from_db()
    assert (taken["contact"]["id"] == karla.pk) == (way != "new")
    assert taken["account"]["id"] == (world.account.pk if way == "keep" else to.pk)
    assert karla.account == (to if way == "move" else world.account)


def test_that_it_stays_can_be_said_of_one_who_is_taken_unasked(world: World, program: Programs) -> None:
    karla, lead = world.contact, world.lead(handover="offered", person=KARLA, company=NORDLYS)
    body = {"contact": {"account": "keep"}}
    assert read(program(world.agent).post(f"/leads/{lead.pk}/acceptance", body))["contact"]["id"] == karla.pk


def test_a_new_contact_may_be_named_with_what_it_is_like(world: World, program: Programs) -> None:
    lead = world.lead(handover="offered", person=KARLA)
    new = {"contact": {"new": {"first_name": "Karla"}}}
    assert read(program(world.agent).post(f"/leads/{lead.pk}/acceptance", new))["handover"] == "accepted"


def made(agent: Program, world: World, **given: Any) -> HttpResponse:
    """A lead by hand, from somebody who writes for Nordlys."""
    contact = KARLA | {"company": NORDLYS["name"]} | given.pop("contact", {})
    return agent.post(
        "/leads", {"subject": "A van", "source": world.by_hand.code, "contact": contact, **given}
    )


def test_the_same_choices_are_open_for_a_lead_by_hand(world: World, program: Programs) -> None:
    karla, agent = world.contact, program(world.agent)
    asked = read(made(agent, world), 422)["options"]["contact"]
    assert {"id": karla.pk, "account": "keep"} in asked
    kept = read(made(agent, world, contact={"account": "keep"}), 201)
    assert (kept["contact"]["id"], kept["account"]["id"]) == (karla.pk, world.account.pk)
    anew = read(made(agent, world, contact={"new": True}), 201)
    assert anew["contact"]["id"] != karla.pk
    known = {
        "subject": "Vans",
        "source": world.by_hand.code,
        "case": {"new": True},
        "contact": {"id": karla.pk},
    }
    to = anew["account"]["id"]
    assert {"new": True} in read(agent.post("/leads", known | {"account": {"id": to}}), 422)["options"][
        "contact"
    ]
    known["contact"] = {"id": karla.pk, "account": "move"}
    assert read(agent.post("/leads", known | {"account": {"id": to}}), 201)["account"]["id"] == to


# What stands on the hidden records. Nothing of it may come back, but what was asked with.
PERSON = {
    "first_name": "Zacharias", "last_name": "Quittenbaum", "email": "zq@verborgen.example",
    "phone": "+494312345678", "birthday": "1961-04-17", "street": "Geheimgasse 7", "postcode": "24105",
    "city": "Wisperdorf",
}  # fmt: skip
COMPANY = {
    "name": "Quittenpresse Holtenau GmbH", "vat_id": "DE136695976", "email": "kontor@presse.example",
    "phone": "+494319876543", "street": "Schweigeweg 9", "postcode": "24159", "city": "Stillhafen",
}  # fmt: skip
UNASKED = {"title": "Prof. Geheim", "external_id": "HIDDEN-4711", "email": "privat@stumm.example"}
NO_LONGER = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
A_PART = st.fixed_dictionaries(
    {},
    optional={
        "person": st.fixed_dictionaries({}, optional={name: st.just(v) for name, v in PERSON.items()}),
        "company": st.fixed_dictionaries({}, optional={name: st.just(v) for name, v in COMPANY.items()}),
    },
)


@pytest.fixture
def hidden(world: World) -> Contact:
    """A person and a company, known in Odense alone."""
    firm = make_account(world.odense, company=COMPANY | {"external_id": "HIDDEN-FIRM-12"}, by=SYSTEM)
    who = Particulars(
        first_name=PERSON["first_name"], last_name=PERSON["last_name"], title=UNASKED["title"],
        external_id=UNASKED["external_id"], birthday=date.fromisoformat(PERSON["birthday"]),
        emails=(PERSON["email"], UNASKED["email"]), phones=(PERSON["phone"],),
        addresses=({name: PERSON[name] for name in ("street", "postcode", "city")},),
    )  # fmt: skip
    return make_contact(firm, particulars=who, branch=world.odense, by=SYSTEM)


def leaks(text: str, asked: Json) -> list[str]:
    """What of the hidden records stands in an answer, though it was not in the question."""
    given = {value for part in asked.values() for value in part.values()}
    secret = {*PERSON.values(), *COMPANY.values(), *UNASKED.values(), "HIDDEN-FIRM-12"} - given
    words = {
        word for value in secret for word in value.split() if len(word) > 3 and word not in " ".join(given)
    }
    return sorted(one for one in words if one.lower() in text.lower())


def hidden_keys(found: Any) -> set[str]:
    """Which keys the hidden candidates of an answer have."""
    return {key for one in found if one.get("hidden") for key in one}


@NO_LONGER
@given(asked=A_PART)
def test_no_answer_of_matching_leaks_a_field_of_a_hidden_record(
    world: World, program: Programs, hidden: Contact, asked: Json
) -> None:
    answer = program(world.agent).post("/matches", asked)
    told = read(answer)
    assert leaks(answer.content.decode(), asked) == []
    for part in told.values():
        assert hidden_keys(part["candidates"]) <= {"hidden", "branch", "verdict"}
        assert {one["id"] for one in part["candidates"] if "id" in one} <= seen_by(world)


@NO_LONGER
@given(asked=A_PART)
def test_no_answer_of_an_acceptance_does(
    world: World, program: Programs, hidden: Contact, asked: Json
) -> None:
    """Asked without a choice, whatever the lead knows of them: it is taken by somebody new, or the choice is named."""
    lead = world.lead(handover="offered", **{"person": {}, "company": {}, **asked})
    answer = program(world.agent).post(f"/leads/{lead.pk}/acceptance")
    assert leaks(answer.content.decode(), asked) == []
    if answer.status_code != 200:
        for choices in read(answer, 422)["options"].values():
            assert hidden_keys(choices) <= {"hidden", "branch", "verdict"}
            assert {one["id"] for one in choices if "id" in one} <= seen_by(world)
    assert hidden.pk not in {one.contact_id for one in Lead.objects.all()}


def seen_by(world: World) -> set[int]:
    """Whom the agent may see."""
    by = world.by(world.agent)
    contacts = Contact.objects.visible_to(by).values_list("pk", flat=True)
    return {*contacts, *Account.objects.visible_to(by).values_list("pk", flat=True)}


def test_the_questions_above_do_reach_the_hidden_records(
    world: World, program: Programs, hidden: Contact
) -> None:
    """Else nothing could leak, and the two properties would be true of nothing."""
    lead = world.lead(handover="offered", person=PERSON, company=COMPANY)
    told = read(program(world.agent).post("/matches", {"person": PERSON, "company": COMPANY}))
    assert [told[part]["verdict"] for part in ("contact", "account")] == ["exact", "exact"]
    asked = read(program(world.agent).post(f"/leads/{lead.pk}/acceptance"), 422)
    assert asked["options"]["contact"][0]["hidden"]
    assert leaks(json.dumps({"name": hidden.name, "title": hidden.title}), {})


def test_where_a_hidden_person_works_is_no_witness_for_a_company_one_may_see(
    world: World, program: Programs, hidden: Contact
) -> None:
    """Its name alone is similar. Exact would tell that somebody hidden works there."""
    Account.objects.filter(pk=hidden.account_id).update(branch_ids=[world.flensburg.pk])
    asked = {"person": PERSON, "company": {"name": COMPANY["name"]}}
    told = read(program(world.agent).post("/matches", asked))["account"]
    assert told["verdict"] == "similar"
    assert (
        read(program(world.stranger).post("/matches", asked))["contact"]["candidates"][0]["id"] == hidden.pk
    )
