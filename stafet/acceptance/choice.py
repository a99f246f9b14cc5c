"""What the acceptor chose."""

from dataclasses import dataclass, field

from stafet.catalog.models import Pipeline
from stafet.contacts.models import Account, Contact
from stafet.leads.models import Case
from stafet.staff.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the acceptor chose; everything is optional where one way only is open.

    `take` says by field whether the contact keeps its own ("contact") or gets the lead's ("lead").
    `is_hidden_contact` takes the one that the acceptor may not see but that it is for certain (R13).
    A new contact goes to `account`, to the one that the acceptor may not see (`is_hidden_account`), to a new one
    made from what came in, or to the private customers. Where a known one sits in another account than that,
    `is_moving` says whether it moves there or keeps its own; None has said nothing, and is asked (R8).
    """

    contact: Contact | None = None
    is_hidden_contact: bool = False
    is_new_contact: bool = False
    take: dict[str, str] = field(default_factory=dict)
    account: Account | None = None
    is_hidden_account: bool = False
    is_new_account: bool = False
    is_private: bool = False
    is_moving: bool | None = None
    add_to: Case | None = None
    is_new_case: bool = False
    pipeline: Pipeline | None = None
    administrator: User | None = None
