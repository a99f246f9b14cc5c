"""Two hand over the same leads at once, over connections of their own: each lead goes over once."""

import random
from collections.abc import Callable

import pytest

from stafet.distribution.actions.assign import assign_lead
from stafet.leads.models import Case, Lead
from stafet.relief.actions.give_back import give_back
from stafet.relief.actions.hand_over import hand_over
from stafet.relief.actions.lend import lend
from stafet.relief.handing import Handed
from stafet.staff.actions.absence import report_absent
from stafet.staff.actor import SYSTEM
from stafet.staff.models import User
from tests.acceptance.test_races import at_once
from tests.relief.stock import in_one_case, owners, picture
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 15


def handing(world: World, user: User, to: User) -> Callable[[], object]:
    return lambda: hand_over(user, to=to, by=SYSTEM)


def test_of_two_who_hand_over_the_same_leads_one_does(world: World) -> None:
    leads = [*in_one_case(world), *(world.lead(handover="accepted") for _ in range(4))]
    for _ in range(ROUNDS):
        answers = at_once(
            handing(world, world.agent, world.second_agent), handing(world, world.agent, world.supervisor)
        )
        counts = [len(one.leads) for one in answers if isinstance(one, Handed)]
        assert sorted(counts) == [0, 6]
        (owner,) = set(owners(*leads))
        assert owner in {world.second_agent, world.supervisor}
        assert owner is not None
        hand_over(owner, to=world.agent, by=SYSTEM)


def test_hand_overs_that_cross_and_assignments_between_do_not_wait_in_a_circle(world: World) -> None:
    mine = [*in_one_case(world), world.lead(handover="accepted")]
    theirs = [world.lead(handover="accepted", owner=world.second_agent) for _ in range(3)]
    draw = random.Random(8)
    for _ in range(ROUNDS):
        one, other = draw.choice(mine), draw.choice(theirs)

        def assigning(lead: Lead, to: User) -> Callable[[], object]:
            return lambda: assign_lead(Lead.objects.get(pk=lead.pk), owner=to, by=SYSTEM)

        answers = at_once(
            handing(world, world.agent, world.second_agent),
            handing(world, world.second_agent, world.agent),
            assigning(one, world.second_agent),
            assigning(other, world.agent),
        )
        assert all(isinstance(answer, Handed | Lead) for answer in answers), answers
        for case in Case.objects.all():
            held = Lead.objects.filter(case=case, completed_at=None)
            assert {lead.owner_id for lead in held} == {case.administrator_id}


def test_lending_and_giving_back_at_once_leave_every_lead_with_one_of_the_two(world: World) -> None:
    leads = [*in_one_case(world), world.lead(handover="accepted")]
    before = picture()
    absence = report_absent(world.agent, substitute=world.second_agent, by=SYSTEM)
    for _ in range(ROUNDS):
        at_once(lambda: lend(absence, by=SYSTEM), lambda: give_back(absence, by=SYSTEM))
        assert set(owners(*leads)) <= {world.agent, world.second_agent}
        give_back(absence, by=SYSTEM)
        assert picture() == before
