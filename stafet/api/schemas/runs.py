"""Runs over many rows as they are sent and shown."""

from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.lists import Listing
from stafet.api.schemas.parts import Given, Id, Instant, Line, Moment, Named
from stafet.api.schemas.searches import CriterionGiven, Kind

Verb = Literal["assign", "status", "close", "task", "join", "leave", "open", "message", "project"]
RowFate = Literal["waiting", "done", "same", "denied"]


class RunGiven(Given):
    """A verb, and the rows it is for: by id (`rows`), by a saved search, or by criteria.

    Needed besides: `assign` `owner` or `team`; `status` `status`; `close` `reason`; `task` `due_at`, and `type`,
    `owner`, `text` as wished; `join` and `leave` `group`; `open`, a lead for each contact, `subject` and `source`, and
    `type`, `owner` or `team`, `due_at`, `text` as wished; `message` `template`; `project`, the contact of each row comes into it, `project`.
    """

    what: Verb
    of: Kind
    rows: Annotated[list[Id], Field(max_length=10_000)] | None = None
    search: Id | None = None
    criteria: Annotated[list[CriterionGiven], Field(min_length=1, max_length=20)] | None = None
    owner: Named | None = None
    team: Named | None = None
    status: Annotated[str, Field(max_length=30)] | None = None
    reason: Annotated[str, Field(max_length=30)] | None = None
    group: Named | None = None
    project: Id | None = None
    type: Annotated[str, Field(max_length=30)] | None = None
    source: Annotated[str, Field(max_length=40)] | None = None
    template: Annotated[str, Field(max_length=30)] | None = None
    due_at: Instant | None = None
    subject: Annotated[Line, Field(max_length=250)] = ""
    text: Annotated[Line, Field(max_length=2_000)] = ""


class RunShown(Schema):
    """How far a run is; `undoes` names the run that it takes back."""

    id: int
    what: str
    of: Kind
    about: str
    state: Literal["going", "stopped", "done"]
    total: int
    done: int
    same: int
    denied: int
    user: int
    undoes: int | None
    created_at: Moment
    ended_at: Moment | None


class RunPage(Schema):
    """Some runs, and the cursor of the next page."""

    items: list[RunShown]
    next: str | None


class LineListing(Listing):
    """A page of a run's rows, in their order, perhaps of one fate."""

    fate: RowFate | None = None


class LineShown(Schema):
    """What became of a row; `why` it was denied."""

    row: int
    fate: RowFate
    why: str


class LinePage(Schema):
    """Some rows of a run, and the cursor of the next page."""

    items: list[LineShown]
    next: str | None
