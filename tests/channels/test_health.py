"""How a source is doing: written seldom, without a lock that others would wait for, and at once after a failure."""

from datetime import timedelta

import pytest
from django.db import connection

from stafet.catalog.models import Channel, Source
from stafet.channels.health import OFTEN, went_well, went_wrong
from stafet.channels.models import Health, Part
from stafet.channels.trouble import Trouble
from stafet.foundation import clock
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


@pytest.fixture
def ads(world: World) -> Source:
    return source(world, Channel.GOOGLE_ADS)


def test_a_hook_that_something_came_by_is_well(ads: Source) -> None:
    assert send("/hooks/google/way-in", google_lead()).status_code == 200
    assert Health.objects.get().source == ads
