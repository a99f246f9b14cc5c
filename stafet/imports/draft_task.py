"""A row as a task: for whom, until when, on which lead or contact."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from stafet.followups.models import Task
from stafet.followups.planning import type_named
from stafet.foundation.denials import Invalid
from stafet.foundation.plain_text import clean_text
from stafet.imports import named
from stafet.imports.frame import Draft, Frame
from stafet.imports.named import People
from stafet.imports.typed import instant
from stafet.leads.models import Lead
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch

_TOLD: Final = ("first_name", "last_name", "email", "phone")
_DIGITS: Final = 18


def task_facts(draft: Draft, frame: Frame, people: People) -> None:
    """Set the task's columns on the draft; nobody is told of it. Denies what does not fit."""
    values = draft.values
    branch = at_hand(Branch).by_key[frame.branch]
    zone = branch.zone
    lead = _lead(values.get("lead", ""), frame)
    if lead is None and not any(values.get(name) for name in _TOLD):
        raise Invalid("A task is about a lead or a person.")
    reason = named.task_reason(values.get("completion_reason", ""))
    closed_at = instant(values.get("completed_at", ""), zone, field="completed_at")
    if closed_at is not None and reason is None:
        raise Invalid("A closed row needs a reason.")
    due_at = instant(values.get("due_at", ""), zone, field="due_at") or closed_at
    if due_at is None:
        raise Invalid("A task needs a date.")
    assignee = people.named(values.get("owner", "")) or people.by_key.get(frame.wishes.owner or 0)
    if assignee is None:
        raise Invalid("Who is to do it?")
    kind = named.task_type(values.get("type", "")) or type_named(None)
    task = Task(
        type=kind,
        lead_id=lead.number if lead else None,
        contact_id=lead.contact_id if lead else None,
        assignee=assignee,
        team_id=assignee.team_id,
        branch_id=lead.branch_id if lead else frame.branch,
        note=clean_text("\n".join(filter(None, (values.get("subject", ""), values.get("message", ""))))),
        due_at=due_at,
        ends_at=_end(values, due_at, zone) if kind.is_appointment else None,
        created_at=instant(values.get("received_at", ""), zone, field="received_at") or frame.at,
        made_by=frame.by.name,
        closed_at=(closed_at or frame.at) if reason else None,
        reason=reason,
    )
    draft.facts = {
        field.attname: getattr(task, field.attname)
        for field in Task._meta.concrete_fields
        if field.name != "id"
    }


def _end(values: Mapping[str, str], begins: datetime, zone: ZoneInfo) -> datetime | None:
    ends_at = instant(values.get("ends_at", ""), zone, field="ends_at")
    if ends_at is not None and ends_at < begins:
        raise Invalid("It cannot end before it begins.")
    return ends_at


def _lead(typed: str, frame: Frame) -> Lead | None:
    """The lead with this number, one that the importer sees."""
    if not typed:
        return None
    number = int(typed) if typed.isdecimal() and len(typed) < _DIGITS else 0
    found = Lead.objects.visible_to(frame.by).filter(pk=number).first()
    if found is None:
        raise Invalid("There is no lead %(typed)s.", typed=typed[:20])
    return found
