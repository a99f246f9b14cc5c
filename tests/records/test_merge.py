"""Two contacts or accounts become one: what hangs on them, who may, and what is told."""

import pytest

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.contacts.actions.account import make_account
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.actions.make_contact import make_contact, private_customers
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Account, CleanedContact, Contact, ContactKey
from stafet.contacts.search import known_page
from stafet.foundation.denials import Denial, Forbidden, Invalid, Overtaken
from stafet.leads.models import Call, Case, Lead, Note
from stafet.leads.timeline import timeline_of
from stafet.matching.find import match
from stafet.particulars.cleaned import Given
from stafet.particulars.cleaning import clean_person
from stafet.records.actions.merge_accounts import merge_accounts
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.unmerge import unmerge
from stafet.records.fields import Take, Typed
from stafet.records.models import Merge
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.world import World


def person(world: World, name: str, account: Account | None = None, **more: object) -> Contact:
    first, _, last = name.partition(" ")
    given = Particulars(first_name=first, last_name=last, **more)  # type: ignore[arg-type]
    return make_contact(account, particulars=given, branch=world.flensburg, by=SYSTEM)


def taken(world: World, contact: Contact) -> Lead:
    """A lead of this contact, accepted by the agent in a case of its own."""
    lead = world.lead(handover="offered", team=world.used_cars)
    return accept_lead(lead, choice=Choice(contact=contact, is_new_case=True), by=world.by(world.agent))


@pytest.fixture
def twins(world: World) -> tuple[Contact, Contact]:
    kept = person(world, "Karla Petersen", emails=("karla@foerde.example",), phones=("0461 123456",))
    gone = person(world, "Carla Petersen", emails=("carla@post.example", "karla@foerde.example"), title="Dr.")
    return kept, gone


def test_what_hangs_on_the_gone_contact_hangs_on_the_kept_one(
    world: World, twins: tuple[Contact, Contact]
) -> None:
    kept, gone = twins
    lead = taken(world, gone)
    merge_contacts(kept, gone=gone, by=world.by(world.supervisor))
    lead.refresh_from_db()
    assert (lead.contact, lead.who) == (kept, "Karla Petersen")
    for kind in (Case, Note, Call, Lead):
        assert not kind._default_manager.filter(contact=gone).exists()
    assert lead.case is not None
    assert lead.case.contact == kept


def test_nothing_said_takes_both_lists_and_fills_what_was_empty(
    world: World, twins: tuple[Contact, Contact]
) -> None:
    kept, gone = twins
    merge_contacts(kept, gone=gone, by=SYSTEM)
    kept.refresh_from_db()
    assert (kept.first_name, kept.title) == ("Karla", "Dr.")
    assert [one.raw for one in kept.emails.all()] == ["karla@foerde.example", "carla@post.example"]


def test_each_field_is_taken_from_either_or_typed(world: World, twins: tuple[Contact, Contact]) -> None:
    kept, gone = twins
    take: dict[str, Take] = {
        "first_name": "gone",
        "title": Typed("Prof."),
        "emails": "gone",
        "phones": Typed(["+4540123456"]),
    }
    merge_contacts(kept, gone=gone, take=take, by=SYSTEM)
    kept.refresh_from_db()
    assert (kept.first_name, kept.title) == ("Carla", "Prof.")
    assert {one.normal for one in kept.emails.all()} == {"carla@post.example", "karla@foerde.example"}
    assert [one.normal for one in kept.phones.all()] == ["+4540123456"]


@pytest.mark.parametrize(
    "take",
    [{"shoe_size": "kept"}, {"title": "both"}, {"birthday": Typed("yesterday")}, {"account": Typed(3)}],
)
def test_a_choice_that_does_not_fit_is_denied(
    world: World, twins: tuple[Contact, Contact], take: dict[str, Take]
) -> None:
    kept, gone = twins
    with pytest.raises(Invalid):
        merge_contacts(kept, gone=gone, take=take, by=SYSTEM)
    gone.refresh_from_db()
    assert gone.merged_into is None


def test_the_gone_contact_is_hidden_from_lists_search_and_matching(
    world: World, twins: tuple[Contact, Contact]
) -> None:
    kept, gone = twins
    merge_contacts(kept, gone=gone, by=SYSTEM)
    admin = world.by(world.administrator)
    assert list(Contact.objects.visible_to(admin)) == [kept]
    assert [one.pk for one in known_page(Contact.objects.visible_to(admin), typed="petersen").rows] == [
        kept.pk
    ]
    assert not ContactKey.objects.filter(record_id=gone.pk).exists()
    assert not CleanedContact.objects.filter(contact=gone).exists()
    asked = clean_person(Given(first_name="Carla", last_name="Petersen", emails=("carla@post.example",)))
    assert [one.id for one in match(asked).candidates] == [str(kept.pk)]


def test_its_old_key_leads_to_the_one_that_stands_through_a_chain(
    world: World, twins: tuple[Contact, Contact]
) -> None:
    kept, gone = twins
    last = person(world, "Karla Petersen-Holm")
    merge_contacts(kept, gone=gone, by=SYSTEM)
    merge_contacts(last, gone=kept, by=SYSTEM)
    assert Contact.objects.standing_for(gone.pk, world.by(world.agent)) == last.pk
    assert Contact.objects.standing_for(gone.pk, world.by(world.stranger)) is None
    assert Contact.objects.standing_for(last.pk, world.by(world.agent)) is None


def test_merging_needs_the_right(world: World, twins: tuple[Contact, Contact]) -> None:
    kept, gone = twins
    with pytest.raises(Forbidden):
        merge_contacts(kept, gone=gone, by=world.by(world.agent))


def test_the_same_merge_again_is_the_same_merge(world: World, twins: tuple[Contact, Contact]) -> None:
    kept, gone = twins
    first = merge_contacts(kept, gone=gone, by=SYSTEM)
    assert merge_contacts(kept, gone=gone, by=SYSTEM) == first
    assert Merge.objects.count() == 1


def test_what_was_merged_elsewhere_meanwhile_is_told(world: World, twins: tuple[Contact, Contact]) -> None:
    kept, gone = twins
    third = person(world, "Ole Third")
    merge_contacts(kept, gone=gone, by=SYSTEM)
    for work in (
        lambda: merge_contacts(third, gone=gone, by=SYSTEM),
        lambda: merge_contacts(gone, gone=third, by=SYSTEM),
        lambda: edit_contact(gone, changes={"title": "Dr."}, by=SYSTEM),
        lambda: taken(world, gone),
    ):
        with pytest.raises(Overtaken, match="Karla Petersen"):
            work()
    with pytest.raises(Invalid):
        merge_contacts(third, gone=third, by=SYSTEM)


def test_a_merge_is_told_on_the_kept_contact(world: World, twins: tuple[Contact, Contact]) -> None:
    kept, gone = twins
    merge = merge_contacts(kept, gone=gone, by=world.by(world.manager))
    event = Event.objects.get(kind="contact:merged", contact_id=kept.pk)
    assert (event.by_name, event.after["gone_name"], event.after["merge"]) == (
        "Mette Manager",
        "Carla Petersen",
        merge.pk,
    )
    assert (event.before["title"], event.after["title"]) == ("", "Dr.")


def test_and_on_each_lead_whose_contact_is_another_one_now(
    world: World, twins: tuple[Contact, Contact]
) -> None:
    kept, gone = twins
    stays, goes = taken(world, kept), taken(world, gone)
    merge = merge_contacts(kept, gone=gone, by=world.by(world.manager))
    told = [one for one in timeline_of(goes) if one.kind == "contact:merged"]
    assert [(one.by_name, one.before, one.after) for one in told] == [
        (
            "Mette Manager",
            {"contact": gone.pk, "contact_name": "Carla Petersen"},
            {"contact": kept.pk, "contact_name": "Karla Petersen", "merge": merge.pk},
        )
    ]
    unmerge(merge, by=SYSTEM)
    assert [one.after["contact"] for one in timeline_of(goes) if one.kind == "contact:unmerged"] == [gone.pk]
    assert not [one for one in timeline_of(stays) if one.kind.startswith("contact:")]


def test_people_and_leads_of_an_account_move_with_it(world: World) -> None:
    kept = make_account(world.odense, company={"name": "Förde Spedition"}, by=SYSTEM)
    worker = person(world, "Ida Holm", world.account)
    lead = taken(world, worker)
    merge_accounts(kept, gone=world.account, by=SYSTEM)
    worker.refresh_from_db()
    lead.refresh_from_db()
    kept.refresh_from_db()
    assert (worker.account, lead.account) == (kept, kept)
    assert "gmbh" not in worker.search
    assert (kept.name, kept.vat_id) == ("Förde Spedition", "DE811907980")
    assert kept.branch_ids == sorted([world.odense.pk, world.flensburg.pk])


def test_a_new_name_of_the_kept_account_finds_its_people(world: World) -> None:
    worker = person(world, "Ida Holm", world.account)
    gone = make_account(world.flensburg, company={"name": "Fjord Spedition"}, by=SYSTEM)
    merge_accounts(world.account, gone=gone, take={"name": "gone"}, by=SYSTEM)
    worker.refresh_from_db()
    assert "fjord" in worker.search


def test_nobody_is_put_into_an_account_that_was_merged(world: World) -> None:
    kept = make_account(world.flensburg, company={"name": "Förde AG"}, by=SYSTEM)
    worker = person(world, "Ida Holm")
    merge_accounts(kept, gone=world.account, by=SYSTEM)
    with pytest.raises(Overtaken):
        person(world, "Bo Holm", world.account)
    with pytest.raises(Overtaken):
        edit_contact(worker, changes={"account": world.account}, by=SYSTEM)


def test_the_private_customers_stay_as_they_are(world: World) -> None:
    for kept, gone in ((private_customers(), world.account), (world.account, private_customers())):
        with pytest.raises(Denial):
            merge_accounts(kept, gone=gone, by=SYSTEM)
