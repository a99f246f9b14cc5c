"""The settings of portals: a list with lights, and a template edited against a sample."""

import re

from stafet.foundation import clock
from stafet.intake.models import Capture, CaptureStatus, PortalTemplate
from tests.query_counts import counted
from tests.web.conftest import LogIn
from tests.world import World

SAMPLE = "From: Odd <noreply@odd.example>\nSubject: Neues\n\nWer: Jan Beck\nMail: jan@post.example\nWunsch: Noch da?\n"


def test_a_template_is_made_and_tried_on_a_sample(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.administrator)
    assert "mobile.de" in client.get("/portals").content.decode()
    given = {
        "name": "Odd",
        "senders": "odd.example",
        "labels": "Wer = name\nWunsch = message",
        "sample": SAMPLE,
        "is_on": "on",
        "key": "k",
    }
    assert client.post("/portals/new", given).status_code == 303
    made = PortalTemplate.objects.get(code="odd")
    page = client.get(f"/portals/{made.pk}").content.decode()
    assert "jan@post.example" in page
    assert "label Wer" in page
    refused = client.post(f"/portals/{made.pk}", given | {"key": "l", "subjects": "nothing", "version": "1"})
    assert refused.status_code == 422


def test_only_administrators_come_here(world: World, at_desk_of: LogIn) -> None:
    assert at_desk_of(world.manager).get("/portals").status_code == 403


def test_what_was_taken_for_no_lead_can_be_made_one(world: World, at_desk_of: LogIn) -> None:
    from_list = Capture.objects.create(
        source=world.mail, key="n", content_type="message/rfc822", raw=SAMPLE.encode(), received_at=clock.now(),
        status=CaptureStatus.NOT_A_LEAD, kind="newsletter",
    )  # fmt: skip
    page = at_desk_of(world.manager).get(f"/captures/{from_list.pk}").content.decode()
    assert f"/captures/{from_list.pk}/lead" in page
    assert f"/captures/{from_list.pk}/join" in page


def test_the_pages_ask_as_often_as_is_committed(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.administrator)
    for number in range(2):
        for page in ("/portals", "/portals/new", f"/portals/{PortalTemplate.objects.first().pk}"):  # type: ignore[union-attr]
            with counted(f"GET {re.sub(r'[0-9]+', 'N', page)}"):
                assert client.get(page).status_code == 200
        PortalTemplate.objects.create(code=f"more-{number}", name="More", senders=["more.example"])
