"""Response times as they are sent and shown."""

from typing import Annotated

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.parts import Given, Moment

Minutes = Annotated[int, Field(ge=0, le=86_400)]


class ResponseTimesGiven(Given):
    """All response times of a type, in minutes; what is left out or null is off."""

    accept_within: Minutes | None = None
    react_within: Minutes | None = None
    remind_before: Minutes | None = None
    escalate_after: Minutes | None = None
    follow_up_remind_before: Minutes | None = None
    follow_up_escalate_after: Minutes | None = None


class StagesShown(Schema):
    """When the stages of a clock would be reached."""

    remind_at: Moment | None
    due_at: Moment
    escalate_at: Moment | None


class ResponseTimesShown(Schema):
    """The times that hold for a type; without a branch, wherever a branch has none of its own.

    `is_own` says that they are set just here. `acceptance` and `reaction` are what both clocks would come to, had they
    started now in the branch: null without one, and where a clock is off.
    """

    type: int
    branch: int | None
    is_own: bool
    accept_within: int | None
    react_within: int | None
    remind_before: int | None
    escalate_after: int | None
    follow_up_remind_before: int | None
    follow_up_escalate_after: int | None
    acceptance: StagesShown | None
    reaction: StagesShown | None


class ResponseTimesList(Schema):
    """Everything that is set."""

    items: list[ResponseTimesShown]
