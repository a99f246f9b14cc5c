"""A letter made of every known way to run something, read in a real browser: nothing runs, nothing is fetched."""

import pytest
from playwright.sync_api import Page, Request, expect

from stafet.foundation import clock
from stafet.mail.files import keep_file
from stafet.mail.models import Message, MessageFile
from tests.journeys.conftest import Opens
from tests.mail.vectors import VECTORS
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
GIF = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"


def hostile(world: World) -> Message:
    lead = world.lead(handover="accepted", subject="Blue Polo")
    html = "<p>Before</p>" + "".join(f"<div>{vector}</div>" for vector in VECTORS) + "<p>Behind them all</p>"
    return Message.objects.create(
        lead=lead, branch=lead.branch, direction="in", state="received", at=clock.now(), from_address="x@evil.example",
        subject="<script>hit()</script>", text="<img src=x onerror=hit()>", html=html.replace("\x00", ""),
    )  # fmt: skip


def watched(page: Page) -> list[str]:
    """What the page asks for from now on; a vector that runs says so in `window.hits`."""
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    page.on("dialog", lambda dialog: asked.append(f"dialog {dialog.message}"))
    page.add_init_script("window.hits = 0; window.hit = () => { window.hits += 1; }")
    return asked


def test_nothing_of_a_hostile_letter_runs_or_loads(world: World, opens: Opens) -> None:
    message = hostile(world)
    page = opens(world.agent)
    asked = watched(page)
    page.goto(f"/letters/{message.pk}")
    expect(page.get_by_text("Before", exact=True)).to_be_visible()
    letter = page.locator("article.foreign")
    for link in letter.locator("a").all()[:20]:
        link.hover(force=True)
    assert page.evaluate("window.hits") == 0
    assert (
        page.evaluate(
            "document.querySelectorAll('article.foreign [style], article.foreign script, article.foreign form').length"
        )
        == 0
    )
    assert [url for url in asked if "hit" in url or "evil" in url or url.startswith("dialog")] == []
    assert page.url.endswith(f"/letters/{message.pk}")


def test_a_file_that_poses_as_a_page_is_saved_and_a_picture_is_shown(world: World, opens: Opens) -> None:
    message = hostile(world)
    page_file = MessageFile.objects.create(
        message=message, file=keep_file(b"<script>hit()</script>"), name="a.html"
    )
    picture = MessageFile.objects.create(message=message, file=keep_file(GIF), name="a.gif")
    page = opens(world.agent)
    answer = page.request.get(f"/letters/{message.pk}/files/{page_file.pk}")
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["content-disposition"] == 'attachment; filename="a.html"'
    assert "sandbox" in answer.headers["content-security-policy"]
    shown = page.request.get(f"/letters/{message.pk}/files/{picture.pk}")
    assert (shown.headers["content-type"], shown.headers["content-disposition"]) == (
        "image/gif",
        'inline; filename="a.gif"',
    )
    assert page.request.get(f"/letters/{message.pk}/files/999999").status == 404


def test_who_may_not_see_the_lead_finds_no_letter(world: World, opens: Opens) -> None:
    message = hostile(world)
    assert opens(world.agent).request.get(f"/letters/{message.pk}").status == 200
    assert opens(world.stranger).request.get(f"/letters/{message.pk}").status == 404
