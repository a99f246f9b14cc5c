"""Replies join the lead that they answer; bounces, automatic answers and further enquiries become what they are (R3, R7)."""

from datetime import timedelta
from typing import Any

import pytest

from stafet.acceptance.actions.accept import accept_lead
from stafet.foundation import clock
from stafet.intake.actions.settle import settle_capture
from stafet.intake.models import Capture
from stafet.leads.actions.lose import lose_lead
from stafet.leads.models import Lead
from stafet.mail.actions.send import send_message
from stafet.mail.models import Autoresponder, Message, MessageState, SmtpAccount, StoredFile
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.intake.enquiries import FORM, MAIL, form, mail
from tests.intake.test_settle import handed_in, settled
from tests.mail.conftest import account, box
from tests.world import World

__all__ = ["account", "box"]
REPORT = (
    "Content-Type: multipart/report; report-type=delivery-status; boundary=g\r\nFrom: mailer-daemon@mx.example\r\nReturn-Path: <>\r\n"
    "To: {to}\r\nSubject: Undelivered\r\nMessage-ID: <b1@mx.example>\r\n\r\n--g\r\nContent-Type: text/plain\r\n\r\nGone.\r\n--g\r\n"
    "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; anna@gmx.example\r\nAction: {action}\r\n"
    "Diagnostic-Code: smtp; 550 no such user\r\n--g\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{id}>\r\n\r\n--g--\r\n"
)


@pytest.fixture
def lead(world: World, account: SmtpAccount) -> Lead:
    """Anna's lead, accepted by the agent."""
    world.mail.team = world.used_cars
    world.mail.save(update_fields=["team"])
    made = settled(world, mail(), MAIL, source=world.mail).leads.get()
    return accept_lead(made, by=world.by(world.agent))


def written(world: World, lead: Lead) -> Message:
    return send_message(lead, text="Yes, it is.", by=world.by(world.agent))


def answer(message: Message | None = None, text: str = "Thanks, I will come.", **given: Any) -> bytes:
    headers = {"In_Reply_To": f"<{message.message_id}>"} if message else {}
    number = given.pop("number", "2")
    return mail(text, message_id=f"{number}@gmx.example", **headers, **given)


def received(lead: Lead) -> list[Event]:
    return list(Event.objects.filter(lead_number=lead.number, kind="message:received"))


def test_the_first_mail_of_a_lead_stands_among_its_messages(lead: Lead) -> None:
    first = Message.objects.get(lead=lead)
    assert (first.message_id, first.direction, first.state) == ("1@gmx.example", "in", "received")
    assert received(lead) == []


def test_an_answer_joins_the_lead_of_the_message_that_it_names(world: World, lead: Lead) -> None:
    ours = written(world, lead)
    capture = settled(
        world, answer(ours, sender="Somebody Else <else@other.example>"), MAIL, source=world.mail
    )
    assert (capture.status, capture.kind, capture.leads.get()) == ("done", "joined", lead)
    [event] = received(lead)
    assert event.after["text"] == "Thanks, I will come."
    assert Message.objects.get(pk=event.after["message"]).in_reply_to == ours.message_id


def test_what_an_answer_quotes_is_not_told_again(world: World, lead: Lead) -> None:
    text = "Thanks.\n\nAm Fr., 20. Nov. 2026 um 10:11 schrieb Nord <a@b.example>:\n> Yes, it is."
    settled(world, answer(written(world, lead), text), MAIL, source=world.mail)
    assert received(lead)[0].after["text"] == "Thanks."


def test_the_token_in_the_address_finds_the_lead_where_the_headers_are_gone(world: World, lead: Lead) -> None:
    ours = written(world, lead)
    raw = answer(sender="x@other.example").replace(
        b"info@haus.example", f"sales+r-{ours.token}@flensburg.example".encode()
    )
    assert settled(world, raw, MAIL, source=world.mail).leads.get() == lead


def test_an_answer_without_any_mark_joins_the_senders_only_open_lead(world: World, lead: Lead) -> None:
    raw = answer().replace(b"Subject: Anfrage", b"Subject: Re: Anfrage")
    assert settled(world, raw, MAIL, source=world.mail).kind == "joined"


def test_the_same_subject_of_somebody_else_is_a_lead_of_its_own(world: World, lead: Lead) -> None:
    raw = answer(sender="Ole Dahl <ole@dahl.example>").replace(b"Subject: Anfrage", b"Subject: Re: Anfrage")
    capture = settled(world, raw, MAIL, source=world.mail)
    assert capture.kind == ""
    assert capture.leads.get() != lead


def test_an_answer_that_comes_twice_is_told_once(world: World, lead: Lead) -> None:
    ours = written(world, lead)
    settled(world, answer(ours), MAIL, source=world.mail)
    again = settled(world, answer(ours) + b"\r\n", MAIL, source=world.web)
    assert (again.kind, again.leads.get()) == ("duplicate", lead)
    assert len(received(lead)) == 1


def test_an_absence_is_shown_and_stops_no_clock(world: World, lead: Lead) -> None:
    ours = written(world, lead)
    Lead.objects.filter(pk=lead.pk).update(reacted_at=None)
    capture = settled(
        world, answer(ours, "I am away.", Auto_Submitted="auto-replied"), MAIL, source=world.mail
    )
    assert (capture.status, capture.kind) == ("not_a_lead", "auto-reply")
    lead.refresh_from_db()
    assert lead.reacted_at is None
    assert received(lead)[0].after["automatic"] == "auto-reply"


def test_a_bounce_takes_back_its_message(world: World, lead: Lead) -> None:
    ours = written(world, lead)
    Message.objects.filter(pk=ours.pk).update(state=MessageState.SENT)
    raw = REPORT.format(to="sales@flensburg.example", action="failed", id=ours.message_id).encode()
    capture = settled(world, raw, MAIL, source=world.mail)
    ours.refresh_from_db()
    assert (capture.kind, ours.state, ours.why) == ("bounce", "bounced", "smtp; 550 no such user")
    assert Event.objects.filter(lead_number=lead.number, kind="message:bounced").count() == 1


def test_a_delay_is_no_bounce(world: World, lead: Lead) -> None:
    ours = written(world, lead)
    raw = REPORT.format(to="sales@flensburg.example", action="delayed", id=ours.message_id).encode()
    assert settled(world, raw, MAIL, source=world.mail).kind == "bounce"
    ours.refresh_from_db()
    assert ours.state == "queued"


def further(number: int, subject: str = "Anfrage zum VW Golf") -> bytes:
    raw = mail("Guten Tag, gibt es Neues?\n\nAnna Berg", message_id=f"f{number}@gmx.example")
    return raw.replace(b"Anfrage zum VW Golf", subject.encode())


def test_a_further_enquiry_of_a_known_contact_joins_the_open_lead(world: World, lead: Lead) -> None:
    capture = settled(world, further(1), MAIL, source=world.mail)
    assert (capture.kind, capture.leads.get()) == ("joined", lead)


def test_an_enquiry_about_another_product_is_a_lead_of_its_own(world: World, lead: Lead) -> None:
    capture = settled(world, further(1, "Anfrage zum Opel Corsa"), MAIL, source=world.mail)
    assert (capture.kind, capture.leads.get() == lead) == ("", False)


def test_a_source_may_want_a_lead_for_each_enquiry(world: World, lead: Lead) -> None:
    type(world.mail).objects.filter(pk=world.mail.pk).update(further="new")
    world.mail.refresh_from_db()
    assert settled(world, further(1), MAIL, source=world.mail).kind == ""


def test_a_closed_lead_takes_no_further_enquiry(world: World, lead: Lead) -> None:
    lose_lead(lead, reason="not_reached", by=world.by(world.agent))
    assert settled(world, further(1), MAIL, source=world.mail).kind == ""


def test_files_are_kept_once_and_named_by_their_bytes(world: World, lead: Lead) -> None:
    ours = written(world, lead)
    for number in (1, 2):
        raw = (
            f"From: anna@gmx.example\r\nTo: a@b.example\r\nSubject: Re: x\r\nMessage-ID: <w{number}@gmx.example>\r\nIn-Reply-To: <{ours.message_id}>\r\n"
            "Content-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\nContent-Type: text/plain\r\n\r\nSee the picture.\r\n--g\r\n"
            'Content-Type: image/png; name="..\\evil.html"\r\nContent-Disposition: attachment\r\n\r\n<script>alert(1)</script>\r\n--g--\r\n'
        ).encode()
        settled(world, raw, MAIL, source=world.mail)
    assert StoredFile.objects.count() == 1
    kept = StoredFile.objects.get()
    assert kept.media_type == "text/plain"
    names = [file.name for message in Message.objects.filter(lead=lead) for file in message.files.all()]
    assert names == ["evil.html", "evil.html"]


def test_a_form_begins_no_thread_and_joins_by_contact_alone(world: World, lead: Lead) -> None:
    capture = settled(world, form(email="anna@gmx.example"), FORM)
    assert capture.kind == ""  # another source


def test_a_broken_settling_is_tried_again_without_a_second_message(world: World, lead: Lead) -> None:
    ours = written(world, lead)
    capture = handed_in(world, answer(ours), MAIL, source=world.mail)
    with clock.moved_to(clock.now() + timedelta(seconds=1)):
        settle_capture(capture, by=SYSTEM)
        settle_capture(Capture.objects.get(pk=capture.pk), by=SYSTEM)
    assert Message.objects.filter(lead=lead, direction="in").count() == 2


def test_a_captured_enquiry_is_answered_by_itself_but_not_its_replay_nor_an_answer(
    world: World, account: SmtpAccount
) -> None:
    words = {"de": {"open": {"subject": "Danke", "text": "Wir melden uns."}}}
    Autoresponder.objects.create(source=world.mail, is_on=True, words=words)
    capture = settled(world, mail(), MAIL, source=world.mail)
    [sent] = Message.objects.filter(direction="out")
    assert (sent.kind, sent.to, sent.in_reply_to) == ("automatic", ["anna@gmx.example"], "1@gmx.example")
    settled(world, answer(sent), MAIL, source=world.mail)
    assert capture.leads.get().reacted_at is None
    other = handed_in(
        world, mail(message_id="9@gmx.example", sender="Ole <ole@dahl.example>"), MAIL, source=world.mail
    )
    Capture.objects.filter(pk=other.pk).update(replays=1)
    settle_capture(Capture.objects.get(pk=other.pk), by=SYSTEM)
    assert Message.objects.filter(direction="out").count() == 1


def test_what_we_wrote_ourselves_is_no_lead_when_it_comes_round(world: World, account: SmtpAccount) -> None:
    raw = mail(sender="Autohaus Förde <sales@flensburg.example>", message_id="o@flensburg.example")
    assert settled(world, raw, MAIL, source=world.mail).kind == "own"
