"""What placeholders stand for on a lead: of its contact, itself, who writes, and the branch. Nothing internal (R51)."""

from babel.dates import format_date

from stafet.contacts.models import Contact
from stafet.foundation.plain_text import one_line
from stafet.leads.models import Lead
from stafet.staff.models import Branch, User

_LONGEST = 250


def values_of(
    *,
    branch: Branch,
    address: str,
    lead: Lead | None = None,
    contact: Contact | None = None,
    user: User | None = None,
    language: str = "",
) -> dict[str, str]:
    """A value for each placeholder that has one here, as one line; `address` is the one the branch writes from."""
    found = {
        "branch.name": branch.name,
        "branch.email": address,
        "user.name": user.name if user else "",
        "user.email": user.email if user else "",
        "user.phone": user.phone if user else "",
        **(_of_person(lead, contact or (lead.contact if lead else None))),
        **(_of_lead(lead, language or branch.language) if lead else {}),
    }
    return {name: one_line(value, _LONGEST) for name, value in found.items() if value}


def _of_person(lead: Lead | None, contact: Contact | None) -> dict[str, str]:
    """Who is written to: as we know them, else as they came in."""
    person, company = (lead.person, lead.company) if lead else ({}, {})
    first = contact.first_name if contact else str(person.get("first_name", ""))
    last = contact.last_name if contact else str(person.get("last_name", ""))
    account = contact.account if contact else None
    firm = account.name if account and not account.is_private else str(company.get("name", ""))
    return {
        "contact.name": f"{first} {last}".strip(),
        "contact.first_name": first,
        "contact.last_name": last,
        "contact.title": contact.title if contact else "",
        "company.name": firm,
    }


def _of_lead(lead: Lead, language: str) -> dict[str, str]:
    wish = lead.interests.exclude(kind="trade_in").select_related("product").first()
    received = lead.received_at.astimezone(lead.branch.zone)
    return {
        "lead.number": str(lead.number),
        "lead.subject": lead.subject,
        "lead.product": str(wish) if wish else "",
        "lead.received_on": str(format_date(received, format="long", locale=_locale(language))),
    }


def _locale(language: str) -> str:
    return language if language in {"en", "de", "da"} else "en"
