"""Programs that ask: whose a key's secret is, kept at hand, for every request of theirs begins with it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet

from stafet.foundation import clock
from stafet.staff.actor import Actor
from stafet.staff.at_hand import noticed, stamp_now
from stafet.staff.keys import digest_of
from stafet.staff.models import ApiKey
from stafet.staff.rights import Role
from stafet.staff.sight import actor_of_person, belongings, team_tree

# How exactly a key tells when it was last used; a write for every request would cost more than the request.
_USED_WITHIN: Final = timedelta(hours=1)
_MOST: Final = 10_000


@dataclass(frozen=True, slots=True)
class _Asker:
    """Who asks with a key, as it was at a stamp; nobody where its user has left."""

    stamp: UUID | None
    key: int
    actor: Actor | None
    used_at: datetime | None


_known: dict[bytes, _Asker] = {}


def actor_of_secret(secret: str) -> Actor | None:
    """The actor of the living key with this secret; None where there is none.

    One query that reads one row: whatever makes an actor of a key changes the stamp (`migrations/0007`).
    """
    digest = digest_of(secret)
    stamp = stamp_now()
    noticed(stamp)
    asker = _known.get(digest)
    if asker is None or stamp is None or asker.stamp != stamp:
        key = _keys().filter(digest=digest, revoked_at=None).first()
        if key is None:
            return None
        is_gone = key.user is not None and not key.user.is_active
        asker = _Asker(stamp, key.pk, None if is_gone else _actor_of(key), key.used_at)
        _keep(digest, asker)
    if asker.actor:
        _note_use(digest, asker)
    return asker.actor


def _actor_of(key: ApiKey) -> Actor:
    """The actor that this one of `_keys` is: its user, or a program with a role and branches."""
    if key.user:
        return actor_of_person(key.user, key, key=key)
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


def _keys() -> QuerySet[ApiKey]:
    """Keys with all that makes an actor of one."""
    own = ApiKey.branches.through.objects.filter(apikey=OuterRef("pk"))
    return ApiKey.objects.select_related("user").annotate(
        own_branches=ArraySubquery(own.values("branch_id")), **belongings(OuterRef("user"))
    )


def _note_use(digest: bytes, asker: _Asker) -> None:
    now = clock.now()
    if asker.used_at is None or asker.used_at < now - _USED_WITHIN:
        ApiKey.objects.filter(pk=asker.key).update(used_at=now)
        _keep(digest, replace(asker, used_at=now))


def _keep(digest: bytes, asker: _Asker) -> None:
    if len(_known) >= _MOST:
        _known.clear()
    _known[digest] = asker
