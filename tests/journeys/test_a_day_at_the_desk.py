"""A lead from the offer to the win, in a real browser; by mouse, by keyboard, and seen by a colleague."""

import re

import pytest
from playwright.sync_api import expect

from stafet.leads.models import Lead
from tests.journeys.conftest import Opens, picture
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_an_offer_is_accepted_noted_and_won_without_a_reload(world: World, opens: Opens) -> None:
    lead = world.lead(handover="offered", subject="Blue Polo")
    page = opens(world.agent)
    page.evaluate("window.isTheSamePage = true")
    page.get_by_role("link", name="Accept").click()
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_role("heading", name="Blue Polo")).to_be_visible()
    expect(page).to_have_url(re.compile(f"/leads/{lead.number}$"))
    expect(page.locator("#nav [aria-current]")).to_contain_text("Leads")

    page.get_by_label("Note", exact=True).fill("She comes on Saturday")
    page.get_by_text("In 2 hours").first.click()
    page.get_by_role("button", name="Save note").click()
    expect(page.locator(".timeline")).to_contain_text("She comes on Saturday")
    picture(page, "day-noted")

    page.get_by_role("link", name="Win").click()
    page.locator("dialog .pick").first.click()
    page.get_by_role("button", name="Mark as won").click()
    expect(page.locator(".banner.won")).to_be_visible()
    picture(page, "day-won")
    assert page.evaluate("window.isTheSamePage")
    told = page.locator(".timeline b").all_text_contents()
    assert [word.split()[0] for word in told[:3]] == ["Won", "Note", "Accepted"]
    assert Lead.objects.get(pk=lead.pk).state == "won"


def test_a_new_offer_shows_on_the_desk_by_itself(world: World, opens: Opens) -> None:
    page = opens(world.agent)
    expect(page.get_by_role("heading", name="All done")).to_be_visible()
    page.wait_for_timeout(500)
    world.lead(handover="offered", subject="Red Up")
    expect(page.get_by_text("Red Up")).to_be_visible(timeout=10_000)
    expect(page.locator("#nav")).to_contain_text("1")
    picture(page, "day-live")


def test_what_one_is_writing_stays_when_something_else_changes(world: World, opens: Opens) -> None:
    lead = world.lead(handover="accepted")
    page = opens(world.agent)
    page.goto(f"/leads/{lead.number}")
    page.wait_for_timeout(500)
    page.get_by_label("Note", exact=True).fill("Half a sentence")
    world.lead(handover="offered")
    expect(page.locator("#nav b").first).to_be_visible(timeout=10_000)
    assert page.get_by_label("Note", exact=True).input_value() == "Half a sentence"


def test_a_queue_is_worked_by_keyboard(world: World, opens: Opens) -> None:
    leads = [world.lead(handover="accepted", subject=f"Car {letter}") for letter in "AB"]
    page = opens(world.agent)
    page.goto("/leads?view=mine&order=newest")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("#lead-title")).to_contain_text("Car A")
    page.keyboard.press("n")
    page.keyboard.type("By hand")
    expect(page.get_by_label("Note", exact=True)).to_have_value("By hand")
    page.keyboard.press("Escape")
    page.locator("#lead-title").click()
    page.keyboard.press("?")
    expect(page.get_by_role("heading", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("car b")
    expect(page.locator("#found a").first).to_contain_text("Car B")
    page.keyboard.press("Enter")
    expect(page.locator("#lead-title")).to_contain_text("Car B")
    assert page.url.endswith(f"/leads/{leads[1].number}")


def test_a_wrong_date_is_told_beside_the_note_and_nothing_typed_is_lost(world: World, opens: Opens) -> None:
    lead = world.lead(handover="accepted")
    page = opens(world.agent)
    page.goto(f"/leads/{lead.number}")
    page.get_by_label("Note", exact=True).fill("Later")
    page.locator("#note-form").get_by_text("Pick", exact=True).click()
    page.locator("#note-form [name=due_at]").fill("2020-01-01T09:00")
    page.get_by_role("button", name="Save note").click()
    expect(page.locator("#note-form-wrong")).to_contain_text("The next date lies in the past.")
    assert page.get_by_label("Note", exact=True).input_value() == "Later"


def test_everything_works_without_javascript(world: World, opens: Opens) -> None:
    lead = world.lead(handover="offered", subject="Blue Polo")
    page = opens(world.agent)
    page.route("**/*.js", lambda route: route.abort())
    page.goto("/desk")
    page.get_by_role("link", name="Accept").click()
    page.get_by_role("button", name="Accept").click()
    page.wait_for_url(f"**/leads/{lead.number}")
    page.get_by_label("Note", exact=True).fill("No script at all")
    page.get_by_text("In 2 hours").first.click()
    page.get_by_role("button", name="Save note").click()
    expect(page.locator(".timeline")).to_contain_text("No script at all")
