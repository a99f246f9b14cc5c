"""Which account an accepted lead gets, and where its contact sits: nothing is linked or moved unasked (R8, R13)."""

from typing import Any

import pytest

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.contacts.actions.account import make_account
from stafet.contacts.models import Account, Contact
from stafet.distribution.actions.assign import assign_lead
from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch, Event
from tests.world import World

KARLA = {"first_name": "Karla", "last_name": "Petersen", "email": "karla@foerde.example"}
NORDLYS = {"name": "Nordlys Byg ApS", "vat_id": "DK28960914", "postcode": "5000", "city": "Odense"}
STAYS, MOVES = Choice(is_moving=False), Choice(is_moving=True)


def accept(world: World, lead: Lead, choice: Choice | None = None) -> Lead:
    return accept_lead(lead, choice=choice, by=world.by(world.agent))


def nordlys(branch: Branch, **changed: str) -> Account:
    return make_account(branch, company=NORDLYS | changed, by=SYSTEM)


def options(world: World, lead: Lead, choice: Choice | None = None) -> Any:
    with pytest.raises(Invalid) as denied:
        accept(world, lead, choice)
    return denied.value.options


def from_nordlys(world: World, **more: str) -> Lead:
    return world.lead(handover="offered", company=NORDLYS | more)


class TestOneThatTheAcceptorMayNotSee:
    def test_it_is_told_by_branch_and_verdict_alone(self, world: World) -> None:
        hidden, lead = nordlys(world.odense), from_nordlys(world)
        told = {"hidden": True, "branch": "Odense", "verdict": "exact"}
        assert options(world, lead) == {"account": [told, {"new": True}]}
        hidden.refresh_from_db()
        assert hidden.branch_ids == [world.odense.pk]
        assert Contact.objects.filter(account=hidden).count() == 0

    def test_confirmed_it_is_linked_known_here_and_recorded(self, world: World) -> None:
        hidden = nordlys(world.odense)
        lead = accept(world, from_nordlys(world), Choice(is_hidden_account=True))
        hidden.refresh_from_db()
        assert (lead.account, lead.contact and lead.contact.account) == (hidden, hidden)
        assert hidden.branch_ids == sorted([world.odense.pk, world.flensburg.pk])
        recorded = Event.objects.get(kind="account:introduced")
        assert (recorded.subject_id, recorded.after) == (
            hidden.pk,
            {"branch": "Flensburg", "branch_id": world.flensburg.pk},
        )

    def test_there_is_nothing_to_confirm_where_nobody_is_hidden(self, world: World) -> None:
        with pytest.raises(Invalid, match="no such account"):
            accept(world, from_nordlys(world), Choice(is_hidden_account=True))

    def test_a_new_one_can_be_made_instead(self, world: World) -> None:
        hidden = nordlys(world.odense)
        lead = accept(world, from_nordlys(world), Choice(is_new_account=True))
        hidden.refresh_from_db()
        assert lead.account not in {hidden, None}
        assert hidden.branch_ids == [world.odense.pk]

    def test_a_similar_one_is_told_of_and_cannot_be_confirmed(self, world: World) -> None:
        nordlys(world.odense, vat_id="")
        lead = from_nordlys(world, vat_id="", postcode="")
        told = {"hidden": True, "branch": "Odense", "verdict": "similar"}
        assert options(world, lead) == {"account": [told, {"new": True}]}
        with pytest.raises(Invalid):
            accept(world, lead, Choice(is_hidden_account=True))
        assert accept(world, lead, Choice(is_new_account=True)).account is not None

    def test_a_similar_person_likewise(self, world: World) -> None:
        Contact.objects.filter(pk=world.contact.pk).update(branch_ids=[world.odense.pk])
        lead = world.lead(handover="offered", person=KARLA | {"first_name": "Karl", "last_name": "Pedersen"})
        told = {"hidden": True, "branch": "Odense", "verdict": "similar"}
        assert options(world, lead) == {"contact": [told, {"new": True}]}
        with pytest.raises(Invalid):
            accept(world, lead, Choice(is_hidden_contact=True))
        assert accept(world, lead, Choice(is_new_contact=True)).contact != world.contact

    def test_a_hidden_contact_keeps_an_account_that_nobody_is_told_of(self, world: World) -> None:
        known = world.contact
        Contact.objects.filter(pk=known.pk).update(branch_ids=[world.odense.pk])
        lead = world.lead(handover="offered", person=KARLA, company=NORDLYS)
        with pytest.raises(Invalid, match="keeps their account"):
            accept(world, lead, Choice(is_hidden_contact=True, is_moving=True))
        accepted = accept(world, lead, Choice(is_hidden_contact=True))
        assert (accepted.contact, accepted.account) == (known, world.account)
        assert not Account.objects.filter(name=NORDLYS["name"]).exists()


class TestAContactWhoSitsElsewhere:
    def test_a_person_decides_and_the_ways_are_named(self, world: World) -> None:
        nordlys(world.flensburg)
        lead = world.lead(handover="offered", person=KARLA, company=NORDLYS)
        karla = world.contact.pk
        ways = [{"id": karla, "account": "move"}, {"id": karla, "account": "keep"}, {"new": True}]
        assert options(world, lead) == {"contact": ways}
        assert Contact.objects.get(pk=karla).account == world.account

    def test_it_keeps_its_account(self, world: World) -> None:
        nordlys(world.flensburg)
        known, lead = world.contact, world.lead(handover="offered", person=KARLA, company=NORDLYS)
        accepted = accept(world, lead, STAYS)
        assert (accepted.contact, accepted.account) == (known, world.account)

    def test_or_moves_to_the_one_that_was_matched(self, world: World) -> None:
        known, to = world.contact, nordlys(world.flensburg)
        lead = accept(world, world.lead(handover="offered", person=KARLA, company=NORDLYS), MOVES)
        known.refresh_from_db()
        assert (lead.contact, lead.account, known.account) == (known, to, to)
        moved = Event.objects.get(kind="contact:edited")
        assert (moved.before, moved.after) == ({"account": world.account.name}, {"account": to.name})

    def test_or_a_new_contact_is_made_there(self, world: World) -> None:
        known, to = world.contact, nordlys(world.flensburg)
        lead = world.lead(handover="offered", person=KARLA, company=NORDLYS)
        accepted = accept(world, lead, Choice(is_new_contact=True))
        assert accepted.contact not in {known, None}
        assert accepted.account == to

    def test_a_company_that_nobody_knows_yet_is_made_only_where_it_is_moved_to(self, world: World) -> None:
        assert world.contact.pk
        lead = world.lead(handover="offered", person=KARLA, company=NORDLYS)
        assert {"id": world.contact.pk, "account": "keep"} in options(world, lead)["contact"]
        assert not Account.objects.filter(name=NORDLYS["name"]).exists()
        moved = accept(world, lead, MOVES)
        assert moved.account is not None
        assert (moved.account.name, moved.contact) == (NORDLYS["name"], world.contact)

    def test_it_moves_to_one_that_the_acceptor_may_not_see_where_that_is_confirmed(
        self, world: World
    ) -> None:
        known, hidden = world.contact, nordlys(world.odense)
        lead = world.lead(handover="offered", person=KARLA, company=NORDLYS)
        asked = options(world, lead)
        assert asked["account"][0] == {"hidden": True, "branch": "Odense", "verdict": "exact"}
        assert asked["contact"] == [{"id": known.pk, "account": "keep"}]
        accept(world, lead, Choice(is_hidden_account=True, is_moving=True))
        known.refresh_from_db()
        hidden.refresh_from_db()
        assert known.account == hidden
        assert world.flensburg.pk in hidden.branch_ids

    def test_an_account_that_was_picked_counts_like_one_that_was_matched(self, world: World) -> None:
        known, to, lead = world.contact, nordlys(world.flensburg), world.lead(handover="offered")
        picked = Choice(contact=known, account=to)
        assert {"new": True} in options(world, lead, picked)["contact"]
        accept(world, lead, Choice(contact=known, account=to, is_moving=True))
        known.refresh_from_db()
        assert known.account == to

    def test_who_writes_as_a_private_person_stays_where_they_are_known(self, world: World) -> None:
        known, lead = world.contact, world.lead(handover="offered", person=KARLA)
        assert accept(world, lead, Choice(is_private=True)).account == known.account

    def test_but_said_to_be_private_against_the_lead_is_asked_about(self, world: World) -> None:
        known, lead = world.contact, world.lead(handover="offered", person=KARLA, company=NORDLYS)
        private = Choice(is_private=True)
        assert {"id": known.pk, "account": "move"} in options(world, lead, private)["contact"]
        accept(world, lead, Choice(is_private=True, is_moving=True))
        known.refresh_from_db()
        assert known.account.is_private

    def test_a_company_written_as_it_is_known_there_asks_nothing(self, world: World) -> None:
        """Its name alone would be similar; that its contact is writing says that it is the one."""
        known, company = world.contact, {"name": "Förde Spedition"}
        accepted = accept(world, world.lead(handover="offered", person=KARLA, company=company))
        assert (accepted.contact, accepted.account) == (known, known.account)

    def test_a_lead_given_back_has_its_account_already(self, world: World) -> None:
        known, lead = world.contact, world.lead(handover="offered", person=KARLA, company=NORDLYS)
        accept(world, lead, STAYS)
        assign_lead(lead, team=world.used_cars, by=world.by(world.agent))
        again = accept_lead(lead, choice=Choice(is_new_case=True), by=world.by(world.second_agent))
        assert (again.contact, again.account) == (known, world.account)
