"""Two merged records are given back: each its own, with what came since where it is or where a person says."""

import itertools
from typing import Any

import pytest

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.contacts.actions.account import make_account
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.models import Contact
from stafet.foundation.denials import Forbidden, Invalid, NotNow
from stafet.leads.actions.note import note_on_lead
from stafet.leads.models import Case, Lead, Note
from stafet.records.actions.merge_accounts import merge_accounts
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.unmerge import unmerge
from stafet.records.models import Merge
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.records.stock import all_rows
from tests.records.test_merge import person, taken, twins
from tests.world import World

__all__ = ("twins",)


def test_a_merge_and_its_undoing_leave_everything_as_it_was(
    world: World, twins: tuple[Contact, Contact]
) -> None:
    kept, gone = twins
    lead = taken(world, gone)
    note_on_lead(lead, text="Calls on Monday.", due_at=world.later(), by=world.by(world.agent))
    taken(world, kept)
    before = all_rows()
    take = {"first_name": "gone", "emails": "gone", "addresses": "both"}
    merge = merge_contacts(kept, gone=gone, take=take, by=SYSTEM)
    assert all_rows() != before
    unmerge(merge, by=SYSTEM)
    assert all_rows() == before


def test_accounts_likewise(world: World) -> None:
    kept = make_account(
        world.odense, company={"name": "Förde Spedition", "phone": "+45 66 12 34 56"}, by=SYSTEM
    )
    taken(world, person(world, "Ida Holm", world.account))
    person(world, "Ole Berg", kept)
    before = all_rows()
    merge = merge_accounts(kept, gone=world.account, take={"name": "gone"}, by=SYSTEM)
    assert all_rows() != before
    unmerge(merge, by=SYSTEM)
    assert all_rows() == before


def test_an_edit_since_stays_on_the_kept_one(world: World, twins: tuple[Contact, Contact]) -> None:
    kept, gone = twins
    merge = merge_contacts(kept, gone=gone, by=SYSTEM)
    emails = ["karla@foerde.example", "carla@post.example", "new@post.example"]
    edit_contact(kept, changes={"last_name": "Petersen-Holm", "emails": emails}, by=SYSTEM)
    unmerge(merge, by=SYSTEM)
    for one in (kept, gone):
        one.refresh_from_db()
    assert (kept.name, kept.title) == ("Karla Petersen-Holm", "")
    assert {one.raw for one in kept.emails.all()} == {"karla@foerde.example", "new@post.example"}
    assert (gone.name, gone.title) == ("Carla Petersen", "Dr.")
    assert {one.raw for one in gone.emails.all()} == {"karla@foerde.example", "carla@post.example"}


def test_a_lead_that_came_since_stays_unless_somebody_says_otherwise(
    world: World, twins: tuple[Contact, Contact]
) -> None:
    kept, gone = twins
    merge = merge_contacts(kept, gone=gone, by=SYSTEM)
    stays, goes = taken(world, kept), taken(world, kept)
    note = note_on_lead(goes, text="It was Carla.", due_at=world.later(), by=world.by(world.agent))
    unmerge(merge, give_back=[goes.number], by=SYSTEM)
    holders = dict(
        Lead.objects.filter(number__in=[stays.number, goes.number]).values_list("number", "contact")
    )
    assert holders == {stays.number: kept.pk, goes.number: gone.pk}
    assert goes.case is not None
    assert Case.objects.get(pk=goes.case.pk).contact == gone
    assert Note.objects.get(pk=note.pk).contact == gone


def test_a_lead_that_joined_a_case_of_the_gone_one_goes_with_it(
    world: World, twins: tuple[Contact, Contact]
) -> None:
    kept, gone = twins
    own = taken(world, gone)
    merge = merge_contacts(kept, gone=gone, by=SYSTEM)
    kept.refresh_from_db()
    joined = world.lead(handover="offered", team=world.used_cars)
    accept_lead(joined, choice=Choice(contact=kept, add_to=own.case), by=world.by(world.agent))
    unmerge(merge, by=SYSTEM)
    assert set(Lead.objects.filter(contact=gone).values_list("number", flat=True)) == {
        own.number,
        joined.number,
    }


def test_a_lead_in_one_case_with_leads_that_stay_cannot_be_given_back_alone(
    world: World, twins: tuple[Contact, Contact]
) -> None:
    kept, gone = twins
    merge = merge_contacts(kept, gone=gone, by=SYSTEM)
    first = taken(world, kept)
    second = world.lead(handover="offered", team=world.used_cars)
    accept_lead(second, choice=Choice(contact=kept, add_to=first.case), by=world.by(world.agent))
    for wrong in ([second.number], [second.number + 1000]):
        with pytest.raises(Invalid, match=str(wrong[0])):
            unmerge(merge, give_back=wrong, by=SYSTEM)
    unmerge(merge, give_back=[first.number, second.number], by=SYSTEM)
    assert Lead.objects.filter(contact=gone).count() == 2


def test_a_later_merge_on_top_has_to_be_undone_first(world: World, twins: tuple[Contact, Contact]) -> None:
    kept, gone = twins
    third = person(world, "Karla Holm")
    before = all_rows()
    first = merge_contacts(kept, gone=gone, by=SYSTEM)
    later = merge_contacts(third, gone=kept, by=SYSTEM)
    with pytest.raises(NotNow, match=str(later.pk)):
        unmerge(first, by=SYSTEM)
    unmerge(later, by=SYSTEM)
    unmerge(first, by=SYSTEM)
    assert all_rows() == before


def test_a_merge_of_accounts_with_a_later_one_of_their_people_likewise(world: World) -> None:
    other = make_account(world.flensburg, company={"name": "Fjord AG"}, by=SYSTEM)
    one, two = person(world, "Ida Holm", world.account), person(world, "Ida Holm")
    before = all_rows()
    accounts = merge_accounts(other, gone=world.account, by=SYSTEM)
    one.refresh_from_db()
    people = merge_contacts(two, gone=one, take={"account": "gone"}, by=SYSTEM)
    with pytest.raises(NotNow, match=str(people.pk)):
        unmerge(accounts, by=SYSTEM)
    unmerge(people, by=SYSTEM)
    unmerge(accounts, by=SYSTEM)
    assert all_rows() == before


def test_undoing_needs_the_right_and_can_be_repeated(world: World, twins: tuple[Contact, Contact]) -> None:
    kept, gone = twins
    merge = merge_contacts(kept, gone=gone, by=SYSTEM)
    with pytest.raises(Forbidden):
        unmerge(merge, by=world.by(world.agent))
    for _ in range(2):
        unmerge(merge, by=world.by(world.supervisor))
    assert Event.objects.filter(kind="contact:unmerged", contact_id__in=[kept.pk, gone.pk]).count() == 2
    assert Merge.objects.get().undone_by_name == "Sofie Supervisor"
    again = merge_contacts(kept, gone=gone, by=SYSTEM)
    assert again != merge


def test_a_merge_is_seen_by_who_may_know_both(world: World, twins: tuple[Contact, Contact]) -> None:
    kept, gone = twins
    merge = merge_contacts(kept, gone=gone, by=SYSTEM)
    assert list(Merge.objects.visible_to(world.by(world.agent))) == [merge]
    assert list(Merge.objects.visible_to(world.by(world.stranger))) == []


def test_any_two_of_three_can_be_merged_and_given_back(world: World) -> None:
    people = [person(world, f"Ida Holm{number}") for number in range(3)]
    before = all_rows()
    for kept, gone in itertools.permutations(people, 2):
        for one in (kept, gone):
            one.refresh_from_db()
        merge: Any = merge_contacts(kept, gone=gone, by=SYSTEM)
        unmerge(merge, by=SYSTEM)
    assert all_rows() == before
