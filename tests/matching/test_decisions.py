"""What people decide is kept with what matching said then, and without any personal value."""

import json

import pytest

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.contacts.actions.account import make_account
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Contact
from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead
from stafet.matching.models import Decided, Decision
from stafet.records.actions.merge_accounts import merge_accounts
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.set_apart import set_apart
from stafet.records.actions.unmerge import unmerge
from stafet.records.models import Pair
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch
from tests.records.test_merge import person
from tests.records.test_pairs import look
from tests.world import World

KARLA = {"first_name": "Karla", "last_name": "Petersen", "email": "karla@foerde.example"}
ULLA = {"first_name": "Ulla", "last_name": "Petersen", "email": "karla@foerde.example", "phone": "0461555666"}


def ulla(branch: Branch, birthday: str) -> Contact:
    return make_contact(
        None, particulars=Particulars.of_person({**ULLA, "birthday": birthday}), branch=branch, by=SYSTEM
    )


@pytest.fixture
def two(world: World) -> tuple[Contact, Contact]:
    """Mother and daughter, whom a lead without a birthday may both be."""
    return ulla(world.flensburg, "1950-05-05"), ulla(world.flensburg, "1980-08-08")


def accept(world: World, lead: Lead, **choice: object) -> Lead:
    return accept_lead(lead, choice=Choice(**choice), by=world.by(world.agent))  # type: ignore[arg-type]


def test_one_of_those_shown_is_taken_and_the_others_are_kept_beside_it(
    world: World, two: tuple[Contact, Contact]
) -> None:
    lead = world.lead(handover="offered", person=ULLA)
    accept(world, lead, contact=two[1])
    kept = Decision.objects.get()
    assert (kept.kind, kept.decided, kept.lead, kept.chosen) == ("contact", "taken", lead.number, two[1].pk)
    assert (kept.verdict, kept.weights, kept.rules, kept.stock) == ("similar", 0, 1, 2)
    assert (kept.by_kind, kept.by_id, kept.by_name) == ("user", world.agent.pk, world.agent.name)
    assert {one["record"]: (one["verdict"], one["seen"]) for one in kept.compared} == {
        two[0].pk: ("similar", True),
        two[1].pk: ("similar", True),
    }
    codes = {code for code, _ in kept.compared[0]["found"]}
    assert {"first.equal", "last.equal", "email.same", "phone.same"} <= codes
    assert all(0 < one["score"] <= 1 for one in kept.compared)


def test_nothing_personal_is_kept_of_it(world: World, two: tuple[Contact, Contact]) -> None:
    accept(world, world.lead(handover="offered", person=ULLA), contact=two[0])
    kept = json.dumps(Decision.objects.values("compared", "verdict", "decided").get()).lower()
    assert not [value for value in ("ulla", "petersen", "foerde", "555666", "1950") if value in kept]


def test_a_new_one_is_kept_as_none_of_those_shown(world: World, two: tuple[Contact, Contact]) -> None:
    accept(world, world.lead(handover="offered", person=ULLA), is_new_contact=True)
    kept = Decision.objects.get()
    assert (kept.decided, kept.chosen, len(kept.compared)) == ("new", None, 2)


@pytest.mark.parametrize(
    ("mine", "decided"), [(True, Decided.CONFIRMED), (False, Decided.ANOTHER)], ids=["confirmed", "another"]
)
def test_who_would_have_been_taken_unasked_is_confirmed_or_not(
    world: World, mine: bool, decided: Decided
) -> None:
    known, other = world.contact, person(world, "Ole Berg", emails=("ole@berg.example",))
    accept(world, world.lead(handover="offered", person=KARLA), contact=known if mine else other)
    kept = Decision.objects.get()
    assert (kept.decided, kept.verdict) == (decided, "exact")
    assert [one["record"] for one in kept.compared] == ([known.pk] if mine else [known.pk, other.pk])


def test_whom_nobody_showed_is_compared_too(world: World) -> None:
    other = person(world, "Ole Berg", emails=("ole@berg.example",))
    accept(world, world.lead(handover="offered", person=KARLA), contact=other)
    kept = Decision.objects.get()
    assert (kept.decided, kept.verdict) == ("another", "none")
    assert ["first.different", 0] in [[code, 0] for code, _ in kept.compared[0]["found"]]


def test_what_was_taken_unasked_or_was_there_from_the_start_is_no_decision(world: World) -> None:
    assert world.contact.pk
    accept(world, world.lead(handover="offered", person=KARLA))
    world.lead(handover="accepted")
    assert not Decision.objects.exists()


def test_a_hidden_one_is_kept_as_not_seen(world: World) -> None:
    hidden = ulla(world.odense, "1950-05-05")
    accept(world, world.lead(handover="offered", person=ULLA), is_new_contact=True)
    assert [(one["record"], one["seen"]) for one in Decision.objects.get().compared] == [(hidden.pk, False)]


def test_a_hidden_one_that_is_confirmed_is_kept(world: World) -> None:
    hidden = make_contact(None, particulars=Particulars.of_person(KARLA), branch=world.odense, by=SYSTEM)
    accept(world, world.lead(handover="offered", person=KARLA), is_hidden_contact=True)
    kept = Decision.objects.get()
    assert (kept.decided, kept.chosen, kept.compared[0]["seen"]) == ("confirmed", hidden.pk, False)


def test_an_account_is_decided_apart_where_the_contact_is_new(world: World) -> None:
    known = world.account
    lead = world.lead(handover="offered", person=KARLA, company={"name": known.name})
    accept(world, lead, account=known, is_new_contact=True)
    kept = Decision.objects.get(kind="account")
    assert (kept.decided, kept.chosen, kept.lead) == ("taken", known.pk, lead.number)
    accept(world, world.lead(handover="offered", company={"name": known.name}), is_new_account=True)
    assert Decision.objects.filter(kind="account").latest("pk").decided == "new"


def test_what_is_denied_leaves_no_decision(world: World, two: tuple[Contact, Contact]) -> None:
    first = world.lead(handover="offered", person=ULLA)
    accept(world, first, contact=two[0])
    second = world.lead(handover="offered", person=ULLA)
    with pytest.raises(Invalid, match="open case"):
        accept(world, second, contact=two[0])
    assert Decision.objects.count() == 1


def test_a_merge_its_undoing_and_not_the_same_are_decisions_about_two(world: World) -> None:
    one, other = (
        person(world, f"{name} Petersen", emails=("karla@foerde.example",)) for name in ("Karla", "Carla")
    )
    look()
    merge = merge_contacts(one, gone=other, by=world.by(world.supervisor))
    unmerge(merge, by=world.by(world.administrator))
    set_apart(Pair.objects.get(), by=world.by(world.supervisor))
    merged, parted, apart = Decision.objects.order_by("pk")
    assert [each.decided for each in (merged, parted, apart)] == ["merged", "unmerged", "not_same"]
    assert {(each.asked, each.lead) for each in (merged, parted, apart)} == {(other.pk, None)}
    assert [each.chosen for each in (merged, parted, apart)] == [one.pk, None, None]
    assert (parted.compared, parted.by_name) == (merged.compared, world.administrator.name)
    (compared,) = apart.compared
    assert (compared["record"], compared["seen"]) == (one.pk, True)
    assert "email.same" in {code for code, _ in compared["found"]}


def test_a_merge_of_two_that_matching_would_never_bring_together_is_compared(world: World) -> None:
    one, other = person(world, "Karla Petersen"), person(world, "Ole Berg")
    merge_contacts(one, gone=other, by=world.by(world.supervisor))
    kept = Decision.objects.get()
    assert (kept.verdict, len(kept.compared)) == ("none", 1)


def test_accounts_are_compared_as_accounts(world: World) -> None:
    one, other = (
        make_account(world.flensburg, company={"name": name, "vat_id": "DE811907980"}, by=SYSTEM)
        for name in ("Fjord GmbH", "Fjord")
    )
    unmerge(merge_accounts(one, gone=other, by=SYSTEM), by=SYSTEM)
    merged, parted = Decision.objects.order_by("pk")
    assert (merged.kind, merged.decided, parted.decided) == ("account", "merged", "unmerged")
    assert "vat.same" in {code for code, _ in merged.compared[0]["found"]}
