"""Absences and what is handed over in them, as they are sent and shown."""

from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.lists import Listing
from stafet.api.schemas.parts import Given, Id, Instant, Moment, Named, WhoShown

Note = Annotated[str, Field(max_length=200)]


class AbsenceGiven(Given):
    """Who is away: `user` is the asker unless named; a sudden absence begins now. Without an end it is open."""

    user: Named | None = None
    kind: Literal["planned", "sudden"] = "planned"
    from_at: Instant | None = None
    until_at: Instant | None = None
    substitute: Named | None = None
    note: Note = ""


class AbsenceChanges(Given):
    """The fields to change; the end and the substitute may be taken away."""

    from_at: Instant | None = None
    until_at: Instant | None = None
    substitute: Named | None = None
    note: Note | None = None


class AbsenceListing(Listing):
    """A page of absences that are not over, by their beginning; of one user, or all that there ever were."""

    user: Id | None = None
    all: bool = False


class AbsenceShown(Schema):
    """Somebody away; the note is for those who may change it, else null."""

    id: int
    user: WhoShown
    kind: str
    from_at: Moment
    until_at: Moment | None
    substitute: WhoShown | None
    is_running: bool
    is_called_off: bool
    note: str | None


class AbsencePage(Schema):
    """Some absences, and the cursor of the next page."""

    items: list[AbsenceShown]
    next: str | None


class LendingGiven(Given):
    """What is handed over: what is due before the return, or everything."""

    everything: bool = False


class HandOverGiven(Given):
    """To whom: one user, or a team whose members take turns; neither shares it within the team it lies with."""

    user: Named | None = None
    team: Named | None = None


class HeldShown(Schema):
    """What somebody holds that the asker may hand over; `others` is what they may not."""

    leads: int
    offers: int
    tasks: int
    others: int


class HandedShown(Schema):
    """What went over; `kept` is what nobody of those named could take, `to` counts by the id of who got it."""

    leads: int
    offers: int
    tasks: int
    kept: int
    to: dict[str, int]


class ReturnedShown(Schema):
    """What went back, and what stays: closed, or given on by the substitute."""

    leads: int
    tasks: int
    stay: int
