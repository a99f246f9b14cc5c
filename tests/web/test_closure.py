"""Winning in the browser: what is missing of the new customer is asked for where one wins (R34)."""

from stafet.catalog.models import LeadType, WinAsks
from stafet.contacts.models import Contact
from tests.web.conftest import LogIn
from tests.web.filled import filled
from tests.world import World


def asks(how: WinAsks) -> None:
    LeadType.objects.update(customer_data=how)


def test_what_is_missing_is_asked_for_and_kept(world: World, at_desk_of: LogIn) -> None:
    asks(WinAsks.ALWAYS)
    lead, client = world.lead(handover="accepted"), at_desk_of(world.agent)
    url = f"/leads/{lead.number}/closure"
    assert "prospect" in client.get(f"/leads/{lead.number}").content.decode()
    sent = filled(client.get(f"{url}?outcome=won").content.decode()) | {"reason": "sold"}
    assert {"street", "postcode", "city"} <= set(sent)
    assert client.post(url, sent).status_code == 422
    place = {"street": "Holm 7", "postcode": "24937", "city": "Flensburg"}
    assert client.post(url, sent | place).status_code == 303
    assert lead.contact
    contact = Contact.objects.get(pk=lead.contact.pk)
    assert (contact.customer_since is not None, contact.addresses.get().city) == (True, "Flensburg")
    assert "is a customer since" in client.get(f"/leads/{lead.number}").content.decode()


def test_nothing_is_asked_for_a_lost_one_or_where_it_is_never_asked(world: World, at_desk_of: LogIn) -> None:
    lead, client = world.lead(handover="accepted"), at_desk_of(world.agent)
    url = f"/leads/{lead.number}/closure"
    assert 'name="street"' in client.get(f"{url}?outcome=won").content.decode()
    assert 'name="street"' not in client.get(f"{url}?outcome=lost").content.decode()
    asks(WinAsks.NEVER)
    assert 'name="street"' not in client.get(f"{url}?outcome=won").content.decode()
