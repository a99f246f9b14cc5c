"""How a source is doing: written seldom, without a lock that others would wait for, and at once after a failure."""

from datetime import timedelta

import pytest
from django.db import connection

from stafet.catalog.models import Channel, Source
from stafet.channels.alarms import FAILING, raise_alarms
from stafet.channels.health import OFTEN, went_well, went_wrong
from stafet.channels.models import Health, Part
from stafet.channels.trouble import Trouble
from stafet.foundation import clock
from stafet.notify.models import Notice
from stafet.notify.tell import tell_waiting
from stafet.notify.words import said_all
from tests.post.advertised import google_lead, send, source
from tests.world import World


def touched_by() -> str:
    """The transaction that last locked or changed the one row of health; 0: none since it was written."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT xmax::text FROM channels_health")
        return str(cursor.fetchone()[0])


def test_that_all_is_well_still_is_not_written_and_locks_nothing(world: World) -> None:
    went_well(world.web, Part.ARRIVAL)
    first = Health.objects.get().good_at
    with clock.moved_to(clock.now() + OFTEN / 2):
        went_well(world.web, Part.ARRIVAL)
    assert (Health.objects.get().good_at, touched_by()) == (first, "0")


def test_a_minute_later_it_is_written(world: World) -> None:
    went_well(world.web, Part.ARRIVAL)
    later = clock.now() + OFTEN + timedelta(seconds=1)
    with clock.moved_to(later):
        went_well(world.web, Part.ARRIVAL)
    assert (Health.objects.get().good_at or later - OFTEN) >= later


def test_after_a_failure_it_is_written_at_once(world: World) -> None:
    went_well(world.web, Part.ARRIVAL)
    went_wrong(world.web, Part.ARRIVAL, Trouble("Away."))
    assert Health.objects.get().is_ill
    went_well(world.web, Part.ARRIVAL)
    assert not Health.objects.get().is_ill


def test_what_fails_for_a_quarter_of_an_hour_is_told_to_the_administrators_once(world: World) -> None:
    began = clock.now()
    for minutes in (0, 5, 14, 15, 16):
        with clock.moved_to(began + timedelta(minutes=minutes)):
            went_wrong(world.mail, Part.MAILBOX, Trouble("Away."))
            raise_alarms()
    tell_waiting()
    told = Notice.objects.get()
    assert (told.user, told.kind) == (world.administrator, "channel")
    [said] = said_all([told], world.by(world.administrator))
    assert said.title == f"The mailbox of {world.mail.name} cannot be read any more"


def test_one_that_recovered_in_between_raises_none_and_the_next_trouble_another(world: World) -> None:
    began = clock.now()
    raised = []
    for minutes, is_well in (
        (0, False),
        (10, True),
        (16, False),
        (31, False),
        (40, True),
        (41, False),
        (56, False),
    ):
        with clock.moved_to(began + timedelta(minutes=minutes)):
            if is_well:
                went_well(world.mail, Part.MAILBOX)
            else:
                went_wrong(world.mail, Part.MAILBOX, Trouble("Away."))
            raised.append(raise_alarms())
    assert raised == [0, 0, 0, 1, 0, 0, 1]


def test_of_a_source_that_is_off_nothing_is_expected(world: World) -> None:
    went_wrong(world.mail, Part.MAILBOX, Trouble("Away."))
    Source.objects.filter(pk=world.mail.pk).update(is_on=False)
    with clock.moved_to(clock.now() + FAILING * 2):
        assert raise_alarms() == 0


@pytest.fixture
def ads(world: World) -> Source:
    return source(world, Channel.GOOGLE_ADS)


def test_a_hook_that_something_came_by_is_well(ads: Source) -> None:
    assert send("/hooks/google/way-in", google_lead()).status_code == 200
    assert Health.objects.get().source == ads
