"""How a lead's row is written: with the words it is found by, and a version that counts every write."""

from typing import Any

from stafet.foundation.fold import fold
from stafet.foundation.phone import digits_for_search
from stafet.leads.models import Lead


def save(lead: Lead, **changes: Any) -> None:
    """Write a lead, new or locked, with `changes` set; lists and search see it at once."""
    for name, value in changes.items():
        setattr(lead, name, value)
    lead.who = who_of(lead)
    lead.search = search_text(lead)
    if lead._state.adding:
        lead.save(force_insert=True)
    else:
        lead.version += 1
        lead.save(force_update=True)


def who_of(lead: Lead) -> str:
    """The name that lists show: the person, else the company, else how to reach them."""
    person, company = lead.person, lead.company
    if lead.contact_id and lead.contact:
        name = lead.contact.name
    else:
        name = f"{person.get('first_name', '')} {person.get('last_name', '')}".strip()
    found = name or company.get("name") or person.get("email") or person.get("phone") or lead.subject
    return str(found)[:250]


def search_text(lead: Lead) -> str:
    """All that a lead is found by, folded: number, names, addresses, digits of numbers, subject.

    Every fragment stands on a line of its own, so that no search runs over an edge.
    """
    person, company = lead.person, lead.company
    words = [
        str(lead.number or ""),
        who_of(lead),
        f"{person.get('first_name', '')} {person.get('last_name', '')}",
        company.get("name", ""),
        *{a.lower() for a in (person.get("email"), company.get("email"), lead.contact_email) if a},
        lead.subject,
    ]
    numbers = {
        digits_for_search(n) for n in (person.get("phone"), company.get("phone"), lead.contact_phone) if n
    }
    lines = [fold(str(word)) for word in words if word] + sorted(n for n in numbers if n)
    return "\n".join(dict.fromkeys(lines))
