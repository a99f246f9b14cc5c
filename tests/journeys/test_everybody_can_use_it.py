"""Every page in a real browser, on a phone and on a desk, light and dark: axe finds nothing, nothing sticks out."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from stafet.foundation import clock
from stafet.intake.models import Capture, CaptureStatus
from stafet.leads.actions.note import note_on_lead
from tests.journeys.conftest import DESKTOP, PHONE, Opens, picture
from tests.world import World

pytestmark = pytest.mark.browser
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def faults(page: Page) -> list[str]:
    """What axe finds, and whether the page is wider than its window."""
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    told = [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found]
    return told + ([f"{wider} px too wide"] if wider > 0 else [])


def furnish(world: World) -> list[str]:
    """Something on every page; gives their addresses."""
    held, offered = world.lead(handover="accepted"), world.lead(handover="offered")
    won = world.lead(handover="accepted", state="won")
    note_on_lead(held, text="She comes on Saturday", due_at=world.later(), by=world.by(world.agent))
    capture = Capture.objects.create(
        source=world.mail,
        key="one",
        content_type="text/plain",
        raw=b"?",
        received_at=clock.now(),
        status=CaptureStatus.NEEDS_LOOK,
        text="?",
    )
    contact = world.contact
    numbers = f"/leads/{held.number}"
    return [
        "/desk", "/leads?view=all", "/leads?view=all&shape=table", numbers, f"/leads/{offered.number}",
        f"/leads/{won.number}", f"/leads/{offered.number}/acceptance", f"/leads/{offered.number}/refusal",
        f"{numbers}/closure?outcome=won", f"{numbers}/assignment", f"{numbers}/edit", f"{numbers}/history",
        f"/leads/{won.number}/reopening", "/leads/new", "/contacts", f"/contacts/{contact.pk}",
        f"/accounts/{contact.account_id}", "/accounts", "/inbox", f"/captures/{capture.pk}", "/find?q=kim",
        f"/captures/{capture.pk}/join", f"/captures/{capture.pk}/lead", f"/leads/new?contact={contact.pk}",
        "/profile", "/leads/999999", "/nowhere",
    ]  # fmt: skip


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desk", "phone"])
@pytest.mark.django_db(transaction=True)
def test_every_page_can_be_used_by_everybody(
    world: World, opens: Opens, size: dict[str, int], theme: str
) -> None:
    urls = furnish(world)
    page = opens(world.administrator, size=size, theme=theme)
    wrong = {}
    for url in urls:
        page.goto(url)
        name = "".join(letter if letter.isalpha() else "-" for letter in url).strip("-")
        picture(page, f"{name}-{size['width']}-{theme}")
        if found := faults(page):
            wrong[url] = found
    assert wrong == {}


@pytest.mark.django_db(transaction=True)
def test_a_fault_is_found(world: World, opens: Opens) -> None:
    page = opens(world.agent)
    page.evaluate("document.querySelector('main').innerHTML = '<img src=x><input>'")
    assert any("image-alt" in fault for fault in faults(page))
