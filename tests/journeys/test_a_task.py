"""A task's way in a real browser: planned from a lead, worked from Tasks and the Desk, noted on, done."""

import pytest
from playwright.sync_api import expect

from stafet.followups.models import Task
from tests.followups.cast import planned
from tests.journeys.conftest import PHONE, Opens, picture
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_task_is_planned_from_a_lead_put_off_and_done(world: World, opens: Opens) -> None:
    lead = world.lead(handover="accepted")
    page = opens(world.agent)
    page.goto(f"/leads/{lead.number}")
    page.evaluate("window.isTheSamePage = true")
    page.keyboard.press("t")
    task_form = page.locator("#task-form")
    expect(task_form).to_be_visible()
    task_form.get_by_text("Call back").click()
    task_form.get_by_label("What is to be done?").fill("Ask about the colour")
    task_form.get_by_role("button", name="Plan task").click()
    expect(page.get_by_text("Task planned for Anna Agent")).to_be_visible()
    assert page.evaluate("window.isTheSamePage")
    picture(page, "task-planned")
    page.goto("/tasks")
    page.get_by_role("link", name=lead.who).click()
    page.get_by_label("Note", exact=True).fill("She is on holiday")
    page.locator("#note-form").get_by_text("Keep").click()
    page.locator("#note-form").get_by_role("button", name="Save note").click()
    expect(page.locator("#timeline").get_by_text("She is on holiday")).to_be_visible()
    page.get_by_role("link", name="Close", exact=True).click()
    page.get_by_text("Done", exact=True).click()
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.get_by_text("Task closed: Done")).to_be_visible()
    picture(page, "task-done")
    assert Task.objects.get().reason is not None
    page.goto(f"/leads/{lead.number}")
    expect(page.get_by_text("Task closed: Done")).to_be_visible()


def test_ticked_tasks_are_handed_over_at_the_thumb(world: World, opens: Opens) -> None:
    for _ in range(2):
        planned(world)
    page = opens(world.agent, size=PHONE)
    page.goto("/tasks")
    boxes = page.locator(".tick input")
    boxes.nth(0).check()
    boxes.nth(1).check()
    picture(page, "tasks-ticked")
    page.get_by_role("group", name="With all that are ticked").get_by_role("button", name="Hand over").click()
    page.get_by_role("dialog").get_by_text(world.second_agent.name).click()
    page.get_by_role("dialog").get_by_role("button", name="Hand over").click()
    expect(page.get_by_text("Nothing to do")).to_be_visible()
    assert set(Task.objects.values_list("assignee", flat=True)) == {world.second_agent.pk}
