"""Writing to a customer in a real browser: the template, the preview beside the page, sending; and the mail as it looks."""

import pytest
from playwright.sync_api import Browser

from stafet.mail.actions.define import save_block
from stafet.mail.models import Block, Message, Template
from stafet.mail.render import PICTURE, render
from stafet.staff.actor import SYSTEM
from tests.journeys.conftest import DESKTOP, PHONE, Opens, picture
from tests.mail.test_define import PNG
from tests.world import World

pytestmark = pytest.mark.browser
WORDS = "Dear Kim,\n\nhttps://house.example/" + "very-long-" * 30 + "\n\n" + "Schadenfreiheitsklasse" * 8


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_a_template_is_taken_over_looked_at_and_sent(
    world: World, opens: Opens, size: dict[str, int]
) -> None:
    lead = world.lead(handover="accepted")
    Template.objects.create(
        code="hello", language="en", name="Hello", text="Dear {{contact.name}},\n\nyes, it is.", subject="Yes"
    )
    page = opens(world.agent, size=size)
    page.goto(f"/leads/{lead.number}")
    page.get_by_role("link", name="Message", exact=True).first.click()
    page.get_by_label("Template").select_option("hello")
    text = page.get_by_label("Message", exact=True)
    page.wait_for_function("document.querySelector('#message-text').value.startsWith('Dear')")
    text.press("End")
    with page.context.expect_page() as opened:
        page.get_by_role("button", name="Preview").click()
    opened.value.wait_for_load_state()
    assert "yes, it is." in opened.value.inner_text("body")
    assert page.url.endswith(f"/leads/{lead.number}")
    opened.value.close()
    page.get_by_role("button", name="Send").click()
    page.get_by_text("The message is on its way.").wait_for()
    picture(page, f"a-message-sent-{size['width']}")
    message = Message.objects.get()
    assert message.text == f"Dear {lead.who},\n\nyes, it is."
    assert "yes, it is." in page.inner_text("#timeline")


@pytest.mark.django_db
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_mail_fits_its_window_and_can_be_read_by_day_and_by_night(
    world: World, browser: Browser, width: int, theme: str
) -> None:
    save_block(Block(kind="header", language="en"), changes={"text": "House", "picture": PNG}, by=SYSTEM)
    save_block(Block(kind="footer", language="en"), changes={"text": "{{branch.name}}, Court 1"}, by=SYSTEM)
    made = render(
        WORDS, subject="Yes", branch=world.flensburg.pk, language="en", values={"branch.name": "Flensburg"}
    )
    page = browser.new_page(
        viewport={"width": width, "height": 800}, color_scheme="dark" if theme == "dark" else "light"
    )
    page.set_content(made.html.replace(f"cid:{PICTURE}", "data:,"))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    darkest, lightest = _lightness(page.evaluate(_COLOURS.format(".words p")))
    assert (darkest < 60, lightest > 190) == (True, True)
    ink, paper = (sum(one) for one in page.evaluate(_COLOURS.format(".words p")))
    assert (ink < paper) == (theme == "light")
    picture(page, f"a-mail-{width}-{theme}")
    page.close()


# The colour of the words, and of what lies behind them, as lists of red, green and blue.
_COLOURS = """(() => {{
  const words = document.querySelector("{0}"), numbers = (text) => text.match(/[0-9.]+/g).slice(0, 3).map(Number);
  return [numbers(getComputedStyle(words).color), numbers(getComputedStyle(words.closest(".sheet")).backgroundColor)];
}})()"""


def _lightness(colours: list[list[float]]) -> list[float]:
    return sorted(sum(one) / 3 for one in colours)
