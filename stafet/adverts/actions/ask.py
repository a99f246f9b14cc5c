"""Ask Meta's forms now and then for leads that no notice named."""

from datetime import datetime, timedelta
from typing import Final

from stafet.adverts.models import AdvertDoor
from stafet.foundation import clock
from stafet.staff.action import action
from stafet.staff.actor import Actor

EVERY: Final = timedelta(minutes=15)
AT_FIRST: Final = timedelta(days=3)  # how far back it is asked the first time
OVERLAP: Final = timedelta(days=1)  # Meta may show a lead later than it was made


@action("capture.hand_in", locks=False)
def begin_asking(door: AdvertDoor, *, by: Actor) -> datetime:
    """Put the next time off; since when leads are to be asked for."""
    now = clock.now()
    AdvertDoor.objects.filter(pk=door.pk).update(ask_again_at=now + EVERY)
    return door.asked_until - OVERLAP if door.asked_until else now - AT_FIRST


@action("capture.hand_in", locks=False)
def end_asking(door: AdvertDoor, *, began: datetime, why: str = "", by: Actor) -> None:
    """Up to when all leads are known now; or why they are not, which leaves the instant where it was."""
    found = AdvertDoor.objects.filter(pk=door.pk)
    if why:
        found.update(trouble=why[:300])
    else:
        found.update(asked_until=began, trouble="")
