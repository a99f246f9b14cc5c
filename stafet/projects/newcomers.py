"""Makes leads of contacts that come into a project: many at once, in one transaction that their verb has begun."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from stafet.catalog.models import Product, State
from stafet.contacts.models import Contact
from stafet.contacts.reach import held_emails, held_phones
from stafet.foundation import clock
from stafet.leads.actions.open import brought
from stafet.leads.clocks import rearming, set_reminder
from stafet.leads.enquiry import Enquiry
from stafet.leads.models import Interest, Lead
from stafet.leads.tell import told
from stafet.leads.transition import first_status, stand_at
from stafet.leads.write import save_new
from stafet.projects.models import Member, Project
from stafet.projects.turns import Dealing
from stafet.staff.actor import Actor
from stafet.staff.events import record_all
from stafet.staff.models import User


def take_in(project: Project, contacts: Sequence[Contact], *, by: Actor) -> list[Lead]:
    """A lead of each of these contacts, who are not in the project yet; the project is locked.

    Each is accepted by whose turn it is, else unassigned; its lead team are the project's managers, so that they see
    it. No case, no response clock (R57).
    """
    dealing = Dealing(project, clock.now())
    people = User.objects.in_bulk(project.staff_ids)
    leads = [_lead(project, one, people.get(dealing.next() or 0)) for one in contacts]
    save_new(leads)
    _put_beside(project, leads, by)
    project.turns = dealing.told()
    project.save(update_fields=["turns"])
    return leads


def _lead(project: Project, contact: Contact, owner: User | None) -> Lead:
    emails, phones = held_emails(contact), held_phones(contact)
    person: dict[str, Any] = {
        "first_name": contact.first_name,
        "last_name": contact.last_name,
        "language": contact.language,
        "email": next((one.raw for one in emails), ""),
        "phone": next((one.normal or one.raw for one in phones), ""),
    }
    due_at = None if project.due_days is None else clock.now() + timedelta(days=project.due_days)
    enquiry = Enquiry(
        subject=project.name_there,
        person={name: value for name, value in person.items() if value},
        type=project.type,
        branch=project.branch,
        due_at=due_at,
    )
    lead = brought(project.source, enquiry)
    lead.project = project.pk
    lead.pipeline = project.pipeline
    lead.contact, lead.account = contact, contact.account
    lead.member_ids = sorted(project.manager_ids)
    if owner is not None:
        lead.team_id = owner.team_id
    with rearming(lead):
        stand_at(lead, first_status(project.pipeline_id, State.NEW), owner=owner)
        set_reminder(lead)
    return lead


def _put_beside(project: Project, leads: Sequence[Lead], by: Actor) -> None:
    now = clock.now()
    Member.objects.bulk_create(
        Member(project=project, contact_id=lead.contact_id or 0, lead=lead, at=now, by_name=by.name[:150])
        for lead in leads
    )
    products: list[Product] = list(project.products.all())
    Interest.objects.bulk_create(
        Interest(lead=lead, product=product, label=product.name) for lead in leads for product in products
    )
    facts = {
        "source": project.source.code,
        "type": project.type.code,
        "project": project.pk,
        "project_name": project.name,
    }
    record_all(
        told(
            lead,
            "lead:opened",
            by=by,
            after=facts
            | {
                "status": lead.status.code,
                "owner_id": lead.owner_id,
                "owner": lead.owner and lead.owner.name,
            },
        )
        for lead in leads
    )
