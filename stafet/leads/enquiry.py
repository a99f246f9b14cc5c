"""What a lead is made of when it is opened: a plain value, whatever channel it came by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from stafet.catalog.models import Category, LeadType, Product
from stafet.foundation.money import Money
from stafet.staff.models import Branch, Team

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A product of interest: one of ours (itself, its id or code), or only a label; `kind` wanted or trade_in."""

    product: Product | str | int | None = None
    label: str = ""
    kind: str = "wanted"
    facts: Facts = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enquiry:
    """What came in. What is None or empty follows from the type's and the source's defaults (R32).

    `person` has first_name last_name email phone street postcode city country birthday language,
    `company` name vat_id email phone street postcode city country; each key may be missing.
    `extra` is what came in by names that are none of ours, in its order; it is kept where an own field
    has that name. `clock_from` is when its response clock starts, None for when it was received. `captured` is what
    the timeline says about how it came in; empty for what came by no channel.
    """

    subject: str
    message: str = ""
    person: Facts = field(default_factory=dict)
    company: Facts = field(default_factory=dict)
    type: LeadType | str | int | None = None
    category: Category | str | int | None = None
    priority: int | None = None
    importance: int | None = None
    probability: int | None = None
    amount: Money | None = None
    wishes: tuple[Wish, ...] = ()
    competitors: tuple[str | int, ...] = ()
    fields: Facts = field(default_factory=dict)
    extra: tuple[tuple[str, str], ...] = ()
    branch: Branch | None = None
    team: Team | None = None
    received_at: datetime | None = None
    clock_from: datetime | None = None
    due_at: datetime | None = None
    external_id: str = ""
    message_key: str | None = None
    contact_email: str = ""
    contact_phone: str = ""
    captured: Facts = field(default_factory=dict)
    is_by_hand: bool = False
