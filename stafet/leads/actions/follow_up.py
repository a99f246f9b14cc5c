"""Follow up: move a lead's due date, with a word why."""

from datetime import datetime

from stafet.foundation import clock
from stafet.foundation.denials import NotNow
from stafet.foundation.plain_text import one_line
from stafet.leads.clocks import rearming, set_reminder
from stafet.leads.dates import check_due
from stafet.leads.models import Lead
from stafet.leads.tell import tell
from stafet.leads.write import save
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import Facts


@action("lead.edit")
def follow_up(lead: Lead, *, due_at: datetime | None, note: str = "", by: Actor) -> Lead:
    """Set when the owner must next act; denies a closed lead and a date that is not ahead (R41)."""
    if lead.completed_at:
        raise NotNow("This lead is closed. Reopen it first.")
    left = set_due(lead, check_due(due_at, clock.now()), note=note)
    after = {"due_at": lead.due_at, "due_note": lead.due_note}
    tell(lead, "lead:edited", by=by, before=left, after=after)
    return lead


def set_due(lead: Lead, due_at: datetime | None, *, note: str = "") -> Facts:
    """Write a new due date on a locked lead and give the one before; a closed lead has none."""
    left = {"due_at": lead.due_at}
    if lead.completed_at is None:
        put_due(lead, due_at, note=note)
        save(lead)
    return left


def put_due(lead: Lead, due_at: datetime | None, *, note: str = "") -> None:
    """Set a due date, checked here, its reminder, its escalation and its word on a lead that the caller then saves."""
    due = check_due(due_at, clock.now())
    with rearming(lead):
        lead.due_at, lead.due_note = due, one_line(note, 200)
        set_reminder(lead)
