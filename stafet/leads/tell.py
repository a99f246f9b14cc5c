"""Writes what happened to a lead into the one record, under its number and its contact."""

from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.events import Facts, drafted, record_all
from stafet.staff.models import Event


def tell(
    lead: Lead, kind: str, *, by: Actor, before: Facts | None = None, after: Facts | None = None
) -> None:
    """Record that `kind` (`subject:participle`) happened to this lead just now."""
    record_all([told(lead, kind, by=by, before=before, after=after)])


def told(
    lead: Lead, kind: str, *, by: Actor, before: Facts | None = None, after: Facts | None = None
) -> Event:
    """The same, not yet written: for a verb that tells several things at once."""
    return drafted(kind, lead, by=by, lead=lead.number, contact=lead.contact_id, before=before, after=after)
