"""How many leads somebody is given is set by those above them; that they take none now they say themselves."""

from typing import Any

import pytest

from stafet.distribution.actions.availability import set_availability, take_leads
from stafet.distribution.availabilities import availability_of
from stafet.foundation.denials import Forbidden, Invalid, Overtaken
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.world import World

NINE_TO_FIVE = [[[540, 1020]]] * 5 + [[], []]


def test_a_supervisor_sets_it_for_their_team_and_an_agent_not(world: World) -> None:
    place = availability_of(world.agent)
    row = set_availability(
        place, changes={"capacity": 20, "shifts": NINE_TO_FIVE}, seen=0, by=world.by(world.supervisor)
    )
    assert (row.capacity, row.shifts, row.weight, row.version) == (20, NINE_TO_FIVE, 1, 1)
    assert Event.objects.get(kind="availability:set").after["capacity"] == 20
    for user in (world.agent, world.dispatcher, world.stranger):
        with pytest.raises(Forbidden):
            set_availability(place, changes={"capacity": 1}, by=world.by(user))
    with pytest.raises(Overtaken):
        set_availability(place, changes={"capacity": 1}, seen=0, by=SYSTEM)


def test_one_pauses_for_oneself_not_for_others(world: World) -> None:
    assert (
        take_leads(availability_of(world.agent), is_taking=False, by=world.by(world.agent)).is_taking is False
    )
    assert availability_of(world.agent).is_taking is False
    with pytest.raises(Forbidden):
        take_leads(availability_of(world.second_agent), is_taking=False, by=world.by(world.agent))


@pytest.mark.parametrize(
    "wrong",
    [
        {"capacity": -1},
        {"weight": 0},
        {"weight": 101},
        {"shifts": [[[540, 1020]]]},
        {"shifts": [[[540, 1020], [600, 700]], *[[]] * 6]},
        {"shifts": [[[1020, 540]], *[[]] * 6]},
        {"is_taking": False},
    ],
)
def test_what_does_not_fit_is_denied(world: World, wrong: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        set_availability(availability_of(world.agent), changes=wrong, by=SYSTEM)
