"""Everything that somebody holds goes over in one go (R27, R26)."""

import pytest

from stafet.distribution.actions.assign import assign_lead
from stafet.distribution.models import Offer
from stafet.followups.actions.close import close_task
from stafet.followups.models import Task
from stafet.foundation.denials import Forbidden, Invalid, NotNow
from stafet.leads.models import Lead
from stafet.relief.actions.hand_over import hand_over
from stafet.relief.held import count_held, held
from stafet.staff.actions.absence import report_absent
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event, Membership, Team, User
from tests.followups.cast import planned
from tests.relief.stock import in_one_case, owners, told
from tests.world import HASH, World


def colleague(world: World, name: str, team: Team | None = None) -> User:
    team = team or world.used_cars
    user = User.objects.create(
        email=f"{name.lower()}@stafet.example", name=name, branch=team.branch, team=team, password=HASH
    )
    Membership.objects.create(user=user, team=team)
    return user


def test_everything_goes_to_one_person_and_each_timeline_names_both(world: World) -> None:
    loose = world.lead(handover="accepted")
    case = in_one_case(world)
    offer = world.lead(handover="offered", offered_to=world.agent)
    closed = world.lead(handover="accepted", state="won")
    by = world.by(world.manager)
    assert (len(held(world.agent.pk, by=by)), held(world.agent.pk, by=by).others) == (4, 0)
    handed = hand_over(world.agent, to=world.second_agent, by=by)
    assert (len(handed.leads), handed.offers, handed.kept) == (3, 1, 0)
    assert handed.facts()["to"] == {world.second_agent.pk: 3}
    assert owners(loose, *case) == [world.second_agent] * 3
    assert owners(closed) == [world.agent]
    offer.refresh_from_db()
    assert offer.offered_to == world.second_agent
    assert case[0].case is not None
    case[0].case.refresh_from_db()
    assert case[0].case.administrator == world.second_agent
    event = Event.objects.get(kind="lead:assigned", lead_number=loose.number)
    assert event.before["owner"] == "Anna Agent"
    assert (event.after["owner"], event.after["why"], event.by_name) == (
        "Bo Andersen",
        "handed_over",
        "Mette Manager",
    )
    assert told("user:handed_over") == [
        {"leads": 3, "tasks": 0, "offers": 1, "to": {str(world.second_agent.pk): 3}}
    ]
    assert count_held(world.agent.pk) == 0


def test_a_lead_stays_in_its_team_where_the_receiver_works_there(world: World) -> None:
    lead = world.lead(handover="accepted")
    hand_over(world.agent, to=world.supervisor, by=world.by(world.manager))
    lead.refresh_from_db()
    assert (lead.owner, lead.team) == (world.supervisor, world.used_cars)
    hand_over(world.supervisor, to=world.stranger, by=SYSTEM)
    lead.refresh_from_db()
    assert (lead.owner, lead.team, lead.branch) == (world.stranger, world.odense_sales, world.odense)


def test_a_team_shares_in_turn_and_cases_stay_together(world: World) -> None:
    third = colleague(world, "Cleo")
    leads = [world.lead(handover="accepted") for _ in range(4)]
    case = in_one_case(world)
    handed = hand_over(world.agent, by=world.by(world.manager))
    assert owners(*leads) == [world.second_agent, third, world.second_agent, third]
    assert len(set(owners(*case))) == 1
    assert handed.facts()["to"] == {world.second_agent.pk: 4, third.pk: 2}


def test_whoever_has_least_begins_and_who_is_away_gets_nothing(world: World) -> None:
    third, fourth = colleague(world, "Cleo"), colleague(world, "Dan")
    world.lead(handover="accepted", owner=world.second_agent)
    report_absent(fourth, by=SYSTEM)
    leads = [world.lead(handover="accepted") for _ in range(3)]
    hand_over(world.agent, to=world.used_cars, by=world.by(world.manager))
    assert owners(*leads) == [third, world.second_agent, third]


def test_a_named_team_gets_what_its_members_may_take(world: World) -> None:
    mechanic = colleague(world, "Mia", world.workshop)
    lead = world.lead(handover="accepted")
    hand_over(world.agent, to=world.workshop, by=world.by(world.manager))
    lead.refresh_from_db()
    assert (lead.owner, lead.team) == (mechanic, world.workshop)


def test_what_nobody_can_take_stays_and_is_counted(world: World) -> None:
    refused = world.lead(handover="accepted")
    Lead.objects.filter(pk=refused.pk).update(declined_by_ids=[world.second_agent.pk])
    other = world.lead(handover="accepted")
    handed = hand_over(world.agent, to=world.second_agent, by=world.by(world.manager))
    assert (len(handed.leads), handed.kept) == (1, 1)
    assert owners(refused, other) == [world.agent, world.second_agent]


def test_an_offer_that_nobody_named_can_take_goes_to_the_whole_team(world: World) -> None:
    offer = world.lead(handover="offered", offered_to=world.agent)
    Lead.objects.filter(pk=offer.pk).update(declined_by_ids=[world.second_agent.pk])
    handed = hand_over(world.agent, to=world.second_agent, by=world.by(world.manager))
    assert (handed.offers, handed.kept) == (1, 0)
    standing = Offer.objects.get(lead=offer, answer="")
    assert (standing.user, standing.team) == (None, world.used_cars)


def test_nothing_held_is_nothing_told(world: World) -> None:
    assert hand_over(world.agent, to=world.second_agent, by=SYSTEM).leads == ()
    assert told("user:handed_over") == []


def test_a_supervisor_hands_over_the_team_s_part_only(world: World) -> None:
    mine = world.lead(handover="accepted")
    far = world.lead(handover="accepted")
    Lead.objects.filter(pk=far.pk).update(team=world.workshop)
    by = world.by(world.supervisor)
    assert held(world.agent.pk, by=by).others == 1
    handed = hand_over(world.agent, to=world.second_agent, by=by)
    assert len(handed.leads) == 1
    assert owners(mine, far) == [world.second_agent, world.agent]
    with pytest.raises(NotNow, match="yours"):
        hand_over(world.agent, to=world.second_agent, by=by)


def test_who_may(world: World) -> None:
    world.lead(handover="accepted")
    for who in (world.second_agent, world.stranger):
        with pytest.raises(Forbidden):
            hand_over(world.agent, to=world.second_agent, by=world.by(who))
    with pytest.raises(Invalid):
        hand_over(world.agent, to=world.agent, by=world.by(world.agent))
    assert hand_over(world.agent, to=world.second_agent, by=world.by(world.agent)).leads


def test_who_left_gets_nothing(world: World) -> None:
    lead = world.lead(handover="accepted")
    User.objects.filter(pk=world.second_agent.pk).update(is_active=False)
    assert hand_over(world.agent, to=world.second_agent, by=SYSTEM).kept == 1
    assert owners(lead) == [world.agent]


def test_assigning_by_hand_reaches_who_is_away(world: World) -> None:
    lead = world.lead(handover="accepted")
    report_absent(world.second_agent, by=SYSTEM)
    assign_lead(lead, owner=world.second_agent, by=world.by(world.agent))
    assert owners(lead) == [world.second_agent]


def test_a_task_goes_with_its_lead_or_else_in_turn(world: World) -> None:
    third = colleague(world, "Cleo")
    first, second = (world.lead(handover="accepted") for _ in range(2))
    on_first, on_second = planned(world, first), planned(world, second)
    on_other = planned(world, world.lead(handover="accepted", owner=world.supervisor))
    on_contact = planned(world)
    done = planned(world)
    close_task(done, reason="done", by=world.by(world.agent))
    handed = hand_over(world.agent, by=world.by(world.manager))
    assert (len(handed.leads), len(handed.tasks), handed.kept) == (2, 4, 0)
    now = Task.objects.in_bulk()
    assert [now[task.pk].assignee for task in (on_first, on_second)] == owners(first, second)
    assert {now[task.pk].assignee for task in (on_other, on_contact)} == {world.second_agent, third}
    assert now[done.pk].assignee == world.agent
    event = Event.objects.filter(kind="task:assigned", lead_number=first.number).get()
    assert (event.before["assignee"], event.after["why"]) == ("Anna Agent", "handed_over")
    assert count_held(world.agent.pk) == 0
