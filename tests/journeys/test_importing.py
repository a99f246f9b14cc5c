"""The import wizard in a real browser: a file dropped in, looked through, taken in and undone; at a desk, on a phone."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from stafet.imports.going_on import go_on
from stafet.imports.models import Import
from stafet.leads.models import Lead
from tests.journeys.conftest import DESKTOP, PHONE, Opens, picture
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ROWS = """First Name,Last Name,Account Name,Email,Lead Status,Created At,Closed Lost Reason,Deal Name
Søren,Kjær,,soeren@kjaer.example,New,2024-03-01,,Golf GTI
Karla,Petersen,Förde Spedition GmbH,karla@foerde.example,Won,2023-01-01,,Passat
Uwe,Lund,,uwe@post.example,New,soon,,Polo
"""


@pytest.mark.parametrize(
    ("size", "theme"), [(DESKTOP, "light"), (DESKTOP, "dark"), (PHONE, "light"), (PHONE, "dark")]
)
def test_a_file_is_looked_through_taken_in_and_undone(
    world: World, opens: Opens, tmp_path: Path, size: object, theme: str
) -> None:
    page = opens(world.manager, size=size, theme=theme)
    shot = _Shots(page, f"import-{'phone' if size is PHONE else 'desk'}-{theme}")
    file = tmp_path / "old-crm.csv"
    file.write_text(ROWS, encoding="utf-8")
    page.goto("/settings")
    page.get_by_role("link", name="Imports").click()
    shot("empty")
    page.get_by_role("link", name="Import a file").click()
    expect(page.locator("dialog").get_by_label("File", exact=True)).to_be_visible()
    page.get_by_label("File", exact=True).set_input_files(file)
    shot("upload")
    page.locator("dialog footer .go").click()
    expect(page.get_by_role("heading", name="What the columns mean")).to_be_visible()
    expect(page.get_by_label("Meaning of Email")).to_have_value("email")
    shot("columns")
    page.get_by_role("button", name="Look through the file").click()
    expect(page.get_by_role("heading", name="Being looked through")).to_be_visible()
    shot("at-work")
    go_on(Import.objects.get())
    expect(page.get_by_role("heading", name="Looked through, nothing is written")).to_be_visible()
    expect(page.get_by_text("A closed row needs a reason.")).to_be_visible()
    shot("preview")
    page.get_by_role("button", name="Take in").click()
    expect(page.get_by_role("heading", name="Being taken in")).to_be_visible()
    go_on(Import.objects.get())
    expect(page.get_by_role("heading", name="Taken in")).to_be_visible()
    assert Lead.objects.get().who == "Søren Kjær"
    shot("taken-in")
    page.get_by_role("link", name="Undo the import").click()
    shot("undoing")
    page.locator("dialog footer .go").click()
    expect(page.get_by_role("heading", name="Being undone")).to_be_visible()
    go_on(Import.objects.get())
    expect(page.get_by_role("heading", name="Undone", exact=True)).to_be_visible()
    assert Lead.objects.count() == 0
    assert shot.wrong == []


class _Shots:
    """Pictures of a page, and what a machine finds wrong with it: against WCAG, and wider than the screen."""

    def __init__(self, page: Page, name: str) -> None:
        self.page, self.name = page, name
        self.wrong: list[object] = []

    def __call__(self, step: str) -> None:
        # A sheet that is still coming up is paler than it will be.
        self.page.evaluate("() => Promise.allSettled(document.getAnimations().map((one) => one.finished))")
        found = Axe().run(self.page).response["violations"]
        self.wrong += [(step, one["id"], [node["target"] for node in one["nodes"]]) for one in found]
        if self.page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            self.wrong.append((step, "wider than the screen"))
        picture(self.page, f"{self.name}-{step}")
