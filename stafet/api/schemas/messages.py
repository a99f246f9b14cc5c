"""Messages to customers as they are sent and shown."""

from typing import Literal

from ninja import Schema

from stafet.api.schemas.parts import Given, Id, Instant, Moment, Text


class MessageGiven(Given):
    """A message to the customer; without `to` it goes to the lead's address, without a subject it answers.

    `documents` are ids of the library's files.
    """

    subject: Text = ""
    text: Text = ""
    template: str | None = None
    to: str = ""
    documents: list[Id] = []
    due_at: Instant | None = None


class MessageShown(Schema):
    """A message to the customer: queued, sent, bounced (it came back) or failed (it was refused)."""

    id: int
    at: Moment
    by: str
    to: list[str]
    subject: str
    text: str
    state: Literal["received", "queued", "sent", "bounced", "failed"]
    due_at: Moment | None


class ContactMessageGiven(Given):
    """A message to a contact where no lead is meant; without `to` it goes to their preferred address."""

    subject: Text
    text: Text
    to: str = ""
    documents: list[Id] = []
