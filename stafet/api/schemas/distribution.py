"""Rules of distribution, availability, and why an offer went where it went, as they are sent and shown."""

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.parts import Given, Id, Line, Moment, Named, NameShown, WhoShown
from stafet.distribution.choose import HEAVIEST

# As `choose.Way`; by that name the document has another shape already, and would show one of them for both.
Sharing = Literal["open", "round_robin", "least_open", "weighted"]
Minutes = Annotated[int, Field(ge=1, le=43_200)]
Many = Annotated[int, Field(ge=0, le=10_000)]
Span = Annotated[list[Annotated[int, Field(ge=0, le=1_440)]], Field(min_length=2, max_length=2)]
Week = Annotated[list[Annotated[list[Span], Field(max_length=6)]], Field(max_length=7)]
CONDITIONS = (
    "All have to be true; what is left out is true of every lead. `source`, `type`, `category`, `product`, `branch`: "
    "lists of ids. `language`, `country`: lists of codes. `postcode`: a list of beginnings. `amount`: {from, to, "
    "currency}. `time`: {open} by the opening hours, or {days from 0 for Monday, from, to in minutes of the day}. "
    "`known_owner`: true or false."
)


class DistributionRuleTerms(Given):
    """To whom leads go that fit the conditions, and in which way."""

    conditions: dict[str, Any] | None = Field(None, description=CONDITIONS)
    known_owner_first: bool | None = None
    ends_after: Minutes | None = Field(None, description="Minutes of working time until an offer ends.")
    is_on: bool | None = None


class DistributionRuleGiven(DistributionRuleTerms):
    """A new rule, asked last. Without a branch it is the company's."""

    name: Line
    branch: Named | None = None
    team: Named
    way: Sharing = "open"


class DistributionRuleChanges(DistributionRuleTerms):
    """The terms to change."""

    name: Line | None = None
    team: Named | None = None
    way: Sharing | None = None


class DistributionRuleShown(Schema):
    """A rule. A branch's own are asked before the company's, each by `position`."""

    id: int
    name: str
    branch: NameShown | None
    position: int
    is_on: bool
    conditions: dict[str, Any]
    team: NameShown
    way: Sharing
    known_owner_first: bool
    ends_after: int | None
    version: int


class DistributionRuleList(Schema):
    """All rules in the order in which they are asked, and what none of them is for."""

    items: list[DistributionRuleShown]
    types_without: list[NameShown]
    sources_without: list[NameShown]


class OrderGiven(Given):
    """The ids of all rules of the branch, or without one of the company's, the first to be asked first."""

    branch: Named | None = None
    rules: list[Id] = Field(max_length=200)


class AvailabilityChanges(Given):
    """What to change; null: no limit. `shifts` has a list of spans [from, to] in minutes for each day from Monday on."""

    capacity: Many | None = None
    per_day: Many | None = None
    weight: Annotated[int, Field(ge=1, le=HEAVIEST)] | None = None
    shifts: Week | None = None
    is_taking: bool | None = None


class AvailabilityShown(Schema):
    """How many leads somebody is given, and when; `open` and `today` are what they have."""

    user: WhoShown
    capacity: int | None
    per_day: int | None
    weight: int
    shifts: list[list[list[int]]]
    is_taking: bool
    open: int
    today: int


class ConsideredShown(Schema):
    """Who could have been asked; `turns_owed` is how far before the team's turn they were."""

    id: int
    name: str
    turns_owed: float
    open: int | None
    today: int | None


class PassedOverShown(Schema):
    """Who was not asked, and why; and why not who stands in for them."""

    id: int
    name: str
    why: str
    substitute: str
    substitutes_why: str


class NamedRuleShown(Schema):
    """A rule as it was called then."""

    id: int
    name: str
    version: int


class WhyShown(Schema):
    """Why an offer was made, or nobody could be asked (`to` and `team` are null then)."""

    at: Moment
    team: NameShown | None
    to: WhoShown | None
    ends_at: Moment | None
    answer: str
    codes: list[str]
    rule: NamedRuleShown | None
    way: str
    asked_as: str
    instead_of: str
    considered: list[ConsideredShown]
    skipped: list[PassedOverShown]
    more_considered: int
    more_skipped: int


class WhyList(Schema):
    """Each offer of a lead, the newest first."""

    items: list[WhyShown]
