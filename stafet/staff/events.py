"""The one record of what happened: every verb writes its event here, in its own transaction."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model

from stafet.foundation import clock
from stafet.staff.actor import Actor
from stafet.staff.models import Event

Facts = Mapping[str, Any]


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
    return Event.objects.create(
        at=clock.now(),
        kind=kind,
        subject_kind=str(subject._meta.model_name),
        subject_id=subject.pk,
        lead_number=lead,
        contact_id=contact,
        by_kind=by.kind,
        by_id=by.id,
        by_name=by.name[:150],
        before=dict(before or {}),
        after=dict(after or {}),
    )
