"""A task as it is sent and shown."""

from typing import Annotated, Literal

from ninja import Schema
from pydantic import BaseModel, ConfigDict, Field

from stafet.api.schemas.parts import Given, Id, Instant, Moment, Named, NameShown, Text, WhoShown
from stafet.followups.repeat import MOST, Unit
from stafet.leads.models import Reached

MOST_ROWS = 500
Ids = Annotated[list[Id], Field(min_length=1, max_length=MOST_ROWS)]


class TaskListing(BaseModel):
    """The questions of a list, its order and its page. Several values with commas mean any of them."""

    model_config = ConfigDict(extra="forbid")

    q: str = Field("", description="A fragment of its lead's or contact's name, e-mail, phone or subject.")
    state: str = Field("", description="open, closed")
    day: str = Field("", description="A day like 2026-11-30, in the asker's home branch.")
    due: str = Field("", description="overdue, soon, fine, or an instant: due by then.")
    type: str = ""
    reason: str = ""
    assignee: str = Field("", description="A user's id or e-mail address, or me.")
    team: str = Field("", description="A team's id or code, or mine: those one is in or supervises.")
    lead: str = Field("", description="A lead's number, or none.")
    contact: str = ""
    order: str = Field("due_at", description="due_at, -due_at, -closed_at")
    limit: Annotated[int, Field(ge=1, le=200)] = 50
    cursor: Annotated[str, Field(max_length=2_000)] = ""


class RhythmGiven(Given):
    """Every so many days, weeks, months or years, from the date on which it is due."""

    every: Annotated[int, Field(ge=1, le=MOST)] = 1
    unit: Unit


class TaskGiven(Given):
    """A new task on a lead or a contact. What is left out: the usual type, the asker as its assignee."""

    lead: Id | None = None
    contact: Id | None = None
    type: Named | None = None
    due_at: Instant
    ends_at: Instant | None = Field(None, description="An appointment's end; left out: an hour later.")
    repeat: RhythmGiven | None = None
    assignee: Named | None = Field(None, description="A user's id or e-mail address, or `me`.")
    note: Text = ""


class TaskChanges(Given):
    """The fields to change; what is left out stays."""

    type: Named | None = None
    due_at: Instant | None = None
    ends_at: Instant | None = None
    repeat: RhythmGiven | None = Field(None, description="null: it repeats no more.")
    note: Text | None = None


class TaskNoteGiven(Given):
    """A note and the task's new date."""

    text: Text
    due_at: Instant | None = None


class TaskCallGiven(Given):
    """How a call went, and the task's new date."""

    outcome: Reached
    text: Text = ""
    due_at: Instant | None = None


class TaskAssignmentGiven(Given):
    """To whom."""

    assignee: Named = Field(description="A user's id or e-mail address, or `me`.")


class TaskClosureGiven(Given):
    """How a task ended; one that repeats is made anew unless this `is_last`."""

    reason: Named | None = None
    note: Text = ""
    is_last: bool = False


class TaskClosuresGiven(TaskClosureGiven):
    """The same for many."""

    tasks: Ids


class TaskAssignmentsGiven(TaskAssignmentGiven):
    """The same for many."""

    tasks: Ids


class RhythmShown(Schema):
    """Every so many days, weeks, months or years."""

    every: int
    unit: Unit


class TaskLeadShown(Schema):
    """The lead that a task is on."""

    number: int
    subject: str


class TaskShown(Schema):
    """A task with everything; `who` is the name of whom it is about."""

    id: int
    type: NameShown
    state: Literal["open", "closed"]
    who: str
    lead: TaskLeadShown | None
    contact: WhoShown | None
    assignee: WhoShown
    team: NameShown | None
    branch: NameShown
    note: str
    due_at: Moment
    ends_at: Moment | None
    due_state: Literal["fine", "soon", "overdue"] | None = Field(description="Null on a closed task.")
    repeat: RhythmShown | None
    follows: int | None
    created_at: Moment
    made_by: str
    closed_at: Moment | None
    reason: NameShown | None
    allowed: list[Literal["edit", "note", "call", "assign", "close", "reopen"]]


class TaskPage(Schema):
    """Some tasks, and the cursor of the next page if there is one."""

    items: list[TaskShown]
    next: str | None


class TaskOutcomeShown(Schema):
    """What became of one of many: done, or why not."""

    id: int
    outcome: Literal["done", "denied"]
    status: int
    detail: str | None


class TaskOutcomesShown(Schema):
    """What became of each, in the order in which they were named."""

    items: list[TaskOutcomeShown]
    done: int
    denied: int
