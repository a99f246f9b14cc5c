"""What happened on a lead, newest first: each event as an icon, a sentence, and the words that were said."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext, gettext_noop

from stafet.leads.models import Call, Lead, Note
from stafet.staff.models import Event
from stafet.web import wording
from stafet.web.field_words import changed_words

LONGEST = 200  # entries on the page; a longer story is read through the history


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened."""

    icon: str
    title: str
    at: datetime
    by: str = ""
    more: str = ""
    text: str = ""
    said: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What events only name by key: notes, calls, reasons' and own fields' labels."""

    notes: Mapping[int, Note]
    calls: Mapping[int, Call]
    reasons: Mapping[str, str]
    labels: Mapping[str, str]


# kind: icon, sentence, tone. In a sentence %(by)s is who did it, other places come from what was recorded.
_KINDS: dict[str, tuple[str, str, str]] = {
    "lead:captured": ("inbox-arrow-down", gettext_noop("Came in"), ""),
    "lead:opened": ("sparkles", gettext_noop("Lead opened"), ""),
    "lead:matched": ("identification", gettext_noop("Matched"), ""),
    "lead:offered": ("arrows-right-left", gettext_noop("Offered to %(to)s"), ""),
    "lead:accepted": ("hand-raised", gettext_noop("Accepted by %(by)s"), ""),
    "lead:declined": ("hand-thumb-down", gettext_noop("Declined by %(by)s"), "lost"),
    "lead:expired": ("clock", gettext_noop("Offer ran out"), ""),
    "lead:withdrawn": ("arrow-uturn-left", gettext_noop("Offer withdrawn"), ""),
    "lead:assigned": ("arrows-right-left", gettext_noop("Handed over to %(owner)s"), ""),
    "lead:edited": ("adjustments-horizontal", gettext_noop("Edited"), ""),
    "lead:noted": ("pencil-square", gettext_noop("Note"), ""),
    "lead:won": ("trophy", gettext_noop("Won"), "won"),
    "lead:lost": ("x-circle", gettext_noop("Lost"), "lost"),
    "lead:reopened": ("arrow-uturn-left", gettext_noop("Reopened"), ""),
    "contact:merged": ("users", gettext_noop("Contact merged into %(contact_name)s"), ""),
    "contact:unmerged": ("users", gettext_noop("Merge undone: the contact is %(contact_name)s again"), ""),
    "call:logged": ("phone", gettext_noop("Call"), ""),
    "message:received": ("envelope", gettext_noop("Message from the customer"), ""),
    "message:sent": ("paper-airplane", gettext_noop("Message to the customer"), ""),
}
_CALLS = {
    "reached": ("phone-arrow-up-right", gettext_noop("Call, reached")),
    "not_reached": ("phone-x-mark", gettext_noop("Call, not reached")),
    "voicemail": ("microphone", gettext_noop("Call, voicemail")),
}


def timeline_of(lead: Lead, *, reasons: dict[str, str], labels: Mapping[str, str]) -> list[Entry]:
    """The entries; `reasons` are the completion reasons' labels by code, `labels` those of the own fields."""
    events = list(Event.objects.filter(lead_number=lead.number).order_by("-id")[:LONGEST])
    notes = {note.pk: note for note in Note.objects.filter(lead=lead)[:LONGEST]}
    calls = {call.pk: call for call in Call.objects.filter(lead=lead)[:LONGEST]}
    words = Words(notes, calls, reasons, labels)
    return [_entry(event, lead, words) for event in events]


def _entry(event: Event, lead: Lead, words: Words) -> Entry:
    icon, sentence, tone = _KINDS.get(event.kind, ("information-circle", event.kind, ""))
    places = {
        **event.after,
        "by": event.by_name,
        "to": event.after.get("to") or event.after.get("team") or "?",
    }
    note, call = words.notes.get(event.after.get("note", 0)), words.calls.get(event.after.get("call", 0))
    if call is not None:
        icon, sentence = _CALLS[call.outcome]
    text, said = (note.text, "note") if note else (call.text, "note") if call else ("", "")
    if event.kind == "lead:opened":
        text = lead.message
    if event.kind == "message:received":
        text = str(event.after.get("text") or "")
    return Entry(
        icon=icon,
        title=_filled(gettext(sentence), places),
        at=event.at,
        by="" if "%(by)s" in sentence or event.by_kind == "system" else event.by_name,
        more=_more(event, words.reasons, words.labels),
        text=text,
        said=said,
        tone=tone,
    )


def _filled(sentence: str, places: dict[str, Any]) -> str:
    try:
        return sentence % places
    except (KeyError, ValueError):
        return sentence.partition("%(")[0].strip()


def _more(event: Event, reasons: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """The second line: why, or what changed."""
    reason = event.after.get("reason")
    if event.kind in {"lead:won", "lead:lost"}:
        return reasons.get(str(reason), str(reason or ""))
    if event.kind == "lead:declined":
        return str(reason or "")
    if event.kind == "lead:assigned" and event.before.get("owner"):
        return gettext("until now %(owner)s") % {"owner": event.before["owner"]}
    if event.kind == "contact:merged" and event.before["contact_name"] != event.after["contact_name"]:
        return gettext("until now %(owner)s") % {"owner": event.before["contact_name"]}
    due = parse_datetime(str(event.after.get("due_at") or "")) if event.after.get("due_at") else None
    if due is not None:
        return gettext("Next: %(when)s") % {"when": wording.full_moment(due)}
    if event.kind == "lead:edited":
        return ", ".join(changed_words(event.before, event.after, labels))
    return ""
