"""Groups of contacts form a tree; who defines a branch makes them, who edits contacts fills them."""

import pytest

from stafet.contacts.actions.account import make_account
from stafet.contacts.actions.group import edit_group, join_group, leave_group, make_group
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.groups import below, in_group, tree_for
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Contact, ContactGroup, GroupMember
from stafet.foundation.denials import Forbidden, Invalid, NotNow, Overtaken
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.unmerge import unmerge
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.world import World


def group(world: World, name: str, parent: ContactGroup | None = None) -> ContactGroup:
    return make_group(world.flensburg, name=name, parent=parent, by=SYSTEM)


def test_a_group_gets_its_initials_for_a_code_numbered_where_taken(world: World) -> None:
    codes = [group(world, name).code for name in ("Fleet Customers", "Family Club", "Øl")]
    assert codes == ["FC", "FC2", "L"]


def test_who_defines_a_branch_makes_its_groups_and_only_the_company_its_own(world: World) -> None:
    made = make_group(world.flensburg, name="Club", by=world.by(world.manager))
    assert Event.objects.get(kind="group:made").after["name"] == "Club"
    for actor, branch in (
        (world.agent, world.flensburg),
        (world.manager, world.odense),
        (world.manager, None),
    ):
        with pytest.raises(Forbidden):
            make_group(branch, name="Club", by=world.by(actor))
    company = make_group(None, name="VIP", by=world.by(world.administrator))
    with pytest.raises(Forbidden):
        edit_group(company, changes={"name": "Mine"}, by=world.by(world.manager))
    edit_group(made, changes={"parent": company}, by=world.by(world.manager))
    assert made.parent == company


def test_a_group_lies_neither_below_itself_nor_below_another_branch(world: World) -> None:
    top = group(world, "Top")
    middle = group(world, "Middle", top)
    with pytest.raises(Invalid):
        edit_group(top, changes={"parent": middle}, by=SYSTEM)
    elsewhere = make_group(world.odense, name="Elsewhere", by=SYSTEM)
    with pytest.raises(Invalid):
        edit_group(top, changes={"parent": elsewhere}, by=SYSTEM)
    with pytest.raises(Overtaken):
        edit_group(top, changes={"name": "X"}, version=99, by=SYSTEM)


def test_joining_and_leaving_are_told_once(world: World) -> None:
    club, by = group(world, "Club"), world.by(world.agent)
    for _ in range(2):
        join_group(world.contact, group=club, by=by)
    for _ in range(2):
        leave_group(world.contact, group=club, by=by)
    told = Event.objects.filter(contact_id=world.contact.pk, kind__in=("contact:joined", "contact:left"))
    assert list(told.order_by("id").values_list("kind", flat=True)) == ["contact:joined", "contact:left"]
    assert not GroupMember.objects.exists()


def test_nobody_is_put_into_a_hidden_group(world: World) -> None:
    club = group(world, "Club")
    edit_group(club, changes={"is_hidden": True}, by=SYSTEM)
    with pytest.raises(NotNow):
        join_group(world.contact, group=club, by=SYSTEM)


def test_a_group_holds_those_of_the_groups_below_it(world: World) -> None:
    top, other = group(world, "Top"), group(world, "Other")
    low = group(world, "Low", group(world, "Middle", top))
    join_group(world.contact, group=low, by=SYSTEM)
    everybody = Contact.objects.all()
    assert low.pk in below(top)
    assert list(in_group(everybody, top)) == [world.contact]
    assert list(in_group(everybody, top, with_below=False)) == []
    assert list(in_group(everybody, other)) == []


def test_the_tree_shows_what_one_may_see_and_counts_whom_one_may_see(world: World) -> None:
    top = make_group(None, name="Top", by=SYSTEM)
    mine, theirs = group(world, "Mine", top), make_group(world.odense, name="Theirs", parent=top, by=SYSTEM)
    odile = make_contact(
        make_account(world.odense, company={"name": "Odin"}, by=SYSTEM),
        particulars=Particulars(last_name="Odile"),
        branch=world.odense,
        by=SYSTEM,
    )
    for contact, joined in ((world.contact, mine), (world.contact, top), (odile, top), (odile, theirs)):
        join_group(contact, group=joined, by=SYSTEM)
    seen = [(one.path, one.depth, one.members) for one in tree_for(world.by(world.agent), counted=True)]
    assert seen == [("Top", 0, 1), ("Top / Mine", 1, 1)]


def test_a_merge_keeps_the_groups_of_both_and_gives_them_back(world: World) -> None:
    shared, own = group(world, "Shared"), group(world, "Own")
    gone = make_contact(None, particulars=Particulars(last_name="Berg"), branch=world.flensburg, by=SYSTEM)
    for contact, joined in ((world.contact, shared), (gone, shared), (gone, own)):
        join_group(contact, group=joined, by=SYSTEM)
    merge = merge_contacts(world.contact, gone=gone, by=SYSTEM)
    assert {one.group for one in world.contact.memberships.all()} == {shared, own}
    unmerge(merge, by=SYSTEM)
    assert {one.group for one in world.contact.memberships.all()} == {shared}
    assert {one.group for one in gone.memberships.all()} == {shared, own}
