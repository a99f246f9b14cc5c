"""Projects: listed, set up, changed; what that will do; who comes into them, and who of their people has whom."""

from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from ninja import Query, Router

from stafet.api.changes import changes_in
from stafet.api.door import Asked, answer_json
from stafet.api.listing import NEWEST, answer_list
from stafet.api.lookups import branch_named, group_named, home_branch, user_named
from stafet.api.repeats import repeatable
from stafet.api.schemas.lists import Listing
from stafet.api.schemas.parts import Id
from stafet.api.schemas.projects import (
    AddedShown,
    ContactsGiven,
    EffectAsked,
    EffectShown,
    HandedOverShown,
    HandingGiven,
    ProjectChanges,
    ProjectGiven,
    ProjectPage,
    ProjectShown,
)
from stafet.api.shown import projects as shown
from stafet.api.shown.parts import who
from stafet.api.versions import seen_version, versioned
from stafet.contacts.models import ContactGroup
from stafet.foundation.denials import Invalid
from stafet.projects.actions.add import add_contacts
from stafet.projects.actions.hand import hand_leads
from stafet.projects.actions.set_up import edit_project, set_up_project
from stafet.projects.effect import effect_of
from stafet.projects.models import Project
from stafet.staff.actor import Actor
from stafet.staff.rights import Permission
from stafet.staff.seen import seen

router = Router(tags=["projects"])
_COLUMNS = {"managers": "manager_ids", "staff": "staff_ids"}


@router.get("", response=ProjectPage, operation_id="list_projects")
def list_projects(request: Asked, asked: Query[Listing]) -> HttpResponse:
    """A page of the projects that the key may see, the newest first."""
    return answer_list(_rows(request.auth), asked, shown.project, order=NEWEST)


@router.post("", response={201: ProjectShown}, operation_id="set_up_project")
@repeatable
def set_up(request: Asked, given: ProjectGiven) -> HttpResponse:
    """Set up a project; `POST /projects/effect` says before how many contacts come in."""
    branch = branch_named(given.branch) or home_branch(None, by=request.auth)
    terms = _terms(request, given, but_not=("branch", "takes_members"))
    project = set_up_project(branch, terms=terms, takes_members=given.takes_members, by=request.auth)
    return _show(project.pk, request.auth, status=HTTPStatus.CREATED)


@router.post("/effect", response=EffectShown, operation_id="read_project_effect")
def read_effect(request: Asked, given: EffectAsked) -> HttpResponse:
    """What mapping these groups would do to who is in them now: counted, nothing is done."""
    by = request.auth
    project = seen(_rows(by), given.project) if given.project else None
    branch = project.branch if project else branch_named(given.branch) or home_branch(None, by=by)
    by.require(Permission.PROJECT_DEFINE, branch)
    groups = [_group(one, by) for one in given.groups]
    return answer_json(shown.effect(effect_of(groups, branch=branch, project=project)))


@router.get("/{id}", response=ProjectShown, operation_id="read_project")
def read(request: Asked, id: Id) -> HttpResponse:
    """One project; its ETag is the version that PATCH asks for."""
    return _show(id, request.auth)


@router.patch("/{id}", response=ProjectShown, operation_id="edit_project")
@versioned
def change(request: Asked, id: Id, given: ProjectChanges) -> HttpResponse:
    """Change a project; leads that are in it stay as they are, but for who sees them."""
    project = seen(_rows(request.auth), id)
    version = seen_version(request, project.version)
    terms = _terms(request, given, but_not=("takes_members",))
    edit_project(project, changes=terms, takes_members=given.takes_members, version=version, by=request.auth)
    return _show(id, request.auth)


@router.post("/{id}/contacts", response=AddedShown, operation_id="add_to_project")
def add(request: Asked, id: Id, given: ContactsGiven) -> HttpResponse:
    """Put contacts into a project, and so into its groups; who is in it stays as they are."""
    added = add_contacts(seen(_rows(request.auth), id), contacts=given.contacts, by=request.auth)
    return answer_json({"leads": [lead.pk for lead in added.leads], "in_already": added.in_already})


@router.post("/{id}/assignment", response=HandedOverShown, operation_id="hand_project_leads")
def hand(request: Asked, id: Id, given: HandingGiven) -> HttpResponse:
    """Give leads of the project to one of its people: theirs at once."""
    owner = user_named(given.owner, by=request.auth)
    if owner is None:
        raise Invalid("Who takes over?", fields={"owner": "Name somebody."})
    changed = hand_leads(seen(_rows(request.auth), id), numbers=given.leads, owner=owner, by=request.auth)
    return answer_json({"changed": changed, "owner": who(owner)})


def _rows(by: Actor) -> Any:
    rows = Project.objects.visible_to(by).select_related("branch", "type", "pipeline", "source")
    return rows.prefetch_related("products", "groups")


def _terms(
    request: Asked, given: ProjectGiven | ProjectChanges, *, but_not: tuple[str, ...]
) -> dict[str, Any]:
    terms = changes_in(given, nullable={"due_days"})
    if "groups" in terms:
        terms["groups"] = [_group(one, request.auth) for one in terms["groups"]]
    return {_COLUMNS.get(name, name): value for name, value in terms.items() if name not in but_not}


def _group(named: int | str, by: Actor) -> ContactGroup:
    found = group_named(named, by=by, field="groups")
    if found is None:
        raise Invalid("There is no such group.", fields={"groups": "Pick one of the list."})
    return found


def _show(key: int, by: Actor, *, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    project = seen(_rows(by), key)
    return answer_json(shown.project(project), status=status, version=project.version)
