"""Offering and taking an offer back (R17, R25); exactly one offer is open at a time."""

import pytest
from django.db import IntegrityError, transaction

from stafet.distribution.actions.offer import offer_lead
from stafet.distribution.actions.withdraw import withdraw_offer
from stafet.distribution.models import Offer
from stafet.foundation import clock
from stafet.foundation.denials import Denial, Forbidden
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from tests.world import World


def test_an_offer_keeps_why_it_went_there(world: World) -> None:
    lead = world.lead()
    offer_lead(lead, team=world.used_cars, reasons=["source names the team"], by=SYSTEM)
    offer = Offer.objects.get(lead=lead)
    assert (offer.team, offer.user, offer.reasons) == (world.used_cars, None, ["source names the team"])
    assert offer.by_name == "Stafet"


def test_the_lead_moves_to_the_teams_branch(world: World) -> None:
    lead = offer_lead(world.lead(), team=world.odense_sales, by=SYSTEM)
    assert lead.branch == world.odense
    assert Lead.objects.visible_to(world.by(world.stranger)).filter(pk=lead.pk).exists()


def test_the_database_holds_one_open_offer(world: World) -> None:
    lead = world.lead(handover="offered")
    with pytest.raises(IntegrityError), transaction.atomic():
        Offer.objects.create(lead=lead, team=world.sales, made_at=clock.now())


def test_an_offer_is_seen_by_who_sees_its_lead(world: World) -> None:
    world.lead(handover="offered")
    assert Offer.objects.visible_to(world.by(world.agent)).count() == 1
    assert Offer.objects.visible_to(world.by(world.stranger)).count() == 0


def test_the_desk_shows_what_one_is_asked(world: World) -> None:
    to_team = world.lead(handover="offered")
    to_anna = world.lead(handover="offered", offered_to=world.agent)
    world.lead(handover="declined")
    world.lead(handover="accepted")
    asked = {
        who: set(Lead.objects.offered_to(world.by(world.users[who])))
        for who in ("agent", "second_agent", "stranger")
    }
    assert asked == {"agent": {to_team, to_anna}, "second_agent": {to_team}, "stranger": set()}


class TestWithdraw:
    def test_the_lead_is_the_dispatchers_again(self, world: World) -> None:
        lead = world.lead(handover="offered", offered_to=world.agent)
        withdraw_offer(lead, by=world.by(world.dispatcher))
        lead.refresh_from_db()
        assert (lead.handover, lead.offered_to) == ("unassigned", None)
        assert Offer.objects.get(lead=lead).answer == "withdrawn"

    @pytest.mark.parametrize("handover", ["unassigned", "declined", "accepted"])
    def test_there_must_be_an_offer(self, world: World, handover: str) -> None:
        lead = world.lead(handover=handover)
        with pytest.raises(Denial):
            withdraw_offer(lead, by=world.by(world.administrator))
        assert Lead.objects.get(pk=lead.pk).handover == handover

    def test_an_agent_may_not(self, world: World) -> None:
        with pytest.raises(Forbidden):
            withdraw_offer(world.lead(handover="offered"), by=world.by(world.agent))
