"""The one record of what happened: every verb writes its event here, in its own transaction."""

from collections.abc import Iterable, Mapping
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
    event = _event(kind, subject, by, before, after)
    event.lead_number, event.contact_id = lead, contact
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
    events = []
    for number in leads:
        event = _event(kind, subject, by, before, after)
        event.lead_number = number
        events.append(event)
    Event.objects.bulk_create(events, batch_size=_AT_ONCE)


def _event(kind: str, subject: Model, by: Actor, before: Facts | None, after: Facts | None) -> Event:
    return Event(
        at=clock.now(),
        kind=kind,
        subject_kind=str(subject._meta.model_name),
        subject_id=subject.pk,
        before=dict(before or {}),
        after=dict(after or {}),
        **by.signature(),
    )
