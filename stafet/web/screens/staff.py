"""Branches with their teams, and everybody who works in them."""

from typing import Any

from stafet.staff.actor import Actor
from stafet.staff.models import Branch, Membership, Team, User
from stafet.staff.rights import Permission, Reach, Role
from stafet.staff.sight import and_below
from stafet.web.forms.staff import ROLES

MOST = 1_000  # users of the page


def branches_page(by: Actor) -> dict[str, Any]:
    """The branches whose staff this actor edits, each with its teams as a tree."""
    teams = list(Team.objects.select_related("parent"))
    members: dict[int, int] = {}
    for team, _user in Membership.objects.filter(user__is_active=True).values_list("team_id", "user_id"):
        members[team] = members.get(team, 0) + 1
    lines = [
        {"branch": one, "teams": [_team(team, depth, members) for team, depth in _as_tree(teams, one.pk)]}
        for one in _branches(by)
    ]
    return {"lines": lines, "may_make_branches": by.may(Permission.DEFINE_COMPANY)}


def users_page(by: Actor) -> dict[str, Any]:
    """Everybody of these branches; those who left come last."""
    rows = User.objects.filter(branch__in=[one.pk for one in _branches(by)]).select_related("branch", "team")
    people = [
        {
            "pk": one.pk,
            "name": one.name,
            "email": one.email,
            "role": ROLES[Role(one.role)],
            "place": " · ".join(str(part) for part in (one.branch, one.team) if part),
            "is_active": one.is_active,
            "may_log_in": one.has_usable_password(),
            "may_edit": one.role != Role.ADMINISTRATOR or by.role is Role.ADMINISTRATOR,
        }
        for one in rows.order_by("-is_active", "name")[:MOST]
    ]
    return {"people": people}


def _branches(by: Actor) -> list[Branch]:
    rows = Branch.objects.order_by("is_hidden", "name")
    return list(rows if by.reach(Permission.STAFF_EDIT) is Reach.ALL else rows.filter(pk__in=by.branch_ids))


def _team(team: Team, depth: int, members: dict[int, int]) -> dict[str, Any]:
    return {
        "pk": team.pk,
        "name": team.name,
        "code": team.code,
        "depth": depth,
        "members": members.get(team.pk, 0),
        "is_hidden": team.is_hidden,
    }


def _as_tree(teams: list[Team], branch: int) -> list[tuple[Team, int]]:
    """The teams of a branch, each below its own, with how deep it lies."""
    ours = [team for team in teams if team.branch_id == branch]
    tree = [(team.pk, team.parent_id, team.branch_id) for team in ours]
    depth = {team.pk: sum(team.pk in and_below([other.pk], tree) for other in ours) - 1 for team in ours}
    by_key = {team.pk: team for team in ours}

    def path(team: Team) -> list[str]:
        above = by_key.get(team.parent_id or 0)
        return [*(path(above) if above else []), team.name]

    return [(team, depth[team.pk]) for team in sorted(ours, key=path)]
