"""A lead by hand in the browser, with the own fields of its type."""

from uuid import uuid4

from django.test import Client

from stafet.catalog.models import Field, LeadType
from stafet.contacts.actions.account import make_account
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from stafet.staff.definitions import FieldKind
from tests.query_counts import counted
from tests.web.conftest import LogIn, part
from tests.web.filled import Sent, filled
from tests.world import World

KARLA = {"first_name": "Karla", "last_name": "Petersen", "email": "karla@foerde.example"}


def mileage() -> LeadType:
    """A field that only trade-ins have, and must have."""
    trade = LeadType.objects.get(code="TRADE")
    field = Field.objects.create(code="mileage", names={"en": "Mileage"}, kind=FieldKind.NUMBER)
    field.types.add(trade)
    trade.mandatory = ["mileage"]
    trade.save()
    return trade


def test_picking_a_type_shows_its_own_fields_and_keeps_what_was_typed(
    world: World, at_desk_of: LogIn
) -> None:
    trade, client = mileage(), at_desk_of(world.agent)
    page = client.get("/leads/new").content.decode()
    assert "Mileage" not in page
    sent = filled(page) | {"subject": "A Passat", "type": str(trade.pk), "look": "type"}
    shown = client.post("/leads/new", sent, headers=part("by_type")).content.decode()
    assert shown.strip().startswith('<div class="pair" id="by_type"')
    assert "Mileage" in shown
    whole = filled(client.post("/leads/new", sent).content.decode())
    assert (whole["subject"], whole["type"]) == ("A Passat", str(trade.pk))
    given = whole | {"last_name": "Lee", "phone": "0461 555666", "due": "tomorrow"}
    assert client.post("/leads/new", given).status_code == 422
    assert client.post("/leads/new", given | {"own-mileage": "78200"}).status_code == 303
    assert Lead.objects.get().fields == {"mileage": "78200"}


def test_a_source_brings_its_type_with_its_fields(world: World, at_desk_of: LogIn) -> None:
    world.by_hand.type = mileage()
    world.by_hand.save()
    client = at_desk_of(world.agent)
    page = client.get("/leads/new").content.decode()
    assert "Mileage" in page
    sent = filled(page) | {"source": str(world.web.pk), "look": "type"}
    assert "Mileage" not in client.post("/leads/new", sent, headers=part("by_type")).content.decode()


def test_the_form_asks_a_fixed_number_of_queries(world: World, at_desk_of: LogIn) -> None:
    client, contact = at_desk_of(world.agent), world.contact
    with counted("GET /leads/new"):
        client.get(f"/leads/new?contact={contact.pk}", headers=part("dialog"))


def typed(client: Client, **given: str) -> Sent:
    """The form with what somebody types, ready to be sent."""
    return filled(client.get("/leads/new").content.decode()) | {
        "subject": "A van",
        "due": "tomorrow",
        **given,
    }


def asked_again(client: Client, sent: Sent) -> str:
    """What comes back where something is open: the questions, in the form that was sent."""
    answer = client.post("/leads/new", sent, headers=part("page", trigger="ask"))
    assert (answer.status_code, answer["HX-Retarget"]) == (422, "#questions")
    return client.post("/leads/new", sent).content.decode()


def test_somebody_typed_who_is_like_others_is_picked_or_made_anew(world: World, at_desk_of: LogIn) -> None:
    karla, client = world.contact, at_desk_of(world.agent)
    sent = typed(client, **KARLA | {"first_name": "Karl", "last_name": "Pedersen"})
    page = asked_again(client, sent)
    assert "Who is writing?" in page
    assert filled(page)["last_name"] == "Pedersen"
    assert client.post("/leads/new", filled(page) | {"contact": str(karla.pk)}).status_code == 303
    assert (
        client.post("/leads/new", filled(page) | {"contact": "new", "key": str(uuid4())}).status_code == 303
    )
    assert {lead.contact == karla for lead in Lead.objects.all()} == {True, False}


def test_a_company_typed_that_is_like_one_known_elsewhere_is_told_of_before_it_is_made(
    world: World, at_desk_of: LogIn
) -> None:
    hidden = make_account(world.odense, company={"name": "Nordlys Byg ApS", "city": "Odense"}, by=SYSTEM)
    client = at_desk_of(world.agent)
    page = asked_again(client, typed(client, last_name="Holm", company="Nordlys Byg ApS"))
    assert "A similar company is known in Odense." in page
    assert client.post("/leads/new", filled(page)).status_code == 303
    assert Lead.objects.get().account not in {hidden, None}


def test_somebody_typed_for_another_company_moves_only_where_that_is_said(
    world: World, at_desk_of: LogIn
) -> None:
    karla, client = world.contact, at_desk_of(world.agent)
    page = asked_again(client, typed(client, **KARLA, company="Nordlys Byg ApS"))
    assert "Karla Petersen stays with Förde Spedition GmbH" in page
    look = filled(page) | {"look": "seat", "seat": "move"}
    shown = client.post("/leads/new", look, headers=part("questions")).content.decode()
    assert 'value="move" checked' in shown
    assert client.post("/leads/new", filled(page) | {"seat": "keep"}).status_code == 303
    karla.refresh_from_db()
    assert karla.account == world.account
    again = filled(page) | {"seat": "move", "case": "new", "key": str(uuid4())}
    assert client.post("/leads/new", again).status_code == 303
    karla.refresh_from_db()
    assert karla.account.name == "Nordlys Byg ApS"
