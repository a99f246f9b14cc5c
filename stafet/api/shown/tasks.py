"""A task, and what became of many."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from stafet.api.problems import status_of
from stafet.api.shown.parts import defined, moment, who
from stafet.followups.allowed import allowed
from stafet.followups.bulk import Outcome
from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.leads.dates import due_state
from stafet.leads.models import Call, Note
from stafet.staff.actor import Actor

Shown = dict[str, Any]


def task(one: Task, *, by: Actor) -> Shown:
    """One task with everything."""
    is_open = one.closed_at is None
    lead, contact = one.lead, one.contact
    return {
        "id": one.pk,
        "type": defined(one.type),
        "state": "open" if is_open else "closed",
        "who": lead.who if lead else contact.name if contact else "",
        "lead": {"number": lead.number, "subject": lead.subject} if lead else None,
        "contact": {"id": contact.pk, "name": contact.name} if contact else None,
        "assignee": who(one.assignee),
        "team": defined(one.team),
        "branch": defined(one.branch),
        "note": one.note,
        "due_at": moment(one.due_at),
        "ends_at": moment(one.ends_at),
        "due_state": due_state(one.due_at, None, clock.now()) if is_open else None,
        "repeat": {"every": one.repeat_every, "unit": one.repeat_unit} if one.repeat_every else None,
        "follows": one.follows_id,
        "created_at": moment(one.created_at),
        "made_by": one.made_by,
        "closed_at": moment(one.closed_at),
        "reason": defined(one.reason),
        "allowed": allowed(one, by),
    }


def written(entry: Note | Call, on: Task) -> Shown:
    """A note or a call, just written, and the date that it set."""
    return {
        "id": entry.pk,
        "at": moment(entry.at),
        "by": entry.by_name,
        "text": entry.text,
        "outcome": entry.outcome if isinstance(entry, Call) else None,
        "due_at": moment(on.due_at),
    }


def outcomes(found: Iterable[Outcome]) -> Shown:
    """What became of each."""
    items = [_outcome(one) for one in found]
    denied = sum(item["outcome"] == "denied" for item in items)
    return {"items": items, "done": len(items) - denied, "denied": denied}


def _outcome(one: Outcome) -> Shown:
    if one.denial is None:
        return {"id": one.id, "outcome": "done", "status": HTTPStatus.OK.value, "detail": None}
    return {
        "id": one.id,
        "outcome": "denied",
        "status": int(status_of(one.denial)),
        "detail": str(one.denial.sentence),
    }
