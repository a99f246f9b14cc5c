"""The stock in the database answers as the one in memory does."""

import pytest

from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import CleanedContact
from stafet.matching.find import match
from stafet.matching.stock import Stock
from stafet.particulars.cleaned import unpack
from stafet.particulars.cleaning import clean_person
from stafet.staff.actor import SYSTEM
from tests.matching.crowd import Crowd
from tests.matching.dirt import ask
from tests.world import World


@pytest.fixture
def known(world: World) -> tuple[Crowd, Stock, dict[str, str]]:
    """Private people in the database and in memory, by the same ids."""
    crowd, stock, ids = Crowd(11, 260), Stock(), {}
    private = [(id, given) for id, kind, given in crowd.records if kind == "contact" and not given.company]
    for id, given in private:
        contact = make_contact(
            None,
            particulars=Particulars(
                first_name=given.first_name,
                last_name=given.last_name,
                emails=given.emails,
                phones=given.phones,
                addresses=tuple(
                    {"street": a.street, "postcode": a.postcode, "city": a.city, "country": a.country}
                    for a in given.addresses
                ),
            ),
            branch=world.odense,
            by=SYSTEM,
        )
        ids[id] = str(contact.pk)
        stock.add(str(contact.pk), unpack(CleanedContact.objects.get(pk=contact.pk).particulars))
    return crowd, stock, ids


def test_it_says_what_the_stock_in_memory_says(known: tuple[Crowd, Stock, dict[str, str]]) -> None:
    crowd, stock, _ = known
    verdicts = set()
    for question in ask(crowd, 250):
        asked = clean_person(question.given)
        judgement = match(asked)
        assert judgement == stock.match(asked)
        verdicts.add(judgement.verdict)
    assert verdicts == {"exact", "similar", "none"}
