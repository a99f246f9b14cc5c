"""Accepting in the browser: another contact is compared before anything is saved, and the case is asked for (R23)."""

from datetime import timedelta

import pytest
from django.test import Client

from stafet.acceptance.actions.open_by_hand import open_by_hand
from stafet.acceptance.choice import Choice
from stafet.catalog.models import LeadType, Pipeline
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.models import Contact
from stafet.foundation import clock
from stafet.leads.enquiry import Enquiry
from stafet.leads.models import Case, Lead
from stafet.staff.actor import SYSTEM
from stafet.web.screens.differences import differences
from tests.query_counts import counted
from tests.web.conftest import LogIn, part
from tests.web.filled import filled
from tests.world import World

ALIKE = {"first_name": "Karl", "last_name": "Pedersen", "email": "karla@foerde.example"}


@pytest.fixture
def case(world: World) -> Case:
    """An open case of the contact, looked after by a colleague."""
    enquiry = Enquiry(subject="Tyres", is_by_hand=True)
    lead = open_by_hand(
        world.by_hand, enquiry=enquiry, contact=world.contact, by=world.by(world.second_agent)
    )
    assert lead.case is not None
    return lead.case


@pytest.fixture
def lead(world: World) -> Lead:
    """An offer from somebody like the contact."""
    return world.lead(handover="offered", person=ALIKE)


def page_of(client: Client, lead: Lead) -> str:
    return client.get(f"/leads/{lead.number}/acceptance").content.decode()


def test_picking_another_contact_shows_what_differs_and_its_open_case(
    world: World, at_desk_of: LogIn, lead: Lead, case: Case
) -> None:
    client = at_desk_of(world.agent)
    page, url = page_of(client, lead), f"/leads/{lead.number}/acceptance"
    assert 'name="take-first_name"' not in page
    assert 'name="case"' not in page
    sent = filled(page) | {"contact": str(world.contact.pk), "look": "contact"}
    shown = client.post(url, sent, headers=part("questions")).content.decode()
    assert shown.strip().startswith('<div class="form" id="questions"')
    assert 'name="take-first_name" value="lead"' in shown
    assert f'name="case" value="{case.pk}" checked' in shown
    whole = client.post(url, sent).content.decode()
    assert f'name="contact" value="{world.contact.pk}" checked' in whole
    assert client.post(url, filled(whole)).status_code == 303
    lead.refresh_from_db()
    assert (lead.case, lead.owner, lead.member_ids) == (case, world.second_agent, [world.agent.pk])


def test_an_address_that_holds_no_longer_is_not_what_they_have_now(
    world: World, at_desk_of: LogIn, lead: Lead
) -> None:
    """What was true once is told from what came in, so that it can be taken again."""
    email = world.contact.emails.get()
    Lead.objects.filter(pk=lead.pk).update(person={**ALIKE, "email": email.raw})
    client, url = at_desk_of(world.agent), f"/leads/{lead.number}/acceptance?contact={world.contact.pk}"
    assert 'name="take-email"' not in client.get(url).content.decode()
    email.valid_to = clock.now().date() - timedelta(days=1)
    email.save()
    assert 'name="take-email"' in client.get(url).content.decode()


def test_an_address_and_a_language_are_compared_and_the_leads_can_be_taken(
    world: World, at_desk_of: LogIn, lead: Lead
) -> None:
    edit_contact(
        world.contact,
        changes={
            "language": "de",
            "addresses": [{"street": "Hafenstr. 3", "postcode": "24937", "city": "Flensburg"}],
        },
        by=SYSTEM,
    )
    moved = {"street": "Nørregade 5", "postcode": "6400", "city": "Sønderborg", "language": "da"}
    Lead.objects.filter(pk=lead.pk).update(person={**ALIKE, **moved})
    client, url = at_desk_of(world.agent), f"/leads/{lead.number}/acceptance?contact={world.contact.pk}"
    page = client.get(url).content.decode()
    for told in ("Nørregade 5, 6400 Sønderborg", "Hafenstr. 3, 24937 Flensburg", "Danish", "German"):
        assert told in page, told
    sent = filled(page) | {"take-address": "lead", "take-language": "lead"}
    assert client.post(f"/leads/{lead.number}/acceptance", sent).status_code == 303
    contact = Contact.objects.get(pk=world.contact.pk)
    assert [str(row) for row in contact.addresses.all()] == [
        "Nørregade 5, 6400 Sønderborg",
        "Hafenstr. 3, 24937 Flensburg",
    ]
    assert contact.language == "da"


@pytest.mark.parametrize(
    ("came_in", "differs"),
    [
        ({"street": "Hafenstraße 3", "postcode": "D-24937", "city": "flensburg", "country": "DE"}, False),
        ({"postcode": "24937"}, False),
        ({"country": "DK"}, False),
        ({"street": "Hafenstr. 33", "postcode": "24937"}, True),
        ({"city": "Odense"}, True),
    ],
)
def test_an_address_differs_by_what_it_says_not_by_its_spelling_or_what_it_leaves_out(
    world: World, lead: Lead, came_in: dict[str, str], *, differs: bool
) -> None:
    place = {"street": "Hafenstr. 3", "postcode": "24937", "city": "Flensburg"}
    edit_contact(world.contact, changes={"addresses": [place]}, by=SYSTEM)
    lead.person = came_in
    assert bool(differences(lead, world.contact, {})) == differs


def test_a_new_contact_has_nothing_to_compare_and_no_case(
    world: World, at_desk_of: LogIn, lead: Lead, case: Case
) -> None:
    client = at_desk_of(world.agent)
    sent = {"contact": "new", "look": "contact"}
    shown = client.post(f"/leads/{lead.number}/acceptance", sent, headers=part("questions")).content.decode()
    assert 'name="take-' not in shown
    assert 'name="case"' not in shown


def test_an_open_case_that_was_not_shown_is_asked_for_where_the_person_is_looking(
    world: World, at_desk_of: LogIn, lead: Lead, case: Case
) -> None:
    client = at_desk_of(world.agent)
    url, sent = (
        f"/leads/{lead.number}/acceptance",
        filled(page_of(client, lead)) | {"contact": str(world.contact.pk)},
    )
    answer = client.post(url, sent, headers=part("page", trigger="ask"))
    assert (answer.status_code, answer["HX-Retarget"]) == (422, "#which_case")
    assert "This contact has an open case." in answer.content.decode()
    plain = client.post(url, sent)
    assert plain.status_code == 422
    assert plain.content.decode().startswith("<!doctype html>")
    assert client.post(url, filled(plain.content.decode()) | {"case": "new"}).status_code == 303
    lead.refresh_from_db()
    assert lead.case != case
    assert lead.owner == world.agent


def test_pipeline_and_administrator_of_a_new_case_are_chosen(world: World, at_desk_of: LogIn) -> None:
    service = Pipeline.objects.get(code="service")
    lead, client = world.lead(handover="offered"), at_desk_of(world.agent)
    page = page_of(client, lead)
    assert 'name="pipeline"' not in page
    assert filled(page)["administrator"] == str(world.agent.pk)
    LeadType.objects.get(pk=lead.type_id).pipelines.add(service)
    sent = filled(page_of(client, lead))
    assert sent["pipeline"] == str(lead.pipeline_id)
    changed = {"pipeline": str(service.pk), "administrator": str(world.second_agent.pk)}
    assert client.post(f"/leads/{lead.number}/acceptance", sent | changed).status_code == 303
    lead.refresh_from_db()
    assert (lead.pipeline, lead.owner) == (service, world.second_agent)


def test_a_lead_by_hand_of_somebody_with_an_open_case_is_asked_about(
    world: World, at_desk_of: LogIn, case: Case
) -> None:
    client = at_desk_of(world.agent)
    page = client.get(f"/leads/new?contact={world.contact.pk}").content.decode()
    assert f'name="case" value="{case.pk}" checked' in page
    sent = filled(page) | {"subject": "A van", "due": "tomorrow"}
    unasked = {name: value for name, value in sent.items() if name != "case"}
    answer = client.post("/leads/new", unasked, headers=part("page", trigger="ask"))
    assert (answer.status_code, answer["HX-Retarget"]) == (422, "#which_case")
    whole = client.post("/leads/new", unasked)
    assert whole.status_code == 422
    assert filled(whole.content.decode())["subject"] == "A van"
    assert client.post("/leads/new", filled(whole.content.decode()) | {"due": "tomorrow"}).status_code == 303
    assert Lead.objects.filter(case=case).count() == 2


def test_somebody_typed_who_is_known_and_has_an_open_case_is_asked_about_too(
    world: World, at_desk_of: LogIn, case: Case
) -> None:
    client = at_desk_of(world.agent)
    sent = filled(client.get("/leads/new").content.decode()) | {
        "first_name": "Karla", "last_name": "Petersen", "email": "karla@foerde.example", "subject": "A van",
        "due": "tomorrow",
    }  # fmt: skip
    assert client.post("/leads/new", sent).status_code == 422
    assert client.post("/leads/new", sent | {"case": str(case.pk)}).status_code == 303
    assert Lead.objects.filter(case=case).count() == 2


def test_the_overlay_asks_a_fixed_number_of_queries(
    world: World, at_desk_of: LogIn, lead: Lead, case: Case
) -> None:
    by, client = world.by(world.agent), at_desk_of(world.agent)
    enquiry, apart = Enquiry(subject="More", is_by_hand=True), Choice(is_new_case=True)
    open_by_hand(world.by_hand, enquiry=enquiry, contact=world.contact, choice=apart, by=by)
    with counted("GET /leads/N/acceptance"):
        client.get(f"/leads/{lead.number}/acceptance?contact={world.contact.pk}", headers=part("dialog"))
