"""A lead for each of many contacts, by itself or in a project, and closing those that nobody has touched (R60)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from stafet.acceptance.actions.open_by_hand import open_by_hand
from stafet.acceptance.choice import Choice
from stafet.bulk.named import contact_of, project_named, team_named, user_named
from stafet.catalog.models import Outcome, Source
from stafet.contacts.models import Contact
from stafet.distribution.actions.lay_down import lay_down_lead
from stafet.followups.actions.close_lead import close_lead
from stafet.foundation.denials import Overtaken
from stafet.leads.definitions import find
from stafet.leads.enquiry import Enquiry
from stafet.leads.models import Handover, Lead
from stafet.projects.actions.add import add_contacts
from stafet.staff.actor import Actor

Facts = dict[str, Any]
TAKEN_BACK: Final = "declined"  # the system's reason for what nobody wants


def open_for(contact: Contact, given: Mapping[str, Any], by: Actor) -> tuple[Facts, Facts] | None:
    """Open a lead about this contact, in a case of its own: one's own, or offered to a person or a team."""
    enquiry = Enquiry(
        subject=given["subject"],
        message=given.get("message", ""),
        type=given.get("type") or None,
        due_at=datetime.fromisoformat(given["due_at"]) if given.get("due_at") else None,
        is_by_hand=True,
    )
    lead = open_by_hand(
        find(Source, given["source"], field="source"),
        enquiry=enquiry,
        contact=contact,
        choice=Choice(is_new_case=True),
        owner=user_named(given.get("owner")),
        team=team_named(given.get("team")),
        by=by,
    )
    return {}, {"lead": lead.pk, "version": lead.version}


def put_into_project(row: Lead | Contact, given: Mapping[str, Any], by: Actor) -> tuple[Facts, Facts] | None:
    """Put the contact of this row into a project; whoever is in it stays as they are."""
    added = add_contacts(project_named(given["project"], by), contacts=[contact_of(row).pk], by=by)
    if not added.leads:
        return None
    [lead] = added.leads
    return {}, {"lead": lead.pk, "version": lead.version}


def close_again(_row: Lead | Contact, _before: Facts, after: Facts, by: Actor) -> None:
    """Close it as lost, or end its offer, where nobody has touched it."""
    lead = Lead.objects.visible_to(by).filter(pk=after["lead"]).first()
    if lead is None or lead.version != after["version"]:
        raise Overtaken("Somebody has changed this meanwhile.")
    if lead.handover == Handover.OFFERED:
        lay_down_lead(lead, by=by)
    else:
        close_lead(lead, outcome=Outcome.LOST, reason=TAKEN_BACK, by=by)
