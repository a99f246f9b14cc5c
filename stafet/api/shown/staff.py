"""Users, branches and teams."""

from typing import Any

from stafet.api.shown.parts import defined
from stafet.staff.models import Branch, Team, User

Shown = dict[str, Any]


def user(one: User) -> Shown:
    """Somebody, with branch and home team."""
    return {
        "id": one.pk,
        "name": one.name,
        "email": one.email,
        "phone": one.phone,
        "role": one.role,
        "branch": defined(one.branch),
        "team": defined(one.team),
        "language": one.language,
        "is_active": one.is_active,
    }


def user_whole(one: User) -> Shown:
    """Somebody, with all teams and branches."""
    memberships = sorted((m.team_id, m.is_supervisor) for m in one.memberships.all())
    return user(one) | {
        "teams": [team for team, supervises in memberships if not supervises],
        "supervises": [team for team, supervises in memberships if supervises],
        "serves": sorted(branch.pk for branch in one.serves.all()),
    }


def branch(one: Branch) -> Shown:
    """A branch."""
    return {
        **(defined(one) or {}),
        "country": one.country,
        "region": one.region,
        "time_zone": one.time_zone,
        "language": one.language,
        "teams_may_set_hours": one.teams_may_set_hours,
        "is_hidden": one.is_hidden,
    }


def team(one: Team) -> Shown:
    """A team; its branch is loaded with it."""
    return {
        **(defined(one) or {}),
        "branch": defined(one.branch),
        "parent": one.parent_id,
        "is_hidden": one.is_hidden,
    }
