"""Writes what happened to a lead into the one record, under its number and its contact."""

from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.events import Facts, record


def tell(
    lead: Lead, kind: str, *, by: Actor, before: Facts | None = None, after: Facts | None = None
) -> None:
    """Record that `kind` (`subject:participle`) happened to this lead just now."""
    record(kind, lead, by=by, lead=lead.number, contact=lead.contact_id, before=before, after=after)
