"""Opening hours are set in a real browser: by keyboard, on the phone, told at once what does not fit."""

import pytest
from playwright.sync_api import expect

from stafet.staff.models import Branch, OpeningHours
from tests.journeys.conftest import PHONE, Opens, picture
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_hours_are_typed_mended_saved_and_given_up_without_a_reload(world: World, opens: Opens) -> None:
    page = opens(world.manager, size=PHONE)
    page.goto(f"/branches/{world.flensburg.pk}/hours")
    page.evaluate("window.isTheSamePage = true")
    page.get_by_label("Tuesday").fill("mornings")
    page.get_by_role("button", name="Another day").click()
    expect(page.get_by_role("group", name="Day off 2")).to_be_visible()
    page.get_by_label("Tuesday").press("Enter")
    expect(page.get_by_text("Tuesday: Not understood: mornings.")).to_be_in_viewport()
    picture(page, "hours-told")
    page.get_by_label("Tuesday").fill("9-12, 13-18")
    page.get_by_role("group", name="Day off 2").get_by_label("What it is").fill("Stocktaking")
    page.get_by_role("group", name="Day off 2").get_by_label("Day", exact=True).fill("2090-01-02")
    page.get_by_label("Tuesday").press("Enter")
    expect(page.get_by_text("Its own hours.")).to_be_visible()
    expect(page.get_by_label("Tuesday")).to_have_value("9:00–12:00, 13:00–18:00")
    row = OpeningHours.objects.get()
    assert (row.week[1], row.days_off) == (
        [[540, 720], [780, 1080]],
        [{"on": "2090-01-02", "name": "Stocktaking"}],
    )
    page.locator("summary", has_text="Inherit again").click()
    page.get_by_role("button", name="Give up these hours").click()
    expect(page.get_by_text("Nobody has set any hours yet")).to_be_visible()
    assert page.evaluate("window.isTheSamePage")
    assert not OpeningHours.objects.exists()


def test_another_country_brings_its_regions_and_time_zones(world: World, opens: Opens) -> None:
    page = opens(world.manager)
    page.goto(f"/branches/{world.flensburg.pk}/hours")
    page.get_by_label("Country").select_option("ES")
    page.get_by_label("Time zone").select_option("Atlantic/Canary")
    page.get_by_label("Region").select_option(label="Canarias")
    page.locator("#place").get_by_role("button", name="Save").click()
    expect(page.get_by_text("by the clock of Atlantic/Canary")).to_be_visible()
    branch = Branch.objects.get(pk=world.flensburg.pk)
    assert (branch.country, branch.region, branch.time_zone) == ("ES", "CN", "Atlantic/Canary")
