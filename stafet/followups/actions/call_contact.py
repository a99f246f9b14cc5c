"""Log a call with a contact where no lead is meant, and plan what follows from it (R50)."""

from datetime import datetime

from stafet.contacts.models import Contact
from stafet.followups.actions.plan import plan_task
from stafet.followups.planning import Plan
from stafet.leads.actions.on_contact import log_call_with
from stafet.leads.models import Call
from stafet.staff.action import action
from stafet.staff.actor import Actor


@action("contact.edit")
def call_contact(
    contact: Contact, *, outcome: str, text: str, due_at: datetime | None = None, by: Actor
) -> Call:
    """Write how a call went; a next date becomes the caller's task, as there is no lead that could be due.

    Denies a date that is not ahead of now: then neither is written.
    """
    call = log_call_with(contact, outcome=outcome, text=text, by=by)
    if due_at is not None:
        plan_task(contact, plan=Plan(due_at=due_at, note=text), by=by)
    return call
