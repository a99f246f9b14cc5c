"""A project is set up in a real browser, fills by its group, and is worked on where one's place stays (R57 to R59)."""

import pytest
from playwright.sync_api import expect

from stafet.contacts.actions.group import join_group, make_group
from stafet.jobs.projects import advance_projects
from stafet.projects.models import Project
from stafet.staff.actor import SYSTEM
from tests.journeys.conftest import Opens, picture
from tests.projects.setting_up import customers
from tests.world import World

pytestmark = pytest.mark.browser


@pytest.mark.django_db(transaction=True)
def test_a_project_says_what_it_will_do_and_is_worked_on(world: World, opens: Opens) -> None:
    fleet = make_group(world.flensburg, name="Fleet customers", by=SYSTEM)
    for contact in customers(world, "Ada", "Bea", "Cleo"):
        join_group(contact, group=fleet, by=SYSTEM)
    page = opens(world.manager)
    page.goto("/projects")
    page.get_by_role("link", name="New project").click()
    page.get_by_label("Name, English").fill("Summer tyres")
    page.get_by_label("Pipeline").select_option(label="Sale")
    page.get_by_label("Lead type").select_option(label="Sales enquiry")
    page.get_by_label("Source").select_option(label="By hand")
    page.get_by_role("group", name="Managers").get_by_text("Mette Manager").click()
    page.get_by_role("group", name="Staff").get_by_text("Anna Agent").click()
    page.locator("summary", has_text="Contact groups").click()
    page.get_by_role("group", name="Contact groups").get_by_text("Fleet customers").click()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("3 contacts would come in as leads now.")).to_be_visible()
    picture(page, "project-effect")
    assert not Project.objects.exists()
    page.get_by_label("Take in who is in them now").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The project is set up.")).to_be_visible()
    advance_projects()

    page.reload()
    rows = page.locator("#rows li")
    expect(rows).to_have_count(3)
    page.locator("summary", has_text="Employee").click()
    page.get_by_role("link", name="Nobody").click()
    expect(page.locator("#rows li")).to_have_count(0)
    page.locator("summary", has_text="Nobody").click()
    page.get_by_role("link", name="Anna Agent").click()
    expect(rows).to_have_count(3)
    rows.first.get_by_role("link").first.click()
    expect(page.locator("#detail h1")).to_contain_text("Sommer")
    assert "project=" in page.url
    assert f"owner={world.agent.pk}" in page.url
    picture(page, "project-work-list")
