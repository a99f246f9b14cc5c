"""Two hand over in one case at once, over connections of their own: both are done, one after the other (R26)."""

from collections.abc import Callable
from datetime import datetime

import pytest

from stafet.acceptance.actions.accept import Choice, accept_lead
from stafet.catalog.models import CompletionReason
from stafet.distribution.actions.assign import assign_lead
from stafet.leads.actions.lose import lose_lead
from stafet.leads.actions.reopen import reopen_lead
from stafet.leads.models import Case, Lead
from stafet.staff.models import User
from tests.acceptance.test_races import at_once
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS = 25
KARLA = {"first_name": "Karla", "last_name": "Petersen", "email": "karla@foerde.example"}


def in_one_case(world: World, count: int) -> tuple[Case, list[Lead]]:
    """So many leads of one contact, accepted into one case by the agent."""
    by = world.by(world.agent)
    leads = [world.lead(handover="offered", person=KARLA) for _ in range(count)]
    case = accept_lead(leads[0], choice=Choice(contact=world.contact, is_new_case=True), by=by).case
    assert case is not None
    for lead in leads[1:]:
        accept_lead(lead, choice=Choice(contact=world.contact, add_to=case), by=by)
    return case, leads


def handing_over(world: World, lead: Lead, to: User) -> Callable[[], object]:
    by = world.by(world.administrator)
    return lambda: assign_lead(Lead.objects.get(pk=lead.pk), owner=to, by=by)


def owners(case: Case) -> set[User | None]:
    """Who owns the open leads of the case, and who administers it: one person."""
    case.refresh_from_db()
    return {lead.owner for lead in Lead.objects.filter(case=case, completed_at=None)} | {case.administrator}


def test_two_hand_overs_in_one_case_do_not_wait_for_each_other(world: World) -> None:
    case, (first, second) = in_one_case(world, 2)
    receivers = [world.second_agent, world.supervisor, world.agent]
    for turn in range(ROUNDS):
        one, other = receivers[turn % 3], receivers[(turn + 1) % 3]
        at_once(handing_over(world, first, one), handing_over(world, second, other))
        assert owners(case) in ({one}, {other})


def test_a_lead_that_joins_a_case_in_this_moment_changes_hands_with_it(world: World) -> None:
    by = world.by(world.agent)
    for _ in range(ROUNDS):
        case, (first, _) = in_one_case(world, 2)
        joining = world.lead(handover="offered", person=KARLA)

        def join(number: int = joining.number, case: Case = case) -> object:
            choice = Choice(contact=world.contact, add_to=case)
            return accept_lead(Lead.objects.get(pk=number), choice=choice, by=by)

        at_once(join, handing_over(world, first, world.second_agent))
        assert Lead.objects.filter(case=case).count() == 3
        assert owners(case) == {world.second_agent}


def test_a_lead_that_is_reopened_in_this_moment_changes_hands_too(world: World) -> None:
    case, (first, second) = in_one_case(world, 2)
    receivers, reason = [world.second_agent, world.agent], CompletionReason.objects.filter(outcome="lost")[0]
    by = world.by(world.administrator)
    for turn in range(ROUNDS):
        lose_lead(Lead.objects.get(pk=second.pk), reason=reason, by=by)
        due_at = world.later()

        def reopen(due_at: datetime = due_at) -> object:
            return reopen_lead(Lead.objects.get(pk=second.pk), due_at=due_at, by=by)

        at_once(reopen, handing_over(world, first, receivers[turn % 2]))
        assert owners(case) == {receivers[turn % 2]}
