"""Every page in a real browser, on a phone and on a desk, light and dark: axe finds nothing, nothing sticks out."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from stafet.catalog.models import Channel
from stafet.contacts.actions.consent import give_consent, withdraw_consent
from stafet.contacts.actions.contract import add_contract
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.actions.group import join_group, make_group
from stafet.contacts.models import Contact, ContactGroup, Contract
from stafet.followups.repeat import Rhythm, Unit
from stafet.foundation import clock
from stafet.intake.models import Capture, CaptureStatus
from stafet.leads.actions.note import note_on_lead
from stafet.leads.actions.on_contact import note_on_contact
from stafet.leads.models import Lead
from stafet.leads.tell import tell
from stafet.notify.actions.devices import add_device
from stafet.notify.actions.read import read_notice
from stafet.notify.models import Notice
from stafet.notify.people import choice_row
from stafet.notify.tell import tell_waiting
from stafet.staff.actions.hours import set_hours
from stafet.staff.actor import SYSTEM
from stafet.staff.models import OpeningHours
from tests.followups.cast import planned
from tests.journeys.conftest import DESKTOP, PHONE, Opens, picture
from tests.notify.vendor import Browser
from tests.post.advertised import source
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
    contact, contract, group = _known_well(world)
    _open_doors(world)
    _tell(world, held)
    task = planned(world, held, type="APPT", repeat=Rhythm(1, Unit.WEEKS), note="She comes to look at it")
    meta = source(world, Channel.META_LEADS)
    rows = source(world, Channel.CSV, key="rows", code="ROWS")
    numbers = f"/leads/{held.number}"
    return [
        "/desk", "/leads?view=all", "/leads?view=all&shape=table", numbers, f"/leads/{offered.number}",
        f"/leads/{won.number}", f"/leads/{offered.number}/acceptance", f"/leads/{offered.number}/refusal",
        f"{numbers}/closure?outcome=won", f"{numbers}/assignment", f"{numbers}/edit", f"{numbers}/history",
        f"/leads/{won.number}/reopening", "/leads/new", "/contacts", f"/contacts/{contact.pk}",
        f"/accounts/{contact.account_id}", "/accounts", "/inbox", f"/captures/{capture.pk}", "/search?q=kim",
        f"/captures/{capture.pk}/join", f"/captures/{capture.pk}/lead", f"/leads/new?contact={contact.pk}",
        f"/contacts/{contact.pk}/edit", f"/contacts/{contact.pk}/consents", f"/contacts/{contact.pk}/contracts",
        f"/contacts/{contact.pk}/groups", f"/contacts/{contact.pk}/history", f"/contracts/{contract.pk}",
        f"/contracts/{contract.pk}/ending", "/groups", "/groups/new", f"/groups/{group.pk}/edit",
        f"/contacts?group={group.pk}", "/hours", "/company/hours", f"/branches/{world.flensburg.pk}/hours",
        f"/teams/{world.sales.pk}/hours", "/tasks", f"/tasks/{task.pk}", f"/tasks/{task.pk}/edit",
        f"/tasks/{task.pk}/closure", f"/tasks/{task.pk}/assignment", f"/tasks/new?contact={contact.pk}",
        "/tasks/new?q=kim", "/profile", "/notices", "/notices?view=all", "/profile/notices",
        f"{numbers}/calls", f"/contacts/{contact.pk}/calls", f"/tasks/{task.pk}/calls", "/ways-in",
        f"/ways-in/{meta.pk}", f"/sources/{world.web.pk}/numbers", f"/sources/{rows.pk}/file",
        "/mail", "/mail/accounts/0", "/mail/templates/new", "/mail/blocks/new", f"/mail/responders/{world.web.pk}",
        f"{numbers}?compose=message", f"/contacts/{contact.pk}?compose=message",
        "/leads/999999", "/nowhere",
    ]  # fmt: skip


def _tell(world: World, lead: Lead) -> None:
    """Notices, read and unread, and a device."""
    who = world.administrator
    for stage in ("reminder", "stage_1", "stage_2"):
        tell(lead, "clock:told", by=SYSTEM, after={"to": [who.pk], "stage": stage})
    tell_waiting()
    read_notice(Notice.objects.filter(user=who)[0], by=world.by(who))
    keys = Browser().subscription("https://push.example/1")
    add_device(choice_row(who), **keys, name="Chrome, Linux", by=world.by(who))


def _open_doors(world: World) -> None:
    """Hours of its own for the branch, with days off behind and ahead."""
    today = clock.now().date()
    days = [(today - timedelta(days=9), "Fair"), (today + timedelta(days=9), "Stocktaking")]
    place = OpeningHours(branch=world.flensburg)
    set_hours(place, week=[[(540, 720), (780, 1080)]] * 5 + [[], []], days_off=days, by=SYSTEM)


def _known_well(world: World) -> tuple[Contact, Contract, ContactGroup]:
    """The contact with all that its card can show, a contract and a group of it."""
    contact, by = world.contact, world.by(world.agent)
    yesterday = clock.now().date() - timedelta(days=1)
    old = {"address": "k@old.example", "valid_to": yesterday}
    edit_contact(contact, changes={"emails": ["karla@foerde.example", old]}, by=by)
    give_consent(contact, purpose="marketing", channels=["email", "phone"], proof="Form", by=by)
    withdraw_consent(contact, purpose="marketing", channels=["phone"], by=by)
    ends = clock.now().date() + timedelta(days=30)
    terms = {"kind": "lease", "reference": "L-17", "ends_on": ends, "note": "With service"}
    contract = add_contract(contact, terms=terms, by=by)
    top = make_group(None, name="Fleet", by=SYSTEM)
    group = make_group(world.flensburg, name="Small fleets", parent=top, by=SYSTEM)
    join_group(contact, group=group, by=by)
    note_on_contact(contact, text="Met at the fair", by=by)
    return contact, contract, group


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
