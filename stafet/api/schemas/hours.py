"""Opening hours as they are sent and shown."""

from datetime import date
from typing import Annotated

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.parts import Day, Given, Moment

Clock = Annotated[str, Field(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$", examples=["09:00", "24:00"])]
Spans = Annotated[list["OpenSpanGiven"], Field(max_length=20)]


class OpenSpanGiven(Given):
    """From when to when it is open, by the clock on the wall; 24:00 is midnight at the end of the day."""

    opens: Clock
    closes: Clock


class WeekGiven(Given):
    """Any number of spans a day; a day that is left out is closed."""

    monday: Spans = []
    tuesday: Spans = []
    wednesday: Spans = []
    thursday: Spans = []
    friday: Spans = []
    saturday: Spans = []
    sunday: Spans = []


class DayOffGiven(Given):
    """A day on which it is closed, and why."""

    on: date
    name: Annotated[str, Field(max_length=200)] = ""


class HoursGiven(Given):
    """All opening hours of a place. A week without any span says that time always counts."""

    week: WeekGiven
    days_off: Annotated[list[DayOffGiven], Field(max_length=2_000)] = []
    keeps_holidays: bool = True


class OpenSpanShown(Schema):
    """A span, as it was given."""

    opens: str
    closes: str


class WeekShown(Schema):
    """The spans of each day, in order."""

    monday: list[OpenSpanShown]
    tuesday: list[OpenSpanShown]
    wednesday: list[OpenSpanShown]
    thursday: list[OpenSpanShown]
    friday: list[OpenSpanShown]
    saturday: list[OpenSpanShown]
    sunday: list[OpenSpanShown]


class DayOffShown(Schema):
    """A day off."""

    on: Day
    name: str


class SetBy(Schema):
    """Who set the hours: `company`, `branch` or `team`; the company has no id."""

    kind: str
    id: int | None
    name: str | None


class HoursShown(Schema):
    """The hours that hold here, and who set them: null where nobody did, and time always counts.

    `is_own` says that this place set them itself. What they mean now is null for the company, which has no clock.
    """

    week: WeekShown
    days_off: list[DayOffShown]
    keeps_holidays: bool
    set_by: SetBy | None
    is_own: bool
    time_zone: str | None
    country: str | None
    region: str | None
    is_open: bool | None
    changes_at: Moment | None
