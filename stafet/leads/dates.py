"""A lead's dates: due and its colour, the estimate in both its forms, time left and overdue. Pure."""

from datetime import datetime, timedelta
from typing import Final, Literal

from stafet.foundation.denials import Invalid

DueState = Literal["fine", "soon", "overdue"]

# Until step 3 brings reminders by lead type, a lead turns "soon" an hour before it is due.
REMINDER: Final = timedelta(hours=1)
# Nobody plans further ahead; it keeps a slip of the finger (2206) from burying a lead.
FURTHEST: Final = timedelta(days=366 * 5)


def due_state(due_at: datetime | None, remind_at: datetime | None, now: datetime) -> DueState | None:
    """Which of the three colours (R46); None where nothing is due."""
    if due_at is None:
        return None
    if due_at <= now:
        return "overdue"
    return "soon" if (remind_at or due_at - REMINDER) <= now else "fine"


def check_due(due_at: datetime | None, now: datetime, *, field: str = "due_at") -> datetime:
    """A new due date: there is one, ahead of now, within five years (R40)."""
    if due_at is None:
        raise Invalid("A note needs the next date.", fields={field: "When is the next step?"})
    if due_at.tzinfo is None:
        raise Invalid("The date lacks its time zone.", fields={field: "Give an offset."})
    if due_at <= now:
        raise Invalid("The next date lies in the past.", fields={field: "Pick a date ahead."})
    if due_at > now + FURTHEST:
        raise Invalid("The next date is more than five years ahead.", fields={field: "Pick an earlier date."})
    return due_at


def left_and_over(
    expected: datetime | None, completed: datetime | None, now: datetime
) -> tuple[timedelta | None, timedelta | None]:
    """Time to completion and time overdue: at most one is not zero; closed, the first is empty (R39)."""
    if expected is None:
        return None, None
    at = completed or now
    over = max(at - expected, timedelta(0))
    return (None if completed else max(expected - at, timedelta(0))), over
