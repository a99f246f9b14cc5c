"""Contacts, accounts and cases as they are sent and shown."""

from datetime import date
from typing import Annotated, Any

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.parts import Day, Facts, Given, Id, Line, Moment, Named, NameShown, WhoShown


class AddressGiven(Given):
    """A postal address."""

    street: Line = ""
    postcode: Line = ""
    city: Line = ""
    country: Line = ""


class ContactChanges(Given):
    """The fields to change; a list is the whole new list."""

    first_name: Line | None = None
    last_name: Line | None = None
    title: Line | None = None
    language: Line | None = None
    birthday: date | None = None
    external_id: Line | None = None
    account: Id | None = None
    emails: Annotated[list[Line], Field(max_length=50)] | None = None
    phones: Annotated[list[Line], Field(max_length=50)] | None = None
    addresses: Annotated[list[AddressGiven], Field(max_length=50)] | None = None


class ContactGiven(Given):
    """A new contact; without an account a private person, without a branch in one's own."""

    first_name: Line = ""
    last_name: Line = ""
    title: Line = ""
    language: Line = ""
    birthday: date | None = None
    external_id: Line = ""
    account: Id | None = None
    branch: Named | None = None
    emails: Annotated[list[Line], Field(max_length=50)] = Field(default_factory=list)
    phones: Annotated[list[Line], Field(max_length=50)] = Field(default_factory=list)
    addresses: Annotated[list[AddressGiven], Field(max_length=50)] = Field(default_factory=list)
    fields: Facts = Field(default_factory=dict)


class AccountChanges(Given):
    """The fields to change."""

    name: Line | None = None
    vat_id: Line | None = None
    email: Line | None = None
    phone: Line | None = None
    street: Line | None = None
    postcode: Line | None = None
    city: Line | None = None
    country: Line | None = None
    external_id: Line | None = None


class AccountGiven(AccountChanges):
    """A new account, in one's own branch unless one is named."""

    name: Annotated[Line, Field(min_length=1)]
    branch: Named | None = None


class ContactListed(Schema):
    """A contact in a list."""

    id: int
    name: str
    first_name: str
    last_name: str
    title: str
    language: str
    birthday: Day | None
    account: WhoShown
    customer_since: Day | None
    won_lead: int | None
    external_id: str
    fields: dict[str, Any]
    branches: list[int]
    created_at: Moment


class EmailShown(Schema):
    """An address as it was written."""

    address: str
    kind: str


class PhoneShown(Schema):
    """A number as E.164 (null if it is none), and as it was written."""

    number: str | None
    raw: str
    kind: str


class AddressShown(Schema):
    """A postal address."""

    street: str
    postcode: str
    city: str
    country: str
    kind: str


class ContactShown(ContactListed):
    """One contact with everything."""

    emails: list[EmailShown]
    phones: list[PhoneShown]
    addresses: list[AddressShown]
    preferred_owner: WhoShown | None


class ContactPage(Schema):
    """Some contacts, and the cursor of the next page."""

    items: list[ContactListed]
    next: str | None


class AccountShown(Schema):
    """An account."""

    id: int
    name: str
    is_private: bool
    vat_id: str
    email: str
    phone: str
    street: str
    postcode: str
    city: str
    country: str
    customer_since: Day | None
    won_lead: int | None
    external_id: str
    fields: dict[str, Any]
    branches: list[int]
    created_at: Moment


class AccountPage(Schema):
    """Some accounts, and the cursor of the next page."""

    items: list[AccountShown]
    next: str | None


class CaseListed(Schema):
    """A case in a list."""

    id: int
    contact: WhoShown
    branch: NameShown
    pipeline: NameShown
    administrator: WhoShown
    created_at: Moment


class CaseLeadShown(Schema):
    """A lead of a case; of one that the asker may not see only its number."""

    number: int
    hidden: bool
    subject: str | None
    state: str | None
    handover: str | None


class CaseShown(CaseListed):
    """One case; it is open while one of its leads is."""

    is_open: bool
    leads: list[CaseLeadShown]


class CasePage(Schema):
    """Some cases, and the cursor of the next page."""

    items: list[CaseListed]
    next: str | None
