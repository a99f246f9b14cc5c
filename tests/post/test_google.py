"""The hook of Google Ads: compared, kept, answered; read later, once however often it comes."""

import json
import logging

import pytest
from django.test import Client

from stafet.catalog.models import Channel, Source
from stafet.intake.models import Capture
from stafet.jobs.rounds import settle_waiting
from stafet.leads.models import Lead
from stafet.post.hooks import MOST, MOST_WRONG
from tests.post.advertised import GOOGLE_KEY, google_lead, send, source
from tests.world import World

URL = "/hooks/google/way-in"


@pytest.fixture
def ads(world: World) -> Source:
    return source(world, Channel.GOOGLE_ADS)


def test_a_lead_is_kept_before_it_is_read_and_becomes_one(ads: Source) -> None:
    assert send(URL, google_lead()).status_code == 200
    assert Capture.objects.get().status == "waiting"
    settle_waiting()
    lead = Lead.objects.get()
    assert lead.who == "Jens Brandt"
    assert (lead.contact_email, lead.contact_phone) == ("jens.brandt@post.example", "+494615550123")
    assert (lead.external_id, lead.source, lead.handover) == ("TeSter-1", ads, "offered")
    assert lead.person["postcode"] == "24937"


def test_an_id_of_eight_bytes_keeps_its_last_digit(ads: Source) -> None:
    send(URL, google_lead())
    settle_waiting()
    sketch = Capture.objects.get().reading["sketches"][0]
    assert ["campaign_id", "9007199254740993"] in sketch["extra"]
    vehicle = sketch["vehicles"][0]
    assert (vehicle["model"]["value"], vehicle["trim"]["value"]) == ("Golf", "Variant")


def test_sent_again_it_is_the_same_lead_whatever_else_changed(ads: Source) -> None:
    for body in (google_lead(), google_lead(), google_lead(lead_stage="seen")):
        assert send(URL, body).status_code == 200
    settle_waiting()
    assert (Lead.objects.count(), Capture.objects.count()) == (1, 2)


def test_the_test_button_makes_no_lead_and_shows_that_it_arrived(ads: Source) -> None:
    assert send(URL, google_lead(is_test=True)).status_code == 200
    settle_waiting()
    assert not Lead.objects.exists()
    assert (Capture.objects.get().status, Capture.objects.get().kind) == ("not_a_lead", "test")


@pytest.mark.parametrize("key", ["", "wrong", GOOGLE_KEY + "x", None, 5, "ü"])
def test_another_key_is_refused_and_nothing_kept(ads: Source, key: object) -> None:
    answer = send(URL, google_lead(google_key=key))
    assert (answer.status_code, answer["Content-Type"]) == (403, "application/problem+json")
    assert not Capture.objects.exists()


def test_a_source_without_a_key_takes_nothing(world: World) -> None:
    made = source(world, Channel.META_LEADS)
    Source.objects.filter(pk=made.pk).update(channel=Channel.GOOGLE_ADS)
    assert send(URL, google_lead(google_key="")).status_code == 403


def test_its_key_is_neither_kept_nor_logged(ads: Source, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        send(URL, google_lead())
        send(URL, google_lead("2", user_column_data=5))
        settle_waiting()
    assert GOOGLE_KEY not in caplog.text
    for capture in Capture.objects.all():
        shown = bytes(capture.raw).decode() + json.dumps(capture.reading) + capture.text
        assert GOOGLE_KEY not in shown


@pytest.mark.parametrize("body", [b"", b"  ", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 50_000])
def test_what_is_no_lead_form_is_refused_with_a_sentence(ads: Source, body: bytes) -> None:
    answer = send(URL, body)
    assert answer.status_code == 400
    assert json.loads(answer.getvalue())["detail"]


def test_a_body_without_answers_goes_before_a_person(ads: Source) -> None:
    assert send(URL, google_lead(user_column_data=[])).status_code == 200
    settle_waiting()
    assert Capture.objects.get().status == "needs_look"


def test_other_addresses_and_methods_are_told_so(ads: Source) -> None:
    assert send("/hooks/google/elsewhere", google_lead()).status_code == 404
    assert send("/hooks/meta/way-in", google_lead()).status_code == 404
    answer = Client().get(URL)
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert send(URL, b" " * (5 * 1024 * 1024)).status_code == 413


def test_a_flood_is_told_when_to_come_again(ads: Source) -> None:
    for number in range(MOST):
        send(URL, google_lead(str(number), google_key=GOOGLE_KEY if number == 0 else None))
    answer = send(URL, google_lead("late"))
    assert (answer.status_code, answer["Retry-After"]) == (429, "60")


def test_whoever_guesses_keys_is_soon_told_nothing(ads: Source) -> None:
    told = [send(URL, google_lead(google_key=str(n))).status_code for n in range(MOST_WRONG + 1)]
    assert told == [403] * MOST_WRONG + [429]
    assert send(URL, google_lead()).status_code == 200


def test_the_secret_is_in_no_row_as_it_is(ads: Source) -> None:
    answer = send(URL, google_lead())
    assert GOOGLE_KEY not in str(answer.headers)
    from_database = [str(row) for row in Source.objects.values_list()]
    assert all(GOOGLE_KEY not in row for row in from_database)
