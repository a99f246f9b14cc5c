"""Accepting: who may, whom it links, which case it joins; all of it or nothing (R18 to R23)."""

import pytest
from django.db import connection, transaction

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.catalog.models import LeadType, Pipeline
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Account, Contact
from stafet.distribution.actions.assign import assign_lead
from stafet.distribution.models import Offer
from stafet.foundation.denials import Forbidden, Invalid, NotNow, Overtaken
from stafet.leads.models import Case, Lead
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch, Event, Membership, User
from tests.world import World

KARLA = {"first_name": "Karla", "last_name": "Petersen", "email": "karla@foerde.example"}
NEW_CASE = Choice(is_new_case=True)


def accept(world: World, lead: Lead, user: User, choice: Choice | None = None) -> Lead:
    return accept_lead(lead, choice=choice, by=world.by(user))


def kinds(lead: Lead) -> list[str]:
    return list(Event.objects.filter(lead_number=lead.number).order_by("id").values_list("kind", flat=True))


def karla(world: World, branch: Branch, **more: str) -> Contact:
    who = Particulars.of_person(KARLA | more)
    return make_contact(None, particulars=who, branch=branch, by=SYSTEM)


class TestWhoMay:
    def test_a_member_of_the_team_takes_it_and_owns_it(self, world: World) -> None:
        lead = accept(world, world.lead(handover="offered"), world.agent)
        lead.refresh_from_db()
        assert (lead.owner, lead.team, lead.state) == (world.agent, world.used_cars, "in_progress")
        assert lead.status.code == "C"
        assert lead.case is not None
        assert lead.case.administrator == world.agent
        assert kinds(lead) == ["lead:opened", "lead:offered", "lead:accepted"]
        offer = Offer.objects.get(lead=lead)
        assert (offer.answer, offer.answered_by) == ("accepted", world.agent)

    @pytest.mark.parametrize("who", ["supervisor", "manager", "administrator"])
    def test_those_above_may_take_it(self, world: World, who: str) -> None:
        assert accept(world, world.lead(handover="offered"), world.users[who]).owner == world.users[who]

    @pytest.mark.parametrize("who", ["dispatcher", "stranger"])
    def test_others_may_not(self, world: World, who: str) -> None:
        with pytest.raises(Forbidden):
            accept(world, world.lead(handover="offered"), world.users[who])

    def test_a_member_of_a_team_above_brings_that_team(self, world: World) -> None:
        Membership.objects.create(user=world.second_agent, team=world.sales)
        Membership.objects.filter(user=world.second_agent, team=world.used_cars).delete()
        User.objects.filter(pk=world.second_agent.pk).update(team=world.sales)
        world.second_agent.refresh_from_db()
        lead = accept(world, world.lead(handover="offered"), world.second_agent)
        assert lead.team == world.sales

    def test_a_team_above_in_another_branch_is_not_above(self, world: World) -> None:
        world.odense_sales.__class__.objects.filter(pk=world.workshop.pk).update(parent=world.odense_sales)
        world.workshop.refresh_from_db()
        Membership.objects.create(user=world.administrator, team=world.odense_sales)
        with pytest.raises(Forbidden):
            accept(world, world.lead(handover="offered", team=world.workshop), world.stranger)
        lead = accept(world, world.lead(handover="offered", team=world.workshop), world.administrator)
        assert lead.team == world.workshop

    def test_who_declined_cannot_accept_any_more(self, world: World) -> None:
        lead = world.lead(handover="offered", offered_to=world.agent)
        from_agent = world.by(world.agent)
        assign_lead(lead, team=world.used_cars, by=world.by(world.supervisor))
        lead.declined_by_ids = [world.agent.pk]
        lead.save()
        with pytest.raises(NotNow, match="You have declined"):
            accept_lead(lead, by=from_agent)

    def test_an_offer_to_somebody_else_is_theirs_alone(self, world: World) -> None:
        lead = world.lead(handover="offered", offered_to=world.second_agent)
        with pytest.raises(Forbidden, match="not yours"):
            accept(world, lead, world.agent)
        assert accept(world, lead, world.second_agent).owner == world.second_agent

    def test_a_program_cannot_own_a_lead(self, world: World) -> None:
        with pytest.raises(Forbidden):
            accept_lead(world.lead(handover="offered"), by=SYSTEM)


class TestTheSecond:
    def test_the_second_answer_is_told_who_was_faster(self, world: World) -> None:
        lead = world.lead(handover="accepted", owner=world.agent)
        with pytest.raises(Overtaken, match="Anna Agent"):
            accept(world, lead, world.second_agent)

    def test_so_is_one_whose_reach_the_lead_has_left(self, world: World) -> None:
        """The team becomes the one above with its acceptor; the slower one must hear who, not that they may not."""
        Membership.objects.filter(user=world.second_agent).update(team=world.sales)
        User.objects.filter(pk=world.second_agent.pk).update(team=world.sales)
        world.second_agent.refresh_from_db()
        lead = world.lead(handover="offered")
        accept(world, lead, world.second_agent)
        with pytest.raises(Overtaken, match="Bo Andersen"):
            accept(world, lead, world.agent)

    def test_the_first_may_say_it_again(self, world: World) -> None:
        lead = world.lead(handover="accepted", owner=world.agent)
        before = (lead.version, Event.objects.count())
        again = accept(world, lead, world.agent)
        assert (again.version, Event.objects.count()) == before

    def test_a_closed_lead_is_not_overtaken_but_closed(self, world: World) -> None:
        with pytest.raises(NotNow, match="closed"):
            accept(world, world.lead(handover="accepted", state="lost"), world.second_agent)


class TestContact:
    def test_a_new_person_becomes_a_private_customer(self, world: World) -> None:
        lead = accept(world, world.lead(handover="offered"), world.agent)
        assert lead.contact is not None
        assert lead.account is not None
        assert lead.account.is_private
        assert lead.contact.branch_ids == [world.flensburg.pk]
        assert lead.contact.emails.get().raw == lead.person["email"]

    def test_the_one_with_the_same_address_and_name_is_taken(self, world: World) -> None:
        lead = world.lead(handover="offered", person=KARLA | {"first_name": "KARLA"})
        known = world.contact
        assert accept(world, lead, world.agent, NEW_CASE).contact == known
        assert lead.account == world.account

    @pytest.mark.parametrize(
        "person", [KARLA | {"last_name": "Jensen"}, KARLA | {"email": "k@p.example"}, KARLA | {"email": ""}]
    )
    def test_anybody_else_is_made_anew(self, world: World, person: dict[str, str]) -> None:
        lead = world.lead(handover="offered", person=person)
        assert accept(world, lead, world.agent, NEW_CASE).contact != world.contact

    def test_of_two_alike_a_person_picks_one(self, world: World) -> None:
        ulla = {"first_name": "Ulla", "phone": "+49461555666"}
        births = ("1950-05-05", "1980-08-08")
        mother, daughter = (karla(world, world.flensburg, **ulla, birthday=birth) for birth in births)
        lead = world.lead(handover="offered", person=KARLA | ulla)
        with pytest.raises(Invalid, match="known already") as denied:
            accept(world, lead, world.agent)
        offered = {option.get("id") for option in denied.value.options["contact"]}
        assert {mother.pk, daughter.pk, None} <= offered
        assert accept(world, lead, world.agent, Choice(contact=daughter)).contact == daughter

    def test_of_many_at_one_address_none_is_taken_unasked(self, world: World) -> None:
        for name in "Anna Berta Carl Dora Emil Fritz Gerda Hugo".split():
            karla(world, world.flensburg, first_name=name)
        lead = world.lead(handover="offered", person=KARLA | {"first_name": ""})
        with pytest.raises(Invalid, match="known already"):
            accept(world, lead, world.agent)

    def test_one_that_the_acceptor_may_not_see_is_told_of_by_branch_alone(self, world: World) -> None:
        hidden = karla(world, world.odense)
        lead = world.lead(handover="offered", person=KARLA)
        with pytest.raises(Invalid) as denied:
            accept(world, lead, world.agent)
        assert denied.value.options == {
            "contact": [{"hidden": True, "branch": world.odense.name, "verdict": "exact"}, {"new": True}]
        }
        assert accept(world, lead, world.agent, Choice(is_new_contact=True)).contact != hidden
        hidden.refresh_from_db()
        assert hidden.branch_ids == [world.odense.pk]

    def test_confirmed_it_is_linked_and_its_branch_is_told(self, world: World) -> None:
        hidden = karla(world, world.odense)
        lead = world.lead(handover="offered", person=KARLA)
        assert accept(world, lead, world.agent, Choice(is_hidden_contact=True)).contact == hidden
        hidden.refresh_from_db()
        assert hidden.branch_ids == sorted([world.odense.pk, world.flensburg.pk])
        told = Event.objects.get(kind="contact:introduced")
        here = world.flensburg
        assert (told.contact_id, told.after) == (hidden.pk, {"branch": here.name, "branch_id": here.pk})

    def test_a_picked_contact_and_its_account_become_known_in_the_branch(self, world: World) -> None:
        contact = world.contact
        Contact.objects.update(branch_ids=[world.odense.pk])
        Account.objects.filter(is_private=False).update(branch_ids=[world.odense.pk])
        contact.refresh_from_db()
        accept(world, world.lead(handover="offered"), world.agent, Choice(contact=contact))
        contact.refresh_from_db()
        assert contact.branch_ids == sorted([world.odense.pk, world.flensburg.pk])
        assert contact.account.branch_ids == contact.branch_ids

    def test_a_new_contact_can_be_asked_for(self, world: World) -> None:
        lead = world.lead(handover="offered", person=KARLA)
        known = world.contact
        accepted = accept(world, lead, world.agent, Choice(is_new_contact=True))
        assert accepted.contact not in {known, None}

    def test_even_where_the_lead_had_one_already(self, world: World) -> None:
        lead = world.lead(handover="accepted")
        first = lead.contact
        assign_lead(lead, team=world.used_cars, by=world.by(world.agent))
        accept(world, lead, world.second_agent, Choice(is_new_contact=True))
        assert lead.contact not in {first, None}

    def test_the_contact_stays_as_it_is_without_an_answer(self, world: World) -> None:
        lead = world.lead(handover="offered", person=KARLA | {"first_name": "Carla", "phone": "+49461999999"})
        accept(world, lead, world.agent, Choice(contact=world.contact, is_new_case=True))
        contact = Contact.objects.get(pk=world.contact.pk)
        assert contact.first_name == "Karla"
        assert contact.phones.count() == 1
        assert Lead.objects.get(pk=lead.pk).person["first_name"] == "Carla"

    def test_and_takes_field_by_field_what_was_picked(self, world: World) -> None:
        person = KARLA | {"first_name": "Carla", "last_name": "Pedersen", "phone": "+49461999999"}
        take = {"first_name": "lead", "phone": "lead", "last_name": "contact"}
        lead = world.lead(handover="offered", person=person)
        accept(world, lead, world.agent, Choice(contact=world.contact, take=take))
        contact = Contact.objects.get(pk=world.contact.pk)
        assert contact.name == "Carla Petersen"
        assert [phone.normal for phone in contact.phones.all()] == ["+49461999999", "+49461123456"]

    @pytest.mark.parametrize(
        ("person", "company", "name"),
        [
            ({}, {"name": "Nordlys A/S", "phone": "+4566111111"}, "Nordlys A/S"),
            ({"postcode": "24937"}, {}, "Something to drive"),
            ({"email": "not an address"}, {}, "not an address"),
        ],
    )
    def test_nobody_is_too_nameless_to_be_taken(
        self, world: World, person: dict[str, str], company: dict[str, str], name: str
    ) -> None:
        lead = world.lead(handover="offered", subject="Something to drive", person=person, company=company)
        accepted = accept(world, lead, world.agent)
        assert accepted.contact is not None
        assert accepted.contact.name == name

    def test_a_company_that_is_known_is_not_made_twice(self, world: World) -> None:
        company = {"name": "FÖRDE Spedition GmbH", "vat_id": "DE811907980"}
        known = world.account
        lead = world.lead(handover="offered", company=company)
        assert accept(world, lead, world.agent).account == known

    def test_an_equal_name_alone_is_asked_about(self, world: World) -> None:
        known = world.account
        lead = world.lead(handover="offered", company={"name": known.name})
        with pytest.raises(Invalid, match="company like this") as denied:
            accept(world, lead, world.agent)
        assert denied.value.options == {"account": [{"id": known.pk, "name": known.name}, {"new": True}]}
        assert accept(world, lead, world.agent, Choice(is_new_account=True)).account != known


class TestCase:
    def test_an_open_case_must_be_decided(self, world: World) -> None:
        first = world.lead(handover="accepted", owner=world.second_agent, person=KARLA)
        lead = world.lead(handover="offered", person=KARLA)
        with pytest.raises(Invalid) as asked:
            accept(world, lead, world.agent)
        assert asked.value.options == {"case": [{"add_to": first.case_id}, {"new": True}]}
        assert Lead.objects.get(pk=lead.pk).contact is None

    def test_joining_makes_its_administrator_the_owner_and_the_acceptor_a_member(self, world: World) -> None:
        first = world.lead(handover="accepted", owner=world.second_agent, person=KARLA)
        lead = world.lead(handover="offered", person=KARLA)
        accept(world, lead, world.agent, Choice(add_to=first.case))
        assert (lead.owner, lead.member_ids, lead.case) == (world.second_agent, [world.agent.pk], first.case)

    def test_a_new_case_has_its_own_administrator(self, world: World) -> None:
        first = world.lead(handover="accepted", owner=world.second_agent, person=KARLA)
        lead = accept(world, world.lead(handover="offered", person=KARLA), world.agent, NEW_CASE)
        assert lead.case != first.case
        assert lead.owner == world.agent

    def test_the_newest_stands_first(self, world: World) -> None:
        cases = [world.lead(handover="accepted", person=KARLA).case_id for _ in range(3)]
        with pytest.raises(Invalid) as asked:
            accept(world, world.lead(handover="offered", person=KARLA), world.agent)
        assert [c.get("add_to") for c in asked.value.options["case"]] == [*reversed(cases), None]

    @pytest.mark.parametrize("state", ["won", "lost"])
    def test_a_case_whose_leads_are_closed_is_not_open(self, world: World, state: str) -> None:
        world.lead(handover="accepted", state=state, person=KARLA)
        assert accept(world, world.lead(handover="offered", person=KARLA), world.agent).case is not None

    def test_a_case_in_a_pipeline_that_the_type_forbids_is_not_offered(self, world: World) -> None:
        first = world.lead(handover="accepted", person=KARLA)
        service = world.lead(handover="offered", person=KARLA, type="SERV")
        with pytest.raises(Invalid):
            accept(world, service, world.agent, Choice(add_to=first.case))
        assert accept(world, service, world.agent).case != first.case

    def test_anothers_case_cannot_be_joined(self, world: World) -> None:
        other = world.lead(handover="accepted")
        with pytest.raises(Invalid, match="cannot join"):
            accept(world, world.lead(handover="offered"), world.agent, Choice(add_to=other.case))

    def test_the_administrator_can_be_another(self, world: World) -> None:
        choice = Choice(administrator=world.second_agent)
        lead = accept(world, world.lead(handover="offered"), world.agent, choice)
        assert (lead.owner, lead.member_ids) == (world.second_agent, [world.agent.pk])

    def test_a_pipeline_must_be_one_of_the_types(self, world: World) -> None:
        service = Pipeline.objects.get(code="service")
        lead = world.lead(handover="offered")
        with pytest.raises(Invalid, match="pipeline"):
            accept(world, lead, world.agent, Choice(pipeline=service))
        lead.type.pipelines.add(service)
        accept(world, lead, world.agent, Choice(pipeline=service))
        assert (lead.pipeline, lead.status.pipeline, lead.state) == (service, service, "in_progress")

    def test_no_linked_pipeline_means_all(self, world: World) -> None:
        lead = world.lead(handover="offered")
        LeadType.objects.get(pk=lead.type_id).pipelines.clear()
        choice = Choice(pipeline=Pipeline.objects.get(code="service"))
        assert accept(world, lead, world.agent, choice).pipeline.code == "service"

    def test_who_takes_a_lead_given_back_owns_it(self, world: World) -> None:
        lead = world.lead(handover="accepted", owner=world.agent)
        assign_lead(lead, team=world.used_cars, by=world.by(world.agent))
        accept(world, lead, world.second_agent)
        lead.refresh_from_db()
        assert lead.owner == world.second_agent
        assert lead.case is not None
        assert lead.case.administrator == world.second_agent


@pytest.mark.parametrize("table", ["distribution_offer", "staff_event", "leads_lead", "leads_case"])
def test_a_failure_in_any_write_leaves_nothing_behind(world: World, table: str) -> None:
    """The database refuses one of the writes, the last (the offer's answer) among them."""
    lead = world.lead(handover="offered", person=KARLA, company={"name": "Nordlys A/S"})

    def left() -> list[int]:
        return [m._default_manager.count() for m in (Contact, Account, Case, Event)]

    before = left()
    event = "UPDATE" if table in {"distribution_offer", "leads_lead"} else "INSERT"
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$"
        )
        cursor.execute(
            f"CREATE TRIGGER full_disk BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION refuse()"
        )
    with pytest.raises(Exception, match="the disk is full"), transaction.atomic():
        accept(world, lead, world.agent)
    stored = Lead.objects.get(pk=lead.pk)
    assert (stored.handover, stored.owner, stored.contact, stored.case) == ("offered", None, None, None)
    assert left() == before
    assert Offer.objects.get(lead=lead).answer == ""


def test_the_details_can_be_read_before_accepting(world: World) -> None:
    lead = world.lead(handover="offered", person=KARLA)
    seen = Lead.objects.visible_to(world.by(world.agent)).get(pk=lead.pk)
    assert (seen.person, seen.message) == (lead.person, "Is it still there?")
