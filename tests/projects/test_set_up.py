"""A project is set up, and says beforehand what that will do (R57, R58)."""

from typing import Any

import pytest

from stafet.contacts.actions.group import join_group, make_group
from stafet.foundation.denials import Forbidden, Invalid, Overtaken
from stafet.jobs.projects import advance_projects
from stafet.leads.models import Lead
from stafet.projects.actions.add import add_contacts
from stafet.projects.actions.hand import hand_leads
from stafet.projects.actions.set_up import edit_project, set_up_project
from stafet.projects.effect import effect_of
from stafet.projects.models import Project
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.projects.setting_up import customers, project, terms
from tests.world import World


def test_the_effect_is_counted_before_and_is_what_then_happens(world: World) -> None:
    fleet, club = (make_group(world.flensburg, name=name, by=SYSTEM) for name in ("Fleet", "Club"))
    ada, bea = customers(world, "Ada", "Bea")
    (far,) = customers(world, "Odd", branch=world.odense)
    for contact, group in ((ada, fleet), (bea, fleet), (bea, club), (far, club)):
        join_group(contact, group=group, by=SYSTEM)
    said = effect_of([fleet, club], branch=world.flensburg)
    assert (said.coming, said.in_already, said.elsewhere) == (2, 0, 1)
    assert dict(said.groups) == {fleet: 2, club: 2}
    one = project(world, groups=[fleet, club], takes_members=True)
    advance_projects()
    assert Lead.objects.filter(project=one.pk).count() == said.coming


def test_what_a_group_adds_to_a_project_that_stands_leaves_out_who_is_in_it(world: World) -> None:
    club = make_group(world.flensburg, name="Club", by=SYSTEM)
    ada, bea = customers(world, "Ada", "Bea")
    one = project(world)
    add_contacts(one, contacts=[ada.pk], by=world.by(world.supervisor))
    for contact in (ada, bea):
        join_group(contact, group=club, by=SYSTEM)
    said = effect_of([club], branch=world.flensburg, project=one)
    assert (said.coming, said.in_already) == (1, 1)


def test_who_came_in_before_they_were_merged_is_counted_as_in_it(world: World) -> None:
    club = make_group(world.flensburg, name="Club", by=SYSTEM)
    ada, bea = customers(world, "Ada", "Bea")
    one, by = project(world), world.by(world.administrator)
    add_contacts(one, contacts=[bea.pk], by=by)
    merge_contacts(ada, gone=bea, by=by)
    join_group(ada, group=club, by=SYSTEM)
    said = effect_of([club], branch=world.flensburg, project=one)
    assert (said.coming, said.in_already) == (0, 1)
    edit_project(one, changes={"groups": [club]}, takes_members=True, by=by)
    advance_projects()
    assert Lead.objects.filter(project=one.pk).count() == 1


def test_who_defines_for_a_branch_sets_up_its_projects(world: World) -> None:
    made = set_up_project(world.flensburg, terms=terms(world), by=world.by(world.manager))
    assert Event.objects.get(kind="project:set_up").after["names"] == {"en": "Summer tyres"}
    assert made.version == 1
    for actor, branch in ((world.supervisor, world.flensburg), (world.manager, world.odense)):
        with pytest.raises(Forbidden):
            set_up_project(branch, terms=terms(world), by=world.by(actor))
    visible = [Project.objects.visible_to(world.by(one)).count() for one in (world.agent, world.stranger)]
    assert visible == [1, 0]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"names": {}}, "names"),
        ({"names": {"en": " "}}, "names"),
        ({"pipeline": "nowhere"}, "pipeline"),
        ({"way": "by_lot"}, "way"),
        ({"staff_ids": []}, "staff_ids"),
        ({"staff_ids": [999_999]}, "staff_ids"),
        ({"due_days": -1}, "due_days"),
    ],
)
def test_what_does_not_fit_is_said_at_its_field(world: World, given: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as denied:
        project(world, **given)
    assert list(denied.value.fields) == [field]
    assert not Project.objects.exists()


def test_an_editor_of_an_older_version_is_overtaken(world: World) -> None:
    one, by = project(world), world.by(world.administrator)
    edit_project(one, changes={"due_days": 3}, version=1, by=by)
    with pytest.raises(Overtaken):
        edit_project(one, changes={"due_days": 5}, version=1, by=by)
    assert Project.objects.get(pk=one.pk).due_days == 3


def test_a_new_manager_sees_its_open_leads_and_the_former_one_no_longer(world: World) -> None:
    one = project(world, way="by_hand", manager_ids=[world.stranger.pk])
    (contact,) = customers(world, "Ada")
    (lead,) = add_contacts(one, contacts=[contact.pk], by=world.by(world.administrator)).leads
    edit_project(one, changes={"manager_ids": [world.second_agent.pk]}, by=world.by(world.administrator))
    advance_projects()
    sees = {
        user.name: Lead.objects.visible_to(world.by(user)).filter(pk=lead.pk).exists()
        for user in (world.stranger, world.second_agent)
    }
    assert sees == {"Odile Odense": False, "Bo Andersen": True}
    assert advance_projects() == 0


def test_a_manager_hands_leads_to_the_people_of_the_project_alone(world: World) -> None:
    one = project(world, way="by_hand")
    people = [contact.pk for contact in customers(world, "Ada", "Bea")]
    by = world.by(world.supervisor)
    numbers = [lead.pk for lead in add_contacts(one, contacts=people, by=by).leads]
    assert hand_leads(one, numbers=numbers, owner=world.second_agent, by=by) == 2
    assert hand_leads(one, numbers=numbers, owner=world.second_agent, by=by) == 0
    assert hand_leads(one, numbers=numbers[:1], owner=world.agent, by=by) == 1
    owners = list(Lead.objects.filter(project=one.pk).order_by("pk").values_list("owner", "clock"))
    assert owners == [(world.agent.pk, ""), (world.second_agent.pk, "")]
    with pytest.raises(Invalid, match="people of the project"):
        hand_leads(one, numbers=numbers, owner=world.manager, by=by)


def test_staff_work_in_the_branch_or_serve_it(world: World) -> None:
    with pytest.raises(Invalid, match="does not work here"):
        project(world, staff_ids=[world.stranger.pk])
    world.stranger.serves.add(world.flensburg)
    assert project(world, staff_ids=[world.stranger.pk]).staff_ids == [world.stranger.pk]


def test_its_leads_are_called_in_the_language_of_the_branch(world: World) -> None:
    one = project(world, names={"en": "Tyres", "de": "Reifen"})
    (contact,) = customers(world, "Ada")
    (lead,) = add_contacts(one, contacts=[contact.pk], by=world.by(world.supervisor)).leads
    assert lead.subject == "Reifen"
