"""The history that the application cannot skip: field by field, before and after (R63)."""

from typing import Any

from django.db.models import Model
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext, gettext_noop
from pghistory.models import Events

from stafet.catalog.models import Category, CompletionReason, LeadType, Pipeline, Source, Status
from stafet.contacts.models import Account, Contact
from stafet.staff.models import Branch, Team, User
from stafet.web import wording
from stafet.web.field_words import field_word

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
    "preferred_owner": User,
    "merged_into": Contact,
}
_PEOPLE = {"member_ids", "declined_by_ids"}
_VALUES = {
    "state": {
        "new": gettext_noop("new"),
        "in_progress": gettext_noop("in progress"),
        "won": gettext_noop("won"),
        "lost": gettext_noop("lost"),
    },
    "handover": {
        "unassigned": gettext_noop("unassigned"),
        "offered": gettext_noop("offered"),
        "accepted": gettext_noop("accepted"),
        "declined": gettext_noop("declined"),
        "expired": gettext_noop("expired"),
    },
    "clock": {
        "acceptance": gettext_noop("until acceptance"),
        "reaction": gettext_noop("until the first answer"),
    },
    "estimated_unit": {
        "minutes": gettext_noop("minutes"),
        "hours": gettext_noop("hours"),
        "days": gettext_noop("days"),
        "weeks": gettext_noop("weeks"),
        "months": gettext_noop("months"),
        "years": gettext_noop("years"),
    },
}
_SILENT = {
    "version",
    "who",
    "search",
    "sort_key",
    "remind_at",
    "escalate_at",
    "clock_from",
    "clock_remind_at",
    "clock_escalate_at",
}


def history_of(*records: Model) -> list[dict[str, Any]]:
    """What the database recorded about these rows, newest first."""
    by_kind: dict[type, list[Any]] = {}
    for record in records:
        by_kind.setdefault(type(record), []).append(record)
    events = sorted(
        (event for rows in by_kind.values() for event in _recorded(rows)),
        key=lambda event: event.pgh_created_at,
        reverse=True,
    )[:LONGEST]
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
            "field": field_word(field),
            "before": _plain(field, values[0], names),
            "after": _plain(field, values[1], names),
        }
        for event, field, values in changes
    ]


def _recorded(rows: list[Any]) -> list[Any]:
    recorded: Any = Events.objects
    return list(recorded.tracks(rows).order_by("-pgh_created_at")[:LONGEST])


def _names(changes: list[tuple[str, list[Any]]]) -> dict[tuple[str, Any], str]:
    """What the keys in these changes stand for: one query a kind of record."""
    keys: dict[str, set[Any]] = {}
    for field, values in changes:
        if field.endswith("_id") and field.removesuffix("_id") in _RECORDS:
            keys.setdefault(field, set()).update(value for value in values if value)
        elif field in _PEOPLE:
            keys.setdefault(field, set()).update(key for value in values for key in value or ())
    found: dict[tuple[str, Any], str] = {}
    for field, wanted in keys.items():
        kind = User if field in _PEOPLE else _RECORDS[field.removesuffix("_id")]
        records = kind.objects.in_bulk(wanted)
        found |= {(field, key): _called(record) for key, record in records.items()}
    return found


def _called(record: Any) -> str:
    if isinstance(record, Account) and record.is_private:
        return gettext("Private customers")
    return str(record)


def _who(event: Any) -> int | None:
    context = event.pgh_context or {}
    return context.get("by_id") if context.get("by") == "user" else None


def _plain(field: str, value: Any, names: dict[tuple[str, Any], str]) -> str:
    """A value in words: names for keys, moments as one writes them."""
    if value in (None, "", [], {}):
        return ""
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if field == "names" and isinstance(value, dict):
        return " · ".join(str(name) for name in value.values())
    if field in _VALUES and isinstance(value, str):
        return gettext(_VALUES[field].get(value, value))
    if field.endswith("_ids") and isinstance(value, list):
        return wording.listed([names.get((field, key), str(key)) for key in value])
    if name := names.get((field, value) if not isinstance(value, (list, dict)) else ("", "")):
        return name
    at = parse_datetime(value) if field.endswith("_at") and isinstance(value, str) else None
    return wording.full_moment(at) if at else str(value)[:200]
