"""Finding in a real browser: an advanced search is built, saved, pinned; what it finds is assigned at once, and given back."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from stafet.jobs.many import work_on_runs
from stafet.leads.models import Lead
from tests.journeys.conftest import DESKTOP, PHONE, Opens, picture
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(("size", "theme"), [(DESKTOP, "light"), (PHONE, "dark")])
def test_a_search_is_built_saved_and_what_it_finds_is_assigned_and_given_back(
    world: World, opens: Opens, size: object, theme: str
) -> None:
    leads = [world.lead(handover="accepted") for _ in range(3)]
    page = opens(world.manager, size=size, theme=theme)
    name = f"finding-{'phone' if size is PHONE else 'desk'}-{theme}"
    page.goto("/searches/leads")
    page.get_by_label("Ask for").select_option("owner")
    page.get_by_role("button", name="Add a criterion").click()
    page.get_by_label(world.agent.name).check()
    wrong = Axe().run(page).response["violations"]
    picture(page, f"{name}-adding")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_text(f"All leads where Owner is {world.agent.name}.")).to_be_visible()
    wrong += Axe().run(page).response["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    picture(page, f"{name}-found")
    page.get_by_role("link", name="Save").click()
    page.get_by_role("dialog").get_by_label("Name", exact=True).fill("Of Anna")
    page.locator("dialog footer .go").click()
    expect(page.get_by_role("heading", name="Of Anna")).to_be_visible()
    page.get_by_label("Everything found: 3 leads").check()
    page.get_by_role("button", name="Assign").click()
    page.locator("dialog select").select_option(label=world.second_agent.name)
    wrong += Axe().run(page).response["violations"]
    page.locator("dialog footer .go").click()
    expect(page.get_by_text("0 of 3")).to_be_visible()
    work_on_runs(10)
    expect(page.get_by_text("3 of 3")).to_be_visible()
    assert {one.owner for one in Lead.objects.all()} == {world.second_agent}
    wrong += Axe().run(page).response["violations"]
    picture(page, f"{name}-run")
    _taken_back(page)
    assert {one.owner for one in Lead.objects.all()} == {world.agent}
    page.goto("/leads")
    expect(page.get_by_role("link", name="Of Anna")).to_be_visible()
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in wrong] == []
    assert len(leads) == 3
    assert not wide


def _taken_back(page: Page) -> None:
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", name="Undo: Assign")).to_be_visible()
    work_on_runs(10)
    expect(page.get_by_text("3 of 3")).to_be_visible()
