"""Whom one can name in a note: the people and teams of the branches where one works or serves."""

from typing import Any, Final

from stafet.foundation.fold import fold
from stafet.staff.actor import Actor
from stafet.staff.models import Team, User
from stafet.staff.rights import Role

MOST: Final = 8


def named_like(typed: str, actor: Actor) -> list[dict[str, Any]]:
    """Those with a word that begins as it was typed, teams first; the first ones where nothing was."""
    people = (
        User.objects.filter(is_active=True).exclude(pk=actor.user_id or 0).select_related("team", "branch")
    )
    teams = Team.objects.filter(is_hidden=False).select_related("branch")
    if actor.role is not Role.ADMINISTRATOR:
        people = people.filter(branch__in=actor.branch_ids)
        teams = teams.filter(branch__in=actor.branch_ids)
    lines = [
        {"name": one.name, "place": one.branch.name, "icon": "user-group"} for one in teams.order_by("name")
    ]
    lines += [
        {"name": one.name, "place": str(one.team or one.branch), "icon": "user"}
        for one in people.order_by("name")
    ]
    wanted = fold(typed)
    return [line for line in lines if _fits(fold(line["name"]), wanted)][:MOST]


def _fits(name: str, wanted: str) -> bool:
    return name.startswith(wanted) or any(word.startswith(wanted) for word in name.split())
