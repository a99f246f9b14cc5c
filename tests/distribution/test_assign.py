"""Assigning: an offer before acceptance, a handing over after it (R17, R20, R26)."""

import pytest

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.catalog.models import CompletionReason
from stafet.distribution.actions.assign import assign_lead
from stafet.distribution.models import Offer
from stafet.foundation.denials import Forbidden, Invalid, NotNow
from stafet.leads.models import Lead
from stafet.staff.models import Event, User
from tests.world import World

KARLA = {"first_name": "Karla", "last_name": "Petersen", "email": "karla@foerde.example"}


def last_event(lead: Lead) -> Event:
    return Event.objects.filter(lead_number=lead.number).latest("id")


class TestBeforeAcceptance:
    def test_a_person_alone_brings_their_home_team(self, world: World) -> None:
        lead = world.lead()
        assign_lead(lead, owner=world.agent, by=world.by(world.dispatcher))
        lead.refresh_from_db()
        assert (lead.handover, lead.offered_to, lead.team) == ("offered", world.agent, world.used_cars)
        assert lead.owner is None

    def test_a_team_is_offered_it_openly(self, world: World) -> None:
        lead = world.lead()
        assign_lead(lead, team=world.used_cars, by=world.by(world.dispatcher))
        assert (lead.handover, lead.offered_to, lead.team) == ("offered", None, world.used_cars)
        event = last_event(lead)
        assert (event.kind, event.by_name, event.after["team"]) == (
            "lead:offered",
            "Dirk Dispatcher",
            "Used cars",
        )

    def test_a_new_offer_ends_the_one_before(self, world: World) -> None:
        lead = world.lead(handover="offered")
        assign_lead(lead, owner=world.agent, by=world.by(world.dispatcher))
        assert [o.answer for o in Offer.objects.filter(lead=lead).order_by("id")] == ["withdrawn", ""]

    def test_giving_it_to_who_has_it_already_changes_nothing(self, world: World) -> None:
        lead = world.lead(handover="offered", offered_to=world.agent)
        before = Event.objects.count()
        assign_lead(lead, owner=world.agent, by=world.by(world.dispatcher))
        assert Event.objects.count() == before

    @pytest.mark.parametrize("handover", ["unassigned", "offered", "accepted"])
    def test_somebody_must_be_named(self, world: World, handover: str) -> None:
        with pytest.raises(Invalid, match="To whom"):
            assign_lead(world.lead(handover=handover), by=world.by(world.administrator))

    @pytest.mark.parametrize("who", ["dispatcher", "stranger"])
    def test_nobody_is_offered_what_they_could_not_accept(self, world: World, who: str) -> None:
        by = world.by(world.administrator)
        with pytest.raises(Invalid, match="may not accept"):
            assign_lead(world.lead(), owner=world.users[who], team=world.used_cars, by=by)

    def test_a_manager_without_a_team_can_be_asked(self, world: World) -> None:
        lead = world.lead()
        assign_lead(lead, owner=world.manager, by=world.by(world.dispatcher))
        accept_lead(lead, by=world.by(world.manager))
        assert (lead.owner, lead.team) == (world.manager, None)

    def test_never_to_who_has_declined(self, world: World) -> None:
        lead = world.lead(handover="declined")
        with pytest.raises(Invalid, match="has declined"):
            assign_lead(lead, owner=world.second_agent, by=world.by(world.dispatcher))

    @pytest.mark.parametrize("handover", ["unassigned", "accepted"])
    def test_never_to_who_has_left(self, world: World, handover: str) -> None:
        User.objects.filter(pk=world.second_agent.pk).update(is_active=False)
        world.second_agent.refresh_from_db()
        with pytest.raises(Invalid, match="does not work here"):
            assign_lead(
                world.lead(handover=handover), owner=world.second_agent, by=world.by(world.administrator)
            )


class TestAfterAcceptance:
    def test_the_responsibility_goes_over_and_both_are_named(self, world: World) -> None:
        lead = world.lead(handover="accepted", owner=world.agent)
        assign_lead(lead, owner=world.second_agent, by=world.by(world.agent))
        lead.refresh_from_db()
        assert (lead.owner, lead.handover, lead.state) == (world.second_agent, "accepted", "in_progress")
        event = last_event(lead)
        assert event.kind == "lead:assigned"
        assert (event.before["owner"], event.after["owner"]) == ("Anna Agent", "Bo Andersen")

    def test_all_open_leads_of_the_case_go_with_it(self, world: World) -> None:
        first = world.lead(handover="accepted", owner=world.agent, person=KARLA)
        join = Choice(add_to=first.case)
        second, closed = (world.lead(handover="offered", person=KARLA) for _ in range(2))
        accept_lead(second, choice=join, by=world.by(world.agent))
        accept_lead(closed, choice=join, by=world.by(world.agent))
        Lead.objects.filter(pk=closed.pk).update(
            state="lost",
            completed_at=closed.created_at,
            completion_reason=CompletionReason.objects.get(code="duplicate"),
        )
        other = world.lead(handover="accepted", owner=world.agent)
        assign_lead(second, owner=world.second_agent, by=world.by(world.agent))
        owners = dict(Lead.objects.values_list("number", "owner"))
        assert owners == {
            first.number: world.second_agent.pk,
            second.number: world.second_agent.pk,
            closed.number: world.agent.pk,
            other.number: world.agent.pk,
        }
        assert first.case is not None
        first.case.refresh_from_db()
        assert first.case.administrator == world.second_agent
        assert last_event(first).kind == "lead:assigned"

    def test_given_to_a_team_again_it_is_offered_again(self, world: World) -> None:
        lead = world.lead(handover="accepted", owner=world.agent)
        assign_lead(lead, team=world.new_cars, by=world.by(world.agent))
        lead.refresh_from_db()
        assert (lead.handover, lead.owner, lead.team) == ("offered", None, world.new_cars)
        assert last_event(lead).before["owner"] == "Anna Agent"

    def test_its_contact_becomes_known_where_it_goes(self, world: World) -> None:
        lead = world.lead(handover="accepted", owner=world.agent)
        assign_lead(lead, owner=world.stranger, by=world.by(world.agent))
        lead.refresh_from_db()
        assert lead.contact is not None
        assert lead.branch == world.odense
        assert world.odense.pk in lead.contact.branch_ids

    @pytest.mark.parametrize("who", ["agent", "supervisor", "manager", "administrator"])
    def test_owner_supervisor_manager_and_administrator_may(self, world: World, who: str) -> None:
        lead = world.lead(handover="accepted", owner=world.agent)
        assert (
            assign_lead(lead, owner=world.second_agent, by=world.by(world.users[who])).owner
            == world.second_agent
        )

    def test_a_colleague_may_not(self, world: World) -> None:
        lead = world.lead(handover="accepted", owner=world.agent)
        with pytest.raises(Forbidden):
            assign_lead(lead, owner=world.second_agent, by=world.by(world.second_agent))

    @pytest.mark.parametrize("handover", ["unassigned", "accepted"])
    def test_a_dispatcher_assigns_in_the_branches_they_serve(self, world: World, handover: str) -> None:
        lead = world.lead(handover=handover)
        with pytest.raises(Forbidden, match="serve"):
            assign_lead(lead, team=world.hamburg_sales, by=world.by(world.dispatcher))
        assign_lead(lead, team=world.odense_sales, by=world.by(world.dispatcher))
        assert lead.branch == world.odense

    @pytest.mark.parametrize("state", ["won", "lost"])
    def test_a_closed_lead_stays_with_its_owner(self, world: World, state: str) -> None:
        with pytest.raises(NotNow, match="closed"):
            assign_lead(
                world.lead(handover="accepted", state=state),
                owner=world.second_agent,
                by=world.by(world.administrator),
            )
