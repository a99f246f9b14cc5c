"""The parts that shapes are made of."""

from datetime import UTC, datetime
from typing import Annotated, Any, Final

from ninja import Schema
from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, WithJsonSchema

_LARGEST: Final = 2**63 - 1  # what PostgreSQL's bigint holds
_EARLIEST: Final = datetime(1900, 1, 1, tzinfo=UTC)
_LATEST: Final = datetime(2200, 1, 1, tzinfo=UTC)


def _within_reason(value: datetime) -> datetime:
    if not _EARLIEST <= value < _LATEST:
        raise ValueError("between the years 1900 and 2199")
    return value.astimezone(UTC)


Id = Annotated[int, Field(ge=1, le=_LARGEST)]
Named = Annotated[
    Id | Annotated[str, Field(min_length=1, max_length=100)], Field(description="An id or a code.")
]
Instant = Annotated[AwareDatetime, AfterValidator(_within_reason)]
Line = Annotated[str, Field(max_length=20_000)]
Text = Annotated[str, Field(max_length=100_000)]
Small = Annotated[int, Field(ge=-32_768, le=32_767)]
Moment = Annotated[str, WithJsonSchema({"type": "string", "format": "date-time"})]
Day = Annotated[str, WithJsonSchema({"type": "string", "format": "date"})]


class Given(BaseModel):
    """What is sent. A field that is not known is denied: it would be lost in silence."""

    model_config = ConfigDict(extra="forbid")


class Ref(Schema):
    """Something by its id."""

    id: int


class NameShown(Schema):
    """Something with its name; `code` stands for its meaning and never changes."""

    id: int
    code: str
    name: str


class WhoShown(Schema):
    """A person or an account, with the name."""

    id: int
    name: str


class MoneyGiven(Given):
    """An amount, exact as text, and a currency of ISO 4217."""

    amount: Annotated[str | int | float, Field(union_mode="left_to_right")]
    currency: Annotated[str, Field(min_length=3, max_length=3)]


class MoneyShown(Schema):
    """An exact amount with two decimals."""

    amount: str
    currency: str


class SpanGiven(Given):
    """A span of time: 1 month is not 30 days."""

    value: Annotated[int, Field(ge=0, le=100_000)]
    unit: str


class SpanShown(Schema):
    """A span of time as it was given."""

    value: int
    unit: str


Facts = dict[str, Any]
