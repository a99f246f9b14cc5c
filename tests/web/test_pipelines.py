"""Pipelines are set up in the browser: statuses, their order, the steps between them."""

import re

import pytest
from django.test import Client

from stafet.catalog.models import Pipeline, Status
from tests.query_counts import counted
from tests.web.conftest import LogIn
from tests.web.filled import Sent, filled
from tests.world import World


@pytest.fixture
def client(world: World, at_desk_of: LogIn) -> Client:
    return at_desk_of(world.administrator)


@pytest.fixture
def sale(world: World) -> Pipeline:
    return Pipeline.objects.get(code="sale")


def form(client: Client, url: str, name: str = "ask") -> Sent:
    return filled(client.get(url).content.decode(), form=name)


def codes(pipeline: Pipeline) -> list[str]:
    return list(pipeline.statuses.values_list("code", flat=True))


def test_a_pipeline_is_made_with_a_status_of_each_state(client: Client) -> None:
    answer = client.post("/pipelines/new", form(client, "/pipelines/new") | {"name_de": "Miete"})
    made = Pipeline.objects.get(code="M")
    assert answer.headers["Location"] == f"/pipelines/{made.pk}"
    assert codes(made) == ["N", "P", "W", "L"]
    assert "Miete" in client.get("/pipelines").content.decode()


def test_a_status_is_made_among_those_of_its_state_and_changed(client: Client, sale: Pipeline) -> None:
    url = f"/pipelines/{sale.pk}/statuses/new"
    given = form(client, url) | {"name_en": "Visit", "state": "in_progress", "counts_as": "appointment"}
    assert client.post(url, given).status_code == 303
    assert codes(sale) == ["N", "C", "T", "O", "V", "W", "L"]
    made = sale.statuses.get(code="V")
    url = f"/pipelines/{sale.pk}/statuses/{made.pk}"
    changed = form(client, url) | {"probability": "35", "next_after_hours": "48", "is_hidden": "on"}
    assert client.post(url, changed).status_code == 303
    made.refresh_from_db()
    assert (made.probability, made.next_after_hours, made.is_hidden) == (35, 48, True)
    assert (made.counts_as, made.state) == ("appointment", "in_progress")


def test_statuses_are_put_in_order(client: Client, sale: Pipeline) -> None:
    url = f"/pipelines/{sale.pk}/statuses/order"
    given = form(client, f"/pipelines/{sale.pk}", "order")
    offer = sale.statuses.get(code="O")
    assert client.post(url, given | {"up": str(offer.pk)}).status_code == 303
    assert codes(sale) == ["N", "C", "O", "T", "W", "L"]
    assert client.post(url, given | {"up": str(offer.pk)}).status_code == 409


def test_steps_are_ticked(client: Client, sale: Pipeline) -> None:
    url = f"/pipelines/{sale.pk}"
    given = form(client, url, "steps")
    assert client.post(f"{url}/steps", given).status_code == 303
    assert Status.next_statuses.through.objects.count() == 0
    given = form(client, url, "steps") | {"step-C": ["T", "L"]}
    assert client.post(f"{url}/steps", given).status_code == 303
    contacted = sale.statuses.get(code="C")
    assert {one.code for one in contacted.next_statuses.all()} == {"T", "L"}
    page = client.get(url).content.decode()
    ticked = re.findall(r'name="step-C" value="(\w+)" checked', page)
    assert ticked == ["T", "L"]


def test_a_dead_end_is_not_saved(client: Client, sale: Pipeline) -> None:
    url = f"/pipelines/{sale.pk}"
    for ticked in (["L"], []):
        answer = client.post(f"{url}/steps", form(client, url, "steps") | {"step-C": ticked})
        assert answer.status_code == 422
    last = sale.statuses.get(state="won")
    status_url = f"{url}/statuses/{last.pk}"
    assert client.post(status_url, form(client, status_url) | {"is_hidden": "on"}).status_code == 422
    assert Status.next_statuses.through.objects.count() == 0


def test_the_history_is_one_click_away(client: Client, sale: Pipeline) -> None:
    status = sale.statuses.get(code="C")
    url = f"/pipelines/{sale.pk}/statuses/{status.pk}"
    client.post(url, form(client, url) | {"name_en": "Spoken to"})
    assert f"/pipelines/{sale.pk}/history" in client.get(f"/pipelines/{sale.pk}").content.decode()
    assert "Spoken to" in client.get(f"/pipelines/{sale.pk}/history").content.decode()


def test_a_pipeline_is_renamed_and_one_in_which_leads_begin_is_not_hidden(
    client: Client, sale: Pipeline
) -> None:
    url = f"/pipelines/{sale.pk}/names"
    assert client.post(url, form(client, url) | {"name_en": "Selling"}).status_code == 303
    assert client.post(url, form(client, url) | {"is_hidden": "on"}).status_code == 422
    sale.refresh_from_db()
    assert (sale.names["en"], sale.is_hidden) == ("Selling", False)


@pytest.mark.parametrize("address", ["/pipelines", "/pipelines/N", "/pipelines/N/statuses/new"])
def test_each_page_costs_a_committed_number_of_queries(client: Client, sale: Pipeline, address: str) -> None:
    url = address.replace("N", str(sale.pk))
    client.get(url)
    with counted(f"GET {address}"):
        client.get(url)
