"""Turns a user or a key into an Actor: the teams below, the branches served, in three queries."""

from collections.abc import Iterable

from stafet.staff.actor import Actor
from stafet.staff.models import ApiKey, Branch, Membership, Team, User
from stafet.staff.rights import Role


def actor_of_user(user: User, *, key: ApiKey | None = None) -> Actor:
    """The actor that this user is, perhaps by a key of theirs that narrows the rights."""
    memberships = list(Membership.objects.filter(user=user).values_list("team_id", "is_supervisor"))
    member = {team for team, supervises in memberships if not supervises}
    supervised = {team for team, supervises in memberships if supervises}
    tree = list(Team.objects.values_list("id", "parent_id", "branch_id")) if memberships else []
    served = {
        user.branch_id,
        *User.serves.through.objects.filter(user_id=user.pk).values_list("branch_id", flat=True),
    }
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
        branch_ids=frozenset(served),
        scopes=frozenset(key.scopes) if key and key.scopes else None,
    )


def actor_of_key(key: ApiKey) -> Actor:
    """The actor that this key is: its user, or a program with a role and branches."""
    if key.user:
        return actor_of_user(key.user, key=key)
    branches = frozenset(Branch.objects.filter(apikey=key).values_list("id", flat=True))
    teams = frozenset(Team.objects.filter(branch_id__in=branches).values_list("id", flat=True))
    return Actor(
        kind="key",
        id=key.pk,
        name=key.name,
        role=Role(key.role),
        home_branch_id=min(branches, default=None),
        team_ids=teams,
        supervised_ids=teams if key.role == Role.SUPERVISOR else frozenset(),
        branch_ids=branches,
        scopes=frozenset(key.scopes) if key.scopes else None,
    )


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
