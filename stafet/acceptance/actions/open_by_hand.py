"""Make a lead by hand (R5): it starts from a contact and is its maker's at once, or offered."""

from dataclasses import replace

from stafet.acceptance.actions.accept import take_over, tell_taken
from stafet.acceptance.choice import Choice
from stafet.catalog.models import Source
from stafet.contacts.models import Contact
from stafet.contacts.reach import held_emails, held_phones
from stafet.distribution.actions.distribute import distribute
from stafet.distribution.actions.offer import hold_out
from stafet.foundation import clock
from stafet.leads.actions.open import drafted, tell_opened
from stafet.leads.enquiry import Enquiry
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Lead
from stafet.leads.write import save
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.models import Branch, Team, User
from stafet.staff.presence import absent, in_place_of


@action("lead.open", locks=False)
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
    as owner, is offered it instead; a program's key without either has it distributed. Whom a program
    names and who is away, has it offered to their substitute, without one to their team (R14); a person
    may know better.
    """
    is_standing_in = by.kind == "key" and owner is not None and owner.pk in absent(clock.now())
    if owner is not None and is_standing_in:
        owner, team = _instead_of(owner, team)
    branch = enquiry.branch or _branch_of(by, source)
    person = dict(enquiry.person) or (_person_of(contact) if contact else {})
    enquiry = replace(enquiry, branch=branch, person=person, team=team or enquiry.team)
    lead = drafted(source, enquiry)
    if contact is not None:
        lead.contact, lead.account = contact, contact.account
    is_makers = team is None and (owner is None or owner.pk == by.user_id)
    is_own = by.user_id is not None and is_makers and not is_standing_in
    if is_own:
        _open_taken(lead, enquiry, replace(choice or Choice(), contact=contact), by)
        return lead
    save(lead)
    tell_opened(lead, enquiry, status=lead.status, by=by)
    if owner is not None or team is not None:
        hold_out(lead, team=team, user=owner, reasons=["by hand"], by=by)
    else:
        distribute(lead, by=by)
    return lead


def _instead_of(owner: User, team: Team | None) -> tuple[User | None, Team | None]:
    """Who is asked instead of somebody away, and the team that is asked where nobody stands in."""
    key = in_place_of(owner.pk, clock.now())
    return (User.objects.get(pk=key), team) if key else (None, team or owner.team)


def _open_taken(lead: Lead, enquiry: Enquiry, choice: Choice, by: Actor) -> None:
    """Open the lead and take it at once: one row, written once, and both in its timeline."""
    initial = lead.status
    left = take_over(lead, choice, verb=Verb.TAKE, by=by)
    tell_opened(lead, enquiry, status=initial, by=by)
    tell_taken(lead, left, by=by)


def _branch_of(by: Actor, source: Source) -> Branch:
    if by.home_branch_id in {None, source.branch_id}:
        return source.branch
    return Branch.objects.get(pk=by.home_branch_id)


def _person_of(contact: Contact) -> dict[str, str]:
    email, phone = next(iter(held_emails(contact)), None), next(iter(held_phones(contact)), None)
    found = {
        "first_name": contact.first_name,
        "last_name": contact.last_name,
        "language": contact.language,
        "email": email.raw if email else "",
        "phone": (phone.normal or phone.raw) if phone else "",
    }
    return {key: value for key, value in found.items() if value}
