"""Advanced searches as they are sent and shown."""

from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.leads import LeadListed
from stafet.api.schemas.parts import Given, Line, Moment
from stafet.api.schemas.people import ContactListed

Kind = Literal["leads", "contacts"]
Sharing = Literal["nobody", "team", "branch", "all"]


class CriterionGiven(Given):
    """One criterion: `include` widens, `restrict` narrows, `exclude` wins over both."""

    mode: Literal["include", "restrict", "exclude"] = "restrict"
    field: Line
    test: Line
    values: Annotated[list[Line], Field(max_length=50)] = []
    with_below: bool = True


class Search(Given):
    """What is searched for, and which page of it is wanted."""

    criteria: Annotated[list[CriterionGiven], Field(max_length=20)] = []
    limit: Annotated[int, Field(ge=1, le=200)] = 50
    cursor: Annotated[str, Field(max_length=800)] = ""


class SearchGiven(Given):
    """Criteria to be saved under a name."""

    name: Annotated[Line, Field(min_length=1, max_length=100)]
    of: Kind
    criteria: Annotated[list[CriterionGiven], Field(min_length=1, max_length=20)]
    shared: Sharing = "nobody"


class SearchShown(Schema):
    """A saved search, with its criteria as a sentence."""

    id: int
    name: str
    of: Kind
    criteria: list[CriterionGiven]
    sentence: str
    shared: Sharing
    owner: int
    created_at: Moment


class SearchPage(Schema):
    """Some saved searches, and the cursor of the next page."""

    items: list[SearchShown]
    next: str | None


class LeadsFound(Schema):
    """A page of leads; on the first one how many there are, exact to 1,000."""

    items: list[LeadListed]
    next: str | None
    count: int | None
    exact: bool
    sentence: str


class ContactsFound(Schema):
    """A page of contacts; on the first one how many there are, exact to 1,000."""

    items: list[ContactListed]
    next: str | None
    count: int | None
    exact: bool
    sentence: str


class SearchFieldShown(Schema):
    """A field by which one can search, and the tests that there are for it."""

    name: str
    label: str
    kind: str
    tests: list[str]


class FieldList(Schema):
    """The fields of leads, or of contacts."""

    items: list[SearchFieldShown]
