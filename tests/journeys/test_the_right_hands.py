"""The right hands in a real browser: a dispatcher gives away many at once; a rule is tried, then switched on."""

import pytest
from playwright.sync_api import expect

from stafet.distribution.models import Rule
from stafet.leads.models import Lead
from tests.journeys.conftest import PHONE, Opens, picture
from tests.journeys.test_everybody_can_use_it import faults
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_dispatcher_gives_away_what_was_ticked_by_keyboard(world: World, opens: Opens) -> None:
    free, declined = world.lead(), world.lead(handover="declined")
    page = opens(world.dispatcher)
    page.goto("/dispatch")
    assert faults(page) == []
    page.evaluate("window.isTheSamePage = true")
    for _ in range(2):
        page.keyboard.press("j")
        page.keyboard.press("x")
    expect(page.locator("[name=lead]:checked")).to_have_count(2)
    page.get_by_role("group", name="With all that are ticked").get_by_role("button", name="Assign").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text(world.second_agent.name).click()
    dialog.get_by_role("button", name="Assign").click()
    told = page.get_by_role("alert")
    expect(told).to_contain_text("Done: 1 lead.")
    expect(told).to_contain_text(f"{declined.who}: {world.second_agent.name} has declined this lead.")
    picture(page, "dispatch-partly")
    assert page.evaluate("window.isTheSamePage")
    assert page.url.endswith("/dispatch")
    assert Lead.objects.get(pk=free.pk).offered_to == world.second_agent


def test_a_rule_is_tried_before_it_is_saved(world: World, opens: Opens) -> None:
    for _ in range(3):
        world.lead(handover="offered")
    page = opens(world.administrator)
    page.goto("/distribution")
    page.get_by_role("link", name="New rule").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Used cars")
    dialog.get_by_label("Team", exact=True).select_option(str(world.used_cars.pk))
    dialog.get_by_text("in turn", exact=True).click()
    dialog.get_by_role("button", name="Try it first").click()
    expect(page.get_by_text("3 of them would have gone elsewhere.")).to_be_visible()
    expect(page.get_by_role("row", name="Anna Agent 0 2")).to_be_visible()
    assert faults(page) == []
    picture(page, "rules-tried")
    assert not Rule.objects.exists()
    page.get_by_role("button", name="Save the rule").click()
    page.wait_for_url("**/distribution")
    expect(page.get_by_text("All leads go to Used cars, in turn.")).to_be_visible()
    assert Rule.objects.get().is_on


def test_the_desk_and_the_rules_fit_a_phone(world: World, opens: Opens) -> None:
    world.lead()
    lead = world.lead(handover="offered")
    Rule.objects.create(name="Used cars", team=world.used_cars, way="round_robin")
    page = opens(world.administrator, size=PHONE, theme="dark")
    pages = (
        "/dispatch", "/distribution", "/distribution/new", "/distribution/trial", "/distribution/people",
        f"/distribution/people/{world.agent.pk}", f"/leads/{lead.number}/why",
    )  # fmt: skip
    wrong = {}
    for url in pages:
        page.goto(url)
        if found := faults(page):
            wrong[url] = found
    assert wrong == {}
