"""Definitions as they are sent and shown: each kind's shapes follow from the description of its columns."""

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, create_model

from stafet.api.schemas.parts import Given, Id, Line, Named
from stafet.staff.columns import Column, Facts, Flag, Names, Number, One, Pick, Several, Words
from stafet.staff.kinds import Kind

Code = Annotated[str, Field(min_length=1, max_length=30, pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]*$")]
Labels = Annotated[dict[Literal["en", "de", "da"], Line], Field(description="Labels by language.")]
Percent = Annotated[int, Field(ge=0, le=100)]


class Order(Given):
    """All of a list, or its beginning, by ids: the rest follows as it stood."""

    order: Annotated[list[Id], Field(min_length=1, max_length=10_000)]


class OrderShown(Schema):
    """The ids as they stand now, hidden ones too."""

    order: list[int]


class StatusGiven(Given):
    """A status: by the code that stands, or a new one. `onward` are the codes it leads to; none: to all."""

    code: Code | None = None
    names: Labels | None = None
    state: Literal["new", "in_progress", "won", "lost"] | None = None
    is_hidden: bool | None = None
    counts_as: str | None = None
    probability: Percent | None = None
    next_after_hours: Annotated[int, Field(ge=1, le=8_760)] | None = None
    onward: Annotated[list[Code], Field(max_length=60)] | None = None


class PipelineGiven(Given):
    """A new pipeline; without statuses it gets one of each state."""

    code: Code | None = None
    names: Labels
    is_hidden: bool = False
    statuses: Annotated[list[StatusGiven], Field(max_length=60)] | None = None


class PipelineChanges(Given):
    """The fields to change; `statuses` are all of them in their order: none is ever left out, only hidden."""

    names: Labels | None = None
    is_hidden: bool | None = None
    statuses: Annotated[list[StatusGiven], Field(max_length=60)] | None = None


class StatusTold(Schema):
    """A status as it is set up."""

    code: str
    names: dict[str, str]
    state: str
    is_hidden: bool
    counts_as: str
    probability: int | None
    next_after_hours: int | None
    onward: list[str]


class PipelineTold(Schema):
    """A pipeline as it is set up."""

    id: int
    code: str
    names: dict[str, str]
    is_hidden: bool
    statuses: list[StatusTold]


def shapes_of(kind: Kind) -> tuple[type[Given], type[Given], type[Schema]]:
    """How a row of this kind is sent to be made and to be changed, and how it is shown."""
    title = kind.name.title().replace("_", "")
    made: dict[str, Any] = {"code": (Code | None, None)}
    changed: dict[str, Any] = {}
    told: dict[str, Any] = {"id": (int, ...), "code": (str, ...)}
    for column in kind.columns:
        sent, shown = _types(column)
        made[column.name] = (sent, ...) if column.is_needed else (sent | None, None)
        if not column.is_fixed:
            changed[column.name] = (sent | None, None)
        told[column.name] = (shown, ...)
    return (
        create_model(f"{title}Given", __base__=Given, __doc__="A new one; without a code it gets the initials of its name.", **made),
        create_model(f"{title}Changes", __base__=Given, __doc__="The fields to change; the code stays.", **changed),
        create_model(f"{title}Told", __base__=Schema, __doc__="As it is set up; others are named by their codes.", **told),
    )  # fmt: skip


def _types(column: Column) -> tuple[Any, Any]:
    """The type in which a column is sent, and in which it is shown."""
    match column:
        case Names():
            return Labels, dict[str, str]
        case Flag():
            return bool, bool
        case Number():
            return Annotated[int, Field(ge=column.least, le=column.most)], int | None
        case Pick():
            return Literal[(*column.options, *([""] if column.is_open else []))], str
        case Words():
            return Annotated[
                list[Annotated[str, Field(min_length=1, max_length=100)]], Field(max_length=column.most)
            ], list[str]
        case Facts():
            return dict[str, Any], dict[str, Any]
        case One():
            return Named, str | None
        case Several():
            return Annotated[list[Named], Field(max_length=200)], list[str]
    raise TypeError(column)
