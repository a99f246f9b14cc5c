"""Deactivate a user who leaves, once nothing is held by them (R27); and let them in again."""

from stafet.foundation.denials import Forbidden, Invalid, NotNow
from stafet.relief.held import count_held
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.models import User
from stafet.staff.rights import Role


@action("staff.edit")
def deactivate_user(user: User, *, version: int | None = None, by: Actor) -> User:
    """Let somebody in no more: neither they nor their keys; nothing is given to them any more.

    Denies it while they hold open leads, offers or tasks, oneself, and administrators to all but administrators. Who is
    deactivated already stays so.
    """
    _check_may(user, by)
    if user.pk == by.user_id:
        raise Invalid("Nobody deactivates themselves.")
    if not user.is_active:
        return user
    if count := count_held(user.pk):
        raise NotNow(
            "Open leads and tasks that %(who)s still holds: %(count)d. Hand them over first.",
            who=user.name,
            count=count,
        )
    return _set(user, is_active=False, kind="user:deactivated", by=by)


@action("staff.edit")
def activate_user(user: User, *, version: int | None = None, by: Actor) -> User:
    """Let somebody in again, with all they were; nothing happens where they are in."""
    _check_may(user, by)
    return user if user.is_active else _set(user, is_active=True, kind="user:activated", by=by)


def _check_may(user: User, by: Actor) -> None:
    if user.role == Role.ADMINISTRATOR and by.role is not Role.ADMINISTRATOR and not by.is_trusted:
        raise Forbidden("Only an administrator makes or edits administrators.")


def _set(user: User, *, is_active: bool, kind: str, by: Actor) -> User:
    user.is_active = is_active
    user.version += 1
    user.save(update_fields=["is_active", "version"])
    record(kind, user, by=by, after={"name": user.name})
    return user
