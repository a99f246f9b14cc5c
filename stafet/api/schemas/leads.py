"""A lead as it is sent and shown."""

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.parts import (
    Facts,
    Given,
    Id,
    Instant,
    Line,
    Moment,
    MoneyGiven,
    MoneyShown,
    Named,
    NameShown,
    Ref,
    Small,
    SpanGiven,
    SpanShown,
    Text,
    WhoShown,
)

Seat = Literal["move", "keep"]


class PlaceGiven(Given):
    """How somebody is reached."""

    email: Line | None = None
    phone: Line | None = None
    street: Line | None = None
    postcode: Line | None = None
    city: Line | None = None
    country: Line | None = None


class PersonGiven(PlaceGiven):
    """Who asks."""

    first_name: Line | None = None
    last_name: Line | None = None
    birthday: Line | None = None
    language: Line | None = None


class CompanyGiven(PlaceGiven):
    """The company for which somebody asks."""

    name: Line | None = None
    vat_id: Line | None = None


class AccountChosen(Given):
    """The account that was picked, or a new one from what came in.

    `hidden` confirms the one that is certainly meant and that the asker may not see.
    """

    id: Id | None = None
    new: bool | Facts | None = None
    hidden: bool | None = None


class NewContactGiven(PersonGiven):
    """Somebody who may be known; the company by its name or in full.

    `new` makes a new contact even where somebody like it is known, `hidden` confirms the one that is certainly
    meant and that the asker may not see; `account` says whether a known one moves to the company or keeps its own.
    """

    company: Line | CompanyGiven | None = None
    new: bool | None = None
    hidden: bool | None = None
    account: Seat | None = None


class KnownContactGiven(Given):
    """Somebody known; `account` says whether they move to the account that is named beside."""

    id: Id
    account: Seat | None = None


class WishGiven(Given):
    """A product of interest: one of ours by id or code, or only described by a label."""

    product: Named | None = None
    label: Line = ""
    kind: Literal["wanted", "trade_in"] = "wanted"
    facts: Facts = Field(default_factory=dict)
    note: Text = ""


class CaseChosen(Given):
    """An open case to add the lead to, or what a new one is like."""

    add_to: Id | None = None
    new: bool | None = None
    pipeline: Named | None = None
    administrator: Named | None = None


class LeadGiven(Given):
    """A new lead. What is left out follows from the type's and the source's defaults."""

    subject: Annotated[Line, Field(min_length=1)]
    source: Named
    contact: Annotated[KnownContactGiven | NewContactGiven | None, Field(union_mode="left_to_right")] = None
    account: AccountChosen | None = Field(
        None, description="Needed where it does not decide itself; null: private."
    )
    case: CaseChosen | None = Field(None, description="Needed where the contact has an open case.")
    message: Text = ""
    type: Named | None = None
    category: Named | None = None
    priority: Small | None = None
    importance: Small | None = None
    probability: Small | None = None
    target_amount: MoneyGiven | None = None
    products: Annotated[list[WishGiven], Field(max_length=100)] = Field(default_factory=list)
    competitors: Annotated[list[Named], Field(max_length=100)] = Field(default_factory=list)
    due_at: Instant | None = None
    received_at: Instant | None = None
    estimated: SpanGiven | None = None
    expected_completion_at: Instant | None = None
    owner: Named | None = Field(None, description="A user's id or e-mail address, or `me`.")
    team: Named | None = None
    branch: Named | None = None
    members: Annotated[list[Id], Field(max_length=100)] | None = None
    contact_email: Line = ""
    contact_phone: Line = ""
    external_id: Annotated[str, Field(max_length=100)] = ""
    fields: Facts = Field(default_factory=dict)


class LeadChanges(Given):
    """The fields to change; what is left out stays. `state` and `handover` follow from verbs alone."""

    subject: Line | None = None
    message: Text | None = None
    type: Named | None = None
    category: Named | None = None
    priority: Small | None = None
    importance: Small | None = None
    probability: Small | None = None
    target_amount: MoneyGiven | None = None
    status: Named | None = None
    members: Annotated[list[Id], Field(max_length=100)] | None = None
    estimated: SpanGiven | None = None
    expected_completion_at: Instant | None = None
    due_at: Instant | None = None
    contact_email: Line | None = None
    contact_phone: Line | None = None
    person: PersonGiven | None = None
    company: CompanyGiven | None = None
    products: Annotated[list[WishGiven], Field(max_length=100)] | None = None
    competitors: Annotated[list[Named], Field(max_length=100)] | None = None
    fields: Facts | None = None


class ContactChosen(AccountChosen):
    """The contact that was picked, or a new one; `take` says by field whose value the contact keeps.

    `account` is needed where the contact sits in another account than the one chosen or matched:
    `move` it there, or let it `keep` its own. It can be said of the contact that is taken without asking, too.
    """

    account: Seat | None = None
    take: dict[str, Literal["lead", "contact"]] = Field(default_factory=dict)


class AcceptanceGiven(Given):
    """What the acceptor chose; all optional where one way only is open. `account: null` is a private person."""

    account: AccountChosen | None = None
    contact: ContactChosen | None = None
    case: CaseChosen | None = None


class RefusalGiven(Given):
    """Why the offer is handed back."""

    reason: Text = ""


class AssignmentGiven(Given):
    """To whom: a person, a team, or a person in a team."""

    owner: Named | None = Field(None, description="A user's id or e-mail address, or `me`.")
    team: Named | None = None


class ClosureGiven(Given):
    """How the lead ends. `account` completes the customer's data when it is won: the account's, or the contact's.

    `tasks` closes the lead's open tasks as no longer needed.
    """

    outcome: Literal["won", "lost"]
    reason: Named | None = None
    status: Named | None = None
    account: CompanyGiven | None = None
    tasks: bool = False


class ReopeningGiven(Given):
    """When the owner must next act."""

    due_at: Instant | None = None


class NoteGiven(Given):
    """A note and the next date; `corrects` names the note that this one sets right."""

    text: Text
    due_at: Instant | None = None
    corrects: Id | None = None


class CallGiven(Given):
    """How a call went, and the next date."""

    outcome: str
    text: Text = ""
    due_at: Instant | None = None


class PlaceShown(Schema):
    """How somebody is reached; null where nothing came in. Phones are E.164 where they are one."""

    email: str | None
    phone: str | None
    street: str | None
    postcode: str | None
    city: str | None
    country: str | None


class PersonShown(PlaceShown):
    """Who asked, as they came in."""

    first_name: str | None
    last_name: str | None
    birthday: str | None
    language: str | None


class CompanyShown(PlaceShown):
    """The company, as it came in."""

    name: str | None
    vat_id: str | None


class LeadListed(Schema):
    """A lead in a list: all but what takes a look into other tables."""

    number: int
    subject: str
    type: NameShown
    category: NameShown | None
    priority: int
    importance: int
    probability: int | None
    target_amount: MoneyShown | None
    source: NameShown
    state: Literal["new", "in_progress", "won", "lost"]
    status: NameShown
    pipeline: NameShown
    handover: Literal["unassigned", "offered", "accepted", "declined", "expired"]
    branch: NameShown
    team: NameShown | None
    owner: WhoShown | None
    members: list[WhoShown]
    project: Ref | None
    case: Ref | None
    created_at: Moment
    received_at: Moment
    expected_completion_at: Moment | None
    estimated: SpanShown | None
    time_to_completion: int | None = Field(description="Seconds; null on a closed lead.")
    time_overdue: int | None = Field(description="Seconds; frozen when the lead is closed.")
    completed_at: Moment | None
    completion_reason: NameShown | None
    due_at: Moment | None
    due_state: Literal["fine", "soon", "overdue"] | None
    person: PersonShown
    company: CompanyShown
    contact: WhoShown | None
    account: WhoShown | None
    contact_email: str
    contact_phone: str
    external_id: str
    fields: dict[str, Any]
    allowed: list[
        Literal[
            "accept", "decline", "assign", "edit", "note", "call", "message", "task", "win", "lose", "reopen"
        ]
    ]


class WishShown(Schema):
    """A product of interest."""

    id: int
    product: NameShown | None
    label: str
    kind: str
    facts: dict[str, Any]
    note: str


class ActivityShown(Schema):
    """Something planned: the follow-up, or an open task."""

    kind: Literal["follow_up", "task"]
    task: int | None
    type: NameShown | None
    assignee: WhoShown | None
    due_at: Moment
    note: str


class LeadShown(LeadListed):
    """One lead with everything."""

    message: str
    products: list[WishShown]
    competitors: list[NameShown]
    activities: list[ActivityShown]
    captures: list[int]


class LeadPage(Schema):
    """Some leads, and the cursor of the next page if there is one."""

    items: list[LeadListed]
    next: str | None


class CountShown(Schema):
    """How many; beyond 1,000 nobody counts on."""

    count: int
    exact: bool


class ByShown(Schema):
    """Who did it."""

    kind: str
    id: int | None
    name: str


class HappeningShown(Schema):
    """One thing that happened; notes, calls and messages carry their text, messages how far they are."""

    id: int
    at: Moment
    kind: str
    by: ByShown
    text: str | None
    note: int | None
    call: int | None
    outcome: str | None
    corrects: int | None
    message: int | None
    message_state: Literal["received", "queued", "sent", "bounced", "failed"] | None
    before: dict[str, Any]
    after: dict[str, Any]


class WrittenShown(Schema):
    """A note or a call, just written."""

    id: int
    at: Moment
    by: str
    text: str
    outcome: str | None
    due_at: Moment | None
