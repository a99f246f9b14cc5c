"""Mail that is sent to us is kept before its sender hears so; whom we do not know, we take nothing for."""

import smtplib
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection

from stafet.catalog.models import Source
from stafet.channels.models import Health
from stafet.intake.models import Capture
from stafet.jobs import listener
from stafet.jobs.listener import LONGEST_LINE, Address, open_at
from stafet.staff.models import Branch
from tests.channels.certificates import certificate
from tests.channels.letters import enquiry
from tests.notify.ports import free_port
from tests.world import World

HERE = "127.0.0.1"


@pytest.fixture
def sources(transactional_db: None, world: World) -> list[Source]:
    Source.objects.filter(pk=world.mail.pk).update(address="leads@haus.example")
    world.mail.refresh_from_db()
    portal = _source("portal", world.flensburg)
    return [world.mail, portal]


def _source(code: str, branch: Branch) -> Source:
    address = f"{code}@haus.example"
    return Source.objects.create(code=code, key=code, channel="mail", branch=branch, address=address)


@pytest.fixture
def smtp(sources: list[Source]) -> Iterator[smtplib.SMTP]:
    port = free_port()
    with open_at(Address("smtp", HERE, port)), smtplib.SMTP(HERE, port, timeout=30) as client:
        yield client


def send(client: Any, raw: bytes, *to: str) -> Any:
    return client.sendmail("anna@gmx.example", list(to), raw, mail_options=["BODY=8BITMIME"])


def test_what_is_sent_to_a_source_is_kept_and_its_health_says_so(
    smtp: smtplib.SMTP, sources: list[Source]
) -> None:
    assert send(smtp, enquiry(1), "Leads@Haus.example") == {}
    capture = Capture.objects.get()
    assert (capture.source, bytes(capture.raw)) == (sources[0], enquiry(1))
    assert Health.objects.get().good_at is not None


def test_sent_again_it_is_the_same_capture(smtp: smtplib.SMTP) -> None:
    for _ in range(3):
        send(smtp, enquiry(1), "leads@haus.example")
    assert Capture.objects.count() == 1


def test_a_tag_in_the_address_does_not_matter(smtp: smtplib.SMTP, sources: list[Source]) -> None:
    send(smtp, enquiry(1), "portal+0815@haus.example")
    assert Capture.objects.get().source == sources[1]


def test_nobody_else_s_mail_is_taken(smtp: smtplib.SMTP) -> None:
    with pytest.raises(smtplib.SMTPRecipientsRefused) as refusal:
        send(smtp, enquiry(1), "somebody@elsewhere.example")
    assert refusal.value.recipients["somebody@elsewhere.example"][0] == 550
    assert not Capture.objects.exists()


def test_without_a_database_the_sender_is_told_to_come_again(
    smtp: smtplib.SMTP, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise OperationalError("away")

    monkeypatch.setattr(listener, "take_in", away)
    with pytest.raises(smtplib.SMTPDataError) as refusal:
        send(smtp, enquiry(1), "leads@haus.example")
    assert refusal.value.smtp_code == 451


def test_a_line_far_longer_than_allowed_is_taken_as_it_is(smtp: smtplib.SMTP) -> None:
    raw = enquiry(1) + b"x" * (LONGEST_LINE // 2) + b"\r\n.dot\r\n"
    send(smtp, raw, "leads@haus.example")
    assert bytes(Capture.objects.get().raw) == raw


def test_lmtp_answers_for_each_recipient(sources: list[Source]) -> None:
    port = free_port()
    with open_at(Address("lmtp", HERE, port)), smtplib.LMTP(HERE, port, timeout=30) as client:
        refused = send(client, enquiry(1), "leads@haus.example", "nobody@haus.example", "portal@haus.example")
        assert list(refused) == ["nobody@haus.example"]
        assert client.getreply()[0] == 250  # the second recipient's, which the library leaves unread
        assert send(client, enquiry(2), "portal@haus.example") == {}
    assert Capture.objects.count() == 3


def test_a_mail_is_kept_only_when_its_sender_heard_so(sources: list[Source]) -> None:
    """The answer comes after the commit: another connection sees the capture the moment that it is there."""
    port = free_port()
    seen: list[int] = []

    def look() -> None:
        with smtplib.SMTP(HERE, port, timeout=30) as client:
            send(client, enquiry(1), "leads@haus.example")
            seen.append(Capture.objects.count())
        connection.close()

    with open_at(Address("smtp", HERE, port)):
        thread = threading.Thread(target=look)
        thread.start()
        thread.join(30)
    assert seen == [1]


@pytest.mark.parametrize("kind", ["smtp", "lmtp"])
def test_mail_is_taken_encrypted_where_there_is_a_certificate(
    kind: str, sources: list[Source], tmp_path: Path
) -> None:
    file, port = certificate(tmp_path), free_port()
    client = smtplib.LMTP if kind == "lmtp" else smtplib.SMTP
    with open_at(Address(kind, HERE, port, str(file))), client(HERE, port) as conversation:
        conversation.starttls(context=ssl.create_default_context(cafile=str(file)))
        send(conversation, enquiry(1), "leads@haus.example")
        assert isinstance(conversation.sock, ssl.SSLSocket)
    assert Capture.objects.get().source == sources[0]


def test_a_renewed_certificate_counts_from_the_next_connection_and_a_lost_one_loses_no_mail(
    sources: list[Source], tmp_path: Path
) -> None:
    file, port = certificate(tmp_path), free_port()
    with open_at(Address("smtp", HERE, port, str(file))):
        certificate(tmp_path)
        with smtplib.SMTP(HERE, port) as conversation:
            conversation.starttls(context=ssl.create_default_context(cafile=str(file)))
        file.unlink()
        with smtplib.SMTP(HERE, port) as conversation:
            conversation.ehlo()
            assert not conversation.has_extn("starttls")
            send(conversation, enquiry(1), "leads@haus.example")
    assert Capture.objects.count() == 1
