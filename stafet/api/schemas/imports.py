"""Imports as they are steered and shown."""

from typing import Annotated, Literal

from ninja import Schema
from pydantic import BaseModel, Field

from stafet.api.schemas.parts import Given, Line, Moment, NameShown

RowKind = Literal["contact", "account", "lead", "task"]
Stage = Literal["mapping", "checking", "checked", "running", "stopped", "done", "undoing", "undone"]
RowOutcome = Literal["created", "updated", "matched", "refused"]


class FileOfRows(BaseModel):
    """What a file's rows are; `source` is the id, code or key of one, whose branch knows the records."""

    kind: RowKind
    source: Annotated[str, Field(min_length=1, max_length=64)]
    name: Annotated[str, Field(min_length=1, max_length=250)] = "rows.csv"


class ImportChanges(Given):
    """What the columns are and how rows are taken; what is left out stays, the columns as they were guessed.

    `fields`: one for each column, in their order, "" where it is left out. `exact`: somebody who is certainly known is
    completed, or left. `similar`: somebody much like a known one is made new, or refused. `runs_clocks`: response times of
    open leads begin now. `owner`: id or e-mail of who holds closed leads, and tasks, that name nobody.
    """

    fields: Annotated[list[Line], Field(max_length=500)] | None = None
    exact: Literal["complete", "leave"] | None = None
    similar: Literal["new", "refuse"] | None = None
    runs_clocks: bool | None = None
    owner: Annotated[str, Field(max_length=254)] | int | None = None


class ColumnShown(Schema):
    """A column of the file: its title, the field that it is taken for ("": none), what stands in the first rows."""

    title: str
    field: str
    samples: list[str]


class WishesShown(Schema):
    """How rows are taken."""

    exact: Literal["complete", "leave"]
    similar: Literal["new", "refuse"]
    runs_clocks: bool
    owner: int | None


class ImportListed(Schema):
    """An import: of `total` rows the present stage is through with `done`.

    While it is checked the counts say what would become of the rows; once it runs, what became of them. `similar` were made
    new although somebody much like them is known. `left` is what undoing had to leave, for it was changed since.
    """

    id: int
    kind: RowKind
    file: str
    branch: NameShown
    source: NameShown | None
    by: str
    created_at: Moment
    ended_at: Moment | None
    stage: Stage
    total: int
    done: int
    created: int
    updated: int
    matched: int
    refused: int
    similar: int
    left: int


class ImportShown(ImportListed):
    """With its columns, the fields that a column can be, and how rows are taken."""

    columns: list[ColumnShown]
    fields: list[str]
    wishes: WishesShown


class ImportPage(Schema):
    """Some imports, and the cursor of the next page."""

    items: list[ImportListed]
    next: str | None


class RowListing(BaseModel):
    """A page of rows, perhaps of those with one outcome, beginning after the row of this number."""

    outcome: RowOutcome | None = None
    after: Annotated[int, Field(ge=0, le=2_000_000)] = 0
    limit: Annotated[int, Field(ge=1, le=500)] = 50


class RowShown(Schema):
    """A row of the file: what becomes (or became) of it, why it is refused, its record once there is one.

    `similar`: the id of somebody known whom it may be about as well. `values` are its cells by their fields.
    """

    number: int
    line: int
    outcome: Literal["", "created", "updated", "matched", "refused"]
    reason: str
    record: int | None
    similar: int | None
    values: dict[str, str]


class RowPage(Schema):
    """Some rows in the file's order, and the number after which the next page begins."""

    items: list[RowShown]
    next: int | None
