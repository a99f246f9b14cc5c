"""Make a lead by hand (R5): it starts from a contact and is its maker's at once, or offered."""

from dataclasses import replace

from stafet.acceptance.actions.accept import Choice, take_over
from stafet.catalog.models import Source
from stafet.contacts.models import Contact
from stafet.distribution.actions.offer import hold_out
from stafet.leads.actions.open import open_lead
from stafet.leads.enquiry import Enquiry
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Lead
from stafet.leads.write import save
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.models import Branch, Team, User


@action("lead.open")
def open_by_hand(
    source: Source,
    *,
    enquiry: Enquiry,
    contact: Contact | None = None,
    choice: Choice | None = None,
    owner: User | None = None,
    team: Team | None = None,
    by: Actor,
) -> Lead:
    """A new lead from a contact, picked or made from the enquiry's person.

    It is its maker's: accepted, in progress, in the case that `choice` says; where the contact has
    open cases and nothing was said, it denies and names them (R23). A team, or another person named
    as owner, is offered it instead; a program's key without either hands it to the source's team,
    else it stays unassigned.
    """
    branch = enquiry.branch or _branch_of(by, source)
    person = dict(enquiry.person) or (_person_of(contact) if contact else {})
    lead = open_lead(
        source, enquiry=replace(enquiry, branch=branch, person=person, team=team or enquiry.team), by=by
    )
    if contact is not None:
        lead.contact, lead.account = contact, contact.account
    is_own = by.user_id is not None and team is None and (owner is None or owner.pk == by.user_id)
    if is_own:
        take_over(lead, replace(choice or Choice(), contact=contact), verb=Verb.TAKE, by=by)
    elif owner is not None or team is not None or source.team is not None:
        hold_out(lead, team=team or (None if owner else source.team), user=owner, reasons=["by hand"], by=by)
    elif contact is not None:
        save(lead)
    return lead


def _branch_of(by: Actor, source: Source) -> Branch:
    return Branch.objects.filter(pk=by.home_branch_id or 0).first() or source.branch


def _person_of(contact: Contact) -> dict[str, str]:
    email, phone = contact.emails.first(), contact.phones.first()
    found = {
        "first_name": contact.first_name,
        "last_name": contact.last_name,
        "language": contact.language,
        "email": email.raw if email else "",
        "phone": (phone.normal or phone.raw) if phone else "",
    }
    return {key: value for key, value in found.items() if value}
