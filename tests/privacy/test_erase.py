"""One person is erased everywhere; who did what and when, counts and other people stay."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Contact, Contract
from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, NotNow
from stafet.jobs.erasing import erase_waiting
from stafet.leads.models import Lead
from stafet.mail.models import AnsweredSender, Message, MessageState, SmtpAccount, StoredFile
from stafet.privacy.actions import erase
from stafet.privacy.actions.erase import erase_person
from stafet.privacy.actions.retain import set_period
from stafet.privacy.again import erase_kept
from stafet.privacy.keeping import months_later
from stafet.privacy.mark import MARK
from stafet.privacy.models import Erased, Erasure, Kept
from stafet.privacy.retention import period_of
from stafet.records.actions.unmerge import unmerge
from stafet.records.models import Merge
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.mail.conftest import account, box
from tests.privacy.everywhere import EMAIL, PHONE, Person, everywhere, traces
from tests.world import World

__all__ = ["account", "box"]


@pytest.fixture
def person(world: World, account: SmtpAccount, tmp_path: Path) -> Person:
    return everywhere(world, tmp_path)


def erased(world: World, person: Person) -> Erasure:
    erasure = erase_person(person.contact, by=world.by(world.administrator))
    erase_waiting()
    erasure.refresh_from_db()
    return erasure


def test_no_value_is_left_in_any_row_of_any_table(world: World, person: Person) -> None:
    before = traces()
    assert {
        "staff_event",
        "contacts_contactevent",
        "intake_capture",
        "imports_filerow",
        "records_merge",
    } <= set(before)
    erasure = erased(world, person)
    assert erasure.state == Erased.DONE
    assert {table: rows[:3] for table, rows in traces().items()} == {}


def test_counts_and_who_did_what_and_when_stay(world: World, person: Person) -> None:
    leads, events = Lead.objects.count(), Event.objects.count()
    told = list(
        Event.objects.filter(contact_id=person.contact.pk).order_by("id").values_list("kind", "by_name", "at")
    )
    erased(world, person)
    assert (Lead.objects.count(), Event.objects.count()) == (leads, events + 1)
    left = Event.objects.filter(contact_id=person.contact.pk).order_by("id")
    assert list(left.values_list("kind", "by_name", "at"))[:-1] == told
    edited = left.filter(kind="contact:edited").first()
    assert edited is not None
    assert edited.after["emails"][0] == MARK
    lead = Lead.objects.get(pk=person.lead.pk)
    assert (lead.state, lead.owner, lead.source, lead.subject) == (
        "in_progress",
        world.agent,
        world.mail,
        MARK,
    )
    assert lead.contact is not None
    assert lead.contact.name == MARK


def test_others_keep_what_is_theirs(world: World, person: Person) -> None:
    erased(world, person)
    parted = Contact.objects.get(pk=person.parted.pk)
    assert parted.name == "Ottokar Brenneisen"
    assert [one.raw for one in parted.emails.all()] == ["ottokar@brenneisen.example"]
    assert "brenneisen" in parted.search


def test_the_merges_of_somebody_erased_cannot_be_undone_any_more(world: World, person: Person) -> None:
    erased(world, person)
    merge = Merge.objects.standing().get()
    with pytest.raises(NotNow, match="was erased since"):
        unmerge(merge, by=world.by(world.administrator))


def test_what_waits_to_go_out_to_her_stays_here(world: World, person: Person) -> None:
    assert Message.objects.queued().exists()
    erased(world, person)
    assert not Message.objects.queued().exists()
    assert set(Message.objects.values_list("state", flat=True)) <= {
        MessageState.FAILED,
        MessageState.RECEIVED,
    }
    assert not AnsweredSender.objects.exists()


def test_a_file_that_somebody_else_sent_too_is_kept(world: World, person: Person) -> None:
    [file] = StoredFile.objects.all()
    other = world.lead(handover="accepted")
    message = Message.objects.create(
        lead=other, direction="in", state="received", at=other.created_at, from_address="x@y.example"
    )
    message.files.create(file=file, name="same.txt")
    erased(world, person)
    assert StoredFile.objects.filter(pk=file.pk).exists()


def test_erasing_again_changes_nothing(world: World, person: Person) -> None:
    erased(world, person)
    before = Event.objects.count()
    again = erase_person(person.contact, by=world.by(world.administrator))
    erase_waiting()
    again.refresh_from_db()
    assert again.state == Erased.DONE
    assert Event.objects.count() == before + 1
    assert traces() == {}


def test_an_erasure_that_stops_after_any_slice_is_taken_up_where_it_was(
    world: World, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erase, "SLICE", 1)
    erasure = erase_person(person.contact, by=world.by(world.administrator))
    slices = 0
    while erase_waiting(longest=0):
        slices += 1
    erasure.refresh_from_db()
    assert slices > 20
    assert (erasure.state, erasure.needles, erasure.keys.count()) == (Erased.DONE, {}, 0)
    assert traces() == {}


def test_only_administrators_erase(world: World, person: Person) -> None:
    for user in (world.agent, world.supervisor, world.manager):
        with pytest.raises(Forbidden):
            erase_person(person.contact, by=world.by(user))


def test_lines_of_dropped_files_go_too(world: World, person: Person, settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path
    done = tmp_path / "drop" / "key" / "done"
    done.mkdir(parents=True)
    (done / "rows.csv").write_text(f"name;email\nZwetlana;{EMAIL}\nUwe;uwe@post.example\n")
    erased(world, person)
    assert (done / "rows.csv").read_text() == "name;email\nUwe;uwe@post.example\n"
    assert "Quistorp" not in (tmp_path / "erasures.jsonl").read_text()


def test_a_contract_that_must_be_kept_stays_with_the_name_and_goes_when_its_day_comes(
    world: World, person: Person
) -> None:
    admin = world.by(world.administrator)
    set_period(period_of(Kept.LEASE, None), months=12, by=admin)
    ended = clock.now().date() - timedelta(days=30)
    contract = Contract.objects.get(contact=person.contact)
    Contract.objects.filter(pk=contract.pk).update(ends_on=ended)
    erasure = erased(world, person)
    assert (erasure.state, erasure.kept_until) == (Erased.KEPT, months_later(ended, 12))
    assert Contract.objects.get(pk=contract.pk).reference == "L-Quistorp"
    assert set(traces()) <= {
        "contacts_contact", "contacts_contactevent", "contacts_contract", "contacts_contractevent",
    }  # fmt: skip
    with clock.moved_to(clock.now() + timedelta(days=366)):
        assert erase_kept(by=SYSTEM) == 1
        erase_waiting()
    assert traces() == {}
    assert not Contract.objects.exists()


def test_a_shared_number_makes_nobodys_lead_theirs(world: World, person: Person) -> None:
    colleague = Particulars(first_name="Uwe", last_name="Lund", phones=(PHONE,))
    make_contact(None, particulars=colleague, branch=world.flensburg, by=SYSTEM)
    lead = world.lead(person={"first_name": "Uwe", "last_name": "Lund", "phone": PHONE})
    erased(world, person)
    lead.refresh_from_db()
    assert lead.who == "Uwe Lund"
