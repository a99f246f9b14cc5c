"""The hook of telephone systems: a call that nobody took is a lead, one that was answered stands where it belongs."""

import itertools
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.catalog.models import Channel, Source
from stafet.foundation import clock
from stafet.intake.models import Capture
from stafet.jobs.rounds import settle_waiting
from stafet.leads.models import Call, Lead
from stafet.staff.models import Event
from stafet.telephony.models import Line
from tests.post.advertised import send_call, source
from tests.world import World

CALLER = "+494615550123"
HERS = "49461123456"  # the number of the world's contact


@pytest.fixture
def phone(world: World) -> Source:
    return source(world, Channel.CALLS)


def test_the_answer_asks_for_the_events_that_follow(phone: Source) -> None:
    answer = send_call("newCall")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/xml")
    said = ET.fromstring(answer.getvalue())  # noqa: S314
    assert said.tag == "Response"
    assert said.attrib["onAnswer"].endswith("/hooks/calls/way-in")
    assert said.attrib["onHangup"] == said.attrib["onAnswer"]


@pytest.mark.parametrize("cause", ["cancel", "noAnswer", "busy", "congestion"])
def test_a_missed_call_becomes_a_lead(phone: Source, cause: str) -> None:
    send_call("newCall")
    send_call("hangup", cause=cause)
    settle_waiting()
    lead = Lead.objects.get()
    assert (lead.contact_phone, lead.subject, lead.handover) == (CALLER, "Verpasster Anruf", "offered")
    assert Capture.objects.filter(status="needs_look").count() == 0


@pytest.mark.parametrize("order", list(itertools.permutations(("newCall", "answer", "hangup")))[:3])
def test_a_call_that_a_voicemail_took_is_missed_in_whatever_order_it_is_settled(
    phone: Source, order: tuple[str, ...]
) -> None:
    more = {"answer": {"user": "voicemail", "user[]": "voicemail"}, "hangup": {"cause": "normalClearing"}}
    for event in ("newCall", "answer", "hangup"):
        send_call(event, **more.get(event, {}))
    for event in order:
        capture = Capture.objects.get(key=f"given:c1:{event}")
        Capture.objects.exclude(pk=capture.pk).filter(status="waiting").update(
            next_try_at=clock.now().replace(year=2099)
        )
        Capture.objects.filter(pk=capture.pk).update(next_try_at=None)
        settle_waiting()
    assert Lead.objects.get().subject == "Mailbox"


def test_an_answered_call_of_a_stranger_is_no_lead(phone: Source) -> None:
    for event in ("newCall", "answer", "hangup"):
        send_call(event, cause="normalClearing")
    settle_waiting()
    assert not Lead.objects.exists()
    assert set(Capture.objects.values_list("status", "kind")) == {("not_a_lead", "call")}


def test_an_answered_call_stands_on_the_callers_open_lead_and_is_a_reaction(
    world: World, phone: Source
) -> None:
    lead = world.lead(handover="accepted")
    number = lead.contact_phone.removeprefix("+")
    before = lead.due_at
    for event in ("newCall", "answer", "hangup", "hangup"):
        send_call(event, cause="normalClearing", **{"from": number})
    settle_waiting()
    lead.refresh_from_db()
    assert lead.reacted_at is not None
    call = Call.objects.get(lead=lead)
    assert (call.outcome, call.by, call.by_name) == ("reached", world.agent, "Anna Agent")
    assert Event.objects.filter(kind="call:logged", lead_number=lead.number).count() == 1
    assert before is None or lead.due_at is not None


def test_replayed_it_is_not_noted_twice(world: World, phone: Source) -> None:
    lead = world.lead(handover="accepted")
    for event in ("answer", "hangup"):
        send_call(event, cause="normalClearing", **{"from": lead.contact_phone[1:]})
    settle_waiting()
    Capture.objects.update(status="waiting")
    settle_waiting()
    assert Call.objects.filter(lead=lead).count() == 1


def test_an_answered_call_of_a_contact_without_a_lead_stands_in_their_timeline(
    world: World, phone: Source
) -> None:
    assert world.contact.phones.get().normal == f"+{HERS}"
    for event in ("newCall", "answer", "hangup"):
        send_call(event, cause="normalClearing", **{"from": HERS})
    settle_waiting()
    call = Call.objects.get()
    assert (call.contact, call.lead) == (world.contact, None)


def test_who_rings_three_times_is_one_lead_and_its_owner_is_told(world: World, phone: Source) -> None:
    for number in range(3):
        send_call("hangup", f"c{number}", cause="cancel")
    settle_waiting()
    lead = Lead.objects.get()
    assert Event.objects.filter(kind="message:received", lead_number=lead.number).count() == 2
    assert lead.captures.count() == 3


def test_a_missed_call_of_a_customer_joins_the_lead_that_is_open(world: World, phone: Source) -> None:
    lead = world.lead(subject="Blue Polo", handover="offered")
    accept_lead(lead, choice=Choice(contact=world.contact), by=world.by(world.agent))
    send_call("hangup", cause="noAnswer", **{"from": HERS})
    settle_waiting()
    assert Lead.objects.count() == 1
    assert lead.captures.count() == 1


def test_a_lead_of_another_branch_is_not_the_one_that_was_called(world: World, phone: Source) -> None:
    theirs = Source.objects.create(code="ODE", key="ode", channel=Channel.FORM, branch=world.odense)
    lead = world.lead(handover="offered", source=theirs, team=world.odense_sales)
    send_call("hangup", cause="cancel", **{"from": lead.contact_phone[1:]})
    settle_waiting()
    assert Lead.objects.count() == 2
    assert not lead.captures.exists()


def test_a_missed_call_read_again_tells_nobody_once_more(world: World, phone: Source) -> None:
    send_call("hangup", cause="cancel")
    settle_waiting()
    Capture.objects.update(status="waiting")
    settle_waiting()
    assert Lead.objects.count() == 1
    assert not Event.objects.filter(kind="message:received").exists()


def test_the_number_that_was_called_names_the_source(world: World, phone: Source) -> None:
    advert = source(world, Channel.FORM, key="other", code="POSTER")
    Line.objects.create(number="+494617777777", source=advert)
    send_call("hangup", cause="cancel", to="494617777777")
    send_call(
        "hangup", "c2", cause="cancel", to="494610000", diversion="494617777777", **{"from": "494615550999"}
    )
    settle_waiting()
    assert set(Lead.objects.values_list("source__code", flat=True)) == {"POSTER"}


@pytest.mark.parametrize("hidden", ["anonymous", "", "12", "sip:somebody"])
def test_who_hides_the_number_is_no_lead_that_anybody_could_call(phone: Source, hidden: str) -> None:
    send_call("hangup", cause="cancel", **{"from": hidden})
    settle_waiting()
    assert not Lead.objects.exists()
    assert Capture.objects.get().status == "not_a_lead"


@pytest.mark.parametrize("change", [{"direction": "out"}, {"cause": "notFound"}, {"cause": "forwarded"}])
def test_calls_of_our_own_and_calls_that_went_on_are_no_leads(phone: Source, change: dict[str, str]) -> None:
    send_call("hangup", **({"cause": "cancel"} | change))
    settle_waiting()
    assert not Lead.objects.exists()


@pytest.mark.parametrize(
    "body", [b"hello", b"event=newCall", b"event=explode&callId=1", b"\xff\x00", b"a=1&" * 500]
)
def test_what_is_no_call_is_kept_for_a_person(phone: Source, body: bytes) -> None:
    answer = Client().post("/hooks/calls/way-in", body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 200
    settle_waiting()
    capture = Capture.objects.get()
    assert (capture.status, bytes(capture.raw)) == ("needs_look", body)


def test_nobody_else_is_let_in(phone: Source) -> None:
    assert send_call("newCall", url="/hooks/calls/guess").status_code == 404
    assert Client().get("/hooks/calls/way-in").status_code == 405
    assert Client().post("/hooks/calls/way-in", b"", content_type="text/plain").status_code == 400
