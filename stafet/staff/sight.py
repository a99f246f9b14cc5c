"""Turns a user or a key into an Actor, with the teams below and the branches served, in one query; teams are at hand."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Final

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from stafet.foundation import clock
from stafet.staff.actor import Actor
from stafet.staff.at_hand import STAMP, STAMP_COLUMN, at_hand, noticed
from stafet.staff.keys import digest_of
from stafet.staff.models import ApiKey, Membership, Team, User
from stafet.staff.rights import Role

# How exactly a key tells when it was last used; a write for every request would cost more than the request.
_USED_WITHIN: Final = timedelta(hours=1)


def actor_of_user(user: User) -> Actor:
    """The actor that this user is; no query for one of `colleagues` whose stamp was noticed."""
    if not hasattr(user, "works_in"):
        user = colleagues().get(pk=user.pk)
    return _person(user, user)


def colleagues() -> QuerySet[User]:
    """Users with all that makes an actor of one, and with their branch and team."""
    return User.objects.select_related("branch", "team").annotate(**_belongings(OuterRef("pk")))


def actor_of_secret(secret: str) -> Actor | None:
    """The actor of the living key with this secret, in one query; None where there is none."""
    key = _living_key(digest_of(secret))
    if key is None or (key.user and not key.user.is_active):
        return None
    _note_use(key)
    return actor_of_key(key)


def actor_of_key(key: ApiKey) -> Actor:
    """The actor that this key is: its user, or a program with a role and branches."""
    if not hasattr(key, "works_in"):
        key = _keys().get(pk=key.pk)
    if key.user:
        return _person(key.user, key, key=key)
    branches = frozenset(getattr(key, "own_branches", ()))
    teams = frozenset(team for team, _, branch in team_tree() if branch in branches)
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


# Asked by every request of a program; building this query anew would take longer than asking it.
_LIVING_KEY: Final = f"""
    SELECT k.id, k.name, k.role, k.scopes, k.used_at,
        u.id, u.name, u.role, u.language, u.branch_id, u.team_id, u.is_active,
        ARRAY(SELECT ARRAY[team_id, is_supervisor::int] FROM staff_membership WHERE user_id = k.user_id),
        ARRAY(SELECT branch_id FROM staff_user_serves WHERE user_id = k.user_id),
        ARRAY(SELECT branch_id FROM staff_apikey_branches WHERE apikey_id = k.id),
        {STAMP}
    FROM staff_apikey k LEFT JOIN staff_user u ON u.id = k.user_id
    WHERE k.digest = %s AND k.revoked_at IS NULL
"""  # noqa: S608


def _living_key(digest: bytes) -> ApiKey | None:
    with connection.cursor() as cursor:
        cursor.execute(_LIVING_KEY, [digest])
        row = cursor.fetchone()
    if row is None:
        return None
    key = ApiKey(**dict(zip(("id", "name", "role", "scopes", "used_at"), row[:5], strict=True)))
    if row[5] is not None:
        columns = ("id", "name", "role", "language", "branch_id", "team_id", "is_active")
        key.user = User(**dict(zip(columns, row[5:12], strict=True)))
    memberships, served, own, stamp = row[12:]
    noticed(stamp)
    found: dict[str, Any] = {
        "works_in": [{"team": team, "supervises": bool(supervises)} for team, supervises in memberships],
        "served_ids": served,
        "own_branches": own,
    }
    vars(key).update(found)
    return key


def _keys() -> QuerySet[ApiKey]:
    """Keys with all that makes an actor of one."""
    own = ApiKey.branches.through.objects.filter(apikey=OuterRef("pk"))
    return ApiKey.objects.select_related("user").annotate(
        own_branches=ArraySubquery(own.values("branch_id")), **_belongings(OuterRef("user"))
    )


def _belongings(user: OuterRef) -> dict[str, Any]:
    """Where a user belongs, as columns: so that to know who asks is one query with whatever names them."""
    member = Membership.objects.filter(user=user)
    serves = User.serves.through.objects.filter(user=user)
    return {
        "works_in": ArraySubquery(member.values(one=JSONObject(team="team_id", supervises="is_supervisor"))),
        "served_ids": ArraySubquery(serves.values("branch_id")),
        "stamp": STAMP_COLUMN,
    }


def _note_use(key: ApiKey) -> None:
    now = clock.now()
    if key.used_at is None or key.used_at < now - _USED_WITHIN:
        ApiKey.objects.filter(pk=key.pk).update(used_at=now)


def _person(user: User, known: User | ApiKey, *, key: ApiKey | None = None) -> Actor:
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
