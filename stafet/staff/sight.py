"""Turns a user into an Actor, with the teams below and the branches served, in one query; teams are at hand."""

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from stafet.staff.actor import Actor
from stafet.staff.at_hand import STAMP_COLUMN, at_hand
from stafet.staff.models import ApiKey, Membership, Team, User
from stafet.staff.rights import Role


def actor_of_user(user: User) -> Actor:
    """The actor that this user is; no query for one of `colleagues` whose stamp was noticed."""
    if not hasattr(user, "works_in"):
        user = colleagues().get(pk=user.pk)
    return actor_of_person(user, user)


def colleagues() -> QuerySet[User]:
    """Users with all that makes an actor of one, and with their branch and team."""
    return User.objects.select_related("branch", "team").annotate(**belongings(OuterRef("pk")))


def belongings(user: OuterRef) -> dict[str, Any]:
    """Where a user belongs, as columns: so that to know who asks is one query with whatever names them."""
    member = Membership.objects.filter(user=user)
    serves = User.serves.through.objects.filter(user=user)
    return {
        "works_in": ArraySubquery(member.values(one=JSONObject(team="team_id", supervises="is_supervisor"))),
        "served_ids": ArraySubquery(serves.values("branch_id")),
        "stamp": STAMP_COLUMN,
    }


def actor_of_person(user: User, known: User | ApiKey, *, key: ApiKey | None = None) -> Actor:
    """The actor of a user whose belongings are known: they stand beside the user, or beside the key."""
    tree = team_tree()
    memberships = getattr(known, "works_in", ())
    member = {one["team"] for one in memberships if not one["supervises"]}
    supervised = {one["team"] for one in memberships if one["supervises"]}
    return Actor(
        kind="key" if key else "user",
        id=key.pk if key else user.pk,
        name=user.name,
        role=Role(user.role),
        user_id=user.pk,
        language=user.language,
        home_branch_id=user.branch_id,
        home_team_id=user.team_id,
        member_ids=frozenset(member),
        team_ids=frozenset(and_below(member, tree)),
        supervised_ids=frozenset(and_below(supervised, tree)),
        branch_ids=frozenset({user.branch_id, *getattr(known, "served_ids", ())}),
        scopes=frozenset(key.scopes) if key and key.scopes else None,
    )


def team_tree() -> list[tuple[int, int | None, int]]:
    """Every team with the one above it and its branch."""
    return [(team.pk, team.parent_id, team.branch_id) for team in at_hand(Team).every]


def and_below(roots: Iterable[int], tree: Iterable[tuple[int, int | None, int]]) -> set[int]:
    """The teams `roots` and all below them that stay in the same branch.

    `tree` is (team, parent, branch) of every team.

    >>> sorted(and_below([1], [(1, None, 7), (2, 1, 7), (3, 2, 7), (4, 1, 8)]))
    [1, 2, 3]
    """
    branch = {team: of for team, _, of in tree}
    children: dict[int, list[int]] = {}
    for team, parent, _ in tree:
        if parent is not None and branch[team] == branch.get(parent):
            children.setdefault(parent, []).append(team)
    found, waiting = set(), [team for team in roots if team in branch]
    while waiting:
        team = waiting.pop()
        if team not in found:
            found.add(team)
            waiting += children.get(team, ())
    return found
