"""Weights are proposed from what people decided, adopted or refused, used at once, and withdrawn."""

from dataclasses import replace
from typing import Any

import pytest

from stafet.contacts.models import Contact
from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, NotNow, Overtaken
from stafet.matching.actions.adopt_weights import adopt_weights
from stafet.matching.actions.withdraw_weights import withdraw_weights
from stafet.matching.editions import edition_in_force, weights_of
from stafet.matching.evidence import default_weights
from stafet.matching.find import candidates_for, match
from stafet.matching.models import Decision, Edition
from stafet.matching.proposal import Beside, Proposed, propose
from stafet.matching.remembered import questions_decided, questions_of_stock
from stafet.matching.review import Tally
from stafet.particulars.cleaned import Given
from stafet.particulars.cleaning import clean_person
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.unmerge import unmerge
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.matching.test_decisions import ULLA, accept, two
from tests.records.test_merge import person
from tests.world import World

__all__ = ["two"]
KARLA = clean_person(Given("Karla", "Petersen", emails=("karla@foerde.example",)))
SURE = [["first.equal", 6.0], ["last.equal", 8.0], ["email.same", 9.0]]


def decided(number: int, *, is_same: bool, found: Any = SURE) -> None:
    """So many decisions about as many pairs."""
    Decision.objects.bulk_create(
        Decision(
            kind="contact",
            decided="merged" if is_same else "not_same",
            asked=2 * at,
            chosen=2 * at + 1 if is_same else None,
            verdict="exact",
            compared=[
                {"record": 2 * at + 1, "verdict": "exact", "score": 0.9, "found": found, "vetoes": [], "twin": False, "seen": True}
            ],
            stock=10_000, weights=0, rules=1, by_kind="user", by_id=1, by_name="A", at=clock.now(),
        )
        for at in range(Decision.objects.count() + 1_000_000, Decision.objects.count() + 1_000_000 + number)
    )  # fmt: skip


def truths() -> list[list[bool | None]]:
    return [[one.is_same for one in each.options] for each in questions_decided()]


def test_the_one_taken_is_the_same_and_the_other_one_shown_is_not(
    world: World, two: tuple[Contact, Contact]
) -> None:
    accept(world, world.lead(handover="offered", person=ULLA), contact=two[1])
    (question,) = questions_decided()
    assert sorted(str(one.is_same) for one in question.options) == ["False", "True"]
    assert question.is_told


def test_a_later_merge_corrects_what_was_decided_and_its_undoing_takes_that_back(
    world: World, two: tuple[Contact, Contact]
) -> None:
    lead = accept(world, world.lead(handover="offered", person=ULLA), is_new_contact=True)
    assert lead.contact is not None
    assert truths() == [[False, False]]
    merge = merge_contacts(two[0], gone=lead.contact, by=SYSTEM)
    [of_lead, of_pair] = truths()
    assert (sorted(map(str, of_lead)), of_pair) == (["False", "True"], [True])
    unmerge(merge, by=SYSTEM)
    assert truths() == [[False, False], [False]]


def test_nobody_said_no_to_whom_they_were_not_shown_nor_to_the_right_ones_double(world: World) -> None:
    one, double = (
        person(world, "Karla Petersen", emails=("karla@foerde.example",), phones=("0461 123456",))
        for _ in range(2)
    )
    given = {"first_name": "Karla", "last_name": "Petersen", "email": "karla@foerde.example"}
    accept(world, world.lead(handover="offered", person=given), contact=double)
    assert sorted(map(str, truths()[0])) == ["None", "True"]
    Contact.objects.filter(pk__in=[one.pk, double.pk]).update(branch_ids=[world.odense.pk])
    accept(world, world.lead(handover="offered", person=given), is_new_contact=True)
    assert truths()[1] == [None, None]


def test_who_was_only_confirmed_teaches_nothing_but_counts(world: World) -> None:
    given = {"first_name": "Karla", "last_name": "Petersen", "email": "karla@foerde.example"}
    accept(world, world.lead(handover="offered", person=given), contact=world.contact)
    proposed = propose(made_from="decisions")
    assert (proposed.learned, proposed.changes, proposed.decided.after.automatic) == (0, (), 1)


def test_without_decisions_the_stock_is_asked(world: World) -> None:
    for _ in range(2):
        person(world, "Karla Petersen", emails=("karla@foerde.example",))
    proposed = propose()
    assert (proposed.made_from, proposed.learned, proposed.unseen) == ("stock", 2, None)
    assert (proposed.decided.questions, proposed.sampled.questions) == (0, 2)
    assert len(questions_of_stock("contact", most=1)) == 1


def test_nothing_changes_before_it_is_adopted_and_everything_at_once_after(world: World) -> None:
    assert world.contact.pk
    decided(60, is_same=True, found=[["first.equal", 6.0], ["last.different", 0.0], ["email.same", 9.0]])
    before = match(KARLA).candidates[0].points
    proposed = propose(sample=10)
    assert ("contact", "last.different") in [change[:2] for change in proposed.changes]
    assert (proposed.decided.before.contradicted, proposed.decided.after.contradicted) == (0, 0)
    assert (match(KARLA).candidates[0].points, edition_in_force()) == (before, 0)
    edition = adopt_weights(proposed, by=world.by(world.administrator))
    assert (candidates_for(KARLA).edition, edition_in_force()) == (edition.pk, edition.pk)
    assert match(KARLA).candidates[0].points > before
    assert (edition.by_name, edition.figures["made_from"]) == (world.administrator.name, "decisions")
    withdraw_weights(edition, by=SYSTEM)
    withdraw_weights(edition, by=SYSTEM)
    assert (match(KARLA).candidates[0].points, edition_in_force()) == (before, 0)
    assert [event.kind for event in Event.objects.filter(subject_kind="edition").order_by("pk")] == [
        "weights:adopted",
        "weights:withdrawn",
    ]


def test_the_newest_edition_goes_first(world: World) -> None:
    first, second = (adopt_weights(propose(made_from="decisions", sample=0), by=SYSTEM) for _ in range(2))
    with pytest.raises(NotNow, match=f"Edition {second.pk} is newer"):
        withdraw_weights(first, by=SYSTEM)
    withdraw_weights(second, by=SYSTEM)
    assert edition_in_force() == first.pk


def test_weights_that_would_be_wrong_more_than_once_in_a_thousand_are_refused(world: World) -> None:
    decided(998, is_same=True)
    decided(1, is_same=False)
    proposed = propose(sample=0)
    assert (proposed.decided.after.automatic, proposed.decided.after.wrong) == (999, 1)
    with pytest.raises(NotNow, match="1 of 999 automatic verdicts"):
        adopt_weights(proposed, by=SYSTEM)
    assert not Edition.objects.exists()
    decided(1, is_same=True)
    assert adopt_weights(propose(sample=0), by=SYSTEM).pk


def test_a_decision_is_kept_with_the_edition_that_answered(
    world: World, two: tuple[Contact, Contact]
) -> None:
    edition = adopt_weights(propose(made_from="decisions", sample=0), by=SYSTEM)
    accept(world, world.lead(handover="offered", person=ULLA), contact=two[0])
    assert Decision.objects.get().weights == edition.pk


def test_only_an_administrator_may_and_only_beside_the_edition_that_was_looked_at(world: World) -> None:
    proposed = propose(made_from="decisions", sample=0)
    with pytest.raises(Forbidden):
        adopt_weights(proposed, by=world.by(world.manager))
    adopt_weights(proposed, by=SYSTEM)
    with pytest.raises(Overtaken):
        adopt_weights(proposed, by=SYSTEM)
    assert not Edition.objects.visible_to(world.by(world.manager)).exists()
    assert Edition.objects.visible_to(world.by(world.administrator)).exists()


def test_a_code_that_an_edition_does_not_know_weighs_as_brought_along(world: World) -> None:
    nothing = Beside(0, Tally(), Tally(), 0)
    few = replace(default_weights(), points={"contact": {"first.equal": (9.0, 0.0)}, "account": {}})
    edition = adopt_weights(Proposed(0, "stock", 0, few, (), nothing, nothing, None), by=SYSTEM)
    found = weights_of(edition.pk)
    assert found.points["contact"]["first.equal"] == (9.0, 0.0)
    assert found.points["contact"]["last.equal"] == default_weights().points["contact"]["last.equal"]
    assert (found.exact, found.similar, found.margin) == (
        default_weights().exact,
        default_weights().similar,
        default_weights().margin,
    )
