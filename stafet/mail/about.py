"""What a message is about: a lead, or a contact without one; in which language, to which address, from which branch."""

from dataclasses import dataclass

from stafet.contacts.models import Contact
from stafet.contacts.reach import held_emails
from stafet.leads.models import Lead
from stafet.mail.fallback import languages_for
from stafet.staff.actor import Actor
from stafet.staff.models import Branch


@dataclass(frozen=True, slots=True)
class About:
    """A lead or a contact, and the branch that writes."""

    branch: Branch
    lead: Lead | None = None
    contact: Contact | None = None

    @property
    def language(self) -> str:
        """The language in which the customer is written to: theirs, as far as known, else the branch's."""
        wanted = self.contact.language if self.contact else ""
        if not wanted and self.lead:
            wanted = str(self.lead.person.get("language", ""))
        return languages_for(wanted, self.branch.language)[0]

    @property
    def languages(self) -> list[str]:
        """The languages to look for texts in, in order."""
        return languages_for(self.language, self.branch.language)

    @property
    def address(self) -> str:
        """The address that is written to: the lead's (R54), else the contact's preferred one; may be empty."""
        if self.lead is not None:
            return self.lead.contact_email or str(self.lead.person.get("email", ""))
        held = held_emails(self.contact) if self.contact else []
        return held[0].normal if held else ""


def about_lead(lead: Lead) -> About:
    """A lead, and its contact if it has one."""
    return About(lead.branch, lead, lead.contact)


def about_contact(contact: Contact, by: Actor) -> About:
    """A contact, written to from the asker's branch where it is known there, else from the first that knows it."""
    known = contact.branch_ids
    home = by.home_branch_id
    key = home if home in known or not known else known[0]
    branch = Branch.objects.filter(pk=key or 0).first() or Branch.objects.order_by("pk")[0]
    return About(branch, None, contact)
