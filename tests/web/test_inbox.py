"""What came in and was not understood, and what a person makes of it."""

import pytest

from stafet.catalog.models import Source
from stafet.foundation import clock
from stafet.intake.models import Capture, CaptureStatus
from tests.web.conftest import LogIn, part
from tests.web.filled import filled
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


def test_it_joins_a_lead_that_a_small_search_finds(world: World, at_desk_of: LogIn, capture: Capture) -> None:
    lead, other = world.lead(handover="accepted"), world.lead(handover="accepted", subject="Red Up")
    client, url = at_desk_of(world.manager), f"/captures/{capture.pk}/join"
    assert f'href="{url}"' in client.get(f"/captures/{capture.pk}").content.decode()
    shown = client.get(url, {"q": "red up"}, headers=part("found_leads")).content.decode()
    assert shown.strip().startswith('<fieldset class="field" id="found_leads"')
    assert f'value="{other.number}" checked' in shown
    assert lead.who not in shown
    plain = client.post(url, {"q": lead.who, "look": "search"}).content.decode()
    assert client.post(url, filled(plain)).status_code == 303
    assert list(capture.leads.all()) == [lead]
    assert "Is it &lt;i&gt;still&lt;/i&gt; there?" in client.get(f"/leads/{lead.number}").content.decode()
    assert client.post(url, {"lead": str(other.number)}).status_code == 422


def test_the_search_begins_with_how_the_sender_is_reached(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="accepted")
    world.lead(handover="accepted")
    raw = f"From: {lead.contact_email}\r\nSubject: Hello\r\n\r\nAnd another thing.\r\n".encode()
    capture = Capture.objects.create(
        source=world.mail, key="two", content_type="message/rfc822", raw=raw, received_at=clock.now(),
        status=CaptureStatus.NEEDS_LOOK,
    )  # fmt: skip
    form = filled(at_desk_of(world.manager).get(f"/captures/{capture.pk}/join").content.decode())
    assert (form["q"], form["lead"]) == (lead.contact_email, str(lead.number))


def test_a_lead_that_one_does_not_see_cannot_be_joined(
    world: World, at_desk_of: LogIn, capture: Capture
) -> None:
    lead = world.lead(handover="accepted")
    capture.source = Source.objects.create(
        code="odense", key="o", channel="mail", branch=world.odense, team=world.odense_sales
    )
    capture.save()
    client = at_desk_of(world.stranger)
    assert client.get(f"/captures/{capture.pk}").status_code == 200
    assert lead.subject not in client.get(f"/captures/{capture.pk}/join", {"q": lead.who}).content.decode()
    assert client.post(f"/captures/{capture.pk}/join", {"lead": str(lead.number)}).status_code == 422
    assert not capture.leads.exists()
