"""Calling in a real browser: the phone opens, the sheet waits, one tap saves how it went and the next date."""

import re

import pytest
from playwright.sync_api import Page, expect

from stafet.leads.models import Call, Lead
from stafet.staff.models import Event
from tests.journeys.conftest import PHONE, Opens, picture
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Where no telephone is installed, Chromium takes no further clicks while it looks for one.
NO_TELEPHONE = (
    "addEventListener('click', (e) => { if (e.target.closest('a[href^=\\'tel:\\']')) e.preventDefault(); })"
)


def without_telephone(page: Page) -> Page:
    page.add_init_script(NO_TELEPHONE)
    page.reload()
    return page


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_call_from_the_desk_of_a_phone_is_noted_with_one_tap(
    world: World, opens: Opens, theme: str
) -> None:
    lead = world.lead(handover="accepted")
    Lead.objects.filter(pk=lead.pk).update(due_at=world.later(days=-1))
    page = without_telephone(opens(world.agent, size=PHONE, theme=theme))
    page.locator(f"#card-{lead.number}").get_by_role("link", name="Call").click()
    sheet = page.get_by_role("dialog")
    expect(sheet.get_by_role("heading", name="How did the call go?")).to_be_visible()
    picture(page, f"after-call-phone-{theme}")
    sheet.get_by_role("button", name="Not reached").click()
    expect(page.get_by_text("The call is noted.")).to_be_visible()
    expect(sheet).to_be_hidden()
    assert page.url.endswith("/desk")
    lead.refresh_from_db()
    assert lead.due_at is not None
    assert Call.objects.get(lead=lead).outcome == "not_reached"


def test_beside_a_lead_the_box_asks_and_the_rest_can_be_read(world: World, opens: Opens) -> None:
    lead = world.lead(handover="accepted")
    page = without_telephone(opens(world.agent))
    page.goto(f"/leads/{lead.number}")
    page.get_by_role("complementary").get_by_role("link", name="+49").click()
    expect(page.locator("#call-form")).to_be_visible()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.locator("#call-form").get_by_text("Voicemail").click()
    page.get_by_role("button", name="Save call").click()
    expect(page.locator("#timeline").get_by_text("Call, voicemail")).to_be_visible()


def test_a_call_with_a_contact_without_a_lead_plans_the_next_one(world: World, opens: Opens) -> None:
    page = without_telephone(opens(world.agent, size=PHONE))
    page.goto(f"/contacts/{world.contact.pk}")
    page.get_by_role("link", name="Call", exact=True).first.click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label("What was said?").fill("On holiday until Monday")
    picture(page, "after-call-contact")
    sheet.get_by_role("button", name="Voicemail").click()
    expect(page.locator("#timeline .said.note").get_by_text("On holiday until Monday")).to_be_visible()
    expect(page.get_by_text("Task planned for Anna Agent")).to_be_visible()


def test_a_note_names_a_colleague_as_one_types(world: World, opens: Opens) -> None:
    lead = world.lead(handover="accepted")
    page = opens(world.agent)
    page.goto(f"/leads/{lead.number}")
    text = page.locator("#note-text")
    text.press_sequentially("Please look, @used")
    expect(page.get_by_role("option", name="Used cars")).to_be_visible()
    picture(page, "naming-a-team")
    text.press("Enter")
    text.press_sequentially("and @Bo")
    page.get_by_role("option").first.click()
    expect(text).to_have_value(re.compile(r"^Please look, @Used cars and @\S+"))
    page.locator("#note-form").get_by_role("button", name="Save note").click()
    expect(page.locator("#timeline").get_by_text("@Used cars")).to_be_visible()
    told = Event.objects.get(kind="lead:noted", lead_number=lead.number).after["mentions"]
    assert world.second_agent.pk in told
