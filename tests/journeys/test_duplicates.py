"""Duplicates in a real browser: merged and given back by hand, on a phone and at a desk, light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from stafet.records.models import Pair
from tests.journeys.conftest import DESKTOP, PHONE, Opens, picture
from tests.records.test_merge import person
from tests.records.test_pairs import look
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def pairs(world: World) -> list[Pair]:
    person(world, "Karla Petersen", emails=("karla@foerde.example",), phones=("0461 123456",))
    person(world, "Carla Petersen", emails=("karla@foerde.example", "carla@post.example"), title="Dr.")
    for _ in range(2):
        person(world, "Ole von der Au", emails=("ole@au.example",), phones=("+45 40 12 34 56",))
    look()
    return list(Pair.objects.order_by("left"))


@pytest.mark.parametrize(
    ("size", "theme"), [(DESKTOP, "light"), (DESKTOP, "dark"), (PHONE, "light"), (PHONE, "dark")]
)
def test_a_pair_is_merged_and_given_back(
    world: World, opens: Opens, pairs: list[Pair], size: object, theme: str
) -> None:
    page = opens(world.supervisor, size=size, theme=theme)
    name = f"duplicates-{'phone' if size is PHONE else 'desk'}-{theme}"
    page.goto("/contacts")
    page.get_by_role("link", name="Duplicates").click()
    expect(page.get_by_role("heading", name="Duplicates")).to_be_visible()
    wrong = Axe().run(page).response["violations"]
    picture(page, f"{name}-list")
    page.get_by_role("link", name="Karla Petersen").click()
    page.locator("input[name=take-first_name][value=gone]").check()
    wrong += Axe().run(page).response["violations"]
    picture(page, f"{name}-pair")
    wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    page.get_by_role("button", name="Merge", exact=True).click()
    expect(page.get_by_role("heading", name="Carla Petersen")).to_be_visible()
    wrong += Axe().run(page).response["violations"]
    picture(page, f"{name}-merged")
    page.get_by_role("link", name="Undo the merge").click()
    expect(page.locator("dialog").get_by_role("heading", name="Undo the merge")).to_be_visible()
    wrong += Axe().run(page).response["violations"]
    picture(page, f"{name}-undoing")
    page.locator("dialog footer .go").click()
    expect(page.get_by_role("heading", name="Karla Petersen")).to_be_visible()
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in wrong] == []
    assert not wide
