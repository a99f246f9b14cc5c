"""One of many goes out with consent alone, and bears an address by which one click withdraws it (RFC 8058)."""

from datetime import timedelta

import pytest
from django.test import Client

from stafet.contacts.actions.consent import give_consent
from stafet.contacts.consent import may_contact
from stafet.contacts.models import Contact
from stafet.foundation import clock
from stafet.foundation.denials import NotNow
from stafet.leads.models import Lead
from stafet.mail.actions.send import send_message
from stafet.mail.models import Message, SmtpAccount
from stafet.mail.send_due import send_due
from stafet.mail.unsubscribe import read_token, token_of
from stafet.staff.actor import SYSTEM
from tests.notify.letterbox import Letterbox
from tests.world import World


@pytest.fixture
def lead(world: World) -> Lead:
    found = world.lead(handover="accepted")
    Lead.objects.filter(pk=found.pk).update(reacted_at=None)
    found.refresh_from_db()
    return found


def agreed(contact: Contact) -> bool:
    return may_contact(contact.consents.all(), "marketing", "email")


def test_without_consent_nothing_of_many_goes_out(world: World, lead: Lead) -> None:
    with pytest.raises(NotNow):
        send_message(lead, text="Our spring offers", purpose="marketing", by=world.by(world.agent))
    assert not Message.objects.exists()


def test_one_click_withdraws_and_looking_does_not(
    world: World, lead: Lead, account: SmtpAccount, box: Letterbox, client: Client
) -> None:
    contact = lead.contact
    assert contact is not None
    give_consent(contact, purpose="marketing", channels=["email"], proof="form of May", by=SYSTEM)
    send_message(lead, text="Our spring offers", purpose="marketing", by=world.by(world.agent))
    assert Lead.objects.get(pk=lead.pk).reacted_at is None
    assert send_due([world.flensburg.pk]) == (1, True)
    [letter] = box.letters
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = str(letter["List-Unsubscribe"]).strip("<>")
    text = letter.get_body(("plain",))
    assert text is not None
    assert address in text.get_content()
    path = "/unsubscribe/" + address.rpartition("/")[2]
    assert client.get(path).status_code == 200
    with clock.moved_to(clock.now() + timedelta(seconds=1)):
        assert agreed(contact)
        strict = Client(enforce_csrf_checks=True)
        response = strict.post(path, {"List-Unsubscribe": "One-Click"})
    assert response.status_code == 200
    assert not response.cookies
    assert not agreed(Contact.objects.get(pk=contact.pk))


@pytest.mark.django_db
def test_a_forged_address_withdraws_nothing(client: Client) -> None:
    token = token_of(7, purpose="marketing")
    assert read_token(token) == (7, "marketing")
    for forged in (token[:-1] + ("A" if token[-1] != "A" else "B"), "x", "a" * 500):
        assert read_token(forged) is None

    assert client.post("/unsubscribe/x").status_code == 404
