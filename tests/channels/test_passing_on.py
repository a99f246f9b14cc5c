"""Mail is passed on untouched and once, never in a circle; what fails is tried again and shown."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from stafet.catalog.models import Source
from stafet.channels.health import sentence
from stafet.channels.models import Forward, Health, Part
from stafet.foundation import clock
from stafet.jobs.passing_on import pass_on_due
from stafet.jobs.take_in import take_in
from tests.channels.letters import enquiry
from tests.notify.letterbox import Letterbox, letterbox
from tests.world import World

TARGET = "boss@elsewhere.example"


@pytest.fixture
def box(settings: Any) -> Iterator[Letterbox]:
    box = Letterbox()
    with letterbox(box) as port:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        settings.EMAIL_USE_TLS = False
        yield box


@pytest.fixture
def source(world: World) -> Source:
    Source.objects.filter(pk=world.mail.pk).update(forward_to=TARGET, address="leads@haus.example")
    world.mail.refresh_from_db()
    return world.mail


def health() -> Health:
    return Health.objects.get(part=Part.FORWARDING)


def test_mail_goes_on_once_with_every_byte_that_came(source: Source, box: Letterbox) -> None:
    for _ in range(2):
        take_in(source, enquiry(1))
        assert pass_on_due()
    [raw] = box.raw
    assert raw.endswith(enquiry(1))
    assert raw.startswith(b"Resent-From: ")
    assert (health().failures, Forward.objects.get().sent_at is not None) == (0, True)


def test_without_a_target_nothing_goes_on(world: World, box: Letterbox) -> None:
    take_in(world.mail, enquiry(1))
    assert pass_on_due()
    assert (Forward.objects.count(), box.raw) == (0, [])


def test_what_was_passed_on_from_here_before_is_refused(source: Source, box: Letterbox) -> None:
    take_in(source, enquiry(1))
    pass_on_due()
    take_in(source, box.raw[0])
    pass_on_due()
    assert len(box.raw) == 1
    assert "go in a circle" in sentence(Forward.objects.get(sent_at=None))
    assert health().is_ill


def test_nothing_goes_on_to_what_we_read_ourselves(source: Source, box: Letterbox) -> None:
    take_in(source, enquiry(1))
    Forward.objects.update(target="leads@haus.example")
    pass_on_due()
    assert box.raw == []
    assert "would come back to us: leads@haus.example" in sentence(Forward.objects.get())


def test_a_server_that_is_away_is_tried_again(source: Source, box: Letterbox, settings: Any) -> None:
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 9
    take_in(source, enquiry(1))
    assert not pass_on_due()
    assert "cannot be reached" in sentence(health())
    settings.EMAIL_PORT = port
    assert pass_on_due()
    assert box.raw == []
    with clock.moved_to(clock.now() + timedelta(minutes=2)):
        assert pass_on_due()
    assert (len(box.raw), health().is_ill) == (1, False)


def test_what_is_refused_for_good_is_shown_and_given_up(source: Source, box: Letterbox) -> None:
    box.answers[TARGET] = "550 5.1.1 no such user"
    take_in(source, enquiry(1))
    assert pass_on_due()
    found = Forward.objects.get()
    assert found.given_up_at is not None
    assert sentence(found) == f"{TARGET} was refused by the mail server (550)."
