"""Lay hands on a lead that Meta owes us: before it is asked for, and when it has or has not come."""

from datetime import timedelta
from typing import Final

from stafet.adverts.models import OwedLead
from stafet.foundation import clock
from stafet.staff.action import action
from stafet.staff.actor import Actor

LEASE: Final = timedelta(minutes=2)  # for which nobody else asks for it
LONGEST_PAUSE: Final = timedelta(hours=6)
MOST_TRIES: Final = (
    40  # over a week by then; Meta keeps leads for ninety days, and the poll asks for them as well
)


@action("capture.hand_in", locks=False)
def begin_fetching(owed: OwedLead, *, by: Actor) -> OwedLead:
    """Put it off before it is asked for, so that whoever dies over it holds up nobody."""
    owed.tries += 1
    owed.try_at = clock.now() + LEASE
    owed.save(update_fields=["tries", "try_at"])
    return owed


@action("capture.hand_in", locks=False)
def end_fetching(owed: OwedLead, *, by: Actor) -> bool:
    """It is here; false where it was before."""
    now = clock.now()
    return bool(OwedLead.objects.filter(pk=owed.pk, fetched_at=None).update(fetched_at=now, why=""))


@action("capture.hand_in", locks=False)
def put_off_fetching(owed: OwedLead, *, why: str, by: Actor) -> OwedLead:
    """It did not come: try again, later from try to try, until it is given up."""
    now = clock.now()
    owed.why = why[:300]
    owed.try_at = now + min(timedelta(minutes=2 ** min(owed.tries, 10)), LONGEST_PAUSE)
    if owed.tries >= MOST_TRIES:
        owed.given_up_at = now
    owed.save(update_fields=["why", "try_at", "given_up_at"])
    return owed
