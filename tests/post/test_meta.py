"""The hook of Meta: its subscription, its signature, its notices, and the leads that are fetched for them."""

import json
import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from pytest_django import Settings

from stafet.adverts.actions.ask import EVERY
from stafet.adverts.actions.fetch import MOST_TRIES
from stafet.adverts.models import AdvertDoor, OwedLead
from stafet.catalog.models import Channel, Source
from stafet.foundation import clock
from stafet.intake.models import Capture
from stafet.jobs.adverts import ask_forms, fetch_owed
from stafet.jobs.rounds import settle_waiting
from stafet.leads.models import Lead
from tests.notify.ports import free_port
from tests.post.advertised import APP_SECRET, TOKEN, VERIFY, meta_lead, notice, send, send_signed, source
from tests.world import World

URL = "/hooks/meta/way-in"
MANY = 120


@pytest.fixture
def ads(world: World) -> Source:
    return source(world, Channel.META_LEADS)


@dataclass
class Graph:
    """Meta on loopback: the leads that it gives out, what it was asked, and whether it is in order."""

    leads: dict[str, Any] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, list[str]], str]] = field(default_factory=list)
    status: int = 200
    error: dict[str, Any] = field(default_factory=dict)

    def answer(self, path: str, query: dict[str, list[str]]) -> tuple[int, Any]:
        if self.status != 200:
            return self.status, {"error": {"code": 1, "message": "no"} | self.error}
        number, _, of_form = path.strip("/").partition("/")
        if of_form:
            first = int(query.get("after", ["0"])[0])
            page = list(self.leads.values())[first : first + 100]
            following = {"next": "http://elsewhere.example/", "cursors": {"after": str(first + 100)}}
            return 200, {"data": page, "paging": following if len(self.leads) > first + 100 else {}}
        if number in self.leads:
            return 200, self.leads[number]
        return 400, {"error": {"code": 100}}


@pytest.fixture
def graph(settings: Settings) -> Iterator[Graph]:
    told = Graph()

    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = parse_qs(parts.query)
            told.asked.append((parts.path, query, self.headers["Authorization"]))
            status, body = told.answer(parts.path, query)
            raw = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    settings.META_GRAPH_URL = f"http://127.0.0.1:{server.server_port}"
    yield told
    server.shutdown()
    server.server_close()


def test_the_subscription_gets_its_challenge_back(ads: Source) -> None:
    asked = {"hub.mode": "subscribe", "hub.verify_token": VERIFY, "hub.challenge": "1158201444"}
    answer = Client().get(URL, asked)
    assert (answer.status_code, answer.content) == (200, b"1158201444")
    assert answer["Content-Type"].startswith("text/plain")
    assert Client().get(URL, asked | {"hub.verify_token": "other"}).status_code == 403
    assert Client().get(URL, {"hub.challenge": "1"}).status_code == 400


@pytest.mark.parametrize("signature", ["", "sha256=", "sha256=00", "sha1=abc", "ü"])
def test_what_is_not_signed_is_not_kept(ads: Source, signature: str) -> None:
    assert send(URL, notice(1), **{"X-Hub-Signature-256": signature}).status_code == 403
    assert send_signed(URL, notice(1), secret="another").status_code == 403
    assert not Capture.objects.exists()


def test_a_notice_is_kept_and_its_leads_are_fetched(ads: Source, graph: Graph) -> None:
    graph.leads = {"12345678901234567": meta_lead("12345678901234567"), "2": meta_lead("2", platform="fb")}
    assert send_signed(URL, notice(12345678901234567, "2")).status_code == 200
    assert fetch_owed() == 2
    settle_waiting()
    lead = Lead.objects.get(external_id="12345678901234567")
    assert (lead.who, lead.contact_phone) == ("Maja Lund", "+4520123456")
    assert lead.handover == "offered"
    assert Capture.objects.get(kind="notice").status == "not_a_lead"
    path, query, token = graph.asked[0]
    assert (path, token) == ("/12345678901234567", f"Bearer {TOKEN}")
    assert TOKEN not in str(query)


def test_named_again_and_found_by_the_poll_it_is_one_lead(ads: Source, graph: Graph) -> None:
    graph.leads = {"1": meta_lead("1")}
    for _ in range(3):
        send_signed(URL, notice(1))
    send_signed(URL, notice("1", form="778"))
    assert fetch_owed() == 1
    assert ask_forms() == 0
    settle_waiting()
    assert Lead.objects.count() == 1
    assert Capture.objects.filter(kind="").count() == 1


def test_the_poll_finds_what_no_notice_named_page_by_page(ads: Source, graph: Graph) -> None:
    graph.leads = {str(number): meta_lead(str(number)) for number in range(1, MANY + 1)}
    AdvertDoor.objects.update(forms=["777"])
    assert ask_forms() == MANY
    assert ask_forms() == 0, "its next turn is later"
    with clock.moved_to(clock.now() + EVERY + timedelta(seconds=1)):
        assert ask_forms() == 0
    settle_waiting()
    assert Lead.objects.count() == MANY
    assert all(path == "/777/leads" for path, _, _ in graph.asked)
    assert AdvertDoor.objects.get().asked_until is not None


def test_a_form_is_learnt_from_the_notice_that_names_it(ads: Source) -> None:
    send_signed(URL, notice(1, form="4711"))
    assert AdvertDoor.objects.get().forms == ["4711"]


def test_what_cannot_be_fetched_is_tried_again_and_then_goes_before_a_person(
    ads: Source, graph: Graph
) -> None:
    send_signed(URL, notice(9))
    assert fetch_owed() == 0
    owed = OwedLead.objects.get()
    assert owed.why == "Meta answered 400, code 100."
    assert owed.try_at > clock.now()
    OwedLead.objects.update(tries=MOST_TRIES, try_at=clock.now())
    fetch_owed()
    settle_waiting()
    assert OwedLead.objects.get().given_up_at is not None
    assert Capture.objects.filter(status="needs_look").count() == 1


def test_it_comes_when_the_way_is_open_again(ads: Source, graph: Graph) -> None:
    graph.leads, graph.status = {"9": meta_lead("9")}, 500
    send_signed(URL, notice(9))
    assert fetch_owed() == 0
    graph.status = 200
    with clock.moved_to(clock.now() + timedelta(hours=1)):
        assert fetch_owed() == 1


def test_where_nobody_answers_only_one_is_asked_for(ads: Source, settings: Settings) -> None:
    settings.META_GRAPH_URL = f"http://127.0.0.1:{free_port()}"
    send_signed(URL, notice(1, 2, 3))
    assert fetch_owed() == 0
    assert sorted(OwedLead.objects.values_list("tries", flat=True)) == [0, 0, 1]
    assert OwedLead.objects.get(tries=1).why.startswith("Meta cannot be reached")


def test_who_died_after_asking_hands_in_once(ads: Source, graph: Graph) -> None:
    graph.leads = {"9": meta_lead("9")}
    send_signed(URL, notice(9))
    OwedLead.objects.update(tries=1, try_at=clock.now() - timedelta(seconds=1))
    assert [fetch_owed(), fetch_owed()] == [1, 0]


def test_a_token_that_ended_is_told_and_written_nowhere(
    ads: Source, graph: Graph, caplog: pytest.LogCaptureFixture
) -> None:
    graph.status, graph.error = 400, {"code": 190, "message": f"{TOKEN} has expired"}
    AdvertDoor.objects.update(forms=["777"])
    with caplog.at_level(logging.DEBUG):
        ask_forms()
    door = AdvertDoor.objects.get()
    assert door.trouble == "Meta does not accept the page's token any more: enter a new one."
    assert door.asked_until is None
    assert TOKEN not in caplog.text
    assert TOKEN not in door.sealed
    assert APP_SECRET not in door.sealed


@pytest.mark.parametrize(
    "body",
    [
        {"object": "page", "entry": []},
        {"object": "user"},
        [],
        {"object": "page", "entry": [1, {"changes": 5}]},
    ],
)
def test_a_signed_notice_that_names_nothing_is_kept_for_a_person(ads: Source, body: object) -> None:
    assert send_signed(URL, body).status_code == 200
    settle_waiting()
    assert Capture.objects.get().status == "needs_look"
    assert not OwedLead.objects.exists()
