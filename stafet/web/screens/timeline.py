"""What happened on a lead or a contact, newest first: each event as an icon, a sentence, and the words that were said."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext, gettext_noop

from stafet.catalog.models import CompletionReason, Field
from stafet.followups.models import Task
from stafet.leads.models import Call, Lead, Note
from stafet.leads.timeline import TOLD
from stafet.mail.conversation import messages_by_key
from stafet.mail.models import Message
from stafet.staff.actor import Actor
from stafet.staff.models import Event
from stafet.web import wording
from stafet.web.agreed_words import contract_word, purpose_word, way_word
from stafet.web.field_words import changed_words
from stafet.web.message_words import again_url, letter_url, message_line, message_title, message_tone
from stafet.web.response_words import said_stage
from stafet.web.task_words import task_reason, task_words

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
    about: str = ""
    url: str = ""
    letter_url: str = ""
    again_url: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What events only name by key: notes, calls, leads, reasons' and own fields' labels."""

    notes: Mapping[int, Note]
    calls: Mapping[int, Call]
    leads: Mapping[int, Lead]
    reasons: Mapping[str, str]
    labels: Mapping[str, str]
    messages: Mapping[int, Message] = field(default_factory=dict)

    def first_letter(self, event: Event) -> Message | None:
        """The message by which a lead came in, where this event tells of that."""
        if event.kind != "lead:captured":
            return None
        capture = event.after.get("capture")
        return next((one for one in self.messages.values() if one.capture == capture), None)


# kind: icon, sentence, tone. In a sentence %(by)s is who did it, other places come from what was recorded.
_KINDS: dict[str, tuple[str, str, str]] = {
    "lead:captured": ("inbox-arrow-down", gettext_noop("Came in"), ""),
    "lead:opened": ("sparkles", gettext_noop("Lead opened"), ""),
    "lead:matched": ("identification", gettext_noop("Matched"), ""),
    "lead:offered": ("arrows-right-left", gettext_noop("Offered to %(to)s"), ""),
    "lead:accepted": ("hand-raised", gettext_noop("Accepted by %(by)s"), ""),
    "lead:declined": ("hand-thumb-down", gettext_noop("Declined by %(by)s"), "lost"),
    "lead:expired": ("clock", gettext_noop("Offer ran out"), ""),
    "lead:unplaced": ("question-mark-circle", gettext_noop("Nobody could be asked"), ""),
    "lead:withdrawn": ("arrow-uturn-left", gettext_noop("Offer withdrawn"), ""),
    "lead:assigned": ("arrows-right-left", gettext_noop("Handed over to %(owner)s"), ""),
    "lead:edited": ("adjustments-horizontal", gettext_noop("Edited"), ""),
    "lead:noted": ("pencil-square", gettext_noop("Note"), ""),
    "lead:won": ("trophy", gettext_noop("Won"), "won"),
    "lead:lost": ("x-circle", gettext_noop("Lost"), "lost"),
    "lead:reopened": ("arrow-uturn-left", gettext_noop("Reopened"), ""),
    "call:logged": ("phone", gettext_noop("Call"), ""),
    "message:received": ("envelope", gettext_noop("Message from the customer"), ""),
    "message:sent": ("paper-airplane", gettext_noop("Message to the customer"), ""),
    "message:parted": (
        "link-slash",
        gettext_noop("A message left this lead: %(by)s said that it does not belong here"),
        "",
    ),
    "message:recalled": (
        "arrow-uturn-left",
        gettext_noop("A message was taken back before it was sent"),
        "",
    ),
    "message:bounced": ("exclamation-triangle", gettext_noop("A message did not arrive"), "lost"),
    "clock:reminded": ("bell", gettext_noop("Reminder"), ""),
    "clock:escalated": ("arrow-trending-up", gettext_noop("Escalated"), "lost"),
    "case:opened": ("folder-open", gettext_noop("Case opened"), ""),
    "contact:made": ("user-plus", gettext_noop("Contact made"), ""),
    "contact:edited": ("adjustments-horizontal", gettext_noop("Contact edited"), ""),
    "contact:introduced": ("map-pin", gettext_noop("Known in another branch"), ""),
    "contact:merged": ("arrows-pointing-in", gettext_noop("%(gone_name)s was merged into this contact"), ""),
    "contact:unmerged": ("arrows-pointing-out", gettext_noop("Parted again from %(parted_name)s"), ""),
    "contact:joined": ("user-group", gettext_noop("Joined the group %(group_name)s"), ""),
    "contact:left": ("user-group", gettext_noop("Left the group %(group_name)s"), ""),
    "contact:noted": ("pencil-square", gettext_noop("Note"), ""),
    "contact:handed_out": ("arrow-down-tray", gettext_noop("All data taken out as a file by %(by)s"), ""),
    "contact:erased": ("trash", gettext_noop("Personal data erased by %(by)s"), ""),
    "lead:erased": ("trash", gettext_noop("Personal data erased: the period was over"), ""),
    "consent:given": ("shield-check", gettext_noop("Consent given"), "won"),
    "consent:withdrawn": ("no-symbol", gettext_noop("Consent withdrawn"), "lost"),
    "task:planned": ("clipboard-document-list", gettext_noop("Task planned for %(assignee)s"), ""),
    "task:edited": ("adjustments-horizontal", gettext_noop("Task edited"), ""),
    "task:assigned": ("arrows-right-left", gettext_noop("Task handed over to %(assignee)s"), ""),
    "task:noted": ("pencil-square", gettext_noop("Note on a task"), ""),
    "task:done": ("clipboard-document-check", gettext_noop("Task closed: %(task_reason)s"), ""),
    "task:reopened": ("arrow-uturn-left", gettext_noop("Task reopened"), ""),
    "contract:added": ("document-plus", gettext_noop("Contract added"), ""),
    "contract:edited": ("document-text", gettext_noop("Contract edited"), ""),
    "contract:ended": ("document-minus", gettext_noop("Contract ended"), ""),
}
# The same, told on the leads of a contact.
_KINDS_ON_LEADS: dict[str, tuple[str, str, str]] = {
    "contact:merged": ("users", gettext_noop("Contact merged into %(contact_name)s"), ""),
    "contact:unmerged": ("users", gettext_noop("Merge undone: the contact is %(contact_name)s again"), ""),
}
# How a lead finds its owner is told on the lead; on a contact it would hide what was said.
_OF_THE_LEAD = (
    "lead:captured",
    "lead:matched",
    "lead:offered",
    "lead:declined",
    "lead:expired",
    "lead:unplaced",
    "lead:withdrawn",
)
_CALLS = {
    "reached": ("phone-arrow-up-right", gettext_noop("Call, reached")),
    "not_reached": ("phone-x-mark", gettext_noop("Call, not reached")),
    "voicemail": ("microphone", gettext_noop("Call, voicemail")),
}
_MISSED = ("phone-x-mark", gettext_noop("Missed call of the customer"))
_CALLED = ("phone-arrow-down-left", gettext_noop("The customer called"))

_WHY_ASSIGNED = {
    "away": gettext_noop("for an absence"),
    "back": gettext_noop("back again"),
    "handed_over": gettext_noop("with everything they held"),
}


def timeline_of(lead: Lead, *, reasons: dict[str, str], labels: Mapping[str, str]) -> list[Entry]:
    """The entries; `reasons` are the completion reasons' labels by code, `labels` those of the own fields."""
    told = Event.objects.filter(lead_number=lead.number).exclude(kind=TOLD)
    events = _newest(told)
    notes = {note.pk: note for note in Note.objects.filter(lead=lead)[:LONGEST]}
    calls = {call.pk: call for call in Call.objects.filter(lead=lead)[:LONGEST]}
    came_in = _keys((event for event in events if event.kind == "lead:captured"), "capture")
    messages = messages_by_key(_keys(events, "message"), came_in)
    words = Words(notes, calls, {lead.number: lead}, reasons, labels, messages)
    return [_entry(event, words) for event in events]


def timeline_of_task(task: Task) -> list[Entry]:
    """What happened with one task, for whoever may see neither its lead nor its contact."""
    events = list(Event.objects.filter(subject_kind="task", subject_id=task.pk).order_by("-id")[:LONGEST])
    notes = Note.objects.in_bulk(_keys(events, "note"))
    calls = Call.objects.in_bulk(_keys(events, "call"))
    return [_entry(event, Words(notes, calls, {}, {}, {})) for event in events]


def timeline_of_contact(contacts: Collection[int], actor: Actor) -> list[Entry]:
    """What happened with a contact, under any of its keys, and on those of its leads that this actor may see."""
    newest = Lead.objects.visible_to(actor).filter(contact__in=contacts).order_by("-number")[:LONGEST]
    leads = {one.number: one for one in newest}
    own = Q(contact_id__in=contacts, lead_number=None)
    on_leads = Q(lead_number__in=list(leads)) & ~Q(kind__in=(*_OF_THE_LEAD, *_KINDS_ON_LEADS))
    found = Event.objects.filter(own | on_leads)
    events = _newest(found)
    notes = Note.objects.in_bulk(_keys(events, "note"))
    calls = Call.objects.in_bulk(_keys(events, "call"))
    reasons = {one.code: one.name for one in CompletionReason.objects.all()}
    labels = {one.code: one.name for one in Field.objects.all()}
    words = Words(notes, calls, leads, reasons, labels, messages_by_key(_keys(events, "message")))
    return [_with_lead(_entry(event, words), leads.get(event.lead_number or 0)) for event in events]


def _newest(found: QuerySet[Event]) -> list[Event]:
    """By when it happened: what a round records later stands where it belongs."""
    return sorted(found.order_by("-id")[:LONGEST], key=lambda event: (event.at, event.pk), reverse=True)


def _keys(events: Iterable[Event], name: str) -> list[int]:
    return [event.after[name] for event in events if isinstance(event.after.get(name), int)]


def _with_lead(entry: Entry, lead: Lead | None) -> Entry:
    if lead is None:
        return entry
    return replace(entry, about=lead.subject, url=reverse("web:lead", args=[lead.number]))


def _entry(event: Event, words: Words) -> Entry:
    kinds = _KINDS | _KINDS_ON_LEADS if event.lead_number else _KINDS
    icon, sentence, tone = kinds.get(event.kind, ("information-circle", event.kind, ""))
    note, call = words.notes.get(event.after.get("note", 0)), words.calls.get(event.after.get("call", 0))
    if call is not None:
        icon, sentence = _CALLED if event.after.get("is_inbound") else _CALLS[call.outcome]
    text, said = (note.text, "note") if note else (call.text, "note") if call else ("", "")
    lead = words.leads.get(event.lead_number or 0)
    if event.kind in {"clock:reminded", "clock:escalated"}:
        sentence = said_stage(str(event.after.get("clock")), str(event.after.get("stage")))
    if event.kind == "lead:opened" and lead is not None:
        text = lead.message
    if event.kind == "message:received" and event.after.get("is_call"):
        icon, sentence = _MISSED
    message = words.messages.get(event.after.get("message", 0))
    if event.kind in {"message:received", "task:done"}:
        has_left = "message" in event.after and message is None  # it did not belong here
        text = "" if has_left else str(event.after.get("text") or "")
    if message is not None and event.kind not in {"message:bounced", "message:recalled"}:
        text, said, tone = message.text, "letter", message_tone(message)
        sentence = message_title(message, sentence)
    if event.kind == "task:planned":
        text = str(event.after.get("note") or "")
    return Entry(
        icon=icon,
        title=_filled(gettext(sentence), _places(event)),
        at=event.at,
        by=_by(event, sentence),
        more=message_line(message, event) if message else _more(event, words.reasons, words.labels),
        text=text,
        said=said,
        tone=tone,
        letter_url=_letter(message or words.first_letter(event)),
        again_url=again_url(message) if message and event.kind == "message:sent" else "",
    )


def _places(event: Event) -> dict[str, Any]:
    """What can stand in a sentence about it."""
    return {
        **event.before,
        **event.after,
        "by": event.by_name,
        "task_reason": task_reason(event),
        "to": event.after.get("to") or event.after.get("team") or "?",
    }


def _by(event: Event, sentence: str) -> str:
    """Who did it, unless the sentence says so."""
    answered = str(event.after.get("answered_by") or "")
    return answered or ("" if "%(by)s" in sentence or event.by_kind == "system" else event.by_name)


def _letter(message: Message | None) -> str:
    return letter_url(message) if message is not None else ""


def _filled(sentence: str, places: dict[str, Any]) -> str:
    try:
        return sentence % places
    except (KeyError, ValueError):
        return sentence.partition("%(")[0].strip()


def _more(event: Event, reasons: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """The second line: why, or what changed."""
    reason = event.after.get("reason")
    if event.kind.startswith("clock:"):
        return ""
    if event.subject_kind == "task":
        return task_words(event)
    if event.kind in {"lead:won", "lead:lost"}:
        return reasons.get(str(reason), str(reason or ""))
    if event.kind == "lead:declined":
        return str(reason or "")
    if event.kind == "lead:assigned" and event.before.get("owner"):
        until_now = gettext("until now %(owner)s") % {"owner": event.before["owner"]}
        why = _WHY_ASSIGNED.get(str(event.after.get("why")))
        return f"{until_now} · {gettext(why)}" if why else until_now
    due = parse_datetime(str(event.after.get("due_at") or "")) if event.after.get("due_at") else None
    if due is not None:
        return gettext("Next: %(when)s") % {"when": wording.full_moment(due)}
    if event.kind in {"lead:edited", "contact:edited"}:
        return ", ".join(changed_words(event.before, event.after, labels))
    return _about_contact(event)


def _about_contact(event: Event) -> str:
    was = event.before.get("contact_name")
    if event.kind == "contact:merged" and was and was != event.after.get("contact_name"):
        return gettext("until now %(owner)s") % {"owner": was}
    if event.kind in {"consent:given", "consent:withdrawn"}:
        return _consent(event.after)
    if event.kind in {"contract:added", "contract:edited", "contract:ended"}:
        kind, reference = contract_word(str(event.after.get("kind"))), str(event.after.get("reference") or "")
        return " ".join(filter(None, (kind, reference)))
    return ""


def _consent(said: Mapping[str, Any]) -> str:
    """For what and on which channels, and the proof."""
    ways = wording.listed([way_word(str(way)) for way in said.get("channels", ())])
    words = f"{purpose_word(str(said.get('purpose')))} {ways}"
    return f"{words} ({said['proof']})" if said.get("proof") else words
