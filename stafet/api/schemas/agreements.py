"""What was agreed with a contact, as it is sent and shown."""

from datetime import date
from typing import Annotated

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.parts import Day, Given, Line, Moment, Text
from stafet.contacts.consent import Purpose, Way
from stafet.contacts.models import ContractKind
from stafet.leads.models import Reached

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


class ContactNoteGiven(Given):
    """What is worth remembering about a contact, without a lead."""

    text: Text


class ContactCallGiven(Given):
    """How a call with a contact went, without a lead."""

    outcome: Reached
    text: Text = ""


class ContactEntryShown(Schema):
    """A note or a call, as it stands in the contact's timeline."""

    id: int
    text: str
    outcome: str | None
    at: Moment
    by: str


class ContractChanges(Given):
    """The terms to change."""

    kind: ContractKind | None = None
    reference: Line | None = None
    begins_on: date | None = None
    ends_on: date | None = None
    note: Text | None = None


class ContractGiven(ContractChanges):
    """A new contract."""

    kind: ContractKind


class EndGiven(Given):
    """The day on which a contract ends."""

    on: date


class ContractShown(Schema):
    """A contract; `last_day` is the last one on which it runs, as agreed or as it was ended."""

    id: int
    contact: int
    kind: str
    reference: str
    begins_on: Day | None
    ends_on: Day | None
    ended_on: Day | None
    last_day: Day | None
    runs: bool
    note: str
    created_at: Moment


class ContractList(Schema):
    """The contracts of a contact, the one that ends first at the top."""

    items: list[ContractShown]
