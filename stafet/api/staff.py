"""Users, branches, teams: listed, made, read, edited."""

from http import HTTPStatus

from django.db import transaction
from django.http import HttpResponse
from ninja import Query, Router

from stafet.api.changes import changes_in
from stafet.api.door import Asked, answer_json
from stafet.api.listing import BY_NAME, answer_list
from stafet.api.lookups import branch_named, home_branch, team_named
from stafet.api.repeats import repeatable
from stafet.api.schemas.lists import Listing
from stafet.api.schemas.parts import Id
from stafet.api.schemas.staff import (
    BranchChanges,
    BranchGiven,
    BranchPage,
    BranchShown,
    TeamChanges,
    TeamGiven,
    TeamPage,
    TeamShown,
    UserChanges,
    UserGiven,
    UserPage,
    UserWhole,
)
from stafet.api.shown import staff as shown
from stafet.api.versions import seen_version, versioned
from stafet.staff.actions.branch import edit_branch, make_branch
from stafet.staff.actions.team import edit_team, make_team
from stafet.staff.actions.user import edit_user, make_user
from stafet.staff.actor import Actor
from stafet.staff.models import Branch, Team, User
from stafet.staff.seen import seen

users = Router(tags=["staff"])
branches = Router(tags=["staff"])
teams = Router(tags=["staff"])


@users.get("", response=UserPage, operation_id="list_users")
def list_users(request: Asked, asked: Query[Listing]) -> HttpResponse:
    """A page of the users, by name."""
    rows = User.objects.visible_to(request.auth).select_related("branch", "team")
    return answer_list(rows, asked, shown.user, order=BY_NAME)


@users.post("", response={201: UserWhole}, operation_id="make_user")
@repeatable
def make_a_user(request: Asked, given: UserGiven) -> HttpResponse:
    """Make a user."""
    by = request.auth
    branch = home_branch(given.branch, by=by)
    with transaction.atomic():
        user = make_user(
            branch, email=given.email, name=given.name, role=given.role, password=given.password, by=by
        )
        if team := team_named(given.team, by=by):
            edit_user(user, changes={"team": team, "teams": [team]}, by=by)
    return show_user(user.pk, by, status=HTTPStatus.CREATED)


@users.get("/{id}", response=UserWhole, operation_id="read_user")
def read_user(request: Asked, id: Id) -> HttpResponse:
    """One user with teams and branches; its ETag is the version that PATCH asks for."""
    return show_user(id, request.auth)


@users.patch("/{id}", response=UserWhole, operation_id="edit_user")
@versioned
def change_user(request: Asked, id: Id, given: UserChanges) -> HttpResponse:
    """Change a user."""
    by = request.auth
    user = seen(User.objects.visible_to(by), id)
    version = seen_version(request, user.version)
    changes = changes_in(given, nullable={"team"})
    if "team" in changes:
        changes["team"] = team_named(changes["team"], by=by)
    for name in {"teams", "supervises"} & set(changes):
        changes[name] = [team_named(team, by=by, field=name) for team in changes[name]]
    if "serves" in changes:
        changes["serves"] = [branch_named(branch, field="serves") for branch in changes["serves"]]
    edit_user(user, changes=changes, version=version, by=by)
    return show_user(id, by)


@branches.get("", response=BranchPage, operation_id="list_branches")
def list_branches(request: Asked, asked: Query[Listing]) -> HttpResponse:
    """A page of the branches, by name."""
    return answer_list(Branch.objects.all(), asked, shown.branch, order=BY_NAME)


@branches.post("", response={201: BranchShown}, operation_id="make_branch")
@repeatable
def make_a_branch(request: Asked, given: BranchGiven) -> HttpResponse:
    """Make a branch."""
    branch = make_branch(Branch(**given.model_dump()), by=request.auth)
    return _show_branch(branch, status=HTTPStatus.CREATED)


@branches.get("/{id}", response=BranchShown, operation_id="read_branch")
def read_branch(request: Asked, id: Id) -> HttpResponse:
    """One branch; its ETag is the version that PATCH asks for."""
    return _show_branch(seen(Branch.objects.all(), id))


@branches.patch("/{id}", response=BranchShown, operation_id="edit_branch")
@versioned
def change_branch(request: Asked, id: Id, given: BranchChanges) -> HttpResponse:
    """Change a branch."""
    branch = seen(Branch.objects.all(), id)
    version = seen_version(request, branch.version)
    return _show_branch(edit_branch(branch, changes=changes_in(given), version=version, by=request.auth))


@teams.get("", response=TeamPage, operation_id="list_teams")
def list_teams(request: Asked, asked: Query[Listing]) -> HttpResponse:
    """A page of the teams, by name."""
    rows = Team.objects.visible_to(request.auth).select_related("branch")
    return answer_list(rows, asked, shown.team, order=BY_NAME)


@teams.post("", response={201: TeamShown}, operation_id="make_team")
@repeatable
def make_a_team(request: Asked, given: TeamGiven) -> HttpResponse:
    """Make a team."""
    by = request.auth
    parent = team_named(given.parent, by=by, field="parent")
    branch = home_branch(given.branch, by=by)
    team = make_team(branch, code=given.code, name=given.name, parent=parent, by=by)
    return _show_team(team, status=HTTPStatus.CREATED)


@teams.get("/{id}", response=TeamShown, operation_id="read_team")
def read_team(request: Asked, id: Id) -> HttpResponse:
    """One team; its ETag is the version that PATCH asks for."""
    return _show_team(seen(Team.objects.visible_to(request.auth).select_related("branch"), id))


@teams.patch("/{id}", response=TeamShown, operation_id="edit_team")
@versioned
def change_team(request: Asked, id: Id, given: TeamChanges) -> HttpResponse:
    """Change a team."""
    by = request.auth
    team = seen(Team.objects.visible_to(by).select_related("branch"), id)
    version = seen_version(request, team.version)
    changes = changes_in(given, nullable={"parent"})
    if "parent" in changes:
        changes["parent"] = team_named(changes["parent"], by=by, field="parent")
    return _show_team(edit_team(team, changes=changes, version=version, by=by))


def show_user(key: int, by: Actor, *, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    """One user as they are now, with the version as ETag."""
    rows = User.objects.visible_to(by).select_related("branch", "team")
    user = seen(rows.prefetch_related("memberships", "serves"), key)
    return answer_json(shown.user_whole(user), status=status, version=user.version)


def _show_branch(branch: Branch, *, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    return answer_json(shown.branch(branch), status=status, version=branch.version)


def _show_team(team: Team, *, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    return answer_json(shown.team(team), status=status, version=team.version)
