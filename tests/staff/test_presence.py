"""Who is away and who stands in, compared with a slow model that asks every absence for every instant."""

import random
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from stafet.staff.models import Absence, User
from stafet.staff.presence import absent, followed, substitutes
from tests.world import World

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
Told = tuple[int, int, int | None, int | None]  # who, from and until in hours, substitute


def slowly_absent(told: Iterable[Told], hour: int) -> set[int]:
    return {who for who, start, end, _ in told if start <= hour and (end is None or hour < end)}


def slowly_standing_in(told: list[Told], hour: int, gone: set[int]) -> dict[int, int]:
    away = slowly_absent(told, hour)
    found = {}
    for who in away:
        at, steps = who, 0
        while at in away and steps <= len(away):
            running = [one for one in told if one[0] == at and one in _running(told, hour) and one[3]]
            latest = max(running, key=lambda one: (one[1], told.index(one)), default=None)
            if latest is None:
                break
            at, steps = int(latest[3] or 0), steps + 1
        if at not in away and at not in gone:
            found[who] = at
    return found


def _running(told: Iterable[Told], hour: int) -> list[Told]:
    return [one for one in told if one[1] <= hour and (one[2] is None or hour < one[2])]


def drawn(draw: random.Random, people: list[int]) -> list[Told]:
    told: list[Told] = []
    for _ in range(draw.randrange(1, 9)):
        who = draw.choice(people)
        start = draw.randrange(10)
        end = None if draw.random() < 0.3 else start + draw.randrange(6)
        other = draw.choice([None, *(one for one in people if one != who)])
        told.append((who, start, end, other))
    return told


def instant(hour: int) -> datetime:
    return NOON + hour * HOUR


@pytest.mark.parametrize("seed", range(60))
def test_presence_is_what_the_slow_model_says(world: World, seed: int) -> None:
    draw = random.Random(seed)
    people = [user.pk for user in world.users.values()][:5]
    gone = {people[4]} if draw.random() < 0.5 else set()
    User.objects.filter(pk__in=gone).update(is_active=False)
    told = drawn(draw, people)
    for who, start, end, other in told:
        Absence.objects.create(
            user_id=who,
            from_at=instant(start),
            until_at=None if end is None else instant(end),
            substitute_id=other,
        )
    for hour in range(-1, 17):
        assert absent(instant(hour)) == slowly_absent(told, hour)
        assert substitutes(instant(hour)) == slowly_standing_in(told, hour, gone)


@given(st.dictionaries(st.integers(0, 8), st.none() | st.integers(0, 12)), st.integers(0, 12))
def test_whoever_is_followed_to_is_there(named: dict[int, int | None], who: int) -> None:
    last = followed(who, named)
    assert last is None or last not in named
    assert (last == who) is (who not in named)


def test_each_question_is_one_query(world: World) -> None:
    for user in (world.agent, world.second_agent):
        Absence.objects.create(user=user, from_at=NOON, substitute=world.supervisor)
    for question in (absent, substitutes):
        with CaptureQueriesContext(connection) as asked:
            assert len(question(NOON)) == 2
        assert len(asked) == 1
