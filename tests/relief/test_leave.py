"""Nobody leaves with leads in their hands (R27)."""

from collections.abc import Callable

import pytest

from stafet.distribution.actions.assign import assign_lead
from stafet.distribution.actions.offer import offer_lead
from stafet.followups.actions.assign import assign_task
from stafet.foundation.denials import Denial, Forbidden, Invalid, NotNow
from stafet.leads.actions.reopen import reopen_lead
from stafet.leads.models import Lead
from stafet.relief.actions.hand_over import hand_over
from stafet.relief.actions.leave import activate_user, deactivate_user
from stafet.staff.actor import SYSTEM, Actor
from stafet.staff.askers import actor_of_secret
from stafet.staff.models import User
from stafet.staff.rights import Role
from tests.acceptance.test_races import at_once
from tests.followups.cast import planned
from tests.relief.stock import in_one_case, owners, told
from tests.world import World


def test_who_holds_something_stays_until_it_is_handed_over(world: World) -> None:
    by = world.by(world.manager)
    world.lead(handover="accepted")
    world.lead(handover="offered", offered_to=world.agent)
    planned(world)
    with pytest.raises(NotNow, match=r"Anna Agent still holds: 3\."):
        deactivate_user(world.agent, by=by)
    hand_over(world.agent, to=world.second_agent, by=by)
    secret = world.api_key(world.agent)
    deactivate_user(world.agent, by=by)
    assert not User.objects.get(pk=world.agent.pk).is_active
    assert actor_of_secret(secret) is None
    assert told("user:deactivated") == [{"name": "Anna Agent"}]
    deactivate_user(world.agent, by=by)
    activate_user(world.agent, by=by)
    activate_user(world.agent, by=by)
    assert actor_of_secret(secret) is not None
    assert (len(told("user:deactivated")), len(told("user:activated"))) == (1, 1)


def test_who_may_let_go(world: World) -> None:
    for who in (world.agent, world.supervisor, world.dispatcher):
        for verb in (deactivate_user, activate_user):
            with pytest.raises(Forbidden):
                verb(world.second_agent, by=world.by(who))
    manager = world.by(world.manager)
    with pytest.raises(Forbidden):
        deactivate_user(world.stranger, by=manager)
    with pytest.raises(Forbidden, match="administrator"):
        deactivate_user(world.administrator, by=manager)
    with pytest.raises(Invalid, match="themselves"):
        deactivate_user(world.manager, by=manager)
    deactivate_user(world.stranger, by=world.by(world.administrator))


def test_to_who_left_nothing_is_given(world: World) -> None:
    deactivate_user(world.second_agent, by=SYSTEM)
    lead, free = world.lead(handover="accepted"), world.lead()
    with pytest.raises(Invalid, match="work here"):
        assign_lead(lead, owner=world.second_agent, by=SYSTEM)
    with pytest.raises(Invalid):
        assign_task(planned(world), to=world.second_agent, by=SYSTEM)
    with pytest.raises(Invalid, match="work here"):
        offer_lead(free, team=None, user=world.second_agent, by=SYSTEM)


def test_a_lead_reopened_after_its_owner_left_is_the_reopener_s(world: World) -> None:
    case = in_one_case(world, 1)
    closed = world.lead(handover="accepted", state="lost")
    hand_over(world.agent, to=world.second_agent, by=SYSTEM)
    deactivate_user(world.agent, by=SYSTEM)
    reopen_lead(closed, due_at=world.later(), by=world.by(world.manager))
    assert owners(closed, *case) == [world.manager, world.second_agent]
    assert closed.case is not None
    closed.case.refresh_from_db()
    assert closed.case.administrator == world.manager


def test_a_program_does_not_reopen_what_nobody_would_own(world: World) -> None:
    closed = world.lead(handover="accepted", state="lost")
    deactivate_user(world.agent, by=SYSTEM)
    program = Actor(kind="key", id=1, name="sync", role=Role.ADMINISTRATOR)
    with pytest.raises(NotNow):
        reopen_lead(closed, due_at=world.later(), by=program)


@pytest.mark.django_db(transaction=True)
def test_nobody_leaves_while_something_is_given_to_them(world: World) -> None:
    """Whichever comes first, the other is denied: never does somebody who left hold a lead."""
    outcomes = set()
    for _ in range(30):
        lead = world.lead(handover="accepted")

        def giving(number: int = lead.number) -> object:
            return assign_lead(Lead.objects.get(pk=number), owner=world.second_agent, by=SYSTEM)

        def leaving() -> object:
            return deactivate_user(User.objects.get(pk=world.second_agent.pk), by=SYSTEM)

        works: tuple[Callable[[], object], ...] = (giving, leaving)
        given, left = at_once(*works)
        assert isinstance(given, Denial) is not isinstance(left, Denial)
        outcomes.add(isinstance(left, Denial))
        hand_over(world.second_agent, to=world.agent, by=SYSTEM)
        activate_user(world.second_agent, by=SYSTEM)
    assert outcomes
