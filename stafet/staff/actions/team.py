"""Make and edit a team."""

from collections.abc import Mapping
from typing import Any, Final

from stafet.foundation.denials import Invalid
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable
from stafet.staff.codes import checked_code, checked_name
from stafet.staff.events import record
from stafet.staff.models import Branch, Team
from stafet.staff.sight import and_below, team_tree

_EDITABLE: Final = frozenset({"name", "parent", "is_hidden"})


@action("staff.edit", locks=False)
def make_team(branch: Branch, *, code: str, name: str, parent: Team | None = None, by: Actor) -> Team:
    """A new team in this branch, perhaps below another of it."""
    team = Team(code=checked_code(Team.objects.all(), code), name=checked_name(name), branch=branch)
    _place(team, parent)
    team.save(force_insert=True)
    record("team:made", team, by=by, after={"code": team.code, "name": team.name})
    return team


@action("staff.edit")
def edit_team(team: Team, *, changes: Mapping[str, Any], version: int | None = None, by: Actor) -> Team:
    """Change a team's name or place in the tree, or hide it.

    Denies a place below itself or in another branch, and an old `version`.
    """
    check_editable(changes, _EDITABLE)
    before = {"name": team.name, "parent": team.parent_id, "is_hidden": team.is_hidden}
    team.name = checked_name(changes.get("name", team.name))
    team.is_hidden = changes.get("is_hidden", team.is_hidden)
    if "parent" in changes:
        _place(team, changes["parent"])
    after = {"name": team.name, "parent": team.parent_id, "is_hidden": team.is_hidden}
    if after != before:
        team.version += 1
        team.save()
        record("team:edited", team, by=by, before=before, after=after)
    return team


def _place(team: Team, parent: Team | None) -> None:
    if parent is not None and parent.branch_id != team.branch_id:
        raise Invalid("A team lies below one of its own branch.", fields={"parent": "Of the same branch."})
    if parent is not None and not team._state.adding and parent.pk in and_below([team.pk], team_tree()):
        raise Invalid("A team cannot lie below itself.", fields={"parent": "Pick another."})
    team.parent = parent
