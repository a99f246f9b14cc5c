"""What came in and was not understood, and what a person makes of it."""

import pytest

from stafet.foundation import clock
from stafet.intake.models import Capture, CaptureStatus
from tests.web.conftest import LogIn, part
from tests.world import World

RAW = b"From: Portal <noreply@portal.example>\r\nSubject: Hello there\r\n\r\nIs it <i>still</i> there?\r\n"


@pytest.fixture
def capture(world: World) -> Capture:
    """A mail that needs a look."""
    return Capture.objects.create(
        source=world.mail,
        key="one",
        content_type="message/rfc822",
        raw=RAW,
        received_at=clock.now(),
        status=CaptureStatus.NEEDS_LOOK,
        why="No address",
        subject="Hello there",
        text="Is it <i>still</i> there?",
    )


def test_the_inbox_shows_it_with_its_text_and_what_was_understood(
    world: World, at_desk_of: LogIn, capture: Capture
) -> None:
    client = at_desk_of(world.manager)
    assert "Hello there" in client.get("/inbox").content.decode()
    page = client.get(f"/captures/{capture.pk}").content.decode()
    assert "Is it &lt;i&gt;still&lt;/i&gt; there?" in page
    assert "What was understood" in page


def test_a_person_makes_a_lead_of_it(world: World, at_desk_of: LogIn, capture: Capture) -> None:
    client = at_desk_of(world.manager)
    assert (
        "Hello there" in client.get(f"/captures/{capture.pk}/lead", headers=part("dialog")).content.decode()
    )
    given = {
        "key": "k",
        "subject": "A Golf",
        "first_name": "Ann",
        "last_name": "Lee",
        "email": "ann@post.example",
    }
    assert client.post(f"/captures/{capture.pk}/lead", given).status_code == 303
    lead = capture.leads.get()
    assert (lead.subject, lead.who) == ("A Golf", "Ann Lee")
    assert client.post(f"/captures/{capture.pk}/lead", {**given, "key": "other"}).status_code == 422


def test_what_is_no_lead_is_set_aside_and_kept(world: World, at_desk_of: LogIn, capture: Capture) -> None:
    client = at_desk_of(world.manager)
    assert client.get(f"/captures/{capture.pk}/set-aside", headers=part("dialog")).status_code == 200
    assert client.post(f"/captures/{capture.pk}/set-aside", {"kind": "spam"}).status_code == 303
    assert "Hello there" not in client.get("/inbox").content.decode()
    assert "Hello there" in client.get("/inbox?view=not-leads").content.decode()


def test_it_can_be_read_again(world: World, at_desk_of: LogIn, capture: Capture) -> None:
    assert at_desk_of(world.manager).post(f"/captures/{capture.pk}/replay", {"key": "k"}).status_code == 303
    capture.refresh_from_db()
    assert capture.replays == 1


def test_a_stranger_does_not_see_it(world: World, at_desk_of: LogIn, capture: Capture) -> None:
    assert at_desk_of(world.stranger).get(f"/captures/{capture.pk}").status_code == 404
