"""Winning makes a customer, and asks for what is missing of their data: always, as asked, or never (R34)."""

import pytest

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.catalog.models import LeadType, WinAsks
from stafet.contacts.models import Contact
from stafet.foundation.denials import Invalid
from stafet.leads.actions.win import win_lead
from stafet.leads.customer import missing_of
from stafet.leads.models import Lead
from tests.world import World

PLACE = {"street": "Holm 7", "postcode": "24937", "city": "Flensburg"}


def taken(world: World, asks: WinAsks, *, of_account: bool = False) -> Lead:
    """A lead in progress, of a type that asks so: of a private person, or of somebody of the account."""
    lead = world.lead(handover="offered")
    choice = Choice(contact=world.contact) if of_account else Choice()
    accept_lead(lead, choice=choice, by=world.by(world.agent))
    LeadType.objects.filter(pk=lead.type_id).update(customer_data=asks)
    return Lead.objects.get(pk=lead.pk)


def test_until_then_nobody_is_a_customer_and_then_through_this_lead(world: World) -> None:
    lead = taken(world, WinAsks.NEVER)
    assert lead.contact
    assert lead.contact.customer_since is None
    win_lead(lead, reason="sold", by=world.by(world.agent))
    contact = Contact.objects.get(pk=lead.contact.pk)
    assert (contact.customer_since, contact.won_lead) == (lead.branch.today(), lead.number)


@pytest.mark.parametrize("of_account", [False, True])
def test_where_it_is_always_asked_the_lead_is_not_won_without(world: World, of_account: bool) -> None:
    lead, by = taken(world, WinAsks.ALWAYS, of_account=of_account), world.by(world.agent)
    missing = {"street"} if of_account else set(PLACE)
    with pytest.raises(Invalid, match="still needed") as denied:
        win_lead(lead, reason="sold", by=by)
    assert set(denied.value.fields) == missing
    with pytest.raises(Invalid):
        win_lead(lead, reason="sold", customer={"street": ""}, by=by)
    assert Lead.objects.get(pk=lead.pk).state == "in_progress"
    won = win_lead(lead, reason="sold", customer=PLACE, by=by)
    assert (won.state, missing_of(Lead.objects.get(pk=lead.pk))) == ("won", [])


def test_where_it_is_asked_it_may_be_left_out_or_given_in_part(world: World) -> None:
    lead, by = taken(world, WinAsks.ASKED), world.by(world.agent)
    assert missing_of(lead) == ["street", "postcode", "city"]
    win_lead(lead, reason="sold", customer={"city": "Flensburg"}, by=by)
    assert missing_of(Lead.objects.get(pk=lead.pk)) == ["street", "postcode"]


def test_where_it_is_never_asked_nothing_is_missing(world: World) -> None:
    assert missing_of(taken(world, WinAsks.NEVER)) == []


def test_what_is_given_stands_beside_what_is_known(world: World) -> None:
    lead, by = taken(world, WinAsks.ASKED), world.by(world.agent)
    assert lead.contact
    known = [one.normal for one in lead.contact.phones.all()]
    win_lead(lead, reason="sold", customer=PLACE | {"phone": "+4520123456"}, by=by)
    assert [one.normal for one in lead.contact.phones.all()] == [*known, "+4520123456"]
    assert lead.contact.addresses.get().street == "Holm 7"


def test_a_person_has_no_number_of_a_company(world: World) -> None:
    lead = taken(world, WinAsks.ASKED)
    with pytest.raises(Invalid, match="cannot be edited"):
        win_lead(lead, reason="sold", customer={"vat_id": "DE811907980"}, by=world.by(world.agent))
    assert Lead.objects.get(pk=lead.pk).state == "in_progress"
