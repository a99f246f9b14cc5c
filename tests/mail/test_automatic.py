"""When an automatic answer is proper (RFC 3834 §2), and what it says: once a week, other words while it is closed."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from stafet.foundation import clock
from stafet.leads.models import Lead
from stafet.mail.actions.answer_automatically import answer_automatically
from stafet.mail.automatic import Incoming, why_not
from stafet.mail.models import Autoresponder, Block, Message, SmtpAccount
from stafet.mail.send_due import send_due
from stafet.staff.actor import SYSTEM
from stafet.staff.models import OpeningHours
from tests.notify.letterbox import Letterbox
from tests.world import World

NOW = datetime(2026, 6, 1, 10, tzinfo=UTC)  # a Monday, noon in Flensburg
MIDNIGHT = datetime(2026, 6, 1, 22, tzinfo=UTC)
WEEK = [[[540, 1020]]] * 5 + [[], []]


@pytest.mark.parametrize(
    ("headers", "more"),
    [
        ({"auto-submitted": ["auto-replied"]}, {}),
        ({"auto-submitted": ["auto-generated; by=x"]}, {}),
        ({"precedence": ["bulk"]}, {}),
        ({"list-id": ["<a.b>"]}, {}),
        ({"list-unsubscribe": ["<https://a.example>"]}, {}),
        ({"x-auto-response-suppress": ["OOF, AutoReply"]}, {}),
        ({"x-auto-response-suppress": ["All"]}, {}),
        ({"return-path": ["<>"]}, {}),
        ({"content-type": ["multipart/report; report-type=delivery-status"]}, {}),
        ({}, {"return_path": ""}),
        ({}, {"return_path": "bounces+7@list.example"}),
        ({}, {"answer_to": "no-reply@shop.example"}),
        ({}, {"answer_to": "MAILER-DAEMON@post.example"}),
        ({}, {"answer_to": "dev-request@list.example"}),
        ({}, {"answer_to": "Sales@House.example"}),
        ({}, {"answer_to": "nobody there"}),
    ],
)
def test_programs_lists_and_ourselves_are_not_answered(headers: dict[str, list[str]], more: Any) -> None:
    mail = Incoming(**({"answer_to": "kim@post.example", "headers": headers} | more))
    assert why_not(mail, own=["sales@house.example"], answered_at=None, now=NOW)


@pytest.mark.parametrize(
    "mail",
    [
        Incoming("kim@post.example"),
        Incoming("kim@post.example", {"auto-submitted": ["no"]}, return_path="kim@post.example"),
        Incoming(
            "kim@post.example", {"auto-submitted": ["auto-generated"], "list-id": ["x"]}, is_portal=True
        ),
    ],
    ids=["a form", "a person", "a portal that writes for a person"],
)
def test_people_are_answered(mail: Incoming) -> None:
    assert why_not(mail, own=[], answered_at=None, now=NOW) == ""


def test_the_same_sender_is_answered_once_a_week() -> None:
    mail = Incoming("kim@post.example")
    assert why_not(mail, own=[], answered_at=NOW - timedelta(days=6, hours=23), now=NOW)
    assert why_not(mail, own=[], answered_at=NOW - timedelta(days=7), now=NOW) == ""


@pytest.fixture
def lead(world: World, account: SmtpAccount) -> Lead:
    OpeningHours.objects.create(week=WEEK)
    Autoresponder.objects.create(
        source=world.web,
        is_on=True,
        words={
            "en": {
                "open": {
                    "subject": "Thank you",
                    "text": "Hello {{contact.first_name|there}}, we call you {{contact.title}}today.",
                },
                "closed": {"subject": "Thank you", "text": "We are closed."},
            },
            "da": {"open": {"subject": "Tak", "text": "Vi ringer i dag."}},
        },
    )
    Block.objects.create(kind="colleague", language="en", text="{{user.name}}\n{{user.phone}}")
    with clock.moved_to(NOW):
        return world.lead(source=world.web)


def answer(lead: Lead, **given: Any) -> Message | None:
    incoming = Incoming(**({"answer_to": lead.contact_email, "subject": "Golf"} | given))
    return answer_automatically(lead, incoming=incoming, by=SYSTEM)


def test_the_answer_is_marked_as_one_and_ends_no_clock(world: World, lead: Lead, box: Letterbox) -> None:
    with clock.moved_to(NOW):
        message = answer(lead, message_id="a@post.example", references=("b@post.example",))
        assert message is not None
        assert send_due([world.flensburg.pk]) == (1, True)
    [letter] = box.letters
    assert letter["Auto-Submitted"] == "auto-replied"
    assert letter["In-Reply-To"] == "<a@post.example>"
    assert str(letter["References"]).split() == ["<b@post.example>", "<a@post.example>"]
    assert box.envelopes == ["<>"]
    assert message.text == f"Hello {lead.person['first_name']}, we call you today."
    lead.refresh_from_db()
    assert lead.reacted_at is None


def test_out_of_opening_hours_it_says_something_else(lead: Lead) -> None:
    with clock.moved_to(MIDNIGHT):
        message = answer(lead)
    assert message is not None
    assert message.text == "We are closed."


def test_it_speaks_the_customers_language_even_where_it_has_no_words_for_the_night(lead: Lead) -> None:
    Lead.objects.filter(pk=lead.pk).update(person={**lead.person, "language": "da"})
    lead.refresh_from_db()
    with clock.moved_to(MIDNIGHT):
        message = answer(lead)
    assert message is not None
    assert (message.language, message.text) == ("da", "Vi ringer i dag.")


def test_a_second_lead_of_the_same_sender_is_not_answered_before_a_week_is_over(lead: Lead) -> None:
    with clock.moved_to(NOW):
        assert answer(lead) is not None
        assert answer(lead, answer_to=lead.contact_email.upper()) is None
        assert answer(lead, answer_to="another@post.example") is not None
    with clock.moved_to(NOW + timedelta(days=7, minutes=1)):
        assert answer(lead) is not None


def test_what_is_not_to_be_answered_uses_up_no_weeks_answer(lead: Lead) -> None:
    with clock.moved_to(NOW):
        assert answer(lead, headers={"auto-submitted": ["auto-replied"]}) is None
        assert answer(lead) is not None


def test_a_source_without_an_autoresponder_answers_nobody(lead: Lead) -> None:
    Autoresponder.objects.update(is_on=False)
    with clock.moved_to(NOW):
        assert answer(lead) is None
    assert not Message.objects.exists()
