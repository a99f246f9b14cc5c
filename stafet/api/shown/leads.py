"""A lead, its timeline, and what is written on it."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from stafet.api.shown.parts import defined, moment, named, seconds, who
from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.leads.allowed import allowed
from stafet.leads.dates import due_state, left_and_over
from stafet.leads.models import Call, Interest, Lead, Note, Rivalry
from stafet.leads.names import Names
from stafet.leads.people import COMPANY, PERSON
from stafet.leads.timeline import Happening
from stafet.mail.models import Message
from stafet.staff.actor import Actor

Shown = dict[str, Any]


def listed(leads: Iterable[Lead], *, by: Actor) -> list[Shown]:
    """Leads as lists show them; all their names in one query."""
    leads = list(leads)
    names = Names(leads) if leads else None
    now = clock.now()
    return [_listed(lead, names, now, by) for lead in leads] if names else []


def whole(
    lead: Lead,
    *,
    interests: Iterable[Interest],
    rivalries: Iterable[Rivalry],
    captures: Iterable[int],
    tasks: Iterable[Task],
    by: Actor,
) -> Shown:
    """One lead with everything."""
    return _listed(lead, Names([lead]), clock.now(), by) | {
        "message": lead.message,
        "products": [_wish(interest) for interest in interests],
        "competitors": [defined(rivalry.competitor) for rivalry in rivalries],
        "activities": _planned(lead, tasks),
        "captures": list(captures),
    }


def happening(one: Happening, messages: Mapping[int, Message]) -> Shown:
    """One line of a timeline; `messages` are those that its events name, by their keys."""
    message = messages.get(one.after.get("message", 0))
    return {
        "id": one.id,
        "at": moment(one.at),
        "kind": one.kind,
        "by": {"kind": one.by_kind, "id": one.by_id, "name": one.by_name},
        "text": one.text or (message.text if message else "") or None,
        "note": one.note,
        "call": one.call,
        "outcome": one.outcome or None,
        "corrects": one.corrects,
        "message": message.pk if message else None,
        "message_state": message.state if message else None,
        "before": one.before,
        "after": one.after,
    }


def written(one: Note | Call, lead: Lead) -> Shown:
    """A note or a call, just written, and the date that it set."""
    return {
        "id": one.pk,
        "at": moment(one.at),
        "by": one.by_name,
        "text": one.text,
        "outcome": one.outcome if isinstance(one, Call) else None,
        "due_at": moment(lead.due_at),
    }


def message(one: Message, lead: Lead | None) -> Shown:
    """A message, just written, and the lead's date."""
    return {
        "id": one.pk,
        "at": moment(one.at),
        "by": one.by_name,
        "to": one.to,
        "subject": one.subject,
        "text": one.text,
        "state": one.state,
        "due_at": moment(lead.due_at) if lead else None,
    }


def _listed(lead: Lead, names: Names, now: datetime, by: Actor) -> Shown:
    members = [who(names.of("user", key)) for key in lead.member_ids]
    return {
        "number": lead.number,
        "subject": lead.subject,
        "type": named(names.of("type", lead.type_id)),
        "category": named(names.of("category", lead.category_id)),
        "priority": lead.priority,
        "importance": lead.importance,
        "probability": lead.probability,
        "target_amount": _money(lead),
        "source": named(names.of("source", lead.source_id)),
        "state": lead.state,
        "status": named(names.of("status", lead.status_id)),
        "pipeline": named(names.of("pipeline", lead.pipeline_id)),
        "handover": lead.handover,
        "branch": named(names.of("branch", lead.branch_id)),
        "team": named(names.of("team", lead.team_id)),
        "owner": who(names.of("user", lead.owner_id)),
        "members": [member for member in members if member],
        "project": {"id": lead.project} if lead.project else None,
        "case": {"id": lead.case_id} if lead.case_id else None,
        "completion_reason": named(names.of("completion_reason", lead.completion_reason_id)),
        "person": {key: lead.person.get(key) for key in PERSON},
        "company": {key: lead.company.get(key) for key in COMPANY},
        "contact": who(names.of("contact", lead.contact_id)),
        "account": who(names.of("account", lead.account_id)),
        "contact_email": lead.contact_email,
        "contact_phone": lead.contact_phone,
        "external_id": lead.external_id,
        "fields": lead.fields,
        "allowed": allowed(lead, by),
        **_dates(lead, now),
    }


def _dates(lead: Lead, now: datetime) -> Shown:
    left, over = left_and_over(lead.expected_completion_at, lead.completed_at, now)
    span = {"value": lead.estimated_value, "unit": lead.estimated_unit}
    return {
        "created_at": moment(lead.created_at),
        "received_at": moment(lead.received_at),
        "expected_completion_at": moment(lead.expected_completion_at),
        "estimated": None if lead.estimated_value is None else span,
        "time_to_completion": seconds(left),
        "time_overdue": seconds(over),
        "completed_at": moment(lead.completed_at),
        "due_at": moment(lead.due_at),
        "due_state": due_state(lead.due_at, lead.remind_at, now),
    }


def _planned(lead: Lead, tasks: Iterable[Task]) -> list[Shown]:
    """The follow-up and the open tasks, what is due first (R53)."""
    planned = [(one.due_at, one) for one in tasks]
    found: list[Shown] = [
        {
            "kind": "task",
            "task": one.pk,
            "type": defined(one.type),
            "assignee": who(one.assignee),
            "due_at": moment(due_at),
            "note": one.note,
        }
        for due_at, one in planned
    ]
    if lead.due_at:
        follow_up = {
            "kind": "follow_up", "task": None, "type": None, "assignee": None,
            "due_at": moment(lead.due_at), "note": lead.due_note,
        }  # fmt: skip
        found.insert(sum(due_at < lead.due_at for due_at, _ in planned), follow_up)
    return found


def _money(lead: Lead) -> Shown | None:
    return None if lead.amount is None else {"amount": str(lead.amount), "currency": lead.currency}


def _wish(interest: Interest) -> Shown:
    return {
        "id": interest.pk,
        "product": defined(interest.product),
        "label": interest.label,
        "kind": interest.kind,
        "facts": interest.facts,
        "note": interest.note,
    }
