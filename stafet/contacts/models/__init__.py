"""The tables of the room: whom we know, how they are reached, what was agreed with them, and what is compared."""

from stafet.contacts.models.compared import (
    AccountKey,
    Cleaned,
    CleanedAccount,
    CleanedContact,
    ContactKey,
    FrequentKey,
    Key,
)
from stafet.contacts.models.consent import Consent
from stafet.contacts.models.contract import Contract, ContractKind
from stafet.contacts.models.group import ContactGroup, GroupMember
from stafet.contacts.models.known import Account, Contact, Known
from stafet.contacts.models.own_field import FieldOf, KnownField
from stafet.contacts.models.reach import (
    KINDS,
    AccountAddress,
    AccountEmail,
    AccountPhone,
    Address,
    Email,
    Phone,
    Reach,
    WrittenAddress,
    WrittenEmail,
    WrittenPhone,
)

__all__ = (
    "KINDS",
    "Account",
    "AccountAddress",
    "AccountEmail",
    "AccountKey",
    "AccountPhone",
    "Address",
    "Cleaned",
    "CleanedAccount",
    "CleanedContact",
    "Consent",
    "Contact",
    "ContactGroup",
    "ContactKey",
    "Contract",
    "ContractKind",
    "Email",
    "FieldOf",
    "FrequentKey",
    "GroupMember",
    "Key",
    "Known",
    "KnownField",
    "Phone",
    "Reach",
    "WrittenAddress",
    "WrittenEmail",
    "WrittenPhone",
)
