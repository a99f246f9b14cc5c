"""A lead by hand: it starts from a contact and is its maker's at once, or offered (R5)."""

from typing import Any

import pytest

from stafet.acceptance.actions.open_by_hand import open_by_hand
from stafet.acceptance.choice import Choice
from stafet.foundation.denials import Invalid
from stafet.leads.enquiry import Enquiry
from stafet.leads.models import Lead
from stafet.staff.actions.absence import edit_absence, report_absent
from stafet.staff.actor import SYSTEM, Actor
from stafet.staff.askers import actor_of_secret
from stafet.staff.rights import Role
from tests.world import World

WISH = Enquiry(subject="Winter tyres", is_by_hand=True)


def test_it_is_its_makers_at_once(world: World) -> None:
    lead = open_by_hand(world.by_hand, enquiry=WISH, contact=world.contact, by=world.by(world.agent))
    lead.refresh_from_db()
    assert (lead.owner, lead.handover, lead.state) == (world.agent, "accepted", "in_progress")
    assert (lead.contact, lead.account, lead.branch) == (world.contact, world.account, world.flensburg)
    assert lead.case is not None
    assert lead.case.administrator == world.agent
    assert lead.contact_email == "karla@foerde.example"


def test_for_another_person_it_is_an_offer(world: World) -> None:
    lead = open_by_hand(
        world.by_hand, enquiry=WISH, contact=world.contact, owner=world.second_agent, by=world.by(world.agent)
    )
    assert (lead.handover, lead.offered_to, lead.owner) == ("offered", world.second_agent, None)


def test_whom_a_program_names_while_away_has_it_offered_to_the_substitute(world: World) -> None:
    program = Actor(kind="key", id=1, name="Shop", role=Role.ADMINISTRATOR)
    absence = report_absent(world.agent, substitute=world.second_agent, by=SYSTEM)
    given: dict[str, Any] = {"enquiry": WISH, "contact": world.contact, "owner": world.agent}
    lead = open_by_hand(world.by_hand, **given, by=program)
    assert (lead.handover, lead.offered_to) == ("offered", world.second_agent)
    edit_absence(absence, changes={"substitute": None}, by=SYSTEM)
    lead = open_by_hand(world.by_hand, **given, by=program)
    assert (lead.handover, lead.offered_to, lead.team) == ("offered", None, world.used_cars)
    own = world.api_key(world.agent)
    actor = actor_of_secret(own)
    assert actor is not None
    lead = open_by_hand(world.by_hand, **given, by=actor)
    assert (lead.handover, lead.owner) == ("offered", None)
    lead = open_by_hand(world.by_hand, **given, by=world.by(world.second_agent))
    assert lead.offered_to == world.agent  # a person may know better


def test_for_a_team_too(world: World) -> None:
    lead = open_by_hand(
        world.by_hand, enquiry=WISH, contact=world.contact, team=world.new_cars, by=world.by(world.agent)
    )
    assert (lead.handover, lead.offered_to, lead.team) == ("offered", None, world.new_cars)


@pytest.mark.parametrize(("source", "handover"), [("by_hand", "unassigned"), ("web", "offered")])
def test_made_by_a_program_it_goes_where_the_sources_leads_go(
    world: World, source: str, handover: str
) -> None:
    program = Actor(
        kind="key", id=1, name="Shop", role=Role.AGENT, branch_ids=frozenset({world.flensburg.pk})
    )
    lead = open_by_hand(getattr(world, source), enquiry=WISH, contact=world.contact, by=program)
    stored = Lead.objects.get(pk=lead.pk)
    assert (stored.handover, stored.contact) == (handover, world.contact)


def test_a_contact_with_an_open_case_is_asked_about(world: World) -> None:
    by = world.by(world.agent)
    first = open_by_hand(world.by_hand, enquiry=WISH, contact=world.contact, by=by)
    with pytest.raises(Invalid, match="open case") as told:
        open_by_hand(world.by_hand, enquiry=WISH, contact=world.contact, by=by)
    assert told.value.options == {"case": [{"add_to": first.case_id}, {"new": True}]}
    assert Lead.objects.count() == 1
    joined, apart = (
        open_by_hand(world.by_hand, enquiry=WISH, contact=world.contact, choice=choice, by=by)
        for choice in (Choice(add_to=first.case), Choice(is_new_case=True))
    )
    assert joined.case == first.case
    assert apart.case != first.case


def test_in_a_colleagues_case_the_lead_is_the_colleagues_and_its_maker_joins_the_team(world: World) -> None:
    first = open_by_hand(world.by_hand, enquiry=WISH, contact=world.contact, by=world.by(world.second_agent))
    by, choice = world.by(world.agent), Choice(add_to=first.case)
    lead = open_by_hand(world.by_hand, enquiry=WISH, contact=world.contact, choice=choice, by=by)
    assert (lead.owner, lead.member_ids) == (world.second_agent, [world.agent.pk])


def test_offered_to_somebody_it_is_not_asked_about(world: World) -> None:
    by = world.by(world.agent)
    open_by_hand(world.by_hand, enquiry=WISH, contact=world.contact, by=by)
    lead = open_by_hand(world.by_hand, enquiry=WISH, contact=world.contact, team=world.new_cars, by=by)
    assert lead.case is None
