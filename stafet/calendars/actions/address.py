"""Make the secret address of a calendar anew, and revoke it."""

import secrets
from typing import Final

from stafet.calendars.models import CalendarAddress
from stafet.foundation import clock
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.keys import digest_of
from stafet.staff.models import User

_BYTES: Final = 32


@action("calendar.share", locks=False)
def make_address(user: User, *, by: Actor) -> str:
    """The secret of a new address, never to be had again; the one before is no more."""
    secret = secrets.token_urlsafe(_BYTES)
    given = {"digest": digest_of(secret), "made_at": clock.now(), "read_at": None}
    CalendarAddress.objects.update_or_create(user_id=user.pk, defaults=given)
    record("calendar:shared", user, by=by)
    return secret


@action("calendar.share", locks=False)
def revoke_address(user: User, *, by: Actor) -> None:
    """Nobody reads this calendar any more; nothing happens where it has no address."""
    if CalendarAddress.objects.filter(user=user.pk).delete()[0]:
        record("calendar:revoked", user, by=by)
