"""Definitions of every kind are set up in the browser by one way for all."""

import pytest
from django.test import Client

from stafet.blueprint.kinds import KINDS
from stafet.catalog.models import Category, Competitor, CompletionReason, LeadType, Product
from tests.query_counts import counted
from tests.web.conftest import LogIn
from tests.web.filled import Sent, filled
from tests.world import World

BEGUN = {"outcome": "won", "kind": "text"}


@pytest.fixture
def client(world: World, at_desk_of: LogIn) -> Client:
    return at_desk_of(world.administrator)


def form(client: Client, url: str) -> Sent:
    return filled(client.get(url).content.decode())


def test_every_kind_has_its_line_in_the_settings_and_its_page(client: Client) -> None:
    settings = client.get("/settings").content.decode()
    for kind in KINDS:
        assert f'href="/definitions/{kind}"' in settings
        assert client.get(f"/definitions/{kind}").status_code == 200, kind


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS.values() if not kind.is_closed])
def test_one_more_is_made_renamed_and_hidden(client: Client, kind: str) -> None:
    url = f"/definitions/{kind}/new"
    given = form(client, url)
    assert client.post(url, given | {"name_en": "Rental Fair"}).status_code == 303
    made = KINDS[kind].rows().get(code="RF")
    url = f"/definitions/{kind}/{made.pk}"
    given = form(client, url)
    assert given["name_en"] == "Rental Fair"
    assert client.post(url, given | {"name_de": "Mietmesse", "is_hidden": "on"}).status_code == 303
    made = KINDS[kind].rows().get(code="RF")
    assert (made.names, made.is_hidden) == ({"en": "Rental Fair", "de": "Mietmesse"}, True)
    history = client.get(f"/definitions/{kind}/{made.pk}/history").content.decode()
    assert "Mietmesse" in history
    assert client.get(f"/definitions/{kind}").status_code == 200


def test_a_form_sent_back_as_it_was_changes_nothing(client: Client) -> None:
    for kind in KINDS.values():
        for row in kind.rows():
            url, before = f"/definitions/{kind.name}/{row.pk}", kind.told(row)
            assert client.post(url, form(client, url)).status_code == 303, url
            assert kind.told(kind.rows().get(pk=row.pk)) == before, url


def test_an_older_form_saves_nothing(client: Client) -> None:
    url = f"/definitions/categories/{Category.objects.get(code='partner').pk}"
    first, second = form(client, url), form(client, url)
    assert client.post(url, first | {"name_da": "Partner"}).status_code == 303
    assert client.post(url, second | {"name_da": "Forbindelse"}).status_code == 409


def test_a_lead_type_has_its_presets(client: Client) -> None:
    kind = LeadType.objects.get(code="FLEET")
    url = f"/definitions/lead_types/{kind.pk}"
    given = form(client, url) | {
        "default_category": "new_vehicle", "default_priority": "5", "default_probability": "0",
        "estimated_value": "2", "estimated_unit": "days", "mandatory": ["contact_phone"],
        "pipelines": ["sale", "service"], "after_decline": "lost", "customer_mandatory": ["vat_id", "city"],
    }  # fmt: skip
    assert client.post(url, given).status_code == 303
    kind.refresh_from_db()
    assert (kind.default_priority, kind.default_probability, kind.mandatory) == (5, 0, ["contact_phone"])
    assert (kind.customer_mandatory, kind.after_decline) == (["vat_id", "city"], "lost")
    assert kind.default_category == Category.objects.get(code="new_vehicle")
    assert kind.pipelines.count() == 2
    history = client.get(f"/definitions/lead_types/{kind.pk}/history").content.decode()
    assert "sale" in history


def test_a_vehicle_has_its_facts(client: Client) -> None:
    given = form(client, "/definitions/products/new") | {
        "name_en": "Golf GTI", "kind": "vehicle", "facts-vin": "WVWZZZ1KZAW000001", "facts-mileage_km": "12000",
    }  # fmt: skip
    assert client.post("/definitions/products/new", given).status_code == 303
    made = Product.objects.get(code="GG")
    assert made.facts == {"vin": "WVWZZZ1KZAW000001", "mileage_km": "12000"}
    assert "WVWZZZ1KZAW000001" in client.get("/definitions/products?q=golf").content.decode()


def test_rows_are_put_in_order_by_buttons_and_by_dragging(client: Client) -> None:
    for name in ("Alpha", "Beta", "Gamma"):
        client.post(
            "/definitions/competitors/new", form(client, "/definitions/competitors/new") | {"name_en": name}
        )
    alpha, beta, gamma = Competitor.objects.values_list("pk", flat=True)
    assert client.post("/definitions/competitors/order", {"down": alpha}).status_code == 303
    assert list(Competitor.objects.values_list("pk", flat=True)) == [beta, alpha, gamma]
    assert client.post("/definitions/competitors/order", {"order": f"{gamma},{beta}"}).status_code == 303
    assert list(Competitor.objects.values_list("pk", flat=True)) == [gamma, beta, alpha]
    assert client.post("/definitions/competitors/order", {"up": gamma}).status_code == 303
    assert list(Competitor.objects.values_list("pk", flat=True)) == [gamma, beta, alpha]


def test_what_breaks_is_said(client: Client) -> None:
    usual = LeadType.objects.get(is_default=True)
    url = f"/definitions/lead_types/{usual.pk}"
    answer = client.post(url, form(client, url) | {"is_hidden": "on"})
    assert answer.status_code == 422
    assert "The usual one cannot be hidden" in answer.content.decode()


@pytest.mark.parametrize("role", ["agent", "supervisor", "dispatcher", "manager"])
def test_who_may_not_set_them_up_finds_no_page(world: World, at_desk_of: LogIn, role: str) -> None:
    client = at_desk_of(world.users[role])
    reason = CompletionReason.objects.earliest("pk").pk
    for url in (
        "/definitions/categories", "/definitions/categories/new", f"/definitions/completion_reasons/{reason}",
        f"/definitions/completion_reasons/{reason}/history", "/pipelines", "/pipelines/new", "/definitions/file",
        "/definitions/file/export",
    ):  # fmt: skip
        assert client.get(url).status_code == 403, url
    assert client.post("/definitions/categories/order", {"up": "1"}).status_code == 403


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/definitions/lead_types", "/definitions/N, of lead types"),
        ("/definitions/categories", "/definitions/N"),
        ("/definitions/lead_types/N", "/definitions/N/N, of lead types"),
        ("/definitions/file", "/definitions/file"),
    ],
)
def test_each_page_costs_a_committed_number_of_queries(client: Client, address: str, name: str) -> None:
    url = address.replace("/N", f"/{LeadType.objects.earliest('pk').pk}")
    client.get(url)
    with counted(f"GET {name}"):
        client.get(url)
