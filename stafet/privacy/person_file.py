"""Everything about one person as a ZIP file: readable (HTML), for programs (JSON), what came in as it came, files.

The inventory of places says what there is, so that whatever is erased is also given. What colleagues wrote down for each
other goes only where somebody decided so, one by one (R51).
"""

import io
import json
import re
import zipfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model, Q
from django.template.loader import render_to_string

from stafet.contacts.models import Contact
from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.intake.models import Capture
from stafet.leads.models import Call, Note
from stafet.mail.models import MessageFile
from stafet.privacy.finding import Found, person
from stafet.privacy.models import PersonFile
from stafet.privacy.places import Whose
from stafet.privacy.tables import Table, tables
from stafet.staff.models import Event

# Ours alone, or given as a file of its own.
_LEFT_OUT: Final = frozenset(
    {"distribution.Offer", "channels.Forward", "telephony.TakenCall", "privacy.PersonFile"}
)
_NOT_GIVEN: Final = frozenset(
    "raw content search sort_key version html token branch_ids contact_branch_ids lead_member_ids member_ids"
    " declined_by_ids claimed_until attempts not_before tried_at suggestion reasons message_key key look_at".split()
)
_ENDINGS: Final = {"message/rfc822": "eml", "application/json": "json", "text/plain": "txt"}
KEPT: Final = timedelta(days=7)
_UNSAFE: Final = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Written:
    """What a colleague wrote: `key` names it, as `note:5`."""

    key: str
    at: datetime
    by_name: str
    text: str


def written_by_us(contact: Contact) -> list[Written]:
    """Notes, texts of calls and of tasks about this person, the oldest first: each is decided by itself."""
    keys = person(contact.pk).keys
    found = Q(lead__in=keys[Whose.LEAD]) | Q(contact__in=keys[Whose.CONTACT])
    notes = [Written(f"note:{one.pk}", one.at, one.by_name, one.text) for one in Note.objects.filter(found)]
    calls = Call.objects.filter(found).exclude(text="")
    notes += [Written(f"call:{one.pk}", one.at, one.by_name, one.text) for one in calls]
    tasks = Task.objects.filter(found).exclude(note="")
    notes += [Written(f"task:{one.pk}", one.created_at, one.made_by, one.note) for one in tasks]
    return sorted(notes, key=lambda one: (one.at, one.key))


def packed(contact: Contact, *, notes: Collection[str] = (), language: str = "en") -> bytes:
    """The ZIP file with everything, and with those of our own notes that are named."""
    found = person(contact.pk)
    told = {table.place.table: _rows(table, found, notes) for table in tables() if _is_given(table)}
    told["staff.Event"] = list(_events(found))
    sections = [{"title": name, "rows": rows} for name, rows in told.items() if rows]
    sheet = {"name": contact.name, "language": language, "sections": sections}
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("person.json", json.dumps(told, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1))
        pack.writestr("person.html", render_to_string("privacy/person.html", sheet))
        for name, content in _contents(found):
            pack.writestr(name, content)
    return sink.getvalue()


def _is_given(table: Table) -> bool:
    return bool(table.place.by) and table.place.table not in _LEFT_OUT


def _rows(table: Table, found: Found, notes: Collection[str]) -> list[dict[str, Any]]:
    rows = table.rows(found.keys).order_by("pk")
    names = [one.attname for one in table.model._meta.concrete_fields if one.name not in _NOT_GIVEN]
    told: list[dict[str, Any]] = []
    for row in rows.only(*names):
        own = _internal(row)
        if own is not None and own[0] not in notes:
            if isinstance(row, Note):
                continue
            setattr(row, own[1], "")
        told.append(
            {name: value for name in names if (value := getattr(row, name)) not in (None, "", [], {})}
        )
    return told


def _internal(row: Model) -> tuple[str, str] | None:
    """What we wrote for ourselves in this row: its key, and the column."""
    columns: dict[type[Model], tuple[str, str]] = {
        Note: ("note", "text"),
        Call: ("call", "text"),
        Task: ("task", "note"),
    }
    known = columns.get(type(row))
    return (f"{known[0]}:{row.pk}", known[1]) if known else None


def _events(found: Found) -> Iterator[dict[str, Any]]:
    """What happened, when, and by whom; what was written in it stands elsewhere."""
    theirs = Q(lead_number__in=found.keys[Whose.LEAD]) | Q(contact_id__in=found.keys[Whose.CONTACT])
    for event in (
        Event.objects.filter(theirs).order_by("at", "id").only("at", "kind", "by_name", "lead_number")
    ):
        yield {"at": event.at, "kind": event.kind, "by": event.by_name, "lead": event.lead_number}


def _contents(found: Found) -> Iterator[tuple[str, bytes]]:
    for capture in Capture.objects.filter(pk__in=found.keys[Whose.CAPTURE]).order_by("pk"):
        ending = _ENDINGS.get(capture.content_type.partition(";")[0], "txt")
        yield f"captures/{capture.pk}.{ending}", bytes(capture.raw)
    files = MessageFile.objects.filter(message__in=found.keys[Whose.MESSAGE]).select_related("file")
    for file in files.order_by("pk"):
        yield f"files/{file.pk}-{_UNSAFE.sub('_', file.name)[-100:]}", bytes(file.file.content)


def forget_files() -> int:
    """Delete those that were made some days ago: they are copies."""
    gone, _ = PersonFile.objects.filter(asked_at__lt=clock.now() - KEPT).delete()
    return gone
