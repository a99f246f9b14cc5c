"""A lead by hand in the browser, with the own fields of its type."""

from stafet.catalog.models import Field, FieldKind, LeadType
from stafet.leads.models import Lead
from tests.query_counts import counted
from tests.web.conftest import LogIn, part
from tests.web.filled import filled
from tests.world import World


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
