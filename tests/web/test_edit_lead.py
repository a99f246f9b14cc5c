"""A lead is edited in the browser: every field, rows of products, and the fields of another type."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.test import Client

from stafet.catalog.models import Category, Competitor, Field, LeadType, Product
from stafet.leads.actions.edit import edit_lead
from stafet.leads.enquiry import Wish
from stafet.leads.models import Lead
from stafet.staff.definitions import FieldKind
from stafet.staff.models import Event
from tests.query_counts import counted
from tests.web.conftest import LogIn, part
from tests.web.filled import Sent, filled
from tests.world import World


def named(words: str) -> dict[str, str]:
    return {"en": words, "de": f"{words} (de)"}


@pytest.fixture
def own(world: World) -> dict[str, Field]:
    """A field of each kind, and one that only trade-ins have."""
    fields = {
        kind.value: Field.objects.create(
            code=kind.value, names=named(f"My {kind}"), kind=kind, choices=["cash", "loan"], position=at
        )
        for at, kind in enumerate(FieldKind)
    }
    fields["mileage"] = Field.objects.create(
        code="mileage", names=named("Mileage"), kind=FieldKind.NUMBER, position=9
    )
    fields["mileage"].types.add(LeadType.objects.get(code="TRADE"))
    return fields


@pytest.fixture
def lead(world: World) -> Lead:
    """One that the agent holds."""
    return world.lead(handover="accepted")


def form_of(client: Client, lead: Lead) -> Sent:
    return filled(client.get(f"/leads/{lead.number}/edit").content.decode())


def send(client: Client, lead: Lead, **changed: str | list[str]) -> int:
    """Open the form, change these controls, send it."""
    answer = client.post(f"/leads/{lead.number}/edit", form_of(client, lead) | changed)
    lead.refresh_from_db()
    return answer.status_code


def test_sent_as_it_was_it_changes_nothing(
    world: World, at_desk_of: LogIn, lead: Lead, own: dict[str, Field]
) -> None:
    by = world.by(world.agent)
    competitor = Competitor.objects.create(code="rival", names=named("Rival"))
    fields = {"text": "words", "number": "12.5", "date": "2026-12-01", "yes_no": False, "choice": "loan"}
    wishes = (Wish(label="Golf", facts={"vin": "X"}), Wish(label="Polo", kind="trade_in", note="old"))
    edit_lead(
        lead,
        changes={
            "fields": fields, "products": wishes, "competitors": [competitor.pk], "members": [world.second_agent.pk],
            "target_amount": {"amount": "1234.50", "currency": "DKK"}, "estimated": {"value": 1, "unit": "months"},
        },
        by=by,
    )  # fmt: skip
    kept = list(lead.interests.values_list("pk", flat=True))
    version, told = lead.version, Event.objects.filter(lead_number=lead.number).count()
    assert send(at_desk_of(world.agent), lead) == 303
    assert (lead.version, Event.objects.filter(lead_number=lead.number).count()) == (version, told)
    assert list(lead.interests.values_list("pk", flat=True)) == kept


def test_amount_dates_team_and_rivals_are_edited(world: World, at_desk_of: LogIn, lead: Lead) -> None:
    competitor = Competitor.objects.create(code="rival", names=named("Rival"))
    client = at_desk_of(world.agent)
    category = Category.objects.get(code="used_vehicle")
    changed: Sent = {
        "amount": "18490.00", "currency": "EUR", "category": str(category.pk), "probability": "0",
        "competitors": [str(competitor.pk)], "members": [str(world.second_agent.pk)],
    }  # fmt: skip
    assert send(client, lead, **changed) == 303
    assert (lead.amount, lead.currency, lead.category, lead.probability) == (
        Decimal("18490.00"),
        "EUR",
        category,
        0,
    )
    assert [one.competitor for one in lead.rivalries.all()] == [competitor]
    assert lead.member_ids == [world.second_agent.pk]
    assert send(client, lead, amount="") == 303
    assert (lead.amount, lead.currency) == (None, "")


def test_of_estimate_and_expected_completion_one_is_changed_and_the_other_follows(
    world: World, at_desk_of: LogIn, lead: Lead
) -> None:
    client = at_desk_of(world.agent)
    assert send(client, lead, expected_completion_at="2030-06-01T10:00") == 303
    assert lead.expected_completion_at == datetime(2030, 6, 1, 8, 0, tzinfo=UTC)  # Flensburg's summer
    assert send(client, lead, estimated_value="1", estimated_unit="months") == 303
    assert (lead.estimated_value, lead.estimated_unit) == (1, "months")
    assert lead.expected_completion_at is not None
    assert lead.expected_completion_at < datetime(2030, 6, 1, tzinfo=UTC)
    both = {"expected_completion_at": "2030-06-01T10:00", "estimated_value": "9"}
    assert send(client, lead, **both) == 422
    assert lead.estimated_value == 1


def test_own_fields_are_edited_by_their_kind(
    world: World, at_desk_of: LogIn, lead: Lead, own: dict[str, Field]
) -> None:
    client = at_desk_of(world.agent)
    page = client.get(f"/leads/{lead.number}/edit").content.decode()
    assert "My yes_no" in page
    assert "Mileage" not in page
    given = {"text": "words", "number": "12.5", "date": "2026-12-01", "yes_no": "no", "choice": "loan"}
    assert send(client, lead, **{f"own-{code}": value for code, value in given.items()}) == 303
    assert lead.fields == given | {"yes_no": False}
    assert send(client, lead, **{"own-text": "", "own-yes_no": ""}) == 303
    assert lead.fields == {"number": "12.5", "date": "2026-12-01", "choice": "loan"}
    assert send(client, lead, **{"own-choice": "barter"}) == 422


def test_another_type_shows_its_fields_and_proposes_its_category_before_anything_is_saved(
    world: World, at_desk_of: LogIn, lead: Lead, own: dict[str, Field]
) -> None:
    client, trade = at_desk_of(world.agent), LeadType.objects.get(code="TRADE")
    trade.default_category = Category.objects.get(code="used_vehicle")
    trade.save()
    sent = form_of(client, lead) | {"type": str(trade.pk), "look": "type", "own-text": "half a sent"}
    shown = client.post(f"/leads/{lead.number}/edit", sent, headers=part("by_type"))
    page = shown.content.decode()
    assert shown.status_code == 200
    assert page.strip().startswith('<div class="pair" id="by_type"')
    assert "Mileage" in page
    assert "half a sent" in page
    assert f'value="{trade.default_category.pk}" selected' in page
    whole = filled(client.post(f"/leads/{lead.number}/edit", sent).content.decode())
    assert (whole["type"], whole["own-text"], whole["version"]) == (
        str(trade.pk),
        "half a sent",
        str(lead.version),
    )
    lead.refresh_from_db()
    assert lead.type != trade
    assert client.post(f"/leads/{lead.number}/edit", whole | {"own-mileage": "41200"}).status_code == 303
    lead.refresh_from_db()
    assert (lead.type, lead.fields) == (trade, {"text": "half a sent", "mileage": "41200"})


def test_a_type_that_does_not_allow_the_pipeline_is_not_on_offer(
    world: World, at_desk_of: LogIn, lead: Lead
) -> None:
    page = at_desk_of(world.agent).get(f"/leads/{lead.number}/edit").content.decode()
    assert "Fleet" in page
    assert ">Service<" not in page


def test_products_are_added_noted_and_removed_row_by_row(world: World, at_desk_of: LogIn, lead: Lead) -> None:
    golf = Product.objects.create(code="K-1", names={"en": "Golf", "de": "Golf"})
    client = at_desk_of(world.agent)
    assert send(client, lead, **{"wish-0-label": "Golf (K-1)", "wish-0-note": "in blue"}) == 303
    assert send(client, lead, **{"wish-1-label": "an old Polo", "wish-1-kind": "trade_in"}) == 303
    rows = [(one.product, one.label, one.kind, one.note) for one in lead.interests.all()]
    assert rows == [(golf, "Golf", "wanted", "in blue"), (None, "an old Polo", "trade_in", "")]
    golf.is_hidden = True
    golf.save()
    assert send(client, lead, **{"wish-1-gone": "on"}) == 303
    assert [(one.product, one.note) for one in lead.interests.all()] == [(golf, "in blue")]


def test_one_more_row_is_shown_without_losing_what_was_typed(
    world: World, at_desk_of: LogIn, lead: Lead
) -> None:
    client = at_desk_of(world.agent)
    sent = form_of(client, lead) | {"wish-0-label": "Golf", "look": "row"}
    page = client.post(f"/leads/{lead.number}/edit", sent, headers=part("wishes")).content.decode()
    assert page.strip().startswith('<div class="wishes"')
    assert 'value="Golf"' in page
    assert 'name="wish-1-label"' in page
    assert not lead.interests.exists()


def test_who_sees_the_lead_but_may_not_edit_it_is_denied(world: World, at_desk_of: LogIn, lead: Lead) -> None:
    client = at_desk_of(world.stranger)
    assert client.get(f"/leads/{lead.number}/edit").status_code == 404
    assert client.post(f"/leads/{lead.number}/edit", {"look": "type"}).status_code == 404


def test_the_form_asks_a_fixed_number_of_queries(world: World, at_desk_of: LogIn, lead: Lead) -> None:
    client = at_desk_of(world.agent)
    for number in range(3):
        edit_lead(
            lead,
            changes={"products": [{"label": f"Car {at}"} for at in range(number + 1)]},
            by=world.by(world.agent),
        )
    with counted("GET /leads/N/edit"):
        client.get(f"/leads/{lead.number}/edit", headers=part("dialog"))
