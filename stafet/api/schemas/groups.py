"""Groups of contacts as they are sent and shown."""

from typing import Annotated

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.parts import Given, Line, Moment, Named, NameShown


class GroupGiven(Given):
    """A new group, perhaps below another; without a code it gets the initials of its name."""

    name: Annotated[Line, Field(min_length=1)]
    code: Annotated[str, Field(max_length=20)] = ""
    branch: Named | None = None
    is_company_wide: bool = False
    parent: Named | None = None


class GroupChanges(Given):
    """The fields to change; the code and the branch stay."""

    name: Line | None = None
    parent: Named | None = None
    is_hidden: bool | None = None


class Joining(Given):
    """The group that a contact joins."""

    group: Named


class GroupShown(NameShown):
    """A group; without a branch it is the whole company's."""

    branch: NameShown | None
    parent: int | None
    is_hidden: bool


class GroupPage(Schema):
    """Some groups, and the cursor of the next page."""

    items: list[GroupShown]
    next: str | None


class MembershipShown(NameShown):
    """A group that a contact is in, and since when."""

    since: Moment


class MembershipList(Schema):
    """The groups of a contact, in the order in which it joined them."""

    items: list[MembershipShown]
