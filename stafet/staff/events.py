"""The one record of what happened: every verb writes its event here, in its own transaction."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from django.db.models import Model

from stafet.foundation import clock
from stafet.staff.actor import Actor
from stafet.staff.models import Event

Facts = Mapping[str, Any]
_AT_ONCE: Final = 500


def record(
    kind: str,
    subject: Model,
    *,
    by: Actor,
    lead: int | None = None,
    contact: int | None = None,
    before: Facts | None = None,
    after: Facts | None = None,
) -> Event:
    """Write that `kind` (`subject:participle`) happened to `subject` just now."""
    event = drafted(kind, subject, by=by, lead=lead, contact=contact, before=before, after=after)
    event.save(force_insert=True)
    return event


def record_on_leads(
    kind: str,
    subject: Model,
    *,
    by: Actor,
    leads: Iterable[int],
    before: Facts | None = None,
    after: Facts | None = None,
) -> None:
    """Write it once more in the timeline of each lead, by its number, that it has something to do with."""
    record_all(drafted(kind, subject, by=by, lead=number, before=before, after=after) for number in leads)


def record_all(events: Iterable[Event]) -> None:
    """Write events that were drafted, in their order."""
    Event.objects.bulk_create(events, batch_size=_AT_ONCE)


def drafted(
    kind: str,
    subject: Model,
    *,
    by: Actor,
    at: datetime | None = None,
    lead: int | None = None,
    contact: int | None = None,
    before: Facts | None = None,
    after: Facts | None = None,
) -> Event:
    """The event as `record` would write it, for a verb that writes many at once; `at` where it happened before now."""
    return Event(
        at=at or clock.now(),
        kind=kind,
        subject_kind=str(subject._meta.model_name),
        subject_id=subject.pk,
        lead_number=lead,
        contact_id=contact,
        before=dict(before or {}),
        after=dict(after or {}),
        **by.signature(),
    )
