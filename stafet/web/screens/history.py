"""The history that the application cannot skip: field by field, before and after (R63)."""

from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext
from pghistory.models import Events

from stafet.catalog.models import Category, CompletionReason, LeadType, Pipeline, Source, Status
from stafet.contacts.models import Account, Contact
from stafet.leads.models import Lead
from stafet.staff.models import Branch, Team, User
from stafet.web import wording
from stafet.web.screens.timeline import FIELD_WORDS

LONGEST = 300  # changes on the page
_RECORDS: dict[str, Any] = {
    "owner": User,
    "offered_to": User,
    "team": Team,
    "branch": Branch,
    "status": Status,
    "status_before": Status,
    "pipeline": Pipeline,
    "type": LeadType,
    "category": Category,
    "source": Source,
    "completion_reason": CompletionReason,
    "contact": Contact,
    "account": Account,
}
_SILENT = {"version", "who", "search", "sort_key", "remind_at"}


def history_of(lead: Lead) -> list[dict[str, Any]]:
    """What the database recorded about this lead's row, newest first."""
    recorded: Any = Events.objects
    events = list(recorded.tracks(lead).order_by("-pgh_created_at")[:LONGEST])
    people = dict(
        User.objects.filter(pk__in={who for event in events if (who := _who(event))}).values_list(
            "pk", "name"
        )
    )
    changes = [
        (event, field, values)
        for event in events
        for field, values in (event.pgh_diff or {}).items()
        if field not in _SILENT
    ]
    names = _names([(field, values) for _, field, values in changes])
    return [
        {
            "at": event.pgh_created_at,
            "by": people.get(_who(event) or 0, "Stafet"),
            "field": gettext(FIELD_WORDS.get(field.removesuffix("_id"), field)),
            "before": _plain(field, values[0], names),
            "after": _plain(field, values[1], names),
        }
        for event, field, values in changes
    ]


def _names(changes: list[tuple[str, list[Any]]]) -> dict[tuple[str, Any], str]:
    """What the keys in these changes stand for: one query a kind of record."""
    keys: dict[str, set[Any]] = {}
    for field, values in changes:
        if field.endswith("_id") and field.removesuffix("_id") in _RECORDS:
            keys.setdefault(field, set()).update(value for value in values if value)
    found: dict[tuple[str, Any], str] = {}
    for field, wanted in keys.items():
        records = _RECORDS[field.removesuffix("_id")].objects.in_bulk(wanted)
        found |= {(field, key): str(record) for key, record in records.items()}
    return found


def _who(event: Any) -> int | None:
    context = event.pgh_context or {}
    return context.get("by_id") if context.get("by") == "user" else None


def _plain(field: str, value: Any, names: dict[tuple[str, Any], str]) -> str:
    """A value in words: names for keys, moments as one writes them."""
    if value in (None, "", [], {}):
        return ""
    if name := names.get((field, value) if not isinstance(value, (list, dict)) else ("", "")):
        return name
    at = parse_datetime(value) if field.endswith("_at") and isinstance(value, str) else None
    return wording.full_moment(at) if at else str(value)[:200]
