"""One person's data, erasing somebody, and periods, as they are sent and shown."""

from typing import Annotated

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.parts import Day, Given, Moment
from stafet.privacy.models import Erased, FileState, Kept

NoteKey = Annotated[str, Field(pattern=r"^(note|call|task):[0-9]{1,18}$")]


class PersonFileGiven(Given):
    """Which internal notes go with it, as `note:5`, `call:7`, `task:9`; only administrators may name some."""

    notes: Annotated[list[NoteKey], Field(max_length=5_000)] = []


class PersonFileShown(Schema):
    """A file with everything about a contact; once ready, `content_url` leads to the ZIP, for seven days."""

    id: int
    contact: int
    state: FileState
    bytes: int
    asked_at: Moment
    by: str
    content_url: str


class PersonFileList(Schema):
    """Files of a contact, the newest first."""

    items: list[PersonFileShown]


class KeptContract(Schema):
    """A contract that is kept with the name; without `until` as long as it runs."""

    id: int
    kind: str
    until: Day | None


class ErasureShown(Schema):
    """What erasing takes (`counts`), what is kept; `state` is empty where nobody asked for it yet."""

    contact: int
    state: Erased | str
    asked_at: Moment | None
    by: str
    counts: dict[str, int]
    open_leads: list[int]
    kept: list[KeptContract]


class PeriodGiven(Given):
    """For how many months a kind is kept, in a branch or everywhere; null: for ever."""

    kind: Kept
    branch: Annotated[int, Field(ge=1, le=2**62)] | None = None
    months: Annotated[int, Field(ge=1, le=1_200)] | None


class PeriodShown(Schema):
    """A period that was set."""

    kind: Kept
    branch: int | None
    months: int | None


class PeriodList(Schema):
    """All periods that were set."""

    items: list[PeriodShown]
