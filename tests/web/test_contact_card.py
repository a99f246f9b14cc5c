"""A contact's card: consent, contracts, groups, notes and calls without a lead, and one timeline over it all."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.contacts.actions.consent import give_consent, withdraw_consent
from stafet.contacts.actions.contract import add_contract
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.actions.group import join_group, make_group
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.consent import may_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Contract
from stafet.contacts.reach import today
from stafet.leads.models import Lead
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.staff.actor import SYSTEM
from tests.web.conftest import LogIn, part
from tests.web.filled import filled
from tests.world import World


@pytest.fixture
def client(world: World, at_desk_of: LogIn) -> Client:
    return at_desk_of(world.agent)


@pytest.fixture
def card(world: World) -> str:
    return f"/contacts/{world.contact.pk}"


def read(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_consent_is_noted_with_its_proof_and_withdrawn(world: World, client: Client, card: str) -> None:
    said: dict[str, Any] = {
        "is_given": "yes", "purpose": "marketing", "channels": ["email", "phone"], "proof": "Form of 3 May",
    }  # fmt: skip
    assert client.post(f"{card}/consents", said).status_code == 303
    assert (
        client.post(f"{card}/consents", said | {"is_given": "no", "channels": ["phone"]}).status_code == 303
    )
    decisions = list(world.contact.consents.all())
    assert may_contact(decisions, "marketing", "email")
    assert not may_contact(decisions, "marketing", "phone")
    page = read(client, card)
    assert "Offers and news" in page
    assert "Consent withdrawn" in page
    assert "Form of 3 May" in read(client, f"{card}/consents")


def test_consent_without_proof_is_asked_for_it(client: Client, card: str) -> None:
    answer = client.post(f"{card}/consents", {"is_given": "yes", "purpose": "survey", "channels": ["post"]})
    assert answer.status_code == 422
    assert "Consent needs a proof." in answer.content.decode()


def test_a_contract_is_added_edited_and_ended(world: World, client: Client, card: str) -> None:
    ends = today() + timedelta(days=40)
    terms = {"kind": "lease", "reference": "L-17", "begins_on": "2024-04-01", "ends_on": ends.isoformat()}
    assert client.post(f"{card}/contracts", terms).status_code == 303
    page = read(client, card)
    assert "L-17" in page
    assert "40 days left" in page
    contract = Contract.objects.get()
    form = filled(read(client, f"/contracts/{contract.pk}"))
    assert client.post(f"/contracts/{contract.pk}", form | {"note": "With service"}).status_code == 303
    assert client.post(f"/contracts/{contract.pk}/ending", {"on": "2026-01-31"}).status_code == 303
    contract.refresh_from_db()
    assert (contract.note, contract.ended_on, contract.version) == ("With service", date(2026, 1, 31), 3)
    assert "Contract ended" in read(client, card)


def test_groups_are_ticked_and_found_by(world: World, client: Client, card: str) -> None:
    top = make_group(None, name="Fleet", by=SYSTEM)
    low = make_group(world.flensburg, name="Small fleets", parent=top, by=SYSTEM)
    theirs = make_group(world.odense, name="Theirs", by=SYSTEM)
    join_group(world.contact, group=theirs, by=SYSTEM)
    assert "Theirs" not in read(client, f"{card}/groups")
    assert client.post(f"{card}/groups", {"groups": [str(low.pk)]}).status_code == 303
    assert {one.group for one in world.contact.memberships.all()} == {low, theirs}
    assert "Karla Petersen" in read(client, f"/contacts?group={top.pk}")
    assert "Karla Petersen" in read(client, f"/contacts?group={top.pk}&q=karla")
    assert client.post(f"{card}/groups", {}).status_code == 303
    assert {one.group for one in world.contact.memberships.all()} == {theirs}
    assert "Karla Petersen" not in read(client, f"/contacts?group={top.pk}")
    assert client.post(f"{card}/groups", {"groups": [str(theirs.pk)]}).status_code == 422


def test_who_manages_a_branch_defines_its_groups(world: World, at_desk_of: LogIn) -> None:
    manager = at_desk_of(world.manager)
    form = filled(read(manager, "/groups/new"))
    assert form["branch"] == str(world.flensburg.pk)
    assert manager.post("/groups/new", form | {"name": "Club"}).status_code == 303
    group = make_group(world.flensburg, name="Fleet", by=SYSTEM)
    changed = filled(read(manager, f"/groups/{group.pk}/edit")) | {"name": "Big fleet", "is_hidden": "on"}
    assert manager.post(f"/groups/{group.pk}/edit", changed).status_code == 303
    page = read(manager, "/groups")
    assert all(said in page for said in ("Club", "Big fleet", "hidden"))
    agent = at_desk_of(world.agent)
    assert "New group" not in read(agent, "/groups")
    assert agent.get("/groups/new").status_code == 403
    assert agent.post("/groups/new", form | {"name": "Mine"}).status_code == 403


def test_notes_and_calls_without_a_lead_stand_in_the_timeline(client: Client, card: str) -> None:
    assert client.post(f"{card}/notes", {"text": "Met her at the fair"}).status_code == 303
    call = {"outcome": "reached", "text": "Likes <b>red</b>"}
    assert client.post(f"{card}/calls", call).status_code == 303
    page = read(client, card)
    assert page.index("Likes &lt;b&gt;red&lt;/b&gt;") < page.index("Met her at the fair")
    assert client.post(f"{card}/notes", {"text": "  "}).status_code == 422


def test_the_timeline_tells_of_the_leads_that_one_may_see(world: World, at_desk_of: LogIn, card: str) -> None:
    mine = world.lead(subject="Blue Polo", handover="offered")
    accept_lead(mine, choice=Choice(contact=world.contact), by=world.by(world.agent))
    edit_contact(world.contact, changes={"title": "Dr."}, by=SYSTEM)
    other = world.lead(subject="Secret Passat", handover="offered", team=world.workshop)
    Lead.objects.filter(pk=other.pk).update(contact=world.contact)
    page = read(at_desk_of(world.agent), card)
    assert "Blue Polo" in page
    assert "Is it still there?" in page
    assert "Contact edited" in page
    assert "Secret Passat" not in page


def test_who_was_merged_into_it_brings_the_story_along(world: World, client: Client, card: str) -> None:
    gone = make_contact(None, particulars=Particulars(last_name="Berg"), branch=world.flensburg, by=SYSTEM)
    give_consent(gone, purpose="survey", channels=["post"], proof="Leaflet of March", by=SYSTEM)
    withdraw_consent(world.contact, purpose="survey", channels=["post"], by=SYSTEM)
    merge_contacts(world.contact, gone=gone, by=SYSTEM)
    page = read(client, card)
    assert "Leaflet of March" in page
    assert "Berg was merged into this contact" in page
    assert not may_contact(world.contact.consents.all(), "survey", "post")


def test_what_does_not_hold_is_not_called(world: World, client: Client, card: str) -> None:
    yesterday = today() - timedelta(days=1)
    old = [{"number": "0461 123456", "kind": "work", "valid_to": yesterday}, "0461 99"]
    edit_contact(world.contact, changes={"phones": old}, by=SYSTEM)
    page = read(client, card)
    assert 'href="tel:+4946199"' in page
    assert 'href="tel:+49461123456"' not in page
    assert "Not valid now" in page


@pytest.mark.parametrize("door", ["", "/consents", "/contracts", "/groups"])
def test_a_card_of_another_branch_does_not_exist(
    world: World, at_desk_of: LogIn, card: str, door: str
) -> None:
    contract = add_contract(world.contact, terms={"kind": "lease"}, by=SYSTEM)
    stranger = at_desk_of(world.stranger)
    assert stranger.get(f"{card}{door}").status_code == 404
    assert stranger.get(f"/contracts/{contract.pk}").status_code == 404


def test_a_dialog_gets_its_form_alone(client: Client, card: str) -> None:
    for door in ("consents", "contracts", "groups", "edit"):
        answer = client.get(f"{card}/{door}", headers=part("dialog"))
        assert answer.content.decode().strip().startswith("<form"), door


def test_the_history_tells_who_changed_what(world: World, client: Client, card: str) -> None:
    by = world.by(world.agent)
    changes = {"last_name": "Jensen", "preferred_owner": world.second_agent}
    edit_contact(world.contact, changes=changes, by=by)
    ended = {"number": "0461 123456", "valid_to": date(2026, 1, 31)}
    edit_contact(world.contact, changes={"phones": [ended]}, by=by)
    page = read(client, f"{card}/history")
    said = ("Petersen", "Jensen", world.second_agent.name, "Until", world.agent.name)
    assert [word for word in said if word not in page] == []
