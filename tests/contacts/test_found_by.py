"""Contacts and accounts are found by what leads are found by, and a page at a time in the order of names."""

import pytest

from stafet.contacts.actions.account import make_account
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Account, Contact
from stafet.contacts.search import known_page
from stafet.staff import sample
from stafet.staff.actor import SYSTEM
from tests.world import World


@pytest.fixture
def karla(world: World) -> Contact:
    particulars = Particulars(
        first_name="Karla",
        last_name="Østergård-Holm",
        emails=("k.holm@post.example",),
        phones=("+45 20 12 00 12",),
        addresses=({"street": "Nørregade 5", "postcode": "6400", "city": "Sønderborg", "country": "DK"},),
    )
    make_contact(
        None, particulars=Particulars(last_name="Holm", first_name="Gard"), branch=world.flensburg, by=SYSTEM
    )
    return make_contact(world.account, particulars=particulars, branch=world.flensburg, by=SYSTEM)


@pytest.mark.parametrize(
    "typed",
    ["ostergaard-holm", "k.holm@", "+45 20120012", "20 12 00", "0012", "nørregade", "foerde", "karla sonder"],
)
def test_a_fragment_finds_the_contact_and_nobody_else(karla: Contact, typed: str) -> None:
    assert [one.pk for one in known_page(Contact.objects.all(), typed=typed).rows] == [karla.pk]


@pytest.mark.parametrize("small", [sample.SMALL, -1], ids=["by-index", "by-walk"])
def test_pages_of_contacts_are_in_the_order_of_names(
    world: World, karla: Contact, monkeypatch: pytest.MonkeyPatch, small: int
) -> None:
    monkeypatch.setattr(sample, "SMALL", small)
    sample.forget()
    names: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        page = known_page(Contact.objects.all(), typed="holm", cursor=cursor, limit=1)
        names += [one.last_name for one in page.rows]
        cursor = page.next
    sample.forget()
    assert names == ["Holm", "Østergård-Holm"]


def test_an_account_is_found_by_name_place_and_number(world: World) -> None:
    company = {"name": "Møller & Søn A/S", "city": "Odense", "phone": "0045 66 12 34 56"}
    account = make_account(world.odense, company=company, by=SYSTEM)
    for typed in ("moeller &", "a/s", "odense", "66123456"):
        assert [one.pk for one in known_page(Account.objects.all(), typed=typed).rows] == [account.pk]
