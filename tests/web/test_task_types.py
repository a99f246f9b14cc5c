"""Kinds of tasks and reasons are set up in the browser."""

import pytest
from django.test import Client

from stafet.catalog.models import TaskReason, TaskType
from tests.query_counts import counted
from tests.web.conftest import LogIn
from tests.web.filled import Sent, filled
from tests.world import World


@pytest.fixture
def client(world: World, at_desk_of: LogIn) -> Client:
    return at_desk_of(world.administrator)


def form(client: Client, url: str) -> Sent:
    return filled(client.get(url).content.decode())


def test_a_kind_is_made_changed_and_shown(client: Client) -> None:
    reason = TaskReason.objects.filter(is_hidden=False).earliest("pk")
    given = form(client, "/task-types/new") | {
        "name_en": "Test drive",
        "is_appointment": "on",
        "reasons": [str(reason.pk)],
    }
    assert client.post("/task-types/new", given).status_code == 303
    made = TaskType.objects.get(code="TD")
    assert (made.is_appointment, list(made.reasons.all())) == (True, [reason])
    url = f"/task-types/{made.pk}"
    assert (
        client.post(url, form(client, url) | {"name_de": "Probefahrt", "escalates_after": "60"}).status_code
        == 303
    )
    made.refresh_from_db()
    assert (made.names["de"], made.escalates_after, made.is_appointment) == ("Probefahrt", 60, True)
    assert list(made.reasons.all()) == [reason]
    assert "Test drive" in client.get("/task-types").content.decode()


def test_a_reason_is_made_renamed_and_hidden(client: Client) -> None:
    given = form(client, "/task-reasons/new") | {"name_en": "Postponed for good"}
    assert client.post("/task-reasons/new", given).status_code == 303
    made = TaskReason.objects.get(code="PFG")
    url = f"/task-reasons/{made.pk}"
    assert client.post(url, form(client, url) | {"is_hidden": "on"}).status_code == 303
    made.refresh_from_db()
    assert made.is_hidden


def test_what_does_not_fit_is_said_and_an_older_form_saves_nothing(client: Client) -> None:
    kind = TaskType.objects.get(is_default=True)
    url = f"/task-types/{kind.pk}"
    wrong, newer, older = form(client, url), form(client, url), form(client, url)
    assert client.post(url, wrong | {"name_en": "", "name_de": "", "name_da": ""}).status_code == 422
    assert client.post(url, newer | {"escalates_after": "15"}).status_code == 303
    assert client.post(url, older | {"escalates_after": "30"}).status_code == 409
    kind.refresh_from_db()
    assert kind.escalates_after == 15


@pytest.mark.parametrize("role", ["agent", "manager"])
def test_who_may_not_set_them_up_finds_no_page(world: World, at_desk_of: LogIn, role: str) -> None:
    client = at_desk_of(world.users[role])
    for url in ("/task-types", "/task-types/new", f"/task-reasons/{TaskReason.objects.earliest('pk').pk}"):
        assert client.get(url).status_code == 403


@pytest.mark.parametrize(
    "page",
    ["/task-types", "/task-types/new", "/task-types/{kind}", "/task-reasons/new", "/task-reasons/{reason}"],
)
def test_each_page_costs_a_committed_number_of_queries(client: Client, page: str) -> None:
    url = page.format(kind=TaskType.objects.earliest("pk").pk, reason=TaskReason.objects.earliest("pk").pk)
    client.get(url)
    name = page.replace("{kind}", "N").replace("{reason}", "N")
    with counted(f"GET {name}"):
        client.get(url)
