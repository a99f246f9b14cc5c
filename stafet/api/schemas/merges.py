"""Merges as they are sent and shown."""

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import BaseModel, Field

from stafet.api.schemas.lists import Listing
from stafet.api.schemas.parts import Facts, Given, Id, Line, Moment, WhoShown
from stafet.api.schemas.people import AddressGiven


class MergedInto(Schema):
    """The one that stands for a record since they were merged; `Location` leads there."""

    merged_into: int


class Typed(Given):
    """A value of one's own, in the form in which the field is edited."""

    typed: (
        Line
        | Annotated[list[Line], Field(max_length=50)]
        | Annotated[list[AddressGiven], Field(max_length=50)]
        | Facts
        | None
    )


class MergeGiven(Given):
    """Two records of one kind to be made one: `kept` stands for both.

    `take` says by field whose value stays. Where it says nothing lists and `fields` take both, and any other field the
    kept one's value, the gone one's where that is empty.
    """

    kind: Literal["contact", "account"]
    kept: Id
    gone: Id
    take: dict[Annotated[str, Field(max_length=40)], Literal["kept", "gone", "both"] | Typed] = Field(
        default_factory=dict, max_length=50
    )


class MergeListing(Listing):
    """A page of merges, the newest first, perhaps of one kind, perhaps those into one record."""

    kind: Literal["contact", "account"] | None = None
    kept: Id | None = None


class Undoing(BaseModel):
    """Which leads that came since go with the gone record; the others stay with the kept one."""

    give_back: Annotated[list[Id], Field(max_length=1_000)] = Field(default_factory=list)


class MergeShown(Schema):
    """A merge; `leads` came with the gone record, `undone_at` is null while it stands."""

    id: int
    kind: str
    kept: WhoShown
    gone: WhoShown
    by: str
    at: Moment
    undone_by: str | None
    undone_at: Moment | None
    leads: list[int]
    changed: dict[str, Any]


class MergePage(Schema):
    """Some merges, and the cursor of the next page."""

    items: list[MergeShown]
    next: str | None
