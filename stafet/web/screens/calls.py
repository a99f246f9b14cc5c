"""What is asked after a call: how it went, what was said, when to act next, and which lead it was about."""

from typing import Any

from stafet.contacts.models import Contact
from stafet.foundation.denials import Forbidden
from stafet.leads.allowed import allowed
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.web.forms.due import quick_dates
from stafet.web.screens.people import named
from stafet.web.screens.planning import hours_about

_MOST = 6  # open leads to choose from


def after_call(about: str, **further: Any) -> dict[str, Any]:
    """The sheet; `about` says with whom, or on which matter."""
    return {"about": about, **further}


def check_may_call(may_call: bool) -> None:
    """Deny the sheet to whoever could not save it."""
    if not may_call:
        raise Forbidden("You cannot note a call here.")


def after_call_with(contact: Contact, actor: Actor) -> dict[str, Any]:
    """The sheet for a contact: of the open leads that one works on the only one is proposed."""
    leads = open_leads_of(contact, actor)
    mine = [lead for lead in leads if lead.owner_id == actor.user_id]
    picked = mine[0].number if len(mine) == 1 else None
    return after_call(
        named(contact),
        due_choices=quick_dates(hours_about(contact, actor)),
        leads=[
            {"number": lead.number, "subject": lead.subject, "is_picked": lead.number == picked}
            for lead in leads
        ],
        is_about_none=picked is None,
        may_be_none=True,
    )


def open_leads_of(contact: Contact, actor: Actor) -> list[Lead]:
    """The contact's open leads, newest first, on which this actor may note a call."""
    seen = Lead.objects.visible_to(actor).open().filter(contact=contact).select_related("owner", "team")
    return [lead for lead in seen.order_by("-number")[:_MOST] if "call" in allowed(lead, actor)]
