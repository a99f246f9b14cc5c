"""Groups of contacts: listed, made, read, edited; who joins one and leaves it."""

from http import HTTPStatus

from django.http import HttpResponse
from ninja import Query, Router

from stafet.api.changes import changes_in
from stafet.api.door import Asked, answer_json
from stafet.api.listing import BY_NAME, answer_list
from stafet.api.lookups import branch_named, group_named, home_branch
from stafet.api.repeats import repeatable
from stafet.api.schemas.groups import GroupChanges, GroupGiven, GroupPage, GroupShown, Joining, MembershipList
from stafet.api.schemas.lists import Listing
from stafet.api.schemas.parts import Id
from stafet.api.shown import groups as shown
from stafet.api.versions import seen_version, versioned
from stafet.contacts.actions.group import edit_group, join_group, leave_group, make_group
from stafet.contacts.models import Contact, ContactGroup
from stafet.staff.actor import Actor
from stafet.staff.seen import seen

router = Router(tags=["groups"])
of_contact = Router(tags=["contacts"])


@router.get("", response=GroupPage, operation_id="list_groups")
def list_groups(request: Asked, asked: Query[Listing]) -> HttpResponse:
    """A page of the groups that the key may see, by name."""
    rows = ContactGroup.objects.visible_to(request.auth).select_related("branch")
    return answer_list(rows, asked, shown.group, order=BY_NAME)


@router.post("", response={201: GroupShown}, operation_id="make_group")
@repeatable
def make(request: Asked, given: GroupGiven) -> HttpResponse:
    """Make a group, in one's own branch unless one is named, or of the whole company."""
    by = request.auth
    branch = None if given.is_company_wide else branch_named(given.branch) or home_branch(None, by=by)
    parent = group_named(given.parent, by=by, field="parent")
    group = make_group(branch, name=given.name, code=given.code, parent=parent, by=by)
    return _show(group, status=HTTPStatus.CREATED)


@router.get("/{id}", response=GroupShown, operation_id="read_group")
def read(request: Asked, id: Id) -> HttpResponse:
    """One group; its ETag is the version that PATCH asks for."""
    return _show(_seen(id, request.auth))


@router.patch("/{id}", response=GroupShown, operation_id="edit_group")
@versioned
def change(request: Asked, id: Id, given: GroupChanges) -> HttpResponse:
    """Change a group's name or its place in the tree, or hide it."""
    by = request.auth
    group = _seen(id, by)
    version = seen_version(request, group.version)
    changes = changes_in(given, nullable={"parent"})
    if "parent" in changes:
        changes["parent"] = group_named(changes["parent"], by=by, field="parent")
    return _show(edit_group(group, changes=changes, version=version, by=by))


@of_contact.post("/{id}/groups", response=MembershipList, operation_id="join_group")
@repeatable
def join(request: Asked, id: Id, given: Joining) -> HttpResponse:
    """Put a contact into a group; answers with all its groups."""
    by = request.auth
    contact = seen(Contact.objects.visible_to(by), id)
    group = group_named(given.group, by=by)
    if group is not None:
        join_group(contact, group=group, by=by)
    return answer_json({"items": shown.groups_of(contact, by)})


@of_contact.delete("/{id}/groups/{group}", response=MembershipList, operation_id="leave_group")
def leave(request: Asked, id: Id, group: Id) -> HttpResponse:
    """Take a contact out of a group; answers with those that are left."""
    by = request.auth
    contact = seen(Contact.objects.visible_to(by), id)
    leave_group(contact, group=_seen(group, by), by=by)
    return answer_json({"items": shown.groups_of(contact, by)})


def _seen(key: int, by: Actor) -> ContactGroup:
    return seen(ContactGroup.objects.visible_to(by).select_related("branch"), key)


def _show(group: ContactGroup, *, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    location = f"/api/v1/groups/{group.pk}" if status == HTTPStatus.CREATED else None
    return answer_json(shown.group(group), status=status, version=group.version, location=location)
