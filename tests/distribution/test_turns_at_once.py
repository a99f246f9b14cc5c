"""Two workers distribute at once, over connections of their own: turns stay fair and capacity is kept."""

from collections import Counter
from collections.abc import Callable

import pytest

from stafet.distribution.actions.distribute import distribute_leads
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from tests.acceptance.test_races import at_once
from tests.distribution.givings import a_rule, available, members
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)


def giving(leads: list[Lead]) -> Callable[[], object]:
    def give() -> None:
        for lead in leads:
            distribute_leads([lead], by=SYSTEM)

    return give


def shares(leads: list[Lead]) -> Counter[int | None]:
    return Counter(
        Lead.objects.filter(pk__in=[lead.pk for lead in leads]).values_list("offered_to", flat=True)
    )


def test_each_gets_the_same_share(world: World) -> None:
    people = members(world, 4)
    a_rule(world, team=world.workshop)
    leads = [world.lead() for _ in range(40)]
    at_once(giving(leads[:20]), giving(leads[20:]))
    assert shares(leads) == {user.pk: 10 for user in people}


def test_capacity_is_kept_by_who_is_in_two_teams_too(world: World) -> None:
    [user] = members(world, 1)
    world.new_cars.memberships.create(user=user)
    available(user, capacity=5)
    a_rule(world, team=world.workshop, conditions={"language": ["de"]})
    a_rule(world, team=world.new_cars, position=1)
    german = {"first_name": "Ute", "last_name": "Ohl", "language": "de"}
    first = [world.lead(person=german) for _ in range(10)]
    second = [world.lead() for _ in range(10)]
    at_once(giving(first), giving(second))
    assert shares(first + second) == {user.pk: 5, None: 15}
