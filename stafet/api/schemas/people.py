"""Contacts, accounts and cases as they are sent and shown."""

from datetime import date
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.agreements import ConsentShown, ContractShown
from stafet.api.schemas.groups import MembershipShown
from stafet.api.schemas.parts import Day, Facts, Given, Id, Line, Moment, Named, NameShown, WhoShown


class ReachGiven(Given):
    """Of which kind an address or a number is, and its first and last day; what is left out stays as it was."""

    kind: Literal["work", "home", "mobile", "other"] = "other"
    valid_from: date | None = None
    valid_to: date | None = None


class EmailGiven(ReachGiven):
    """An e-mail address."""

    address: Line


class PhoneGiven(ReachGiven):
    """A number, as written."""

    number: Line


class AddressGiven(ReachGiven):
    """A postal address."""

    street: Line = ""
    postcode: Line = ""
    city: Line = ""
    country: Line = ""


Emails = Annotated[
    list[Line | EmailGiven],
    Field(max_length=50, description="The first one that holds is the preferred one."),
]
Phones = Annotated[
    list[Line | PhoneGiven],
    Field(max_length=50, description="The first one that holds is the preferred one."),
]


Addresses = Annotated[list[AddressGiven], Field(max_length=50)]


class ContactChanges(Given):
    """The fields to change; a list is the whole new list."""

    first_name: Line | None = None
    last_name: Line | None = None
    title: Line | None = None
    language: Line | None = None
    birthday: date | None = None
    external_id: Line | None = None
    account: Id | None = None
    preferred_owner: Named | None = None
    emails: Emails | None = None
    phones: Phones | None = None
    addresses: Addresses | None = None
    fields: Facts | None = None


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
    emails: Emails = Field(default_factory=list)
    phones: Phones = Field(default_factory=list)
    addresses: Addresses = Field(default_factory=list)
    fields: Facts = Field(default_factory=dict)


class AccountChanges(Given):
    """The fields to change; a list is the whole new list.

    `email`, `phone` and the parts of the address are the main ones: the first of each list that holds. One that is given
    alone replaces the main one, or makes one of the list the main one; beside a list it stands before it.
    """

    name: Line | None = None
    vat_id: Line | None = None
    email: Line | None = None
    phone: Line | None = None
    street: Line | None = None
    postcode: Line | None = None
    city: Line | None = None
    country: Line | None = None
    external_id: Line | None = None
    emails: Emails | None = None
    phones: Phones | None = None
    addresses: Addresses | None = None
    fields: Facts | None = None


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


class ReachShown(Schema):
    """Of which kind it is, its first and last day, and whether it holds today."""

    kind: str
    valid_from: Day | None
    valid_to: Day | None
    holds: bool


class EmailShown(ReachShown):
    """An address as it was written."""

    address: str


class PhoneShown(ReachShown):
    """A number as E.164 (null if it is none), and as it was written."""

    number: str | None
    raw: str


class AddressShown(ReachShown):
    """A postal address."""

    street: str
    postcode: str
    city: str
    country: str


class ContactShown(ContactListed):
    """One contact with everything."""

    emails: list[EmailShown]
    phones: list[PhoneShown]
    addresses: list[AddressShown]
    preferred_owner: WhoShown | None
    consents: list[ConsentShown]
    contracts: list[ContractShown]
    groups: list[MembershipShown]


class ContactPage(Schema):
    """Some contacts, and the cursor of the next page."""

    items: list[ContactListed]
    next: str | None


class AccountListed(Schema):
    """An account in a list, with its main address and number."""

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


class AccountShown(AccountListed):
    """One account with everything; of each list the first one that holds is the main one."""

    emails: list[EmailShown]
    phones: list[PhoneShown]
    addresses: list[AddressShown]


class AccountPage(Schema):
    """Some accounts, and the cursor of the next page."""

    items: list[AccountListed]
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
