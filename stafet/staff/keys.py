"""API keys: made once, shown once, known afterwards only by their SHA-256."""

import hashlib
import secrets
from collections.abc import Iterable

from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, Invalid
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.models import ApiKey, Branch, User
from stafet.staff.rights import Permission, Role

_PREFIX = "stf_"
_BYTES = 32


@action("staff.edit", locks=False)
def make_key(
    owner: User | Branch, *, name: str, role: Role = Role.AGENT, scopes: Iterable[str] = (), by: Actor
) -> tuple[ApiKey, str]:
    """A new key for a user, or for a program in a branch, and its secret: 32 random bytes, never to be had again.

    Denies unknown scopes, and a key that could do what its maker may not.
    """
    given = Role(owner.role) if isinstance(owner, User) else role
    _check_rights(given, frozenset(scopes), by)
    secret = _PREFIX + secrets.token_urlsafe(_BYTES)
    user = owner if isinstance(owner, User) else None
    key = ApiKey.objects.create(
        name=name,
        digest=digest_of(secret),
        hint=secret[:8],
        user=user,
        role=user.role if user else role,
        scopes=list(scopes),
        created_at=clock.now(),
    )
    if isinstance(owner, Branch):
        key.branches.add(owner)
    record("key:made", key, by=by, after={"name": name})
    return key, secret


def _check_rights(role: Role, scopes: frozenset[str], by: Actor) -> None:
    if unknown := scopes - set(Permission):
        raise Invalid(
            "There is no such right: %(named)s.",
            named=min(unknown)[:60],
            fields={"scopes": "Pick from the list."},
            options={"scopes": sorted(Permission)},
        )
    is_trusted = by.is_trusted or by.role is Role.ADMINISTRATOR
    widened = by.scopes is not None and not (scopes and scopes <= by.scopes)
    if widened or (role is Role.ADMINISTRATOR and not is_trusted):
        raise Forbidden("A key cannot do what its maker may not.")


def key_of(secret: str) -> ApiKey | None:
    """The living key of this secret, its user with it, if there is one."""
    key = ApiKey.objects.select_related("user").filter(digest=digest_of(secret), revoked_at=None).first()
    return None if key is None or (key.user and not key.user.is_active) else key


def digest_of(secret: str) -> bytes:
    """SHA-256 of a secret; it has 256 bits of chance, so it needs neither salt nor stretching."""
    return hashlib.sha256(secret.encode()).digest()
