"""Writing to a customer: queued once, counted as a reaction, addressed as R54 says, taken back when it did not arrive."""

from datetime import timedelta
from typing import Any

import pytest

from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, Invalid
from stafet.leads.actions.call import log_call
from stafet.leads.actions.note import note_on_lead
from stafet.leads.models import Lead
from stafet.mail.actions.bounce import message_bounced, message_failed
from stafet.mail.actions.send import send_message
from stafet.mail.files import keep_file
from stafet.mail.models import Direction, Document, Message, MessageState, SmtpAccount
from stafet.mail.send_due import GIVEN_UP, LEASE, send_due, ways_waiting
from stafet.mail.way_out import FOR_LOGIN, sealed
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.notify.letterbox import Letterbox
from tests.notify.ports import free_port
from tests.world import World


@pytest.fixture
def lead(world: World) -> Lead:
    found = world.lead(handover="accepted", subject="Golf GTI")
    Lead.objects.filter(pk=found.pk).update(reacted_at=None)
    found.refresh_from_db()
    return found


def write(world: World, lead: Lead, **given: Any) -> Message:
    return send_message(lead, **({"text": "Yes, it is."} | given), by=world.by(world.agent))


def send(world: World) -> tuple[int, bool]:
    return send_due([world.flensburg.pk])


def test_a_message_reaches_the_customer_as_text_and_html(
    world: World, lead: Lead, account: SmtpAccount, box: Letterbox
) -> None:
    message = write(world, lead, text="Hello,\n\nyes: https://house.example/golf\n<b>Agnes</b>")
    assert message.state == MessageState.QUEUED
    assert send(world) == (1, True)
    [letter] = box.letters
    assert letter["To"] == lead.contact_email
    assert letter["From"] == "Autohaus Förde <sales@flensburg.example>"
    assert letter["Reply-To"] == f"sales+r-{message.token}@flensburg.example"
    assert str(letter["Subject"]).strip() == "Re: Golf GTI"
    assert letter["Message-ID"] == f"<{message.message_id}>"
    text, html = letter.get_body(("plain",)), letter.get_body(("html",))
    assert text is not None
    assert html is not None
    assert "<b>Agnes</b>" in text.get_content()
    assert '<a href="https://house.example/golf"' in html.get_content()
    assert "&lt;b&gt;Agnes" in html.get_content()
    message.refresh_from_db()
    assert (message.state, message.why) == (MessageState.SENT, "")
    assert send(world) == (0, True)


def test_who_is_written_to_is_the_leads_address_or_another_picked_for_this_one(
    world: World, lead: Lead
) -> None:
    assert write(world, lead).to == [lead.contact_email]
    assert write(world, lead, to="Boss <boss@post.example>").to == ["boss@post.example"]
    lead.refresh_from_db()
    assert lead.contact_email != "boss@post.example"


def test_without_an_address_or_words_nothing_is_written(world: World, lead: Lead) -> None:
    Lead.objects.filter(pk=lead.pk).update(contact_email="", person={})
    with pytest.raises(Invalid) as denied:
        write(world, lead)
    assert set(denied.value.fields) == {"to"}
    with pytest.raises(Invalid) as denied:
        write(world, lead, to="a@b.example", text="  ")
    assert set(denied.value.fields) == {"text"}
    assert not Message.objects.exists()


def test_an_address_never_becomes_a_header(world: World, lead: Lead) -> None:
    with pytest.raises(Invalid):
        write(world, lead, to="a@post.example\nBcc: thief@post.example")
    message = write(world, lead, subject="Golf\r\nBcc: thief@post.example")
    assert message.subject == "Golf Bcc: thief@post.example"


def test_who_may_not_edit_the_lead_does_not_write(world: World, lead: Lead) -> None:
    narrow = world.by(world.agent)
    with pytest.raises(Forbidden):
        send_message(
            lead, text="Hello", by=type(narrow)(**{**_fields(narrow), "scopes": frozenset({"lead.open"})})
        )


def test_a_message_ends_the_clock_of_the_first_reaction_and_a_bounce_opens_it_again(
    world: World, lead: Lead, account: SmtpAccount
) -> None:
    message = write(world, lead)
    assert Lead.objects.get(pk=lead.pk).reacted_at is not None
    message_bounced(message, why="550 no such user", by=SYSTEM)
    lead.refresh_from_db()
    assert lead.reacted_at is None
    message.refresh_from_db()
    assert (message.state, message.why) == (MessageState.BOUNCED, "550 no such user")
    message_bounced(message, why="again", by=SYSTEM)
    assert Event.objects.filter(kind="message:bounced").count() == 1


@pytest.mark.parametrize("other", ["message", "call"])
def test_a_bounce_takes_nothing_back_that_something_else_counts_for(
    world: World, lead: Lead, other: str
) -> None:
    first = write(world, lead)
    if other == "message":
        write(world, lead)
    else:
        due_at = clock.now() + timedelta(days=1)
        log_call(lead, outcome="reached", text="", due_at=due_at, by=world.by(world.agent))
    message_bounced(first, by=SYSTEM)
    lead.refresh_from_db()
    assert lead.reacted_at is not None


def test_when_both_messages_bounce_the_clock_runs(world: World, lead: Lead) -> None:
    first, second = write(world, lead), write(world, lead)
    message_bounced(first, by=SYSTEM)
    message_failed(second, by=SYSTEM)
    lead.refresh_from_db()
    assert lead.reacted_at is None


def test_the_next_date_comes_with_the_message_or_stays(world: World, lead: Lead) -> None:
    write(world, lead)
    lead.refresh_from_db()
    ahead = clock.now() + timedelta(days=3)
    write(world, lead, due_at=ahead)
    lead.refresh_from_db()
    assert lead.due_at == ahead
    told = Event.objects.filter(kind="message:sent", lead_number=lead.number).order_by("id")
    assert [("due_at" in one.after) for one in told] == [False, True]


def test_an_answer_stands_in_its_conversation(
    world: World, lead: Lead, account: SmtpAccount, box: Letterbox
) -> None:
    long_id = "x" * 120 + "@mail.post.example"
    Message.objects.create(
        lead=lead, direction=Direction.IN, state="received", at=clock.now(), from_address="a@post.example",
        subject="Question about it", message_id=long_id, references=["first@post.example"],
    )  # fmt: skip
    write(world, lead)
    send(world)
    [letter] = box.letters
    assert letter["In-Reply-To"] == f"<{long_id}>"
    assert str(letter["References"]).split() == ["<first@post.example>", f"<{long_id}>"]
    assert letter["Subject"] == "Re: Question about it"


def test_placeholders_are_filled_in_and_a_gap_is_denied(world: World, lead: Lead) -> None:
    message = write(
        world,
        lead,
        text="{{lead.number}} {{user.name}} {{contact.title|friend}}",
        subject="{{lead.subject}}!",
    )
    assert message.text == f"{lead.number} {world.agent.name} friend"
    assert message.subject == "Golf GTI!"
    with pytest.raises(Invalid) as denied:
        write(world, lead, text="Dear {{contact.title}}")
    assert set(denied.value.fields) == {"text"}


def test_no_note_ever_leaves_the_house(
    world: World, lead: Lead, account: SmtpAccount, box: Letterbox
) -> None:
    by = world.by(world.agent)
    note_on_lead(lead, text="pays-late-secret", due_at=clock.now() + timedelta(days=1), by=by)
    write(
        world, lead, text="{{lead.number|none}} {{contact.name|none}} {{note.text|none}} {{lead.note|none}}"
    )
    send(world)
    assert "pays-late-secret" not in box.letters[0].as_string()
    assert "pays-late-secret" not in Message.objects.get().html


def test_a_document_goes_along_under_its_name(
    world: World, lead: Lead, account: SmtpAccount, box: Letterbox
) -> None:
    made = keep_file(b"%PDF-1.7 prices")
    document = Document.objects.create(name="Prices 2026.pdf", file=made)
    write(world, lead, documents=[document])
    send(world)
    [found] = list(box.letters[0].iter_attachments())
    assert (found.get_content_type(), found.get_filename()) == ("application/pdf", "Prices 2026.pdf")
    assert found.get_content() == b"%PDF-1.7 prices"
    assert keep_file(b"%PDF-1.7 prices") == made


def test_a_refused_message_is_shown_as_failed_and_takes_the_reaction_back(
    world: World, lead: Lead, account: SmtpAccount, box: Letterbox
) -> None:
    message = write(world, lead)
    box.answers[lead.contact_email] = "550 no such user"
    assert send(world) == (0, True)
    message.refresh_from_db()
    lead.refresh_from_db()
    assert message.state == MessageState.FAILED
    assert "no such user" in message.why
    assert lead.reacted_at is None


def test_what_is_not_taken_now_is_tried_again_and_given_up_after_days(
    world: World, lead: Lead, account: SmtpAccount, box: Letterbox
) -> None:
    message = write(world, lead)
    box.answers[lead.contact_email] = "451 busy"
    assert send(world) == (0, True)
    assert send(world) == (0, True)
    message.refresh_from_db()
    assert (message.state, message.attempts) == (MessageState.QUEUED, 1)
    with clock.moved_to(clock.now() + timedelta(minutes=2)):
        del box.answers[lead.contact_email]
        assert send(world) == (1, True)
    late = write(world, lead)
    box.answers[lead.contact_email] = "451 busy"
    with clock.moved_to(clock.now() + GIVEN_UP + timedelta(minutes=1)):
        send(world)
    late.refresh_from_db()
    assert late.state == MessageState.FAILED


def test_while_the_server_is_away_nothing_is_lost_and_the_account_says_so(
    world: World, lead: Lead, account: SmtpAccount, box: Letterbox
) -> None:
    SmtpAccount.objects.filter(pk=account.pk).update(port=free_port())
    message = write(world, lead)
    assert send(world) == (0, False)
    message.refresh_from_db()
    found = SmtpAccount.objects.get(pk=account.pk)
    assert (message.state, message.attempts) == (MessageState.QUEUED, 0)
    assert message.why
    assert found.failed_at is not None
    assert ways_waiting() == {}
    SmtpAccount.objects.filter(pk=account.pk).update(port=account.port)
    with clock.moved_to(clock.now() + timedelta(minutes=1)):
        assert ways_waiting() == {account.pk: [world.flensburg.pk]}
        assert send(world) == (1, True)
    found.refresh_from_db()
    assert (found.failure, found.again_at) == ("", None)


def test_without_any_way_out_a_message_waits_and_says_why(world: World, lead: Lead, settings: Any) -> None:
    settings.EMAIL_HOST = ""
    message = write(world, lead)
    assert message.why
    assert ways_waiting() == {}
    assert send(world) == (0, True)
    message.refresh_from_db()
    assert message.state == MessageState.QUEUED


def test_a_branch_without_an_account_uses_the_companys(
    world: World, lead: Lead, account: SmtpAccount, box: Letterbox
) -> None:
    SmtpAccount.objects.filter(pk=account.pk).update(branch=None, has_tokens=False)
    SmtpAccount.objects.filter(pk=account.pk).update(name="")
    write(world, lead)
    elsewhere = world.lead()
    Lead.objects.filter(pk=elsewhere.pk).update(branch=world.odense)
    elsewhere.refresh_from_db()
    send_message(elsewhere, text="Ja", by=SYSTEM)
    both = [world.flensburg.pk, world.odense.pk]
    assert {key: sorted(keys) for key, keys in ways_waiting().items()} == {account.pk: sorted(both)}
    assert send_due(both) == (2, True)
    assert box.letters[0]["Reply-To"] is None
    assert [letter["From"] for letter in box.letters] == [
        "Flensburg <sales@flensburg.example>",
        "Odense <sales@flensburg.example>",
    ]


def test_a_message_under_way_is_nobody_elses_until_its_lease_ends(
    world: World, lead: Lead, account: SmtpAccount, box: Letterbox
) -> None:
    message = write(world, lead)
    Message.objects.filter(pk=message.pk).update(claimed_until=clock.now() + LEASE)
    assert send(world) == (0, True)
    with clock.moved_to(clock.now() + LEASE):
        assert send(world) == (1, True)


def test_a_password_that_another_key_sealed_stops_the_account_and_says_so(
    world: World, lead: Lead, account: SmtpAccount, settings: Any
) -> None:
    stored = sealed("secret", FOR_LOGIN)
    assert "secret" not in stored
    SmtpAccount.objects.filter(pk=account.pk).update(sealed_password=stored, is_on=True)
    write(world, lead)
    settings.SECRET_KEY = "another key that is long enough for the test"
    assert send(world) == (0, False)
    account.refresh_from_db()
    assert "enter it again" in account.failure


def test_what_others_may_not_see_of_a_lead_they_do_not_see_of_its_messages(world: World, lead: Lead) -> None:
    message = write(world, lead)
    assert list(Message.objects.visible_to(world.by(world.agent))) == [message]
    assert not Message.objects.visible_to(world.by(world.stranger)).exists()


def _fields(actor: Any) -> dict[str, Any]:
    return {name: getattr(actor, name) for name in type(actor).__dataclass_fields__}
