"""The pages on which definitions are set up, in a real browser: everybody can use them, and a status is dragged."""

import pytest
from playwright.sync_api import expect

from stafet.catalog.models import LeadType, Pipeline
from stafet.staff.models import User
from tests.journeys.conftest import DESKTOP, PHONE, Opens, picture
from tests.journeys.test_everybody_can_use_it import faults
from tests.world import World

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desk", "phone"])
@pytest.mark.django_db(transaction=True)
def test_every_page_of_the_settings_can_be_used(
    world: World, opens: Opens, size: dict[str, int], theme: str
) -> None:
    page = opens(world.administrator, size=size, theme=theme)
    # Light pages are looked at in English, dark ones in German, whose words are longer.
    User.objects.filter(pk=world.administrator.pk).update(language="de" if theme == "dark" else "en")
    sale, kind = Pipeline.objects.get(code="sale"), LeadType.objects.get(code="FLEET")
    urls = [
        "/settings", "/pipelines", f"/pipelines/{sale.pk}", f"/pipelines/{sale.pk}/statuses/new", "/definitions/lead_types",
        f"/definitions/lead_types/{kind.pk}", "/definitions/categories", "/definitions/products/new",
        "/definitions/priorities", "/branches", f"/branches/{world.flensburg.pk}", "/users", f"/users/{world.agent.pk}",
        "/users/new", "/definitions/file", "/projects", "/projects/new", "/retention",
    ]  # fmt: skip
    wrong = {}
    for url in urls:
        page.goto(url)
        name = "".join(letter if letter.isalpha() else "-" for letter in url).strip("-")
        picture(page, f"{name}-{size['width']}-{theme}")
        if found := faults(page):
            wrong[url] = found
    assert wrong == {}


@pytest.mark.django_db(transaction=True)
def test_a_status_is_dragged_to_another_place(world: World, opens: Opens) -> None:
    page = opens(world.administrator)
    sale = Pipeline.objects.get(code="sale")
    page.goto(f"/pipelines/{sale.pk}")
    rows = page.locator("tbody[data-order] tr")
    expect(rows.nth(3)).to_contain_text("Offer made")
    rows.nth(3).locator("[data-grip]").hover()
    page.mouse.down()
    target = rows.nth(1).bounding_box()
    assert target is not None
    page.mouse.move(target["x"] + 20, target["y"] + 2, steps=5)
    page.mouse.up()
    expect(page.get_by_text("Saved.", exact=True)).to_be_visible()
    expect(rows.nth(1)).to_contain_text("Offer made")
    assert list(sale.statuses.values_list("code", flat=True)) == ["N", "O", "C", "T", "W", "L"]
