"""How a lead's row is written: with the words it is found by, and a version that counts every write."""

from collections.abc import Sequence
from typing import Any

from django.db import connection

from stafet.foundation.search_lines import search_lines
from stafet.leads.models import Lead


def save(lead: Lead, **changes: Any) -> None:
    """Write a lead, new or locked, with `changes` set; lists and search see it at once."""
    for name, value in changes.items():
        setattr(lead, name, value)
    if lead._state.adding and not lead.number:
        lead.number = _next_number()
    lead.who = who_of(lead)
    lead.search = found_by(lead)
    if lead._state.adding:
        lead.save(force_insert=True)
    else:
        lead.version += 1
        lead.save(force_update=True)


def save_new(leads: Sequence[Lead]) -> None:
    """Write many new leads at once."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence('leads_lead', 'number')) FROM generate_series(1, %s)",
            [len(leads)],
        )
        numbers = [int(row[0]) for row in cursor.fetchall()]
    for lead, number in zip(leads, numbers, strict=True):
        lead.number = number
        lead.who = who_of(lead)
        lead.search = found_by(lead)
    Lead.objects.bulk_create(leads)


def _next_number() -> int:
    """A new lead is found by its number from the first, so it has to be known before the row is written."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence('leads_lead', 'number'))")
        return int(cursor.fetchone()[0])


def who_of(lead: Lead) -> str:
    """The name that lists show: the person, else the company, else how to reach them."""
    person, company = lead.person, lead.company
    if lead.contact_id and lead.contact:
        name = lead.contact.name
    else:
        name = f"{person.get('first_name', '')} {person.get('last_name', '')}".strip()
    found = name or company.get("name") or person.get("email") or person.get("phone") or lead.subject
    return str(found)[:250]


def found_by(lead: Lead) -> str:
    """All that a lead is found by: number, names, addresses, telephone numbers, subject."""
    person, company = lead.person, lead.company
    words = [
        str(lead.number),
        who_of(lead),
        f"{person.get('first_name', '')} {person.get('last_name', '')}",
        company.get("name", ""),
        *(person.get("email", ""), company.get("email", ""), lead.contact_email),
        lead.subject,
    ]
    return search_lines(words, (person.get("phone", ""), company.get("phone", ""), lead.contact_phone))
