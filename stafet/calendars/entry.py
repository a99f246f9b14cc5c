"""What stands in a calendar: a plain value for each follow-up and task."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a calendar.

    `key` names it for ever, in all calendars; `version` counts its changes, the last of which was `changed_at`. What
    is due at an instant and lasts no time blocks none: `is_busy` is for appointments. Instants are aware.
    """

    key: str
    version: int
    changed_at: datetime
    starts_at: datetime
    ends_at: datetime
    title: str
    note: str
    path: str
    is_busy: bool = False
