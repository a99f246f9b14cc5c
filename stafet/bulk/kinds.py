"""What can be done to many rows at once."""

from enum import StrEnum


class What(StrEnum):
    """The verb of a run."""

    ASSIGN = "assign"
    STATUS = "status"
    CLOSE = "close"
    TASK = "task"
    JOIN = "join"
    LEAVE = "leave"
    OPEN = "open"
    MESSAGE = "message"
    PROJECT = "project"


class Of(StrEnum):
    """What the rows of a run are."""

    LEADS = "leads"
    CONTACTS = "contacts"
