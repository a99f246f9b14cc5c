"""A waiting capture becomes leads, or what it is instead."""

from stafet.catalog.models import Field
from stafet.distribution.models import Offer
from stafet.intake.actions.hand_in import hand_in
from stafet.intake.actions.settle import settle_capture
from stafet.intake.models import Capture
from stafet.jobs.rounds import settle_waiting
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.intake.enquiries import FORM, MAIL, XML, adf, form, mail
from tests.world import World


def handed_in(world: World, raw: bytes, content_type: str, **given: object) -> Capture:
    source = given.pop("source", world.web)
    return hand_in(source, raw=raw, content_type=content_type, by=SYSTEM, **given)  # type: ignore[arg-type]


def settled(world: World, raw: bytes, content_type: str, **given: object) -> Capture:
    capture = handed_in(world, raw, content_type, **given)
    return settle_capture(capture, by=SYSTEM)


def test_an_enquiry_becomes_an_offer_to_the_sources_team(world: World) -> None:
    capture = settled(world, form(), FORM)
    lead = capture.leads.get()
    assert (capture.status, capture.kind, lead.handover, lead.team) == (
        "done",
        "",
        "offered",
        world.used_cars,
    )
    assert (lead.who, lead.message, lead.source) == ("Kim Lund", "Is it still there?", world.web)
    assert Offer.objects.get(lead=lead).answer == ""


def test_its_timeline_begins_with_the_capture(world: World) -> None:
    lead = settled(world, form(), FORM).leads.get()
    told = Event.objects.filter(lead_number=lead.number).order_by("id")
    assert [(event.kind, event.by_kind) for event in told] == [
        ("lead:captured", "source"),
        ("lead:opened", "source"),
        ("lead:offered", "source"),
    ]


def test_a_source_without_a_team_leaves_it_unassigned(world: World) -> None:
    lead = settled(world, mail(), MAIL, source=world.mail).leads.get()
    assert (lead.handover, lead.team, lead.branch) == ("unassigned", None, world.flensburg)
    assert lead.person["email"] == "anna@gmx.example"


def test_vehicles_become_interests_with_their_facts(world: World) -> None:
    lead = settled(world, adf(), XML, source=world.mail).leads.get()
    wanted, given = lead.interests.all()
    assert (wanted.kind, wanted.facts["make"], wanted.facts["vin"]) == (
        "wanted",
        "Volkswagen",
        "WVWZZZAUZMW123456",
    )
    assert (given.kind, given.facts["model"]) == ("trade_in", "Corsa")


def test_the_same_message_by_another_way_joins_its_lead(world: World) -> None:
    first = settled(world, mail(adf().decode(), message_id="x1@portal"), MAIL, source=world.mail)
    again = settled(world, adf(), XML, source=world.web)
    assert again.pk != first.pk
    assert list(again.leads.all()) == list(first.leads.all())
    assert (again.status, again.kind, again.is_joined) == ("done", "duplicate", True)
    assert Lead.objects.count() == 1


def test_settling_twice_changes_nothing(world: World) -> None:
    capture = settled(world, form(), FORM)
    events = Event.objects.count()
    settle_capture(capture, by=SYSTEM)
    assert (Lead.objects.count(), Event.objects.count()) == (1, events)


def test_an_automatic_reply_is_kept_as_what_it_is(world: World) -> None:
    capture = settled(world, mail(Auto_Submitted="auto-replied"), MAIL, source=world.mail)
    assert (capture.status, capture.kind) == ("not_a_lead", "auto-reply")
    assert not capture.leads.exists()


def test_what_nobody_understands_needs_a_look_and_is_readable(world: World) -> None:
    capture = settled(world, b"hello?", "text/plain", source=world.mail)
    assert (capture.status, capture.text) == ("needs_look", "hello?")
    assert capture.why


def test_a_source_that_is_off_keeps_what_comes(world: World) -> None:
    world.web.is_on = False
    world.web.save()
    capture = settled(world, form(), FORM)
    assert (capture.status, capture.why) == ("needs_look", "The source is switched off.")
    assert "Kim Lund" in capture.text


def test_a_filled_trap_is_spam(world: World) -> None:
    capture = settled(world, form(_gotcha="buy pills"), FORM)
    assert (capture.status, capture.kind) == ("not_a_lead", "spam")


def test_the_round_settles_what_waits(world: World) -> None:
    for number in range(3):
        handed_in(world, form(email=f"kim{number}@post.example"), FORM)
    assert settle_waiting() == 3
    assert settle_waiting() == 0
    assert Lead.objects.count() == 3


def test_a_forms_own_fields_are_taken_over_where_the_names_match(world: World) -> None:
    Field.objects.create(
        code="financing", names={"de": "Finanzierung"}, kind="choice", choices=["cash", "loan"]
    )
    raw = form() + b"&Finanzierung=Loan&shoe_size=43"
    capture = settled(world, raw, FORM)
    assert capture.leads.get().fields == {"financing": "loan"}
    assert "shoe_size: 43" in capture.text


def test_who_it_may_be_is_kept_with_the_lead_and_told(world: World) -> None:
    karla = world.contact
    body = form(name=karla.name, email="KARLA@foerde.example")
    lead = settled(world, body, FORM).leads.get()
    (candidate,) = lead.suggestion["contact"]["candidates"]
    assert (candidate["id"], lead.suggestion["contact"]["verdict"]) == (karla.pk, "exact")
    assert {"email.same", "last.equal"} <= set(candidate["why"])
    assert lead.contact is None
    assert Event.objects.get(kind="lead:matched", lead_number=lead.number).after == {"contact": "exact"}


def test_of_somebody_new_nothing_is_told(world: World) -> None:
    lead = settled(world, form(), FORM).leads.get()
    assert lead.suggestion["contact"] == {"verdict": "none", "candidates": []}
    assert not Event.objects.filter(kind="lead:matched").exists()
