"""Undoing an import gives back the database as it was, but for what somebody has worked with since."""

from pathlib import Path

import pytest

from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.actions.make_contact import private_customers
from stafet.contacts.models import Account, Contact, ContactKey
from stafet.followups.models import Task
from stafet.foundation.denials import NotNow
from stafet.imports.actions.import_file import import_file
from stafet.imports.actions.undo import undo_import
from stafet.imports.going_on import go_on
from stafet.imports.models import Touched
from stafet.leads.actions.edit import edit_lead
from stafet.leads.actions.on_contact import note_on_contact
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from tests.imports.dumped import differing, dumped
from tests.imports.taken import begun, counts, taken_in, undone
from tests.imports.test_leads import HEAD, OPEN, OWNED, WON
from tests.world import World

PEOPLE = """external_id,first_name,last_name,company,email,phone,birthday,street,postcode,city
A-1,Søren,Kjær,,soeren@kjaer.example,20 12 34 56,1980-02-29,Havnegade 3,5000,Odense
A-2,Karla,Petersen,Nordlys ApS,karla@foerde.example,0461 123456,1990-01-02,Hafen 1,24937,Flensburg
,Karla,Petersen,,karla@foerde.example,0171 5551234,,,,
A-3,Uwe,Lund,Nordlys ApS,uwe@post.example,,,,,
"""


@pytest.fixture
def house(world: World) -> World:
    """Somebody is known, and private customers have their account."""
    private_customers()
    assert world.contact.version == 1
    edit_contact(world.contact, changes={"title": "Dr."}, by=SYSTEM)
    return world


def test_contacts_made_and_changed_are_as_before_but_for_the_version_that_counts_on(
    house: World, tmp_path: Path
) -> None:
    before = dumped()
    made = taken_in(house, tmp_path, PEOPLE, "contact")
    assert counts(made) == (2, 2, 0, 0)
    karla = Contact.objects.get(pk=house.contact.pk)
    assert (karla.phones.count(), str(karla.birthday)) == (2, "1990-01-02")
    assert karla.version > house.contact.version
    assert undone(house, made).left == 0
    Contact.objects.filter(pk=karla.pk).update(version=2)
    assert differing(before, dumped()) == {}, differing(before, dumped())


def test_leads_with_their_contacts_accounts_and_cases_are_gone(house: World, tmp_path: Path) -> None:
    before = dumped()
    made = taken_in(house, tmp_path, HEAD + OPEN + OWNED + WON, "lead")
    assert differing(before, dumped()).keys() >= {
        "leads_lead",
        "leads_case",
        "contacts_contact",
        "contacts_contactkey",
    }
    assert undone(house, made).left == 0
    assert differing(before, dumped()) == {}, differing(before, dumped())
    assert counts(taken_in(house, tmp_path, HEAD + OPEN + OWNED + WON, "lead")) == (3, 0, 0, 0)


def test_a_changed_lead_is_as_before_but_for_the_version(house: World, tmp_path: Path) -> None:
    taken_in(house, tmp_path, HEAD + OPEN, "lead")
    before = dumped()
    made = taken_in(house, tmp_path, HEAD + OPEN.replace("Golf GTI", "Golf R"), "lead")
    assert Lead.objects.get().subject == "Golf R"
    undone(house, made)
    Lead.objects.update(version=1)
    assert differing(before, dumped()) == {}, differing(before, dumped())


def test_tasks_are_gone(house: World, tmp_path: Path) -> None:
    before = dumped()
    text = "last_name,email,due_at,subject,owner\nPetersen,karla@foerde.example,2027-01-01,Call,anna@stafet.example\n"
    text += "Lund,uwe@post.example,2027-01-01,Call,anna@stafet.example\n"
    made = taken_in(house, tmp_path, text, "task")
    assert counts(made) == (2, 0, 0, 0)
    assert Task.objects.get(contact__last_name="Lund").tell_at is None
    undone(house, made)
    assert differing(before, dumped()) == {}, differing(before, dumped())


def test_what_somebody_worked_with_since_stays_and_is_told(house: World, tmp_path: Path) -> None:
    made = taken_in(house, tmp_path, HEAD + OPEN + OWNED + WON, "lead")
    edit_lead(Lead.objects.get(external_id="L-1"), changes={"subject": "Mine"}, by=SYSTEM)
    uwe = Contact.objects.get(last_name="Lund")
    note_on_contact(uwe, text="Called.", by=house.by(house.agent))
    made = undone(house, made)
    assert Lead.objects.get().subject == "Mine"
    assert Contact.objects.filter(pk=uwe.pk).exists()
    assert made.left == 2
    told = Touched.objects.filter(made_by=made).values_list("kind", "left")
    assert sorted(told) == [("contact", "changed"), ("lead", "changed")]


def test_a_contact_that_others_point_at_stays(house: World, tmp_path: Path) -> None:
    made = taken_in(house, tmp_path, PEOPLE, "contact")
    uwe = Contact.objects.get(external_id="A-3")
    taken_in(house, tmp_path, HEAD + WON, "lead")
    made = undone(house, made)
    assert Contact.objects.filter(pk=uwe.pk).exists()
    assert ContactKey.objects.filter(record_id=uwe.pk).exists()
    assert Account.objects.get(pk=uwe.account_id).name == "Nordlys ApS"
    assert made.left == 2


def test_a_file_that_was_copied_in_whole_is_undone_too(house: World, tmp_path: Path) -> None:
    before = dumped()
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE, encoding="utf-8")
    made = import_file(house.flensburg, kind="contact", path=file, tell=lambda read, size: None, by=SYSTEM)
    undo_import(made, by=SYSTEM)
    go_on(made)
    assert differing(before, dumped()) == {}, differing(before, dumped())


def test_only_what_has_run_can_be_undone(house: World, tmp_path: Path) -> None:
    made = begun(house, tmp_path, PEOPLE, "contact")
    with pytest.raises(NotNow):
        undo_import(made, by=SYSTEM)
    done = taken_in(house, tmp_path, PEOPLE, "contact")
    undone(house, done)
    with pytest.raises(NotNow):
        undo_import(done, by=SYSTEM)
