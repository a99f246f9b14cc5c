"""Users, branches and teams as they are sent and shown."""

from typing import Annotated

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.parts import Given, Line, Named, NameShown

Code = Annotated[str, Field(min_length=1, max_length=20)]
Word = Annotated[str, Field(max_length=50)]
Several = Annotated[list[Named], Field(max_length=200)]


class UserGiven(Given):
    """Somebody new; without a password they cannot log in yet."""

    email: Line
    name: Line
    role: Word
    branch: Named | None = None
    team: Named | None = None
    password: Annotated[str, Field(min_length=1, max_length=1_000)] | None = None


class UserChanges(Given):
    """The fields to change; a list is the whole new list."""

    name: Line | None = None
    phone: Line | None = None
    role: Word | None = None
    language: Word | None = None
    team: Named | None = None
    teams: Several | None = None
    supervises: Several | None = None
    serves: Several | None = None


class BranchGiven(Given):
    """A new branch."""

    code: Code
    name: Line
    country: Word = "DE"
    region: Word = ""
    time_zone: Word = "Europe/Berlin"
    language: Word = "en"
    teams_may_set_hours: bool = False


class BranchChanges(Given):
    """The fields to change; the code stays."""

    name: Line | None = None
    country: Word | None = None
    region: Word | None = None
    time_zone: Word | None = None
    language: Word | None = None
    teams_may_set_hours: bool | None = None
    is_hidden: bool | None = None


class TeamGiven(Given):
    """A new team, perhaps below another."""

    code: Code
    name: Line
    branch: Named | None = None
    parent: Named | None = None


class TeamChanges(Given):
    """The fields to change; the code and the branch stay."""

    name: Line | None = None
    parent: Named | None = None
    is_hidden: bool | None = None


class UserShown(Schema):
    """Somebody who works here."""

    id: int
    name: str
    email: str
    phone: str
    role: str
    branch: NameShown
    team: NameShown | None
    language: str
    is_active: bool


class UserWhole(UserShown):
    """One user with teams and branches, by their ids."""

    teams: list[int]
    supervises: list[int]
    serves: list[int]


class UserPage(Schema):
    """Some users, and the cursor of the next page."""

    items: list[UserShown]
    next: str | None


class BranchShown(NameShown):
    """A branch."""

    country: str
    region: str
    time_zone: str
    language: str
    teams_may_set_hours: bool
    is_hidden: bool


class BranchPage(Schema):
    """Some branches, and the cursor of the next page."""

    items: list[BranchShown]
    next: str | None


class TeamShown(NameShown):
    """A team."""

    branch: NameShown
    parent: int | None
    is_hidden: bool


class TeamPage(Schema):
    """Some teams, and the cursor of the next page."""

    items: list[TeamShown]
    next: str | None
