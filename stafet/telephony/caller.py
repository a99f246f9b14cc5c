"""Who calls: the open lead, else the contact, that a number belongs to; and the source that our number stands for."""

from typing import Final

from django.db.models import Q, QuerySet

from stafet.catalog.models import Source
from stafet.contacts.models import Contact
from stafet.leads.models import Lead
from stafet.staff.locks import hold_key
from stafet.telephony.models import Line

_MOST: Final = 20  # contacts with one number; of more it is a switchboard


def open_lead_of(number: str, *, branch: int) -> Lead | None:
    """The branch's newest open lead that this number (E.164) is given on, or whose contact has it.

    Until the transaction ends nobody else looks for the same number: of two calls at once one opens a lead.
    """
    if not number:
        return None
    hold_key(f"caller {number}")
    known = list(_contacts(number)[:_MOST])
    found = Lead.objects.open().filter(branch=branch).filter(Q(contact_phone=number) | Q(contact__in=known))
    lead: Lead | None = found.order_by("-number").first()
    return lead


def contact_of(number: str) -> Contact | None:
    """The contact who alone has this number; a switchboard's, which several have, is nobody's."""
    found = list(_contacts(number)[:2]) if number else []
    return Contact.objects.get(pk=found[0]) if len(found) == 1 else None


def source_of(number: str, system: Source) -> Source:
    """The source for whoever called this number of ours: its line's, else the telephone system's own."""
    line = Line.objects.select_related("source").filter(number=number).first() if number else None
    return line.source if line is not None and not line.source.is_hidden else system


def _contacts(number: str) -> "QuerySet[Contact, int]":
    standing = Contact.objects.filter(phones__normal=number, merged_into=None)
    return standing.order_by("pk").values_list("pk", flat=True).distinct()
