"""Projects, what their set-up will do, and who comes into them, as they are sent and shown."""

from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.definitions import Labels
from stafet.api.schemas.parts import Given, Id, Named, NameShown, WhoShown
from stafet.projects.actions.add import SLICE
from stafet.projects.actions.set_up import LONGEST_DUE

Dealing = Literal["by_hand", "round_robin"]
DueDays = Annotated[int, Field(ge=0, le=LONGEST_DUE)]
People = Annotated[list[Id], Field(max_length=500)]
Some = Annotated[list[Named], Field(max_length=100)]
TAKES = "Whether those who are in the groups already come in, too; who joins later always does."


class ProjectTerms(Given):
    """What a project may have besides."""

    way: Dealing | None = None
    due_days: DueDays | None = Field(None, description="Days until a new lead is due; null: not at all.")
    is_on: bool | None = None
    managers: People | None = None
    staff: People | None = None
    products: Some | None = None
    groups: Some | None = None
    takes_members: bool = Field(False, description=TAKES)


class ProjectGiven(ProjectTerms):
    """A new project of a branch; without one of the asker's own."""

    names: Labels
    type: Named
    pipeline: Named
    source: Named
    branch: Named | None = None


class ProjectChanges(ProjectTerms):
    """The terms to change."""

    names: Labels | None = None
    type: Named | None = None
    pipeline: Named | None = None
    source: Named | None = None


class ProjectShown(Schema):
    """A project. Its leads are at `/leads?project=ID`, as far as the key may see them."""

    id: int
    name: str
    names: dict[str, str]
    branch: NameShown
    type: NameShown
    pipeline: NameShown
    source: NameShown
    way: Dealing
    due_days: int | None
    is_on: bool
    managers: list[int]
    staff: list[int]
    products: list[NameShown]
    groups: list[NameShown]
    version: int


class ProjectPage(Schema):
    """Some projects, and the cursor of the next page."""

    items: list[ProjectShown]
    next: str | None


class EffectAsked(Given):
    """Which groups would be mapped, in which branch or to which project."""

    groups: Some
    branch: Named | None = None
    project: Id | None = None


class GroupCounted(Schema):
    """A group that would be mapped, and how many are in it."""

    group: NameShown
    contacts: int


class EffectShown(Schema):
    """How many would come in if members are taken, are in the project already, or are of other branches and stay out."""

    coming: int
    in_already: int
    elsewhere: int
    groups: list[GroupCounted]


class ContactsGiven(Given):
    """Who comes in, by id."""

    contacts: Annotated[list[Id], Field(min_length=1, max_length=SLICE)]


class AddedShown(Schema):
    """The leads that were made, by number, and how many were in the project before."""

    leads: list[int]
    in_already: int


class HandingGiven(Given):
    """Which leads of the project whom are given to."""

    leads: Annotated[list[Id], Field(min_length=1, max_length=SLICE)]
    owner: Named


class HandedOverShown(Schema):
    """How many leads changed hands."""

    changed: int
    owner: WhoShown
