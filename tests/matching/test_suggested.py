"""What a lead was taken for on arrival is read as things stand today."""

from typing import Any

from stafet.contacts.models import Account, Contact
from stafet.leads.models import Lead
from stafet.matching.of_lead import suggest
from stafet.matching.suggested import suggested
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.unmerge import unmerge
from stafet.staff.actor import SYSTEM
from tests.matching.test_decisions import ULLA, ulla
from tests.records.test_merge import person
from tests.world import World


def arrived(world: World, **given: Any) -> Lead:
    """A lead as a channel hands it in: with who it may be."""
    lead = world.lead(**given)
    lead.suggestion = suggest(lead)
    return lead


def test_a_merged_one_is_the_one_that_stands_and_is_named_once(world: World) -> None:
    mother, daughter = ulla(world.flensburg, "1950-05-05"), ulla(world.flensburg, "1980-08-08")
    lead = arrived(world, person=ULLA)
    assert {(one.record.pk, one.verdict) for one in suggested(lead, Contact, by=SYSTEM)} == {
        (mother.pk, "similar"),
        (daughter.pk, "similar"),
    }
    third = person(world, "Ulla Third")
    merges = [merge_contacts(third, gone=one, by=SYSTEM) for one in (mother, daughter)]
    assert [one.record for one in suggested(lead, Contact, by=world.by(world.agent))] == [third]
    unmerge(merges[1], by=SYSTEM)
    assert {one.record for one in suggested(lead, Contact, by=SYSTEM)} == {third, daughter}


def test_who_may_not_see_it_is_told_nothing(world: World) -> None:
    ulla(world.odense, "1950-05-05")
    lead = arrived(world, person=ULLA)
    assert suggested(lead, Contact, by=world.by(world.agent)) == []
    assert len(suggested(lead, Contact, by=world.by(world.stranger))) == 1
    assert suggested(lead, Account, by=SYSTEM) == []
