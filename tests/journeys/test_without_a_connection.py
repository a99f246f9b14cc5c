"""On the phone, in the cellar: what was seen can be read, and says how old it is; who leaves takes it with them."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import PHONE, Opens, picture
from tests.patience import eventually
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
KEPT = (
    "async () => (await (await caches.open('stafet-pages')).keys()).map((key) => new URL(key.url).pathname)"
)


def kept(page: Page) -> list[str]:
    """The pages that the browser holds."""
    found: list[str] = page.evaluate(KEPT)
    return sorted(found)


def see(page: Page, url: str) -> None:
    """Look at a page until the browser has kept it."""
    page.goto(url)
    assert eventually(lambda: url in kept(page), within=20)


def has_a_worker(page: Page) -> None:
    """Wait until the service worker serves the page."""
    assert eventually(lambda: page.evaluate("navigator.serviceWorker.controller !== null"), within=30)


def test_the_desk_and_a_lead_are_read_without_a_connection(world: World, opens: Opens) -> None:
    lead = world.lead(handover="accepted", subject="Blue Polo")
    world.lead(handover="offered", subject="Red Up")
    page = opens(world.agent, size=PHONE, keeps_pages=True)
    has_a_worker(page)
    see(page, f"/leads/{lead.number}")
    see(page, "/desk")

    page.context.set_offline(True)
    page.goto("/desk")
    expect(page.get_by_text("Red Up")).to_be_visible()
    bar = page.locator(".offline-bar")
    expect(bar).to_be_visible()
    expect(bar).to_contain_text(re.compile(r"Offline, as of \d{1,2}:\d\d"))
    picture(page, "offline-desk")
    page.goto(f"/leads/{lead.number}")
    expect(page.get_by_role("heading", name="Blue Polo")).to_be_visible()
    expect(bar).to_contain_text("Offline, as of")
    page.goto("/profile")
    expect(page.get_by_role("heading", name="No connection")).to_be_visible()

    page.goto("/desk")
    page.context.set_offline(False)
    expect(bar).to_be_hidden(timeout=20_000)
    assert page.locator("html").get_attribute("data-kept-at") is None


def test_a_lead_that_was_opened_without_loading_a_page_is_kept_too(world: World, opens: Opens) -> None:
    lead = world.lead(handover="accepted", subject="Blue Polo")
    page = opens(world.agent, keeps_pages=True)
    has_a_worker(page)
    page.goto("/leads?view=mine")
    page.locator("#rows a").first.click()
    expect(page).to_have_url(re.compile(f"/leads/{lead.number}"))
    assert eventually(lambda: f"/leads/{lead.number}" in kept(page), within=20)


def test_who_logs_out_leaves_no_page_behind(world: World, opens: Opens) -> None:
    lead = world.lead(handover="accepted")
    page = opens(world.agent, keeps_pages=True)
    has_a_worker(page)
    see(page, f"/leads/{lead.number}")
    page.goto("/profile")
    page.evaluate("document.querySelector('form[action=\"/log-out\"]').submit()")
    page.wait_for_url("**/log-in")
    assert kept(page) == []
    page.context.set_offline(True)
    page.goto(f"/leads/{lead.number}")
    expect(page.get_by_role("heading", name="No connection")).to_be_visible()
