"""A person may say that a message does not belong to the lead that it was joined to: it waits for them again."""

import pytest

from stafet.foundation.denials import NotNow
from stafet.intake.actions.make_lead import make_lead
from stafet.intake.actions.part import part_capture
from stafet.intake.models import Capture
from stafet.leads.models import Lead
from stafet.mail.models import Message, SmtpAccount
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.intake.enquiries import MAIL
from tests.intake.test_conversation import account, answer, box, lead, written
from tests.intake.test_settle import settled
from tests.web.conftest import LogIn, at_desk_of
from tests.world import World

__all__ = ["account", "at_desk_of", "box", "lead"]


@pytest.fixture
def joined(world: World, account: SmtpAccount, lead: Lead) -> Capture:
    ours = written(world, lead)
    capture = settled(world, answer(ours, text="My neighbour wants one too."), MAIL, source=world.mail)
    assert capture.kind == "joined"
    return capture


def test_it_leaves_the_lead_and_can_become_one_of_its_own(world: World, lead: Lead, joined: Capture) -> None:
    by = world.by(world.manager)
    part_capture(joined, by=by)
    joined.refresh_from_db()
    assert (joined.status, joined.kind, joined.leads.count()) == ("needs_look", "", 0)
    assert not Message.objects.filter(capture=joined.pk).exists()
    told = Event.objects.get(kind="message:parted")
    assert (told.lead_number, told.by_name) == (lead.number, by.name)
    other = make_lead(joined, by=by)
    assert other != lead
    assert "neighbour" in other.message


def test_said_twice_it_is_too_late(joined: Capture) -> None:
    part_capture(joined, by=SYSTEM)
    with pytest.raises(NotNow):
        part_capture(joined, by=SYSTEM)


def test_the_enquiry_that_a_lead_was_opened_by_stays_with_it(lead: Lead) -> None:
    with pytest.raises(NotNow):
        part_capture(lead.captures.get(), by=SYSTEM)
    assert lead.captures.exists()


def test_in_the_browser_its_words_are_gone_from_the_lead(
    world: World, at_desk_of: LogIn, lead: Lead, joined: Capture
) -> None:
    client, url = at_desk_of(world.manager), f"/captures/{joined.pk}"
    message = Message.objects.get(capture=joined.pk)
    assert f'href="{url}"' in client.get(f"/letters/{message.pk}").content.decode()
    assert f'action="{url}/part"' in client.get(url).content.decode()
    assert client.post(f"{url}/part", {"key": "k"})["Location"] == url
    page = client.get(f"/leads/{lead.number}").content.decode()
    assert "neighbour" not in page
    assert "does not belong here" in page
    shown = client.get(url).content.decode()
    assert "does not belong to the lead" in shown
    assert f'href="{url}/lead"' in shown
    assert f'action="{url}/part"' not in shown
