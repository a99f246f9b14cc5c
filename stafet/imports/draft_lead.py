"""A row as a lead: which type, where it stands, whose it is; checked as the life cycle and the definitions ask (R7a)."""

from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from stafet.catalog.models import CompletionReason, Scale, State, Status
from stafet.foundation.denials import Invalid
from stafet.foundation.money import Money
from stafet.imports import named
from stafet.imports.frame import Draft, Frame
from stafet.imports.named import People
from stafet.imports.preparing import place_of
from stafet.imports.typed import amount, instant, percent
from stafet.leads.actions.open import brought
from stafet.leads.clocks import begin
from stafet.leads.definitions import usual_type
from stafet.leads.enquiry import Enquiry
from stafet.leads.models import Lead
from stafet.leads.transition import first_status, stand_at
from stafet.leads.write import found_by, who_of
from stafet.staff.models import Branch, User

_PERSON: Final = ("first_name", "last_name", "email", "phone", "birthday", "language")
_KRONER: Final = "DK"
# The columns that are copied; number, contact, account and case follow when it is written.
COLUMNS: Final = tuple(
    field.attname
    for field in Lead._meta.concrete_fields
    if field.attname not in {"number", "contact_id", "account_id", "case_id", "search", "who", "version"}
)


def lead_facts(draft: Draft, frame: Frame, people: People) -> None:
    """Set the lead's columns on the draft; denies what does not fit."""
    values = draft.values
    branch = named.branch(values.get("branch", ""), frame)
    zone = branch.zone
    source = named.source(values.get("source", ""), frame)
    kind = named.lead_type(values.get("type", "")) or usual_type(source)
    place = place_of(values)
    enquiry = Enquiry(
        subject=_subject(values, frame),
        message=values.get("message", ""),
        person={name: values[name] for name in _PERSON if values.get(name)} | place,
        company={"name": values["company"], "vat_id": values.get("vat_id", "")}
        if values.get("company")
        else {},
        type=kind,
        category=named.category(values.get("category", "")),
        priority=named.level(Scale.PRIORITY, values.get("priority", "")),
        probability=percent(values.get("probability", "")),
        amount=_money(values, branch),
        branch=branch,
        team=named.team(values.get("team", ""), branch),
        received_at=instant(values.get("received_at", ""), zone, field="received_at"),
        due_at=instant(values.get("due_at", ""), zone, field="due_at"),
        external_id=values.get("external_id", ""),
        message_key=f"import:{source.pk}:{draft.key}",
    )
    lead = brought(source, enquiry)
    lead.created_at = frame.at
    lead.received_at = enquiry.received_at or frame.at
    _place(lead, values, frame, people, zone)
    if frame.wishes.runs_clocks and lead.owner_id is None and lead.due_at is None:
        begin(lead, frame.at)
    draft.product = values.get("product", "")[:250]
    lead.number = 0  # in the first line of what it is found by; the true one follows
    draft.facts = {name: getattr(lead, name) for name in COLUMNS}
    draft.facts |= {"who": who_of(lead), "search": found_by(lead)}


def _place(lead: Lead, values: dict[str, str], frame: Frame, people: People, zone: ZoneInfo) -> None:
    reason = named.lead_reason(values.get("completion_reason", ""))
    owner = people.named(values.get("owner", ""))
    status = _status(lead, values, reason, owner)
    closed_at: datetime | None = None
    if status.state in {State.WON, State.LOST}:
        if reason is None:
            raise Invalid("A closed row needs a reason.")
        if reason.outcome != status.state:
            raise Invalid("This reason belongs to another outcome.")
        owner = owner or people.by_key.get(frame.wishes.owner or 0)
        if owner is None:
            raise Invalid("A closed row needs an owner.")
        closed_at = instant(values.get("completed_at", ""), zone, field="completed_at") or frame.at
    elif reason is not None:
        raise Invalid("A row with a reason has to be closed.")
    stand_at(lead, status, owner=owner, reason=reason, closed_at=closed_at)
    if owner is not None and lead.team is None:
        lead.team_id = owner.team_id


def _status(
    lead: Lead, values: dict[str, str], reason: CompletionReason | None, owner: User | None
) -> Status:
    told = named.status(values.get("status", ""), lead.pipeline_id)
    if told is None and reason is not None:
        return first_status(lead.pipeline_id, State(reason.outcome))
    if told is None and owner is not None:
        return first_status(lead.pipeline_id, State.IN_PROGRESS)
    return told or lead.status


def _subject(values: dict[str, str], frame: Frame) -> str:
    first_line = values.get("message", "").strip().split("\n", 1)[0][:80]
    return values.get("subject") or values.get("product") or first_line or frame.name


def _money(values: dict[str, Any], branch: Branch) -> Money | None:
    sum_ = amount(values.get("target_amount", ""))
    if sum_ is None:
        return None
    return Money.parse(sum_, values.get("currency") or ("DKK" if branch.country == _KRONER else "EUR"))
