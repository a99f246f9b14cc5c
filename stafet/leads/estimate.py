"""Estimated time and expected completion: one fact in two forms (R38)."""

from datetime import datetime

from stafet.foundation.denials import Invalid
from stafet.foundation.span import Span, Unit
from stafet.leads.models import Lead


def estimate_of(lead: Lead, *, value: int, unit: str) -> None:
    """Set the estimated time; the expected completion follows."""
    if unit not in set(Unit):
        raise Invalid("There is no such unit of time.", fields={"estimated": "Minutes to years."})
    span = Span(value, Unit(unit))
    lead.expected_completion_at = span.after(lead.created_at, lead.branch.zone)
    lead.estimated_value, lead.estimated_unit = span.value, span.unit


def expect_by(lead: Lead, at: datetime | None) -> None:
    """Set the expected completion; the estimated time follows, its unit survives."""
    if at is None:
        lead.expected_completion_at = lead.estimated_value = None
        lead.estimated_unit = ""
        return
    unit = Unit(lead.estimated_unit or Unit.DAYS)
    span = Span.between(lead.created_at, at, unit, lead.branch.zone)
    lead.expected_completion_at = at
    lead.estimated_value, lead.estimated_unit = span.value, span.unit
