"""Web forms come in from any site, are kept first, and get an answer that a person or a script understands."""

from datetime import timedelta

import pytest
from django.test import Client

from stafet.catalog.models import Source
from stafet.foundation import clock
from stafet.intake.models import Capture
from stafet.jobs.rounds import settle_waiting
from stafet.leads.models import Lead
from stafet.post.forms import MOST
from tests.intake.enquiries import FORM, form
from tests.world import World

JSON = "application/json"
HERE = "/forms/web-key"


@pytest.fixture
def client() -> Client:
    return Client(enforce_csrf_checks=True)


def set_source(world: World, **fields: object) -> None:
    Source.objects.filter(pk=world.web.pk).update(**fields)


def test_a_plain_form_is_thanked_and_becomes_a_lead(world: World, client: Client) -> None:
    answer = client.post(HERE, form(), content_type=FORM)
    assert (answer.status_code, answer["Location"]) == (303, f"{HERE}/thank-you")
    settle_waiting()
    lead = Lead.objects.get()
    assert (lead.who, lead.contact_email) == ("Kim Lund", "kim@post.example")


@pytest.mark.parametrize(("language", "words"), [("en", "Thank you"), ("de", "Vielen Dank"), ("da", "Tak")])
def test_the_thank_you_page_stands_on_its_own(
    world: World, client: Client, language: str, words: str
) -> None:
    answer = client.get(f"{HERE}/thank-you", headers={"Accept-Language": language})
    assert answer.status_code == 200
    assert f'lang="{language}"' in answer.content.decode()
    assert words in answer.content.decode()


def test_a_site_may_thank_by_itself(world: World, client: Client) -> None:
    set_source(world, thank_you_url="https://haus.example/danke")
    assert client.post(HERE, form(), content_type=FORM)["Location"] == "https://haus.example/danke"


def test_a_script_gets_json(world: World, client: Client) -> None:
    answer = client.post(
        HERE, {"name": "Kim Lund", "email": "kim@post.example", "message": "Hi"}, content_type=JSON
    )
    assert (answer.status_code, answer.json()["status"]) == (202, "received")
    settle_waiting()
    assert Lead.objects.get().who == "Kim Lund"


def test_a_multipart_form_is_read(world: World, client: Client) -> None:
    answer = client.post(HERE, {"name": "Kim Lund", "email": "kim@post.example", "message": "Hi"})
    assert answer.status_code == 303
    settle_waiting()
    assert Lead.objects.get().message == "Hi"


def test_the_same_form_within_ten_minutes_is_one_enquiry(world: World, client: Client) -> None:
    fields = {"name": "Kim Lund", "email": "kim@post.example", "message": "Hi"}
    for _ in range(2):
        client.post(HERE, fields)  # a new boundary each time
        client.post(HERE, form(), content_type=FORM)
    assert Capture.objects.count() == 2


def test_after_ten_minutes_it_is_another(world: World, client: Client) -> None:
    client.post(HERE, form(), content_type=FORM)
    with clock.moved_to(clock.now() + timedelta(minutes=11)):
        client.post(HERE, form(), content_type=FORM)
    settle_waiting()
    assert (Capture.objects.count(), Lead.objects.count()) == (2, 2)


def test_the_senders_own_key_decides_if_there_is_one(world: World, client: Client) -> None:
    for key in ('"one"', "one", '"two"'):
        client.post(HERE, form(), content_type=FORM, headers={"Idempotency-Key": key})
    settle_waiting()
    assert (Capture.objects.count(), Lead.objects.count()) == (2, 2)


def test_any_site_may_send_where_none_is_named(world: World, client: Client) -> None:
    asked = client.options(HERE, headers={"Origin": "https://haus.example"})
    assert (asked.status_code, asked["Access-Control-Allow-Origin"]) == (204, "*")
    assert "Content-Type" in asked["Access-Control-Allow-Headers"]


def test_only_the_named_sites_may_send(world: World, client: Client) -> None:
    set_source(world, origins=["https://haus.example"])
    ours = client.post(HERE, form(), content_type=FORM, headers={"Origin": "https://haus.example"})
    assert (ours.status_code, ours["Access-Control-Allow-Origin"]) == (303, "https://haus.example")
    other = client.post(
        HERE, form(email="x@y.example"), content_type=FORM, headers={"Origin": "https://other.example"}
    )
    assert (other.status_code, other.headers.get("Access-Control-Allow-Origin")) == (403, None)
    assert Capture.objects.count() == 1


def test_privacy_settings_lose_no_enquiry(world: World, client: Client) -> None:
    set_source(world, origins=["https://haus.example"])
    assert client.post(HERE, form(), content_type=FORM, headers={"Origin": "null"}).status_code == 303


def test_a_program_that_fills_the_trap_is_thanked_and_kept_as_spam(world: World, client: Client) -> None:
    assert client.post(HERE, form(_gotcha="1"), content_type=FORM).status_code == 303
    settle_waiting()
    assert (Capture.objects.get().kind, Lead.objects.count()) == ("spam", 0)


def test_too_many_from_one_address_are_asked_to_wait(world: World, client: Client) -> None:
    for number in range(MOST):
        answer = client.post(HERE, form(email=f"kim{number}@post.example"), content_type=FORM)
        assert answer.status_code == 303
    answer = client.post(HERE, form(), content_type=FORM)
    assert (answer.status_code, answer["Retry-After"]) == (429, "60")
    assert client.post(HERE, form(), content_type=FORM, REMOTE_ADDR="203.0.113.5").status_code == 303


def test_behind_a_trusted_proxy_the_callers_own_address_counts(
    world: World, client: Client, settings: object
) -> None:
    settings.TRUSTED_PROXIES = ["127.0.0.1"]  # type: ignore[attr-defined]
    for number in range(MOST + 1):
        answer = client.post(
            HERE, form(), content_type=FORM, headers={"X-Forwarded-For": f"203.0.113.{number}"}
        )
        assert answer.status_code == 303


@pytest.mark.parametrize(
    ("method", "body", "content_type", "status"),
    [
        ("POST", b"<adf/>", "application/xml", 415),
        ("POST", b"name=Kim", "", 415),
        ("POST", b" ", FORM, 422),
        ("GET", b"", FORM, 405),
        ("PUT", b"name=Kim", FORM, 405),
    ],
)
def test_what_is_no_form_is_told_so(
    world: World, client: Client, method: str, body: bytes, content_type: str, status: int
) -> None:
    answer = client.generic(method, HERE, body, content_type=content_type)
    assert answer.status_code == status
    assert "<p>" in answer.content.decode()
    assert not Capture.objects.exists()


def test_a_body_beyond_the_limit_is_told_so(world: World, client: Client, settings: object) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000  # type: ignore[attr-defined]
    answer = client.post(HERE, b'{"name": "' + b"a" * 1_000 + b'"}', content_type=JSON)
    assert (answer.status_code, answer["Content-Type"]) == (413, "application/problem+json")
    assert answer.json()["detail"] == "This is too large to be sent here."


def test_an_unknown_form_is_not_there(world: World, client: Client) -> None:
    assert client.post("/forms/nobody", form(), content_type=FORM).status_code == 404
    assert client.post("/forms/mail-key", form(), content_type=FORM).status_code == 404
