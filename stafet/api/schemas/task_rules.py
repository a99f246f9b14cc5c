"""Rules that make tasks by themselves, as they are sent and shown."""

from typing import Annotated

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.parts import Given, Named, NameShown, Text, WhoShown
from stafet.followups.occasions import LONGEST_LEAD, Occasion

Days = Annotated[int, Field(ge=0, le=LONGEST_LEAD)]
WallClock = Annotated[str, Field(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["09:00"])]


class RuleTerms(Given):
    """What it makes, when, and for whom where neither a preferred salesperson nor an owner is known."""

    days_before: Days | None = None
    at: WallClock | None = Field(
        None, description="The time of day; where it is closed then, the next opening."
    )
    type: Named | None = None
    team: Named | None = Field(None, description="Its members take turns.")
    user: Named | None = Field(None, description="A user's id or e-mail address, or `me`.")
    note: Text | None = None


class RuleGiven(RuleTerms):
    """A new rule; it is off. Without a branch it is the company's."""

    occasion: Occasion
    branch: Named | None = None


class RuleChanges(RuleTerms):
    """The terms to change; `is_on` switches it on or off."""

    is_on: bool | None = None


class RuleShown(Schema):
    """A rule; `in_30_days` is how many tasks it makes, or would make, for the next 30 days."""

    id: int
    occasion: Occasion
    branch: NameShown | None
    days_before: int
    at: str
    type: NameShown
    team: NameShown | None
    user: WhoShown | None
    note: str
    is_on: bool
    in_30_days: int


class RuleListed(Schema):
    """A rule in a list."""

    id: int
    occasion: Occasion
    branch: NameShown | None
    days_before: int
    at: str
    type: NameShown
    team: NameShown | None
    user: WhoShown | None
    note: str
    is_on: bool


class RuleList(Schema):
    """All rules that the key may see."""

    items: list[RuleListed]
