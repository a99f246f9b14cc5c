"""Notices in a real browser: the bell rings without a reload, and a device shows what it was told of."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from stafet.notify.models import Device, Notice
from stafet.notify.tell import tell_waiting
from tests.journeys.conftest import DESKTOP, PHONE, Opens, picture
from tests.notify.test_deliver import escalate
from tests.notify.test_tell import silence
from tests.notify.vendor import Browser
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SOON = 15_000  # milliseconds


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_a_notice_shows_without_a_reload(world: World, opens: Opens, size: Any) -> None:
    lead = world.lead(handover="accepted")
    silence()
    page = opens(world.agent, size=size)
    page.evaluate("window.isStillHere = true")
    escalate(lead, world.agent)
    toast = page.locator("#toasts [data-toast], #toasts .toast").first
    expect(toast).to_contain_text(lead.subject, timeout=SOON)
    badge = page.locator("#nav .bell b" if size is DESKTOP else "#bell-badge")
    expect(badge).to_contain_text("1", timeout=SOON)
    picture(page, f"notice-announced-{size['width']}")
    toast.get_by_role("link").click()
    page.wait_for_url(f"**/leads/{lead.number}")
    assert not Notice.objects.unread().exists()


def test_reading_all_empties_the_bell(world: World, opens: Opens) -> None:
    lead = world.lead(handover="accepted")
    silence()
    for stage in ("reminder", "stage_1"):
        escalate(lead, world.agent, stage=stage)
    page = opens(world.agent)
    page.goto("/notices")
    picture(page, "notices-unread")
    page.get_by_role("button", name="All read").click()
    expect(page.get_by_role("heading", name="Nothing unread")).to_be_visible()
    expect(page.locator("#nav .bell b")).to_have_count(0)


# Without a vendor's push service: what the browser would have got from it.
SUBSCRIBES = """
PushManager.prototype.subscribe = async function (asked) {
  window.askedWith = asked.applicationServerKey.length;
  const given = GIVEN;
  return { endpoint: given.endpoint, toJSON: () => ({ endpoint: given.endpoint, keys: { p256dh: given.p256dh, auth: given.auth } }) };
};
"""


def test_a_device_is_told_and_shows_the_notice(world: World, opens: Opens) -> None:
    lead = world.lead(handover="accepted")
    silence()
    page = opens(world.agent, keeps_pages=True)
    page.context.grant_permissions(["notifications"])
    page.add_init_script(
        SUBSCRIBES.replace("GIVEN", json.dumps(Browser().subscription("https://push.example/1")))
    )
    page.goto("/profile/notices")
    page.get_by_role("button", name="Tell this device").click()
    expect(page.locator("[data-endpoint]")).to_have_count(1)
    assert Device.objects.get().user == world.agent
    escalate(lead, world.agent)
    deliver(page, {"notice": Notice.objects.get().pk})
    [shown] = shown_by(page)
    assert (shown["title"], shown["body"]) == (
        "Overdue, escalated to you", f"{lead.number} · {lead.subject}",
    )  # fmt: skip
    assert shown["data"] == f"/notices/{Notice.objects.get().pk}"


def deliver(page: Page, payload: dict[str, int]) -> None:
    """Give the service worker a push message, as the browser would after decrypting it."""
    session = page.context.new_cdp_session(page)
    found: list[str] = []
    session.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda told: found.extend(one["registrationId"] for one in told["registrations"]),
    )
    session.send("ServiceWorker.enable")
    page.wait_for_function("navigator.serviceWorker.ready.then(() => true)")
    for _ in range(100):
        if found:
            break
        page.wait_for_timeout(50)
    origin = page.evaluate("location.origin")
    message = {"origin": origin, "registrationId": found[0], "data": json.dumps(payload)}
    session.send("ServiceWorker.deliverPushMessage", message)


SHOWN = """
navigator.serviceWorker.ready
  .then((worker) => worker.getNotifications())
  .then((all) => all.map(({ title, body, data }) => ({ title, body, data })))
"""


def shown_by(page: Page) -> list[dict[str, str]]:
    """The notices that the device shows, as soon as there are any."""
    told: list[dict[str, str]] = []
    for _ in range(100):
        told = page.evaluate(SHOWN)
        if told:
            break
        page.wait_for_timeout(100)
    return told


def test_what_waited_is_not_announced_as_new(world: World, opens: Opens) -> None:
    lead = world.lead(handover="accepted")
    tell_waiting()
    escalate(lead, world.agent)
    page = opens(world.agent)
    expect(page.locator("#nav .bell b")).to_be_visible()
    expect(page.locator("#toasts .toast")).to_have_count(0)
