"""Accepting in a real browser: what the overlay asks in each combination, and that putting it away writes nothing."""

from dataclasses import dataclass

import pytest
from django.db import connection
from playwright.sync_api import Page, ViewportSize, expect

from stafet.acceptance.actions.open_by_hand import open_by_hand
from stafet.acceptance.choice import Choice
from stafet.contacts.actions.account import make_account
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars, read_birthday
from stafet.contacts.models import Account, Contact
from stafet.leads.enquiry import Enquiry
from stafet.leads.models import Case, Lead
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch, Event
from tests.journeys.conftest import DESKTOP, PHONE, Opens, picture
from tests.journeys.test_everybody_can_use_it import faults
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WHO, FIRM, SEAT, CASE, DIFFERS = (
    "Who is writing?", "Which account?", "Known in another account", "Which case?", "Differs",
)  # fmt: skip
OTHER_NUMBER = "+49461999999"


@dataclass
class Scene:
    """A lead of somebody, and what is known of them."""

    lead: Lead
    contact: Contact | None
    account: Account | None
    case: Case | None


def scene(
    world: World, person: str, company: str = "", case: str = "", data: str = "", at: Branch | None = None
) -> Scene:
    """A lead of somebody whom nobody was before, for a company that none was, and those like them.

    `person` and `company` say what matching will say of them, "" is no company; an account that is `apart` is not
    the contact's, who is a private customer then. Similar people are two of one name and address, born in different
    years. `at` is where all of them are known.
    """
    branch, given = at or world.flensburg, dict(world.enquiry().person)
    firm = {"name": f"{given['last_name']} Werke GmbH", "postcode": "24937"} if company else {}
    account = (
        make_account(branch, company=firm, by=SYSTEM) if company in {"exact", "similar", "apart"} else None
    )
    births = {"exact": ("",), "similar": ("1950-05-05", "1980-08-08")}.get(person, ())
    known = [_contact(None if company == "apart" else account, given, branch, birth) for birth in births]
    opened = _case(world, known[0]) if case else None
    person_now = given | ({"phone": OTHER_NUMBER} if data else {})
    company_now = {"name": firm["name"]} if company == "similar" else firm
    lead = world.lead(handover="offered", person=person_now, company=company_now)
    return Scene(lead, known[0] if known else None, account, opened)


def _contact(account: Account | None, given: dict[str, str], branch: Branch, birth: str) -> Contact:
    who = Particulars(
        first_name=given["first_name"], last_name=given["last_name"], emails=(given["email"],),
        phones=(given["phone"],), birthday=read_birthday(birth),
    )  # fmt: skip
    return make_contact(account, particulars=who, branch=branch, by=SYSTEM)


def _case(world: World, contact: Contact) -> Case:
    by, enquiry = world.by(world.second_agent), Enquiry(subject="Tyres", is_by_hand=True)
    return open_by_hand(world.by_hand, enquiry=enquiry, contact=contact, choice=Choice(), by=by).case  # type: ignore[return-value]


def written() -> dict[str, tuple[int, str]]:
    """Every table with its number of rows and a mark of what stands in them; without the log-ins."""
    names = [name for name in connection.introspection.table_names() if name != "django_session"]
    marked = "SELECT count(*), coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM {} t"
    found = {}
    with connection.cursor() as cursor:
        for name in names:
            cursor.execute(marked.format(connection.ops.quote_name(name)))
            found[name] = cursor.fetchone()
    return found


def asked(page: Page) -> list[str]:
    """What the overlay asks, from top to bottom."""
    return page.locator("dialog legend, dialog .compare thead th:first-child").all_inner_texts()


def open_overlay(page: Page, lead: Lead, *, is_there: bool = False) -> None:
    if not is_there:
        page.goto(f"/leads/{lead.number}")
    page.locator(".lead-bar").get_by_role("link", name="Accept").click()
    expect(page.locator("dialog #ask-title")).to_be_visible()


def pick(page: Page, name: str, value: object) -> None:
    """Pick a way, and wait until what follows from it is on the page, which is later than the answer's coming."""
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.locator(f"dialog .pick:has(#{name}-{value})").click()
    expect(page.locator("dialog .htmx-request")).to_have_count(0)
    expect(page.locator(f"dialog #{name}-{value}")).to_be_checked()


def accept(page: Page) -> None:
    page.locator("dialog footer").get_by_role("button", name="Accept").click()
    expect(page.locator("#toasts")).to_contain_text("The lead is yours.")


# Who is writing, for whom, with an open case, with other data; what is asked at once, and what once it is picked.
COMBINATIONS: list[tuple[str, str, str, str, list[str], list[str]]] = [
    ("exact", "", "", "", [], []),
    ("exact", "", "", "differs", [DIFFERS], [DIFFERS]),
    ("exact", "", "case", "", [CASE], [CASE]),
    ("exact", "", "case", "differs", [DIFFERS, CASE], [DIFFERS, CASE]),
    ("exact", "exact", "", "", [], []),
    ("exact", "exact", "", "differs", [DIFFERS], [DIFFERS]),
    ("exact", "exact", "case", "", [CASE], [CASE]),
    ("exact", "exact", "case", "differs", [DIFFERS, CASE], [DIFFERS, CASE]),
    ("similar", "", "", "", [WHO], [WHO]),
    ("similar", "", "", "differs", [WHO], [WHO, DIFFERS]),
    ("similar", "", "case", "", [WHO], [WHO, CASE]),
    ("similar", "", "case", "differs", [WHO], [WHO, DIFFERS, CASE]),
    ("similar", "exact", "", "", [WHO], [WHO]),
    ("similar", "exact", "", "differs", [WHO], [WHO, DIFFERS]),
    ("similar", "exact", "case", "", [WHO], [WHO, CASE]),
    ("similar", "exact", "case", "differs", [WHO], [WHO, DIFFERS, CASE]),
    ("none", "", "", "", [], []),
    ("none", "exact", "", "", [], []),
    ("none", "new", "", "", [], []),
    ("none", "similar", "", "", [FIRM], [FIRM]),
]


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("person", ["exact", "similar", "none"])
def test_the_overlay_asks_what_does_not_decide_itself_and_nothing_else(
    world: World, opens: Opens, person: str, size: ViewportSize
) -> None:
    """The desktop walks every second row and the phone the others; each is put away half-way first."""
    page = opens(world.agent, size=size)
    rows = [row for row in COMBINATIONS if row[0] == person][int(size is PHONE) :: 2]
    for _, company, case, data, at_once, then in rows:
        set_up = scene(world, person, company, case, data)
        before = written()
        open_overlay(page, set_up.lead)
        assert asked(page) == at_once, (person, company, case, data)
        decide(page, set_up, at_once)
        assert asked(page) == then, (person, company, case, data)
        page.locator("dialog footer").get_by_role("link", name="Cancel").click()
        expect(page.locator("dialog #ask")).to_have_count(0)
        assert changed(before) == [], (person, company, case, data)
        open_overlay(page, set_up.lead, is_there=True)
        decide(page, set_up, at_once)
        if data:
            page.locator("dialog .compare label:has([name=take-phone][value=lead])").click()
        accept(page)
        check_accepted(set_up, is_known=person != "none", is_new_number=bool(data))
    page.wait_for_load_state("networkidle")


def decide(page: Page, set_up: Scene, asked: list[str]) -> None:
    """Pick who and what is known, where that is asked."""
    if WHO in asked and set_up.contact:
        pick(page, "contact", set_up.contact.pk)
    if FIRM in asked and set_up.account:
        pick(page, "account", set_up.account.pk)


def check_accepted(set_up: Scene, *, is_known: bool, is_new_number: bool) -> None:
    """The lead is linked as the scene has it: nothing known was made anew, nothing new was taken for known."""
    lead = Lead.objects.select_related("contact__account", "account", "case").get(pk=set_up.lead.pk)
    assert lead.contact
    assert lead.account
    if is_known:
        assert lead.contact == set_up.contact
    assert lead.account == (set_up.account or lead.contact.account)
    assert lead.account.is_private == (not lead.company)
    assert lead.contact.phones.filter(normal=OTHER_NUMBER).exists() == is_new_number
    if set_up.case:
        assert lead.case == set_up.case


def changed(before: dict[str, tuple[int, str]]) -> list[str]:
    """The tables in which something was written since."""
    now = written()
    return [name for name in now if now[name] != before[name]]


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_contact_who_sits_elsewhere_stays_moves_or_is_made_anew(
    world: World, opens: Opens, size: ViewportSize
) -> None:
    page = opens(world.agent, size=size)
    for way in ("keep", "move", "new"):
        set_up = scene(world, "exact", "apart", "case", "differs")
        before = written()
        open_overlay(page, set_up.lead)
        assert asked(page) == [SEAT, DIFFERS, CASE]
        page.locator("dialog footer").get_by_role("button", name="Accept").click()
        assert page.locator("dialog #seat-keep:invalid").count() == 1
        pick(page, "seat", way)
        assert asked(page) == ([SEAT] if way == "new" else [SEAT, DIFFERS, CASE])
        assert changed(before) == []
        picture(page, f"accepting-{way}-{size['width']}")
        assert faults(page) == []
        accept(page)
        lead = Lead.objects.select_related("contact__account").get(pk=set_up.lead.pk)
        assert lead.contact
        assert (lead.contact == set_up.contact) == (way != "new")
        assert lead.contact.account.is_private == (way == "keep")
        if way != "keep":
            assert lead.account == set_up.account
    page.wait_for_load_state("networkidle")


def test_whom_one_may_not_see_is_confirmed_by_branch_alone(world: World, opens: Opens) -> None:
    page = opens(world.agent, size=PHONE)
    for person, company, asks, told in (("exact", "", WHO, "contact"), ("none", "exact", FIRM, "account")):
        set_up = scene(world, person, company, at=world.odense)
        open_overlay(page, set_up.lead)
        assert asked(page) == [asks]
        known = page.locator("dialog .pick", has_text="Known in Odense")
        secret = set_up.account.name if set_up.account else set_up.lead.person["phone"]
        expect(known).not_to_contain_text(secret)
        before = written()
        pick(page, told, "hidden")
        assert changed(before) == []
        picture(page, f"accepting-hidden-{person}")
        accept(page)
        lead = Lead.objects.get(pk=set_up.lead.pk)
        assert set_up.contact in {lead.contact, None}
        assert set_up.account in {lead.account, None}
        assert Event.objects.filter(kind=f"{told}:introduced", after__branch="Flensburg").count() == 1
    page.wait_for_load_state("networkidle")


def test_the_people_of_the_account_that_is_picked_come_first(world: World, opens: Opens) -> None:
    """Two of one name: whoever works where the lead is from stands first, once that is said."""
    set_up = scene(world, "similar", "similar")
    assert set_up.account
    assert set_up.contact
    other = Contact.objects.exclude(pk=set_up.contact.pk).get(last_name=set_up.contact.last_name)
    elsewhere = make_account(world.flensburg, company={"name": "Hafen Catering GmbH"}, by=SYSTEM)
    page = opens(world.agent)
    for there, here in ((set_up.contact, other), (other, set_up.contact)):
        Contact.objects.filter(pk=there.pk).update(account=elsewhere)
        Contact.objects.filter(pk=here.pk).update(account=set_up.account)
        open_overlay(page, set_up.lead)
        pick(page, "account", set_up.account.pk)
        first = page.locator("dialog [name=contact]").first
        expect(first).to_have_attribute("value", str(here.pk))
    page.wait_for_load_state("networkidle")
