"""Takes up captures, and counts how often work on each was begun: what kills its process cannot count itself."""

from datetime import datetime, timedelta
from typing import Final

from stafet.foundation import clock
from stafet.intake.models import Capture, CaptureStatus

PAUSE: Final = timedelta(seconds=15)  # before the second try, doubled with each further one
# So long nobody else takes up what was begun; then it is locked by whoever is at it, or its process was killed.
BEGINNING: Final = timedelta(seconds=5)

# One statement that commits by itself. What others are taking up just now is passed over.
_TAKE: Final = """
UPDATE intake_capture SET starts = starts + 1,
    next_try_at = %(now)s
        + CASE WHEN starts = 0 THEN %(beginning)s ELSE %(pause)s * power(2, starts - 1) END * (1 + random() / 2)
WHERE id = (
    SELECT id FROM intake_capture WHERE status = %(waiting)s AND (next_try_at IS NULL OR next_try_at <= %(now)s)
    ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
)
RETURNING *
"""


def take_next() -> Capture | None:
    """The capture that waits longest, its start counted; None if none waits that may be tried now.

    The count stands before the work begins, whatever the work does to its process. The first start may be lost by no
    fault of the capture's (a machine that was switched off): it is taken up again soon. From the second on a further
    one waits longer, so that one that kills its workers lets the others through. No pause is quite as long as
    another, so that what was under way beside a killer is not under way beside it again.
    """
    given = {"now": clock.now(), "beginning": BEGINNING, "pause": PAUSE, "waiting": CaptureStatus.WAITING}
    return next(iter(Capture.objects.raw(_TAKE, given)), None)


def later(tries: int) -> datetime:
    """When the next try is due after so many."""
    pause: timedelta = PAUSE * 2 ** (tries - 1)
    return clock.now() + pause
