"""Contacts come into a project: by hand, by a group, once each, and to whose turn it is (R57, R58)."""

from collections import Counter

import pytest

from stafet.contacts.actions.group import join_group, make_group
from stafet.contacts.models import ContactGroup, GroupMember
from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, Invalid, NotNow
from stafet.jobs.projects import advance_projects
from stafet.leads.models import Lead
from stafet.projects.actions.add import Added, add_contacts
from stafet.projects.actions.set_up import edit_project
from stafet.projects.models import Arrival, Member, Project
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.staff.actor import SYSTEM
from tests.acceptance.test_races import at_once
from tests.projects.setting_up import customers, project
from tests.world import World


def added(one: Project, world: World, *names: str) -> Added:
    """These people, put in by the manager of the project."""
    contacts = [contact.pk for contact in customers(world, *names)]
    return add_contacts(one, contacts=contacts, by=world.by(world.supervisor))


def test_a_contact_in_a_project_is_a_lead_that_is_accepted_and_only_due(world: World) -> None:
    one = project(world)
    (lead,) = added(one, world, "Ada").leads
    lead.refresh_from_db()
    assert (lead.state, lead.handover, lead.project, lead.case) == ("in_progress", "accepted", one.pk, None)
    assert (lead.contact and lead.contact.first_name, lead.pipeline) == ("Ada", one.pipeline)
    assert lead.due_at is not None
    assert 6.9 < (lead.due_at - clock.now()).total_seconds() / 86_400 <= 7
    assert (lead.clock, lead.clock_from) == ("", None)


def test_the_staff_of_a_project_take_turns_over_more_than_one_adding(world: World) -> None:
    one = project(world)
    leads = added(one, world, "Ada", "Bea", "Cleo").leads + added(one, world, "Dora").leads
    assert Counter(lead.owner_id for lead in leads) == {world.agent.pk: 2, world.second_agent.pk: 2}


def test_where_a_project_deals_by_hand_its_manager_sees_what_nobody_has(world: World) -> None:
    one = project(world, way="by_hand", manager_ids=[world.stranger.pk])
    (lead,) = added_by(world, one)
    assert (lead.handover, lead.owner) == ("unassigned", None)
    assert Lead.objects.visible_to(world.by(world.stranger)).filter(pk=lead.pk).exists()
    assert not Lead.objects.visible_to(world.by(world.agent)).filter(pk=lead.pk).exists()


def added_by(world: World, one: Project) -> list[Lead]:
    """Ada, put in by the administrator."""
    (contact,) = customers(world, "Ada")
    return add_contacts(one, contacts=[contact.pk], by=world.by(world.administrator)).leads


def test_nobody_is_twice_in_one_project_but_in_two_projects_they_are(world: World) -> None:
    first, second = project(world), project(world, names={"de": "Winterreifen"})
    (contact,) = customers(world, "Ada")
    by = world.by(world.supervisor)
    add_contacts(first, contacts=[contact.pk], by=by)
    again = add_contacts(first, contacts=[contact.pk], by=by)
    assert (again.leads, again.in_already) == ([], 1)
    assert len(add_contacts(second, contacts=[contact.pk], by=by).leads) == 1


@pytest.mark.django_db(transaction=True)
def test_two_who_add_the_same_contact_at_once_add_it_once(world: World) -> None:
    one, by = project(world), world.by(world.supervisor)
    for name in ("Ada", "Bea", "Cleo", "Dora", "Eva"):
        (contact,) = customers(world, name)
        at_once(*[lambda key=contact.pk: add_contacts(one, contacts=[key], by=by)] * 2)
        assert Lead.objects.filter(project=one.pk, contact=contact).count() == 1


def grouped(world: World) -> ContactGroup:
    return make_group(world.flensburg, name="Fleet", by=SYSTEM)


def test_who_joins_a_mapped_group_comes_in_and_once(world: World) -> None:
    fleet = grouped(world)
    one = project(world, groups=[fleet])
    (contact,) = customers(world, "Ada")
    join_group(contact, group=fleet, by=world.by(world.agent))
    assert advance_projects() == 1
    assert Lead.objects.get(project=one.pk).contact == contact
    assert advance_projects() == 0
    assert Arrival.objects.count() == 0


def test_who_is_added_by_hand_joins_the_group_and_other_projects_of_it_but_nothing_goes_round(
    world: World,
) -> None:
    fleet = grouped(world)
    one, other = project(world, groups=[fleet]), project(world, groups=[fleet])
    added(one, world, "Ada")
    assert GroupMember.objects.filter(group=fleet).count() == 1
    advance_projects()
    assert sorted(Member.objects.values_list("project", flat=True)) == [one.pk, other.pk]
    assert (Arrival.objects.count(), GroupMember.objects.count()) == (0, 1)


def test_who_is_in_the_group_already_comes_in_only_if_it_was_said(world: World) -> None:
    fleet = grouped(world)
    for contact in customers(world, "Ada", "Bea"):
        join_group(contact, group=fleet, by=SYSTEM)
    left, took = project(world, groups=[fleet]), project(world, groups=[fleet], takes_members=True)
    advance_projects()
    assert Counter(Member.objects.values_list("project", flat=True)) == {took.pk: 2}
    edit_project(left, changes={"is_on": False}, by=world.by(world.administrator))
    (late,) = customers(world, "Cleo")
    join_group(late, group=fleet, by=SYSTEM)
    advance_projects()
    assert Counter(Member.objects.values_list("project", flat=True)) == {took.pk: 3}


def test_who_joined_and_was_merged_before_the_worker_came_comes_in_as_who_stands_for_them(
    world: World,
) -> None:
    fleet = grouped(world)
    one = project(world, groups=[fleet])
    first, second, last = customers(world, "Ada", "Bea", "Cleo")
    join_group(first, group=fleet, by=SYSTEM)
    by = world.by(world.administrator)
    merge_contacts(second, gone=first, by=by)
    merge_contacts(last, gone=second, by=by)
    advance_projects()
    assert list(Lead.objects.filter(project=one.pk).values_list("contact", flat=True)) == [last.pk]
    assert Arrival.objects.count() == 0


def test_a_group_of_the_company_shows_nobody_to_another_branch(world: World) -> None:
    company = make_group(None, name="VIP", by=SYSTEM)
    one = project(world, groups=[company])
    (elsewhere,) = customers(world, "Ada", branch=world.odense)
    join_group(elsewhere, group=company, by=SYSTEM)
    advance_projects()
    assert not Member.objects.filter(project=one).exists()
    with pytest.raises(Invalid, match="project's branch"):
        add_contacts(one, contacts=[elsewhere.pk], by=world.by(world.administrator))


def test_nobody_comes_into_a_project_that_is_off_and_only_its_people_put_somebody_in(world: World) -> None:
    one = project(world)
    (contact,) = customers(world, "Ada")
    with pytest.raises(Forbidden):
        add_contacts(one, contacts=[contact.pk], by=world.by(world.agent))
    edit_project(one, changes={"is_on": False}, by=world.by(world.manager))
    with pytest.raises(NotNow, match="off"):
        add_contacts(one, contacts=[contact.pk], by=world.by(world.supervisor))
