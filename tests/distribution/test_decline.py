"""Declining: for the whole team, or for one person; what follows then (R20, R24)."""

import pytest

from stafet.distribution.actions.assign import assign_lead
from stafet.distribution.actions.decline import decline_lead
from stafet.distribution.models import Offer
from stafet.foundation.denials import Denial, Forbidden, Invalid
from stafet.leads.actions.reopen import reopen_lead
from stafet.leads.models import Lead
from stafet.staff.actions.absence import report_absent
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.world import World


def decline(world: World, lead: Lead, who: str, reason: str = "") -> Lead:
    return decline_lead(lead, reason=reason, by=world.by(world.users[who]))


def test_an_open_offer_is_declined_for_the_whole_team(world: World) -> None:
    lead = decline(world, world.lead(handover="offered"), "agent", reason="  Too far away\x00 ")
    lead.refresh_from_db()
    assert (lead.handover, lead.state, lead.declined_by_ids) == ("declined", "new", [world.agent.pk])
    offer = Offer.objects.get(lead=lead)
    assert (offer.answer, offer.answered_by, offer.reason) == ("declined", world.agent, "Too far away")
    assert Lead.objects.visible_to(world.by(world.dispatcher)).filter(pk=lead.pk).exists()


def test_a_personal_offer_goes_on_to_the_team(world: World) -> None:
    lead = world.lead(handover="offered", offered_to=world.agent)
    decline(world, lead, "agent")
    lead.refresh_from_db()
    assert (lead.handover, lead.offered_to, lead.team) == ("offered", None, world.used_cars)
    with pytest.raises(Denial):
        assign_lead(lead, owner=world.agent, by=world.by(world.supervisor))
    decline(world, lead, "second_agent")
    assert lead.handover == "declined"


def test_until_nobody_is_left(world: World) -> None:
    lead = world.lead(handover="offered", team=world.new_cars, offered_to=world.supervisor)
    assert decline(world, lead, "supervisor").handover == "declined"


def test_an_offer_to_somebody_without_a_team_ends_with_them(world: World) -> None:
    lead = world.lead()
    assign_lead(lead, owner=world.manager, by=world.by(world.dispatcher))
    assert decline(world, lead, "manager").handover == "declined"


def test_the_type_may_lay_it_down(world: World) -> None:
    lead = decline(
        world, world.lead(handover="offered", type=world.type_that_lays_down()), "agent", "Not ours"
    )
    lead.refresh_from_db()
    assert (lead.state, lead.handover) == ("lost", "declined")
    assert lead.completion_reason is not None
    assert lead.completion_reason.code == "declined"
    assert lead.completed_at is not None
    told = Event.objects.filter(lead_number=lead.number).order_by("-id")[:2]
    assert [(event.kind, event.by_kind) for event in told] == [
        ("lead:lost", "system"),
        ("lead:declined", "user"),
    ]


def test_unless_a_reason_of_the_list_was_given(world: World) -> None:
    lead = decline(
        world, world.lead(handover="offered", type=world.type_that_lays_down()), "agent", "duplicate"
    )
    assert lead.completion_reason is not None
    assert lead.completion_reason.code == "duplicate"


def test_reopened_it_is_unassigned(world: World) -> None:
    lead = world.lead(state="lost", handover="declined")
    reopen_lead(lead, by=world.by(world.supervisor))
    lead.refresh_from_db()
    assert (lead.state, lead.handover, lead.status.code, lead.completion_reason) == (
        "new",
        "unassigned",
        "N",
        None,
    )


@pytest.mark.parametrize("lays_down", [False, True])
@pytest.mark.parametrize("to_a_person", [False, True])
def test_saying_it_again_changes_nothing(world: World, lays_down: bool, to_a_person: bool) -> None:
    kind = world.type_that_lays_down() if lays_down else None
    to = world.agent if to_a_person else None
    lead = decline(world, world.lead(handover="offered", offered_to=to, type=kind), "agent")
    before = (lead.version, Event.objects.count())
    again = decline(world, lead, "agent")
    assert (again.version, Event.objects.count()) == before


def test_a_team_of_which_nobody_is_there_is_not_asked(world: World) -> None:
    report_absent(world.second_agent, by=SYSTEM)
    lead = decline(world, world.lead(handover="offered", offered_to=world.agent), "agent")
    assert lead.handover == "declined"


def test_somebody_elses_offer_is_theirs_to_decline(world: World) -> None:
    lead = world.lead(handover="offered", offered_to=world.second_agent)
    with pytest.raises(Forbidden):
        decline(world, lead, "agent")


@pytest.mark.parametrize("who", ["dispatcher", "stranger"])
def test_others_may_not(world: World, who: str) -> None:
    with pytest.raises(Forbidden):
        decline(world, world.lead(handover="offered"), who)


def test_accepted_can_no_longer_be_declined(world: World) -> None:
    lead = world.lead(handover="accepted", owner=world.agent)
    with pytest.raises(Denial, match="Anna Agent"):
        decline(world, lead, "agent")


def test_a_declined_lead_can_be_offered_to_the_team_again_but_not_to_who_declined(world: World) -> None:
    lead = world.lead(handover="declined")
    by = world.by(world.dispatcher)
    assert assign_lead(lead, team=world.used_cars, by=by).handover == "offered"
    with pytest.raises(Invalid):
        assign_lead(lead, owner=world.second_agent, by=by)
