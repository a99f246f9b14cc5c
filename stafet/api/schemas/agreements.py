"""What was agreed with a contact, as it is sent and shown."""

from typing import Annotated

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.parts import Given, Line, Moment
from stafet.contacts.consent import Purpose, Way

Channels = Annotated[list[Way], Field(min_length=1, max_length=len(Way))]


class ConsentGiven(Given):
    """Consent for one purpose on some channels, and how it can be proven."""

    purpose: Purpose
    channels: Channels
    proof: Annotated[Line, Field(min_length=1)]


class WithdrawalGiven(Given):
    """A withdrawal for one purpose on some channels; it needs no proof."""

    purpose: Purpose
    channels: Channels
    proof: Line = ""


class ConsentShown(Schema):
    """A decision; `counts` says whether it is the one that counts now for its purpose and channel."""

    id: int
    purpose: str
    channel: str
    given: bool
    proof: str
    at: Moment
    by: str
    counts: bool


class ConsentList(Schema):
    """All decisions of a contact, the newest first."""

    items: list[ConsentShown]
