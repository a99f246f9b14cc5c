"""A probe goes out at its time; arrived it is no lead, and one that does not arrive raises an alarm once."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from stafet.catalog.models import Source
from stafet.channels.health import sentence
from stafet.channels.models import Health, Part, Probe, ProbePlan
from stafet.foundation import clock
from stafet.intake.models import Capture
from stafet.jobs.passing_on import probe_due
from stafet.jobs.take_in import take_in
from stafet.notify.models import Notice
from stafet.notify.tell import tell_waiting
from stafet.notify.words import said_all
from stafet.staff.models import Event
from tests.notify.letterbox import Letterbox, letterbox
from tests.world import World


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
    Source.objects.filter(pk=world.mail.pk).update(address="leads@haus.example")
    world.mail.refresh_from_db()
    ProbePlan.objects.create(source=world.mail, every=60, within=15, next_at=clock.now())
    return world.mail


def alarms() -> int:
    return Event.objects.filter(kind="source:silent").count()


def test_a_probe_that_arrives_is_ticked_off_and_makes_no_capture(source: Source, box: Letterbox) -> None:
    assert probe_due()
    [raw] = box.raw
    take_in(source, raw)
    assert Probe.objects.get().arrived_at is not None
    assert not Capture.objects.exists()
    with clock.moved_to(clock.now() + timedelta(minutes=16)):
        probe_due()
    assert (alarms(), Health.objects.get(part=Part.PROBE).is_ill) == (0, False)


def test_it_goes_out_no_sooner_than_its_time(source: Source, box: Letterbox) -> None:
    for minutes in (0, 1, 59, 61):
        with clock.moved_to(clock.now() + timedelta(minutes=minutes)):
            probe_due()
    assert len(box.raw) == 2


def test_one_that_does_not_arrive_raises_an_alarm_once_and_the_administrators_hear_of_it(
    world: World, source: Source, box: Letterbox
) -> None:
    probe_due()
    for minutes in (16, 17):
        with clock.moved_to(clock.now() + timedelta(minutes=minutes)):
            probe_due()
    assert alarms() == 1
    tell_waiting()
    told = Notice.objects.get()
    assert (told.user, told.kind) == (world.administrator, "channel")
    [said] = said_all([told], world.by(world.administrator))
    assert said.title == "No leads arrive through Mail: a probe did not come in time"
    assert said.target == ("source", source.pk)
    assert sentence(Health.objects.get(part=Part.PROBE)) == "A probe did not arrive in time."


def test_a_late_one_ends_the_trouble_and_is_no_lead(source: Source, box: Letterbox) -> None:
    probe_due()
    with clock.moved_to(clock.now() + timedelta(minutes=16)):
        probe_due()
        take_in(source, box.raw[0])
    assert not Health.objects.get(part=Part.PROBE).is_ill
    assert not Capture.objects.exists()


def test_a_stranger_s_token_is_nothing_special(source: Source, box: Letterbox) -> None:
    take_in(source, b"X-Stafet-Probe: made-up\r\nFrom: a@b.example\r\n\r\nhello\r\n")
    assert Capture.objects.count() == 1


def test_without_outgoing_mail_it_is_said_that_it_cannot_be_sent(source: Source, settings: Any) -> None:
    settings.EMAIL_HOST = ""
    assert not probe_due()
    assert "No mail server is set up" in sentence(Health.objects.get(part=Part.PROBE))
    assert not Probe.objects.exists()
