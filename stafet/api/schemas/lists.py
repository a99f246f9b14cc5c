"""The questions of a plain list."""

from typing import Annotated

from pydantic import BaseModel, Field

from stafet.api.schemas.parts import Id


class Listing(BaseModel):
    """A page of a list."""

    limit: Annotated[int, Field(ge=1, le=200)] = 50
    cursor: Annotated[str, Field(max_length=2_000)] = ""


class KnownListing(Listing):
    """A page of people or organisations; `q` is a fragment of name, e-mail, number or place."""

    q: str = ""


class ContactListing(KnownListing):
    """A page of contacts, perhaps of one account, or of one group (id or code) with those below it."""

    account: Id | None = None
    group: Annotated[str, Field(max_length=20)] | None = None
    with_below: bool = True


class CaseListing(Listing):
    """A page of cases, perhaps of one contact; the newest first."""

    contact: Id | None = None
