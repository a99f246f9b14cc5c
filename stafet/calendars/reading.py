"""Whose calendar is read under a secret address."""

from datetime import timedelta
from typing import Final

from stafet.calendars.models import CalendarAddress
from stafet.foundation import clock
from stafet.staff.keys import digest_of
from stafet.staff.models import User

# How exactly an address tells when it was last read: programs ask for hours on end.
_READ_WITHIN: Final = timedelta(hours=1)


def reader_of(secret: str) -> User | None:
    """The user whose calendar this is; None for an address that is unknown, revoked, or of somebody who left."""
    rows = CalendarAddress.objects.select_related("user__branch")
    address = rows.filter(digest=digest_of(secret), user__is_active=True).first()
    if address is None:
        return None
    now = clock.now()
    if address.read_at is None or address.read_at < now - _READ_WITHIN:
        CalendarAddress.objects.filter(pk=address.pk).update(read_at=now)
    return address.user
