"""Projects in the browser: set up with their effect said before, and worked on in the list of leads (R58, R59)."""

import pytest

from stafet.catalog.models import LeadType, Pipeline
from stafet.contacts.actions.group import join_group, make_group
from stafet.jobs.projects import advance_projects
from stafet.leads.models import Lead
from stafet.projects.actions.add import add_contacts
from stafet.projects.models import Project
from stafet.staff.actor import SYSTEM
from tests.projects.setting_up import customers, project
from tests.query_counts import counted
from tests.web.conftest import LogIn
from tests.world import World

pytestmark = pytest.mark.django_db


def typed(world: World, **more: object) -> dict[str, object]:
    """What the form sends."""
    kind = LeadType.objects.get(code="SALES")
    return {
        "en": "Summer tyres",
        "branch": world.flensburg.pk,
        "type": kind.pk,
        "pipeline": Pipeline.objects.get(code="sale").pk,
        "source": world.by_hand.pk,
        "staff": [world.agent.pk],
        "managers": [world.supervisor.pk],
        "way": "round_robin",
        "due_days": "7",
        "is_on": "on",
    } | more


def test_what_the_groups_do_is_said_before_it_is_done(world: World, at_desk_of: LogIn) -> None:
    fleet = make_group(world.flensburg, name="Fleet", by=SYSTEM)
    for contact in customers(world, "Ada", "Bea"):
        join_group(contact, group=fleet, by=SYSTEM)
    client = at_desk_of(world.administrator)
    given = typed(world, groups=[fleet.pk])
    asked = client.post("/projects/new", given).content.decode()
    assert "2 contacts would come in as leads now." in asked
    assert not Project.objects.exists()
    sent = client.post("/projects/new", given | {"counted": str(fleet.pk), "takes_members": "on"})
    made = Project.objects.get()
    assert (sent.status_code, sent.headers["Location"]) == (303, f"/leads?view=all&project={made.pk}")
    advance_projects()
    assert Lead.objects.filter(project=made.pk).count() == 2


def test_other_groups_than_those_that_were_counted_are_counted_anew(world: World, at_desk_of: LogIn) -> None:
    fleet, club = (make_group(world.flensburg, name=name, by=SYSTEM) for name in ("Fleet", "Club"))
    client = at_desk_of(world.administrator)
    given = typed(world, groups=[fleet.pk, club.pk], counted=str(fleet.pk))
    assert "Club (0)" in client.post("/projects/new", given).content.decode()
    assert not Project.objects.exists()


def test_the_work_list_is_sieved_by_employee_and_any_of_the_ticked_statuses(
    world: World, at_desk_of: LogIn
) -> None:
    one = project(world, staff_ids=[world.agent.pk, world.second_agent.pk])
    people = [contact.pk for contact in customers(world, "Ada", "Bea", "Cleo")]
    add_contacts(one, contacts=people, by=world.by(world.supervisor))
    world.lead(handover="accepted")
    client = at_desk_of(world.supervisor)
    page = client.get(f"/leads?project={one.pk}").content.decode()
    assert all(name in page for name in ("Ada Sommer", "Bea Sommer", "Cleo Sommer"))
    assert "Golf GTI" not in page
    mine = client.get(f"/leads?project={one.pk}&owner={world.second_agent.pk}").content.decode()
    assert ("Bea Sommer" in mine, "Ada Sommer" in mine) == (True, False)
    status = Lead.objects.filter(project=one.pk).values_list("status", flat=True)[0]
    other = one.pipeline.statuses.exclude(pk=status).first()
    assert other is not None
    none = client.get(f"/leads?project={one.pk}&status={other.pk}").content.decode()
    assert "Ada Sommer" not in none
    both = client.get(f"/leads?project={one.pk}&status={other.pk},{status}").content.decode()
    assert "Ada Sommer" in both
    assert f"project={one.pk}" in both.partition("Ada Sommer")[0].rpartition("href=")[2]


def test_who_sets_up_no_projects_sees_those_they_work_in_alone(world: World, at_desk_of: LogIn) -> None:
    one = project(world)
    agent, stranger = at_desk_of(world.agent), at_desk_of(world.stranger)
    page = agent.get("/projects").content.decode()
    assert ("Summer tyres" in page, "New project" in page) == (True, False)
    assert agent.get("/projects/new").status_code == 403
    assert agent.get(f"/projects/{one.pk}/edit").status_code == 403
    assert stranger.get(f"/projects/{one.pk}/edit").status_code == 404
    assert "Summer tyres" not in stranger.get("/projects").content.decode()


def test_pages_of_projects_ask_the_same_however_many_there_are(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.administrator)
    one = project(world)
    project(world), project(world)
    for address, name in (
        ("/projects", "/projects"),
        (f"/projects/{one.pk}/edit", "/projects/N/edit"),
        ("/projects/new", "/projects/new"),
    ):
        client.get(address)
        with counted(f"GET {name}"):
            assert client.get(address).status_code == 200
