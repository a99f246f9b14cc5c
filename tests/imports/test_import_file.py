"""A file of contacts or accounts is taken in as a whole, and again without any change."""

import csv
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import (
    Account,
    AccountKey,
    CleanedAccount,
    CleanedContact,
    Contact,
    ContactKey,
)
from stafet.foundation.denials import Forbidden
from stafet.imports.actions import import_file as importing
from stafet.imports.actions.import_file import import_file
from stafet.imports.known import Kind
from stafet.imports.models import Import
from stafet.matching.find import match
from stafet.particulars.cleaned import Given
from stafet.particulars.cleaning import clean_person
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.world import World

PEOPLE = """external_id,first_name,last_name,company,vat_id,email,phone,birthday,street,postcode,city,country,language
A-1,Søren,Kjær,,,Soeren@Kjaer.example,20 12 34 56,1980-02-29,Havnegade 3,5000,Odense,Danmark,da
A-2,Karla,Petersen,Förde Spedition GmbH,DE811907980,karla@foerde.example,0461 123456,,,24937,Flensburg,DE,de
A-3,Uwe,Lund,Foerde Spedition,,,0170 1234567,31.12.1975,,,,,
,Anna,Meier,,,anna@post.example,,,,,,,
"""


def take_in(world: World, folder: Path, text: str, *, kind: Kind = "contact") -> Import:
    file = folder / "file.csv"
    file.write_text(text, encoding="utf-8")
    return import_file(world.flensburg, kind=kind, path=file, tell=lambda read, size: None, by=SYSTEM)


def counts(made: Import) -> tuple[int, int, int, int]:
    return made.created, made.updated, made.matched, made.refused


def test_a_contact_is_the_same_as_one_made_by_hand(world: World, tmp_path: Path) -> None:
    take_in(world, tmp_path, PEOPLE)
    taken = Contact.objects.get(external_id="A-1")
    given = Particulars(
        first_name="Søren",
        last_name="Kjær",
        language="da",
        birthday=taken.birthday,
        external_id="A-1",
        emails=("Soeren@Kjaer.example",),
        phones=("+45 20 12 34 56",),
        addresses=({"street": "Havnegade 3", "postcode": "5000", "city": "Odense", "country": "DK"},),
    )
    made = make_contact(None, particulars=given, branch=world.flensburg, by=SYSTEM)
    same = (
        "first_name",
        "last_name",
        "language",
        "birthday",
        "account_id",
        "branch_ids",
        "search",
        "sort_key",
    )
    assert [getattr(taken, name) for name in same] == [getattr(made, name) for name in same]
    assert [email.normal for email in taken.emails.all()] == [email.normal for email in made.emails.all()]
    assert [phone.normal for phone in taken.phones.all()] == ["+4520123456"]
    assert str(taken.addresses.get()) == str(made.addresses.get())
    cleaned, other = (CleanedContact.objects.get(pk=each.pk) for each in (taken, made))
    assert (cleaned.particulars, cleaned.keys) == (other.particulars, other.keys)
    held = ContactKey.objects.filter(record_id=taken.pk).values_list("key", flat=True)
    assert sorted(held) == cleaned.keys


def test_who_works_somewhere_goes_into_that_account_once(world: World, tmp_path: Path) -> None:
    take_in(world, tmp_path, PEOPLE)
    account = Account.objects.get(is_private=False)
    assert account.name == "Förde Spedition GmbH"
    assert sorted(account.contacts.values_list("first_name", flat=True)) == ["Karla", "Uwe"]
    assert Contact.objects.get(first_name="Anna").account.is_private
    assert AccountKey.objects.filter(record_id=account.pk).exists()


def test_a_known_account_of_that_name_and_number_is_taken(world: World, tmp_path: Path) -> None:
    known = world.account
    take_in(world, tmp_path, "last_name,company,vat_id\nLund,foerde spedition,DE 811 907 980\n")
    assert Contact.objects.get(last_name="Lund").account == known


def test_a_known_account_of_that_name_elsewhere_is_not_taken(world: World, tmp_path: Path) -> None:
    known = world.account
    take_in(world, tmp_path, "last_name,company,postcode\nLund,Förde Spedition GmbH,10115\n")
    assert Contact.objects.get(last_name="Lund").account != known


def test_the_same_file_again_changes_nothing(world: World, tmp_path: Path) -> None:
    assert counts(take_in(world, tmp_path, PEOPLE)) == (4, 0, 0, 0)
    versions = list(Contact.objects.order_by("id").values_list("id", "version"))
    assert counts(take_in(world, tmp_path, PEOPLE)) == (0, 0, 4, 0)
    assert list(Contact.objects.order_by("id").values_list("id", "version")) == versions


def test_a_known_external_id_renews_its_record_and_keeps_what_the_row_leaves_out(
    world: World, tmp_path: Path
) -> None:
    take_in(world, tmp_path, PEOPLE)
    uwe = Contact.objects.get(external_id="A-3")
    edit_contact(uwe, changes={"title": "Dr."}, by=SYSTEM)
    changed = "external_id,last_name,email\nA-3,Lund-Holm,uwe@post.example\n"
    assert counts(take_in(world, tmp_path, changed)) == (0, 1, 0, 0)
    uwe.refresh_from_db()
    assert (uwe.title, uwe.first_name, uwe.last_name) == ("Dr.", "Uwe", "Lund-Holm")
    assert uwe.emails.get().normal == "uwe@post.example"
    assert uwe.phones.get().normal == "+491701234567"


def test_the_row_before_last_written_again_is_news(world: World, tmp_path: Path) -> None:
    first, second = (f"external_id,last_name\nA-9,{name}\n" for name in ("Lund", "Holm"))
    made = [take_in(world, tmp_path, text) for text in (first, second, first)]
    assert [counts(each)[:2] for each in made] == [(1, 0), (0, 1), (0, 1)]
    assert Contact.objects.get(external_id="A-9").last_name == "Lund"


def test_rows_of_nobody_and_ids_given_twice_are_refused_with_line_and_reason(
    world: World, tmp_path: Path
) -> None:
    text = "external_id,last_name,city\nA-1,Lund,\nA-2,,Kiel\nA-1,Holm,\n"
    assert counts(take_in(world, tmp_path, text)) == (1, 0, 0, 2)
    with (tmp_path / "file.csv.refused.csv").open(encoding="utf-8", newline="") as file:
        refused = [line[:2] for line in csv.reader(file)]
    assert refused == [
        ["line", "reason"],
        ["3", "There is no name, no e-mail address and no telephone number."],
        ["4", "The external id A-1 stands in line 2 already."],
    ]


def test_what_is_no_address_and_no_date_is_kept_as_it_was_written(world: World, tmp_path: Path) -> None:
    take_in(world, tmp_path, "last_name,email,birthday\nLund,none at all,spring\n")
    contact = Contact.objects.get(last_name="Lund")
    assert contact.fields == {"unread": {"email": "none at all", "birthday": "spring"}}
    assert (contact.birthday, contact.emails.count()) == (None, 0)


def test_accounts_are_taken_in_too(world: World, tmp_path: Path) -> None:
    text = "external_id;company;vat_id;phone;postcode\nF-1;Nordlys A/S;DK12345674;20123456;8000\n;;DK1;;\n"
    assert counts(take_in(world, tmp_path, text, kind="account")) == (1, 0, 0, 1)
    account = Account.objects.get(external_id="F-1")
    assert (account.name, account.vat_id, account.postcode) == ("Nordlys A/S", "DK12345674", "8000")
    assert CleanedAccount.objects.get(pk=account.pk).keys
    assert counts(take_in(world, tmp_path, text.replace("8000", "8200"), kind="account"))[:2] == (0, 1)


def test_an_import_is_one_event_and_stands_in_the_history_of_each_record(
    world: World, tmp_path: Path
) -> None:
    made = take_in(world, tmp_path, PEOPLE)
    event = Event.objects.get(subject_kind="import")
    assert (event.kind, event.subject_id, event.after["created"]) == ("import:made", made.pk, 4)
    contact = Contact.objects.get(external_id="A-1")
    assert contact.events.get().pgh_context["verb"] == "import_file"  # type: ignore[attr-defined]


def test_a_large_file_is_prepared_in_other_processes_and_its_indexes_made_at_the_end(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "LARGE_FILE", 10)
    monkeypatch.setattr(importing, "AT_ONCE", 2)
    before = _indexes()
    assert counts(take_in(world, tmp_path, PEOPLE)) == (4, 0, 0, 0)
    assert _indexes() == before
    asked = clean_person(Given(first_name="Anna", last_name="Meier", emails=("anna@post.example",)))
    found = match(asked).candidates[0].id
    assert int(found) == Contact.objects.get(first_name="Anna").pk


def test_a_large_file_locks_no_table_where_somebody_works(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.lead()
    monkeypatch.setattr(importing, "LARGE_FILE", 10)
    with CaptureQueriesContext(connection) as asked:
        assert counts(take_in(world, tmp_path, PEOPLE)) == (4, 0, 0, 0)
    assert not [one["sql"] for one in asked if one["sql"].startswith(("DROP INDEX", "ALTER TABLE"))]


def test_a_large_file_says_something_new_about_a_known_contact(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "LARGE_FILE", 10)
    take_in(world, tmp_path, PEOPLE)
    changed = "external_id,last_name,email,company\nA-3,Lund-Holm,uwe@post.example,Nordlys ApS\n"
    assert counts(take_in(world, tmp_path, changed)) == (0, 1, 0, 0)
    uwe = Contact.objects.get(external_id="A-3")
    assert (uwe.name, uwe.account.name) == ("Uwe Lund-Holm", "Nordlys ApS")


def test_a_large_file_fills_an_empty_house_and_knows_its_few_accounts(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = world.account
    monkeypatch.setattr(importing, "LARGE_FILE", 10)
    before = _indexes()
    take_in(
        world, tmp_path, "last_name,company,vat_id\nLund,foerde spedition,DE 811 907 980\nHolm,Nordlys ApS,\n"
    )
    assert Contact.objects.get(last_name="Lund").account == known
    assert Contact.objects.get(last_name="Holm").account != known
    assert _indexes() == before


def test_a_large_file_of_accounts_fills_their_tables_and_renews_them(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "LARGE_FILE", 10)
    text = "external_id,company,postcode\nF-1,Nordlys A/S,8000\nF-2,Holm Bau GmbH,24937\n"
    assert counts(take_in(world, tmp_path, text, kind="account")) == (2, 0, 0, 0)
    assert counts(take_in(world, tmp_path, text.replace("8000", "8200"), kind="account")) == (0, 1, 1, 0)
    assert Account.objects.get(external_id="F-1").postcode == "8200"


def test_an_agent_may_not_import(world: World, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("last_name\nLund\n", encoding="utf-8")
    with pytest.raises(Forbidden):
        import_file(
            world.flensburg,
            kind="contact",
            path=tmp_path / "a.csv",
            tell=lambda read, size: None,
            by=world.by(world.agent),
        )
    assert not Contact.objects.exists()


def _indexes() -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE tablename LIKE 'contacts%' UNION ALL"
            " SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conname LIKE 'contacts%' ORDER BY 1, 2"
        )
        return list(cursor.fetchall())
