"""Messages go out once: at once, held back, gathered, tried again; whatever the mail server does."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction

from stafet.acceptance.actions.accept import accept_lead
from stafet.distribution.actions.assign import assign_lead
from stafet.foundation import clock
from stafet.leads.models import Lead
from stafet.leads.tell import tell
from stafet.notify.deliver import LEASE, TOO_LATE, deliver_due, forget_old
from stafet.notify.kinds import Channel, Kind
from stafet.notify.models import Delivery, Notice, NoticeChoice
from stafet.notify.tell import tell_waiting
from stafet.staff.actor import SYSTEM
from stafet.staff.models import User
from tests.notify.letterbox import Letterbox, letterbox
from tests.notify.ports import free_port
from tests.notify.test_tell import silence
from tests.world import World

BERLIN = ZoneInfo("Europe/Berlin")
MORNING = datetime(2026, 6, 1, 8, tzinfo=UTC)


@pytest.fixture
def box(settings: Any) -> Iterator[Letterbox]:
    """A mail server that Stafet is told to use."""
    box = Letterbox()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.DEFAULT_FROM_EMAIL = "127.0.0.1", "desk@stafet.example"
    settings.PUBLIC_URL = "https://leads.example"
    with letterbox(box) as settings.EMAIL_PORT:
        yield box


@pytest.fixture
def lead(world: World) -> Lead:
    found = world.lead(handover="accepted", subject="Golf GTI")
    silence()
    return found


def escalate(lead: Lead, *to: User, stage: str = "stage_2") -> None:
    tell(lead, "clock:told", by=SYSTEM, after={"to": [one.pk for one in to], "stage": stage})
    tell_waiting()


def send() -> tuple[int, bool]:
    return deliver_due(Channel.EMAIL)


def test_a_mail_says_what_happened_and_leads_there(world: World, lead: Lead, box: Letterbox) -> None:
    assign_lead(lead, owner=world.second_agent, by=world.by(world.manager))
    tell_waiting()
    assert send() == (1, True)
    [letter] = box.letters
    assert letter["To"] == "Bo Andersen <bo@stafet.example>"
    assert letter["From"] == "Stafet <desk@stafet.example>"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert (
        str(letter["Subject"]).strip() == f"Mette Manager handed a lead over to you: {lead.number} · Golf GTI"
    )
    notice = Notice.objects.get()
    for kind in ("plain", "html"):
        part = letter.get_body((kind,))
        assert part is not None
        assert f"https://leads.example/notices/{notice.pk}" in part.get_content()
    assert send() == (0, True)


def test_a_mail_names_no_customer(world: World, lead: Lead, box: Letterbox) -> None:
    escalate(lead, world.agent)
    send()
    whole = box.letters[0].as_string()
    for private in (lead.who, lead.contact_email, lead.contact_phone, lead.message):
        assert private
        assert private not in whole


def test_a_mail_speaks_the_language_of_its_reader(world: World, lead: Lead, box: Letterbox) -> None:
    User.objects.filter(pk=world.agent.pk).update(language="da")
    escalate(lead, world.agent)
    send()
    assert not str(box.letters[0]["Subject"]).startswith("Overdue")


def test_a_name_never_becomes_a_header(world: World, lead: Lead, box: Letterbox) -> None:
    name = 'Eve\r\nBcc: thief@post.example\r\n\r\n"<b>'
    User.objects.filter(pk=world.second_agent.pk).update(name=name)
    Lead.objects.filter(pk=lead.pk).update(subject="Golf\r\nBcc: thief@post.example\n<script>")
    escalate(lead, world.second_agent)
    assert send() == (1, True)
    [letter] = box.letters
    assert letter["Bcc"] is None
    assert [one.addr_spec for one in letter["To"].addresses] == ["bo@stafet.example"]
    html = letter.get_body(("html",))
    assert html is not None
    assert "<script>" not in html.get_content()


def test_without_a_mail_server_nothing_waits_to_be_mailed(world: World, lead: Lead, settings: Any) -> None:
    settings.EMAIL_HOST = ""
    escalate(lead, world.agent)
    assert Notice.objects.count() == 1
    assert not Delivery.objects.exists()


def test_quiet_hours_hold_a_mail_back_over_midnight(world: World, lead: Lead, box: Letterbox) -> None:
    NoticeChoice.objects.create(user=world.agent, quiet_start=22 * 60, quiet_end=7 * 60)
    with clock.moved_to(datetime(2026, 6, 1, 23, 30, tzinfo=BERLIN)):
        escalate(lead, world.agent)
        assert send() == (0, True)
    with clock.moved_to(datetime(2026, 6, 2, 6, 59, tzinfo=BERLIN)):
        assert send() == (0, True)
    with clock.moved_to(datetime(2026, 6, 2, 7, 0, 1, tzinfo=BERLIN)):
        assert send() == (1, True)


def test_an_escalation_breaks_through_where_it_may(world: World, lead: Lead, box: Letterbox) -> None:
    NoticeChoice.objects.create(
        user=world.agent, quiet_start=22 * 60, quiet_end=7 * 60, lets_escalations_through=True
    )
    with clock.moved_to(datetime(2026, 6, 1, 23, 30, tzinfo=BERLIN)):
        escalate(lead, world.agent)
        assert send() == (1, True)


def test_a_digest_gathers_what_is_unread_and_goes_out_once(world: World, lead: Lead, box: Letterbox) -> None:
    NoticeChoice.objects.create(
        user=world.agent, ways={Kind.ESCALATION: {Channel.EMAIL: "digest"}}, digest_at=8 * 60
    )
    with clock.moved_to(datetime(2026, 6, 1, 10, tzinfo=BERLIN)):
        for stage in ("stage_1", "stage_2", "follow_up_2"):
            escalate(lead, world.agent, stage=stage)
        Notice.objects.order_by("pk").first().delete()  # type: ignore[union-attr]
        assert send() == (0, True)
    with clock.moved_to(datetime(2026, 6, 2, 8, 0, 1, tzinfo=BERLIN)):
        assert send() == (1, True)
        assert send() == (0, True)
    [letter] = box.letters
    assert letter["Subject"] == "2 notices from Stafet"
    text = letter.get_body(("plain",))
    assert text is not None
    assert text.get_content().count("/notices/") == 2


def test_an_empty_digest_does_not_go_out(world: World, lead: Lead, box: Letterbox) -> None:
    NoticeChoice.objects.create(user=world.agent, ways={Kind.ESCALATION: {Channel.EMAIL: "digest"}})
    with clock.moved_to(MORNING):
        escalate(lead, world.agent)
        Notice.objects.update(read_at=clock.now())
    with clock.moved_to(MORNING + timedelta(days=1)):
        assert send() == (0, True)
    assert (box.letters, Delivery.objects.waiting().count()) == ([], 0)


def test_what_comes_while_a_digest_is_under_way_goes_into_another(
    world: World, lead: Lead, box: Letterbox
) -> None:
    NoticeChoice.objects.create(user=world.agent, ways={Kind.ESCALATION: {Channel.EMAIL: "digest"}})
    with clock.moved_to(MORNING):
        escalate(lead, world.agent)
        Delivery.objects.update(attempts=1, claimed_until=clock.now() + LEASE)
        escalate(lead, world.agent, stage="stage_1")
    assert Delivery.objects.count() == 2
    with clock.moved_to(MORNING + timedelta(days=1)):
        assert send() == (2, True)


def test_an_offer_that_was_answered_is_not_mailed_in_the_morning(world: World, box: Letterbox) -> None:
    ways = {Kind.OFFERED_TO_TEAM: {Channel.EMAIL: "at_once"}}
    for user in (world.agent, world.second_agent):
        NoticeChoice.objects.create(user=user, ways=ways, quiet_start=0, quiet_end=20 * 60)
    with clock.moved_to(MORNING):
        lead = world.lead(handover="offered")
        tell_waiting()
        assert Delivery.objects.waiting().count() == 2
        accept_lead(lead, by=world.by(world.agent))
        tell_waiting()
    with clock.moved_to(MORNING + timedelta(days=1)):
        assert send() == (0, True)
    assert box.letters == []


@pytest.mark.parametrize("change", ["gone", "unseen", "read"])
def test_what_is_no_news_any_more_is_not_mailed(
    world: World, lead: Lead, box: Letterbox, change: str
) -> None:
    escalate(lead, world.agent)
    if change == "gone":
        User.objects.filter(pk=world.agent.pk).update(is_active=False)
    elif change == "unseen":
        away = {"owner": world.stranger, "team": world.odense_sales, "branch": world.odense}
        Lead.objects.filter(pk=lead.pk).update(**away)
    else:
        Notice.objects.update(read_at=clock.now())
    assert send() == (0, True)
    assert (box.letters, Delivery.objects.get().why) == ([], "nothing to say any more")


def test_a_mail_server_that_is_down_for_an_hour_costs_no_message(
    world: World, lead: Lead, settings: Any
) -> None:
    box, port = Letterbox(), free_port()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    with clock.moved_to(MORNING):
        escalate(lead, world.agent, world.supervisor, world.manager)
    for minute in range(5, 60, 5):
        with clock.moved_to(MORNING + timedelta(minutes=minute)):
            assert send() == (0, False)
    assert set(Delivery.objects.values_list("attempts", flat=True)) == {0}
    with letterbox(box, port), clock.moved_to(MORNING + timedelta(hours=1)):
        assert send() == (3, True)
    assert len(set(box.ids)) == 3


def test_a_bad_address_is_given_up_and_holds_up_nobody(world: World, lead: Lead, box: Letterbox) -> None:
    box.answers["anna@stafet.example"] = "550 No such user"
    escalate(lead, world.agent, world.supervisor)
    assert send() == (1, True)
    given_up = Delivery.objects.get(user=world.agent)
    assert given_up.given_up_at is not None
    assert "550" in given_up.why
    assert Delivery.objects.waiting().count() == 0


def test_a_mailbox_that_is_full_for_now_is_tried_again_after_growing_pauses(
    world: World, lead: Lead, box: Letterbox
) -> None:
    box.answers["anna@stafet.example"] = "452 Mailbox full"
    escalate(lead, world.agent)
    pauses = []
    for _ in range(8):
        row = Delivery.objects.get()
        with clock.moved_to(row.not_before + timedelta(seconds=1)):
            assert send() == (0, True)
            pauses.append(round((Delivery.objects.get().not_before - clock.now()).total_seconds() / 60))
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60]
    box.answers.clear()
    with clock.moved_to(Delivery.objects.get().not_before + timedelta(seconds=1)):
        assert send() == (1, True)


def test_what_could_not_go_out_for_days_is_given_up(world: World, lead: Lead, box: Letterbox) -> None:
    escalate(lead, world.agent)
    with clock.moved_to(clock.now() + TOO_LATE + timedelta(minutes=1)):
        assert send() == (0, True)
    assert Delivery.objects.get().why == "too late"
    assert Notice.objects.unread().count() == 1


def test_whom_another_process_sends_to_is_passed_over(
    transactional_db: None, world: World, lead: Lead, box: Letterbox
) -> None:
    escalate(lead, world.agent, world.supervisor)
    first = Delivery.objects.order_by("pk")[0]
    Delivery.objects.filter(pk=first.pk).update(claimed_until=clock.now() + LEASE, attempts=1)
    with transaction.atomic():
        assert send() == (1, True)
    with clock.moved_to(clock.now() + LEASE + timedelta(seconds=1)):
        assert send() == (1, True)
    assert len(set(box.ids)) == 2


def test_a_message_has_one_id_however_often_it_is_sent(world: World, lead: Lead, box: Letterbox) -> None:
    escalate(lead, world.agent)
    send()
    Delivery.objects.update(sent_at=None, claimed_until=None)  # as if the process had died before it said so
    send()
    first, second = box.ids
    assert first == second == f"<{Delivery.objects.get().uid}@leads.example>"


def test_a_server_that_hangs_up_after_some_messages_gets_the_rest(
    world: World, lead: Lead, box: Letterbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    took = box.handle_DATA

    async def take_one(server: Any, session: Any, envelope: Any) -> str:
        answer = await took(server, session, envelope)
        server._set_post_data_state()
        server.transport.write(b"250 OK\r\n")
        server.transport.close()
        return answer

    monkeypatch.setattr(box, "handle_DATA", take_one)
    escalate(lead, world.agent, world.supervisor, world.manager)
    assert send() == (3, True)
    assert len(set(box.ids)) == 3


def test_what_went_out_long_ago_is_forgotten(world: World, lead: Lead, box: Letterbox) -> None:
    escalate(lead, world.agent)
    send()
    assert forget_old() == 0
    with clock.moved_to(clock.now() + timedelta(days=40)):
        assert forget_old() == 1
    assert Notice.objects.count() == 1
