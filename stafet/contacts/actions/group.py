"""Make and edit a group of contacts; put somebody in it and take them out."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from stafet.contacts.groups import below
from stafet.contacts.models import Contact, ContactGroup, GroupMember
from stafet.contacts.standing import check_standing
from stafet.foundation import clock
from stafet.foundation.denials import Invalid, NotNow
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable
from stafet.staff.codes import checked_code, checked_name, free_code
from stafet.staff.events import drafted, record, record_all
from stafet.staff.models import Branch
from stafet.staff.rights import Permission

_EDITABLE: Final = frozenset({"name", "parent", "is_hidden"})


@action("define.branch", locks=False)
def make_group(
    branch: Branch | None, *, name: str, code: str = "", parent: ContactGroup | None = None, by: Actor
) -> ContactGroup:
    """A new group of this branch, or without one of the whole company, which only who defines for it may make.

    Without a code it gets the capital initials of its name, numbered where they are taken (R32). Denies a place below
    a group of another branch.
    """
    if branch is None:
        by.require(Permission.DEFINE_COMPANY)
    name = checked_name(name)
    groups = ContactGroup.objects.all()
    code = checked_code(groups, code or free_code(groups, name))
    group = ContactGroup(code=code, name=name, branch=branch)
    _place(group, parent)
    group.save(force_insert=True)
    record("group:made", group, by=by, after=_facts(group) | {"code": code})
    return group


@action("define.branch")
def edit_group(
    group: ContactGroup, *, changes: Mapping[str, Any], version: int | None = None, by: Actor
) -> ContactGroup:
    """Change a group's `name` or `parent`, or hide it (`is_hidden`); denies an old `version` and a place below itself."""
    check_editable(changes, _EDITABLE)
    before = _facts(group)
    group.name = checked_name(changes.get("name", group.name))
    group.is_hidden = changes.get("is_hidden", group.is_hidden)
    if "parent" in changes:
        _place(group, changes["parent"])
    after = _facts(group)
    if after != before:
        group.version += 1
        group.save()
        record("group:edited", group, by=by, before=before, after=after)
    return group


@action("contact.edit")
def join_group(contact: Contact, *, group: ContactGroup, by: Actor) -> GroupMember:
    """Put a contact into a group; whoever is in it already stays. Denies a hidden group."""
    check_standing(contact)
    if group.is_hidden:
        raise NotNow("Nobody is put into a hidden group.", fields={"group": "Pick another."})
    member, is_new = GroupMember.objects.get_or_create(
        group=group, contact=contact, defaults={"at": clock.now(), "by_name": by.name[:150]}
    )
    if is_new:
        record("contact:joined", contact, by=by, contact=contact.pk, after=_named(group))
    return member


@action("contact.edit", locks=False)
def fill_group(contacts: list[Contact], *, group: ContactGroup, by: Actor) -> None:
    """Put many contacts, whom the caller has checked, into a group; whoever is in it already stays."""
    keys = [contact.pk for contact in contacts]
    there = set(GroupMember.objects.filter(group=group, contact__in=keys).values_list("contact", flat=True))
    new = [contact for contact in contacts if contact.pk not in there]
    now = clock.now()
    GroupMember.objects.bulk_create(
        [GroupMember(group=group, contact=one, at=now, by_name=by.name[:150]) for one in new],
        ignore_conflicts=True,
    )
    record_all(drafted("contact:joined", one, by=by, contact=one.pk, after=_named(group)) for one in new)


@action("contact.edit")
def leave_group(contact: Contact, *, group: ContactGroup, by: Actor) -> None:
    """Take a contact out of a group; whoever is not in it is not."""
    gone, _ = GroupMember.objects.filter(group=group, contact=contact).delete()
    if gone:
        record("contact:left", contact, by=by, contact=contact.pk, before=_named(group))


@action("contact.edit")
def set_groups(
    contact: Contact, *, groups: Iterable[ContactGroup], among: Iterable[ContactGroup], by: Actor
) -> None:
    """Let a contact be in just these groups of those `among` which it was asked; it stays in all others."""
    wanted = {group.pk: group for group in groups}
    joined = set(contact.memberships.values_list("group", flat=True))
    for group in among:
        if group.pk in joined and group.pk not in wanted:
            leave_group(contact, group=group, by=by)
    for key in sorted(set(wanted) - joined):
        join_group(contact, group=wanted[key], by=by)


def _place(group: ContactGroup, parent: ContactGroup | None) -> None:
    if parent is not None and parent.branch_id not in {None, group.branch_id}:
        raise Invalid(
            "A group lies below one of its own branch or of the company.", fields={"parent": "Pick another."}
        )
    if parent is not None and not group._state.adding and parent.pk in below(group):
        raise Invalid("A group cannot lie below itself.", fields={"parent": "Pick another."})
    group.parent = parent


def _named(group: ContactGroup) -> dict[str, Any]:
    return {"group": group.pk, "group_name": group.name}


def _facts(group: ContactGroup) -> dict[str, Any]:
    return {"name": group.name, "parent": group.parent_id, "is_hidden": group.is_hidden}
