"""What happened to a lead, in order, told from its events: plain values, in three queries however long it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from stafet.leads.models import Call, Lead, Note
from stafet.staff.models import Event

Facts = Mapping[str, Any]
TOLD: Final = "clock:told"  # who is told of a stage: for notices; the stage itself has its own line


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of a timeline.

    `kind` is `subject:participle`; `before` and `after` hold what the event's verb recorded. `text` is what was
    written in a note, on a call or in a message; `corrects` the id of the note that this one sets right, `note`
    and `call` their own ids.
    """

    id: int
    at: datetime
    kind: str
    by_kind: str
    by_id: int | None
    by_name: str
    before: Facts
    after: Facts
    text: str = ""
    note: int | None = None
    call: int | None = None
    outcome: str = ""
    corrects: int | None = None


def timeline_of(lead: Lead) -> list[Happening]:
    """Everything that happened to this lead, the oldest first."""
    events = list(Event.objects.filter(lead_number=lead.number).exclude(kind=TOLD).order_by("at", "id"))
    notes = Note.objects.in_bulk(_ids(events, "note"))
    calls = Call.objects.in_bulk(_ids(events, "call"))
    return [_told(event, notes, calls) for event in events]


def _ids(events: Iterable[Event], name: str) -> list[int]:
    return [event.after[name] for event in events if isinstance(event.after.get(name), int)]


def _told(event: Event, notes: Mapping[int, Note], calls: Mapping[int, Call]) -> Happening:
    note, call = notes.get(event.after.get("note")), calls.get(event.after.get("call"))
    written = note or call
    return Happening(
        id=event.pk,
        at=event.at,
        kind=event.kind,
        by_kind=event.by_kind,
        by_id=event.by_id,
        by_name=event.by_name,
        before=event.before,
        after=event.after,
        text=written.text if written else str(event.after.get("text") or ""),
        note=note.pk if note else None,
        call=call.pk if call else None,
        outcome=call.outcome if call else "",
        corrects=note.corrects_id if note else None,
    )
