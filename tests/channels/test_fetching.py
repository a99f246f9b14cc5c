"""Mailboxes are read whole: what is new is kept first, then moved; nothing is lost, and nothing comes twice."""

import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from stafet.catalog.models import Source
from stafet.channels.imap import Letterbox, opening
from stafet.channels.models import LogIn, Mailbox, ReadFolder, StuckMessage
from stafet.channels.trouble import Trouble, Unfit
from stafet.foundation import clock
from stafet.intake.models import Capture
from stafet.jobs import fetching
from stafet.jobs.fetching import AGAIN_AFTER, fetch_mailbox
from stafet.jobs.rounds import settle_waiting
from stafet.jobs.take_in import take_in
from stafet.leads.models import Lead
from tests.channels.dovecot import Dovecot, dovecot, needs_dovecot
from tests.channels.letters import enquiry
from tests.channels.mailing import fetched, mailbox_at, read
from tests.world import World

pytestmark = needs_dovecot


@pytest.fixture(scope="module")
def running() -> Iterator[Dovecot]:
    with dovecot() as server:
        yield server


@pytest.fixture
def server(running: Dovecot, request: pytest.FixtureRequest) -> Dovecot:
    """Each test has a mailbox of its own."""
    running.user = f"{request.node.name[:40]}"
    return running


def test_new_mail_becomes_leads_and_is_moved_once_it_is_kept(world: World, server: Dovecot) -> None:
    mailbox = mailbox_at(server, world.mail, moves_to="Read")
    server.deliver(enquiry(1), enquiry(2))
    assert fetched(mailbox) == 2
    assert (server.lies_in("INBOX"), server.lies_in("Read")) == (0, 2)
    assert settle_waiting() == 2
    assert sorted(lead.person["email"] for lead in Lead.objects.all()) == [
        "anna1@gmx.example",
        "anna2@gmx.example",
    ]
    assert fetched(mailbox) == 0


def test_where_nothing_is_moved_read_mail_is_marked_and_stays(world: World, server: Dovecot) -> None:
    mailbox = mailbox_at(server, world.mail)
    server.deliver(enquiry(1))
    assert [fetched(mailbox), fetched(mailbox)] == [1, 0]
    server.deliver(enquiry(2))
    assert fetched(mailbox) == 1
    assert (server.lies_in("INBOX", which="SEEN"), Capture.objects.count()) == (2, 2)


def test_several_folders_are_read(world: World, server: Dovecot) -> None:
    server.deliver(enquiry(1))
    server.deliver(enquiry(2), folder="Leads")
    assert fetched(mailbox_at(server, world.mail, folders=["INBOX", "Leads"], moves_to="Read")) == 2
    assert Capture.objects.count() == 2


def test_a_folder_that_is_gone_is_told_and_the_others_are_read(world: World, server: Dovecot) -> None:
    server.deliver(enquiry(1))
    mailbox = mailbox_at(server, world.mail, folders=["INBOX", "Nowhere"])
    with opening(mailbox) as box:
        count, trouble = fetch_mailbox(mailbox, box, is_over=lambda: False)
    assert (count, str(trouble)) == (1, "There is no folder Nowhere in this mailbox.")


def test_under_another_uidvalidity_everything_is_read_again_and_nothing_comes_twice(
    world: World, server: Dovecot
) -> None:
    mailbox = mailbox_at(server, world.mail, folders=["Leads"])
    server.deliver(enquiry(1), enquiry(2), folder="Leads")
    assert fetched(mailbox) == 2
    before = ReadFolder.objects.get().validity
    with server.session() as client:
        client.delete("Leads")
    server.deliver(enquiry(1), enquiry(2), enquiry(3), folder="Leads")
    assert fetched(mailbox) == 3
    assert ReadFolder.objects.get().validity != before
    assert (settle_waiting(), Capture.objects.count(), Lead.objects.count()) == (3, 3, 3)


def test_mail_from_before_the_beginning_is_left_alone_even_under_another_uidvalidity(
    world: World, server: Dovecot
) -> None:
    mailbox = mailbox_at(server, world.mail, folders=["Leads"], reads_from=datetime(2026, 11, 1, tzinfo=UTC))
    for _ in range(2):
        server.deliver(enquiry(1), folder="Leads", at="01-Oct-2026 10:00:00 +0200")
        server.deliver(enquiry(2), folder="Leads", at="02-Nov-2026 10:00:00 +0100")
        assert fetched(mailbox) == 1
        with server.session() as client:
            client.delete("Leads")
    assert Capture.objects.count() == 1


def test_an_old_mail_that_somebody_puts_there_later_is_read(world: World, server: Dovecot) -> None:
    mailbox = mailbox_at(server, world.mail, reads_from=datetime(2026, 11, 1, tzinfo=UTC))
    assert fetched(mailbox) == 0
    server.deliver(enquiry(1), at="01-Oct-2026 10:00:00 +0200")
    assert fetched(mailbox) == 1


def test_of_a_mail_that_is_too_large_its_beginning_is_kept_and_the_next_comes_whole(
    world: World, server: Dovecot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "BEGINNING", 2_000)
    mailbox = mailbox_at(server, world.mail, moves_to="Read")
    server.deliver(enquiry(1) + b"x" * 50_000, enquiry(2))
    assert fetched(mailbox, largest=20_000) == 1
    assert (server.lies_in("INBOX"), server.lies_in("Read")) == (1, 1)
    assert (settle_waiting(), Lead.objects.count()) == (2, 2)
    assert "only its beginning" in StuckMessage.objects.get().why
    with clock.moved_to(clock.now() + AGAIN_AFTER * 2):
        assert fetched(mailbox, largest=20_000) == 0


def test_what_cannot_be_kept_is_passed_over_and_tried_again_later(
    world: World, server: Dovecot, monkeypatch: pytest.MonkeyPatch
) -> None:
    mailbox = mailbox_at(server, world.mail, moves_to="Read")
    server.deliver(enquiry(1), enquiry(2), enquiry(3))

    def fails_on_second(source: Source, raw: bytes) -> None:
        if b"anna2@" in raw:
            raise RuntimeError("a fault below us")
        take_in(source, raw)

    with monkeypatch.context() as patch:
        patch.setattr(fetching, "take_in", fails_on_second)
        assert fetched(mailbox) == 2
    assert (server.lies_in("INBOX"), Capture.objects.count()) == (1, 2)
    with clock.moved_to(clock.now() + AGAIN_AFTER * 2):
        fetched(mailbox)
    assert (server.lies_in("INBOX"), Capture.objects.count(), StuckMessage.objects.count()) == (0, 3, 0)


def test_a_message_that_breaks_each_connection_is_passed_over_in_the_end(
    world: World, server: Dovecot, monkeypatch: pytest.MonkeyPatch
) -> None:
    mailbox = mailbox_at(server, world.mail)
    server.deliver(enquiry(1), enquiry(2), enquiry(3))
    fetch = Letterbox.bodies

    def breaks_on_second(self: Letterbox, uids: list[int]) -> dict[int, bytes]:
        found = fetch(self, uids)
        if any(b"anna2@" in raw for raw in found.values()):
            self._client.sock.shutdown(socket.SHUT_RDWR)
            return fetch(self, uids)
        return found

    monkeypatch.setattr(Letterbox, "bodies", breaks_on_second)
    broke = 0
    while Capture.objects.count() < 2:
        try:
            fetched(mailbox)
        except Trouble:
            broke += 1
    assert broke == fetching.MOST_TRIES + 1
    assert StuckMessage.objects.shown().get().why == "The connection breaks each time that it is fetched."


def test_what_the_server_refuses_of_many_is_asked_for_one_by_one(
    world: World, server: Dovecot, monkeypatch: pytest.MonkeyPatch
) -> None:
    mailbox = mailbox_at(server, world.mail)
    server.deliver(enquiry(1), enquiry(2), enquiry(3))
    fetch = Letterbox.bodies

    def refuses_second(self: Letterbox, uids: list[int]) -> dict[int, bytes]:
        found = fetch(self, uids)
        if any(b"anna2@" in raw for raw in found.values()):
            raise Unfit("no")
        return found

    monkeypatch.setattr(Letterbox, "bodies", refuses_second)
    assert fetched(mailbox) == 2
    assert StuckMessage.objects.count() == 1


def test_mail_goes_to_the_source_to_whose_address_it_was_written(world: World, server: Dovecot) -> None:
    other = Source.objects.create(
        code="portal", key="portal", channel="mail", branch=world.flensburg, address="portal@haus.example"
    )
    server.deliver(enquiry(1), enquiry(2, Delivered_To="Portal@Haus.example"))
    fetched(mailbox_at(server, world.mail))
    assert sorted(Capture.objects.values_list("source_id", flat=True)) == sorted([world.mail.pk, other.pk])


def test_a_wrong_password_is_said_in_a_sentence(world: World, server: Dovecot) -> None:
    mailbox = mailbox_at(server, world.mail, secret="")
    with pytest.raises(Trouble, match="does not let"), opening(mailbox):
        pass


def test_a_server_that_is_not_there_is_said_in_a_sentence(world: World, server: Dovecot) -> None:
    mailbox = mailbox_at(server, world.mail)
    mailbox.port = 9
    with pytest.raises(Trouble, match=r"127\.0\.0\.1 cannot be reached"), opening(mailbox):
        pass


def test_who_listens_hears_of_new_mail_at_once(world: World, server: Dovecot) -> None:
    mailbox = mailbox_at(server, world.mail)
    with opening(mailbox) as box:
        assert box.tells
        read(mailbox, box)
        postman = threading.Timer(0.2, server.deliver, [enquiry(1)])
        postman.start()
        assert box.wait(30, lambda: False)
        postman.join()
        assert read(mailbox, box) == 1


def test_who_listens_notices_that_the_server_died(world: World) -> None:
    with dovecot() as short_lived:
        mailbox = mailbox_at(short_lived, world.mail)
        with opening(mailbox) as box:
            read(mailbox, box)
            threading.Timer(0.2, short_lived.kill).start()
            with pytest.raises(Trouble, match="broke"):
                box.wait(30, lambda: False)


def test_secrets_are_kept_sealed(world: World, server: Dovecot) -> None:
    row = Mailbox.objects.get(pk=mailbox_at(server, world.mail).pk)
    assert "the-gate" not in row.secret
    assert row.log_in == LogIn.PASSWORD
