"""The cast itself: every place that a lead can stand at can be built, and it costs little."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stafet.catalog.models import State
from stafet.leads.models import Handover
from stafet.staff.models import User
from tests.world import PASSWORD, PLACES, World


@pytest.mark.parametrize(("state", "handover"), sorted(PLACES))
def test_a_lead_is_built_at_every_place(world: World, state: State, handover: Handover) -> None:
    lead = world.lead(state=state, handover=handover)
    assert (lead.state, lead.handover) == (state, handover)


def test_nobody_can_build_a_place_that_no_lead_reaches(world: World) -> None:
    with pytest.raises(LookupError):
        world.lead(state="new", handover="accepted")


def test_everybody_logs_in_with_the_same_password(world: World) -> None:
    assert all(user.check_password(PASSWORD) for user in world.users.values())
    assert not world.agent.check_password("another")


@pytest.mark.django_db(transaction=True)
def test_the_cast_also_stands_outside_a_transaction(world: World) -> None:
    assert not connection.in_atomic_block
    assert User.objects.count() == len(world.users)
    assert world.lead(handover="accepted", owner=world.agent).owner == world.agent


def test_making_the_cast_takes_few_queries(db: None, request: pytest.FixtureRequest) -> None:
    with CaptureQueriesContext(connection) as queries:
        request.getfixturevalue("world")
    assert len(queries) <= 75
