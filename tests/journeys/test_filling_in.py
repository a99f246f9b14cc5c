"""Forms that change while they are filled in, in a real browser; and the same without a script."""

import pytest
from playwright.sync_api import Page, expect

from stafet.catalog.models import Field, LeadType
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.foundation import clock
from stafet.intake.models import Capture, CaptureStatus
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from stafet.staff.definitions import FieldKind
from tests.journeys.conftest import PHONE, Opens, picture
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def trade_has_a_mileage() -> LeadType:
    trade = LeadType.objects.get(code="TRADE")
    Field.objects.create(code="mileage", names={"en": "Mileage"}, kind=FieldKind.NUMBER).types.add(trade)
    return trade


def unfold(page: Page, words: str) -> None:
    page.locator("summary", has_text=words).click()


def test_a_lead_is_edited_with_another_type_and_more_products_without_a_reload(
    world: World, opens: Opens
) -> None:
    trade, lead = trade_has_a_mileage(), world.lead(handover="accepted")
    page = opens(world.agent, size=PHONE)
    page.goto(f"/leads/{lead.number}")
    page.evaluate("window.isTheSamePage = true")
    page.locator(".lead-bar").get_by_role("link", name="Edit").click()
    page.get_by_label("Type", exact=True).select_option(str(trade.pk))
    page.get_by_label("Mileage").fill("41200")
    unfold(page, "Products and rivals")
    page.get_by_label("Product", exact=True).fill("Golf")
    page.get_by_role("button", name="Another product").click()
    expect(page.get_by_label("Product", exact=True)).to_have_count(2)
    expect(page.get_by_label("Product", exact=True).first).to_have_value("Golf")
    page.get_by_label("Product", exact=True).last.fill("Polo")
    expect(page.get_by_role("button", name="Show the fields of this type")).to_be_hidden()
    picture(page, "filling-in-edit")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".facts").first).to_contain_text("41,200")
    assert page.evaluate("window.isTheSamePage")
    assert [one.label for one in lead.interests.all()] == ["Golf", "Polo"]


def test_enter_saves_what_was_typed(world: World, opens: Opens) -> None:
    """It presses a form's first button, and many forms have some before the one that saves."""
    lead = world.lead(handover="accepted")
    contact = make_contact(
        None, particulars=Particulars(last_name="Holm", emails=("holm@post.example",)), branch=world.flensburg,
        by=SYSTEM,
    )  # fmt: skip
    page = opens(world.agent)
    page.goto(f"/leads/{lead.number}/edit")
    page.get_by_label("Subject").fill("Two Golfs")
    page.get_by_label("Subject").press("Enter")
    expect(page.locator("#toasts")).to_contain_text("saved", ignore_case=True)
    page.goto(f"/contacts/{contact.pk}/edit")
    page.get_by_label("Last name").fill("Holmgaard")
    page.get_by_label("Last name").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Holmgaard")
    page.goto("/leads/new")
    page.get_by_label("Last name").fill("Lund")
    page.get_by_label("E-mail").fill("lund@post.example")
    page.get_by_label("What do they want?").fill("A Golf")
    page.get_by_label("What do they want?").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Lund")
    assert Lead.objects.get(pk=lead.pk).subject == "Two Golfs"
    assert Lead.objects.filter(person__last_name="Lund").exists()


QUICK_HANDS = """
document.addEventListener("htmx:afterSwap", () => setTimeout(() => {
  const type = document.querySelector("dialog [name=type]");
  if (type && type.value !== "%s") {
    type.value = "%s";
    type.dispatchEvent(new Event("change", { bubbles: true }));
  }
}));
"""


def test_what_is_typed_the_moment_a_form_appears_is_not_missed(world: World, opens: Opens) -> None:
    """A form that is seen but does not listen yet swallows the first keystroke of whoever is quick."""
    trade, lead = trade_has_a_mileage(), world.lead(handover="accepted")
    page = opens(world.agent)
    page.goto(f"/leads/{lead.number}")
    page.evaluate(QUICK_HANDS % (trade.pk, trade.pk))
    page.locator(".lead-bar").get_by_role("link", name="Edit").click()
    expect(page.get_by_label("Mileage")).to_be_visible()


def test_picking_another_contact_compares_it_and_the_new_case_is_put_away(world: World, opens: Opens) -> None:
    person = {"first_name": "Karl", "last_name": "Pedersen", "email": "karla@foerde.example"}
    assert world.contact.pk
    lead = world.lead(handover="offered", person=person)
    page = opens(world.agent)
    page.get_by_role("link", name="Accept").click()
    page.locator("dialog .pick", has_text="Karla Petersen").click()
    expect(page.locator("dialog .compare")).to_contain_text("Karla")
    page.locator("dialog .pick", has_text="Somebody new").click()
    expect(page.locator("dialog .compare")).to_have_count(0)
    page.get_by_role("button", name="Accept").click()
    expect(page.locator("#lead-title")).to_contain_text("Karl Pedersen")
    assert Lead.objects.get(pk=lead.pk).owner == world.agent


def test_a_capture_joins_a_lead_that_is_found_as_one_types(world: World, opens: Opens) -> None:
    lead, other = (
        world.lead(handover="accepted", subject="Blue Polo"),
        world.lead(handover="accepted", subject="Red Up"),
    )
    capture = Capture.objects.create(
        source=world.mail, key="one", content_type="text/plain", raw=b"Hello", received_at=clock.now(),
        status=CaptureStatus.NEEDS_LOOK, text="Hello",
    )  # fmt: skip
    page = opens(world.administrator)
    page.goto(f"/captures/{capture.pk}")
    page.get_by_role("link", name="Join a lead").click()
    page.get_by_role("searchbox").last.fill("blue polo")
    expect(page.locator("#found_leads .pick")).to_have_count(1)
    page.get_by_role("button", name="Join").click()
    expect(page.locator(".timeline")).to_contain_text("Message from the customer")
    assert (list(capture.leads.all()), other.captures.count()) == ([lead], 0)


def test_the_same_works_without_a_script(world: World, opens: Opens) -> None:
    trade, lead = trade_has_a_mileage(), world.lead(handover="accepted")
    page = opens(world.agent)
    page.route("**/*.js", lambda route: route.abort())
    page.goto(f"/leads/{lead.number}/edit")
    page.get_by_label("Type", exact=True).select_option(str(trade.pk))
    page.get_by_role("button", name="Show the fields of this type").click()
    page.get_by_label("Mileage").fill("41200")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url(f"**/leads/{lead.number}")
    expect(page.locator(".facts").first).to_contain_text("41,200")
