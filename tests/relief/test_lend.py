"""What falls due in an absence goes to the substitute, and comes back."""

from datetime import timedelta
from typing import Any

import pytest

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.distribution.actions.assign import assign_lead
from stafet.followups.actions.assign import assign_task
from stafet.followups.actions.close import close_task
from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, Invalid, NotNow
from stafet.leads.actions.win import win_lead
from stafet.relief.actions.give_back import give_back
from stafet.relief.actions.lend import lend
from stafet.relief.lent import lent
from stafet.relief.models import Loan
from stafet.staff.actions.absence import end_absence, plan_absence, report_absent
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Absence, User
from tests.followups.cast import planned
from tests.relief.stock import KARLA, due, in_one_case, owners, picture, told
from tests.world import World

DAY = timedelta(days=1)


def away(world: World, *, days: int = 7, **given: Any) -> Absence:
    usual: dict[str, Any] = {"substitute": world.second_agent, "by": SYSTEM}
    usual |= {"from_at": clock.now() + DAY, "until_at": clock.now() + (1 + days) * DAY}
    return plan_absence(world.agent, **(usual | given))


def test_what_is_due_before_the_return_is_lent_with_its_cases(world: World) -> None:
    absence = away(world)
    soon = due(world.lead(handover="accepted"), world.later(days=3))
    late = due(world.lead(handover="accepted"), world.later(days=20))
    case = in_one_case(world)
    due(case[0], world.later(days=2))
    due(case[1], world.later(days=30))
    handed = lend(absence, by=world.by(world.agent))
    assert len(handed.leads) == 3
    assert owners(soon, late, *case) == [
        world.second_agent,
        world.agent,
        world.second_agent,
        world.second_agent,
    ]
    assert told("absence:handed_over") == [
        {
            "user": world.agent.pk,
            "to": {str(world.second_agent.pk): 3},
            "leads": 3,
            "tasks": 0,
            "offers": 0,
        }
    ]
    assert {after["why"] for after in told("lead:assigned")} == {"away"}
    assert lend(absence, by=world.by(world.agent)).leads == ()
    assert len(told("absence:handed_over")) == 1


def test_offers_in_person_and_what_has_no_end_go_with_everything(world: World) -> None:
    offer = world.lead(handover="offered", offered_to=world.agent)
    late = due(world.lead(handover="accepted"), world.later(days=200))
    absence = report_absent(world.agent, substitute=world.second_agent, by=SYSTEM)
    handed = lend(absence, by=world.by(world.supervisor))
    assert (len(handed.leads), handed.offers) == (1, 1)
    assert owners(late) == [world.second_agent]
    offer.refresh_from_db()
    assert offer.offered_to == world.second_agent


def test_back_again_everything_untouched_is_as_it_was(world: World) -> None:
    world.lead(handover="accepted", owner=world.supervisor)
    planned(world, world.lead(handover="accepted"))
    in_one_case(world)
    before = picture()
    absence = away(world, substitute=world.stranger)  # who has it in another team and branch meanwhile
    lend(absence, everything=True, by=SYSTEM)
    assert picture() != before
    returned = give_back(absence, by=world.by(world.agent))
    assert (returned.leads, returned.stay) == (3, 0)
    assert picture() == before
    assert not lent(absence)
    assert told("absence:given_back") == [{"user": world.agent.pk, "leads": 3, "tasks": 1}]
    assert give_back(absence, by=SYSTEM).leads == 0


def test_what_the_substitute_closed_or_gave_on_stays(world: World) -> None:
    won, given, kept = (world.lead(handover="accepted") for _ in range(3))
    absence = report_absent(world.agent, substitute=world.second_agent, by=SYSTEM)
    lend(absence, by=SYSTEM)
    for lead in (won, given, kept):
        lead.refresh_from_db()
    win_lead(won, reason="sold", by=world.by(world.second_agent))
    assign_lead(given, owner=world.supervisor, by=world.by(world.second_agent))
    standing = lent(absence)
    assert [loan.lead for loan in standing.there] == [kept]
    assert [loan.lead for loan in standing.closed] == [won]
    assert [loan.lead for loan in standing.passed_on] == [given]
    returned = give_back(end_absence(absence, by=SYSTEM), by=world.by(world.agent))
    assert (returned.leads, returned.stay) == (1, 2)
    assert owners(won, given, kept) == [world.second_agent, world.supervisor, world.agent]


def test_a_task_that_is_due_is_lent_and_stays_where_it_was_closed_or_given_on(world: World) -> None:
    absence = away(world)
    kept, closed, given, late = (planned(world, due_at=world.later(days=days)) for days in (2, 3, 4, 30))
    handed = lend(absence, by=world.by(world.agent))
    assert (len(handed.tasks), len(handed.leads)) == (3, 0)
    for task in (kept, closed, given, late):
        task.refresh_from_db()
    assert late.assignee == world.agent
    close_task(closed, reason="done", by=world.by(world.second_agent))
    assign_task(given, to=world.supervisor, by=world.by(world.second_agent))
    standing = lent(absence)
    assert [loan.task for loan in (*standing.there, *standing.closed, *standing.passed_on)] == [
        kept,
        closed,
        given,
    ]
    returned = give_back(absence, by=world.by(world.agent))
    assert (returned.leads, returned.tasks, returned.stay) == (0, 1, 2)
    kept.refresh_from_db()
    assert (kept.assignee, kept.team) == (world.agent, world.used_cars)


def test_what_joined_a_case_meanwhile_goes_along(world: World) -> None:
    (lead,) = in_one_case(world, 1)
    absence = report_absent(world.agent, substitute=world.second_agent, by=SYSTEM)
    lend(absence, by=SYSTEM)
    lead.refresh_from_db()
    joined = world.lead(handover="offered", person=KARLA)
    choice = Choice(contact=world.contact, add_to=lead.case)
    accept_lead(joined, choice=choice, by=world.by(world.second_agent))
    assert give_back(absence, by=SYSTEM).leads == 2
    assert owners(lead, joined) == [world.agent, world.agent]


def test_the_substitute_s_substitute_stands_in(world: World) -> None:
    lead = world.lead(handover="accepted")
    report_absent(world.second_agent, substitute=world.supervisor, by=SYSTEM)
    absence = report_absent(world.agent, substitute=world.second_agent, by=SYSTEM)
    lend(absence, by=SYSTEM)
    assert owners(lead) == [world.supervisor]


def test_lent_came_back_by_hand_and_lent_again(world: World) -> None:
    lead = world.lead(handover="accepted")
    before = picture()
    absence = report_absent(world.agent, substitute=world.second_agent, by=SYSTEM)
    for _ in range(2):
        lend(absence, by=SYSTEM)
        lead.refresh_from_db()
        assign_lead(lead, owner=world.agent, by=SYSTEM)
    lend(absence, by=SYSTEM)
    assert Loan.objects.count() == 1
    give_back(absence, by=SYSTEM)
    assert picture() == before


def test_without_somebody_who_is_there_nothing_is_lent(world: World) -> None:
    world.lead(handover="accepted")
    nobody = away(world, substitute=None)
    with pytest.raises(NotNow, match="Anna Agent"):
        lend(nobody, by=SYSTEM)
    end_absence(nobody, by=SYSTEM)
    with pytest.raises(NotNow, match="over"):
        lend(nobody, by=SYSTEM)
    crossed = report_absent(world.agent, substitute=world.second_agent, by=SYSTEM)
    report_absent(world.second_agent, substitute=world.agent, by=SYSTEM)
    with pytest.raises(NotNow):
        lend(crossed, by=SYSTEM)


def test_who_may(world: World) -> None:
    world.lead(handover="accepted")
    absence = away(world)
    for verb in (lend, give_back):
        for who in (world.second_agent, world.dispatcher, world.stranger):
            with pytest.raises(Forbidden):
                verb(absence, by=world.by(who))
        for who in (world.supervisor, world.manager, world.administrator):
            verb(absence, by=world.by(who))


def test_to_who_left_nothing_is_given_back(world: World) -> None:
    lead = world.lead(handover="accepted")
    absence = report_absent(world.agent, substitute=world.second_agent, by=SYSTEM)
    lend(absence, by=SYSTEM)
    User.objects.filter(pk=world.agent.pk).update(is_active=False)
    with pytest.raises(Invalid, match="does not work here"):
        give_back(absence, by=SYSTEM)
    assert owners(lead) == [world.second_agent]


def test_who_sees_a_loan(world: World) -> None:
    world.lead(handover="accepted")
    absence = report_absent(world.agent, substitute=world.second_agent, by=SYSTEM)
    lend(absence, by=SYSTEM)
    for who, count in ((world.agent, 1), (world.second_agent, 1), (world.supervisor, 1), (world.stranger, 0)):
        assert Loan.objects.visible_to(world.by(who)).count() == count
