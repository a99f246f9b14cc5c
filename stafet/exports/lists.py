"""What of a lead, a customer or a task stands in a file: our own columns, those that an import takes again.

Never a note or anything that was said among colleagues (R51).
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final

from django.db.models import prefetch_related_objects
from django.utils import timezone

from stafet.contacts.models import Account, Contact
from stafet.contacts.reach import held_addresses, held_emails, held_phones
from stafet.exports.cells import Cell
from stafet.followups.models import Task
from stafet.leads.models import Lead

PERSON: Final = (
    "first_name",
    "last_name",
    "email",
    "phone",
    "birthday",
    "street",
    "postcode",
    "city",
    "country",
    "language",
)
CONTACT: Final = ("external_id", "first_name", "last_name", "company", *PERSON[2:])
ACCOUNT: Final = (
    "external_id",
    "company",
    "vat_id",
    "email",
    "phone",
    "street",
    "postcode",
    "city",
    "country",
)
LEAD: Final = (
    "number", "external_id", *PERSON[:2], "company", "vat_id", *PERSON[2:], "subject", "message", "source", "type", "category",
    "priority", "probability", "target_amount", "currency", "product", "status", "state", "due_at", "owner", "team", "branch",
    "received_at", "completion_reason", "completed_at",
)  # fmt: skip
TASK: Final = (
    "number", "lead", "first_name", "last_name", "type", "due_at", "ends_at", "owner", "team", "branch", "received_at",
    "completion_reason", "completed_at",
)  # fmt: skip
COLUMNS: Final = {"leads": LEAD, "contacts": CONTACT, "accounts": ACCOUNT, "tasks": TASK}
_WITH: Final = {
    "leads": (
        "source", "type", "category", "status", "owner", "team", "branch", "completion_reason", "interests__product",
    ),
    "contacts": ("account", "emails", "phones", "addresses"),
    "accounts": (),
    "tasks": ("contact", "lead", "type", "assignee", "team", "branch", "reason"),
}  # fmt: skip

Row = Lead | Contact | Account | Task


def cells_of(kind: str, rows: Sequence[Row]) -> Iterator[list[Cell]]:
    """These rows as cells, in the order of the kind's columns; times on the reader's clock."""
    prefetch_related_objects(list(rows), *_WITH[kind])
    for one in rows:
        said = _said(one)
        yield [said.get(name) for name in COLUMNS[kind]]


def _said(one: Row) -> dict[str, Cell]:
    if isinstance(one, Lead):
        return _lead(one)
    if isinstance(one, Contact):
        return _contact(one)
    return _account(one) if isinstance(one, Account) else _task(one)


def _lead(lead: Lead) -> dict[str, Cell]:
    person: dict[str, Cell] = {name: lead.person.get(name, "") for name in PERSON}
    return person | {
        "number": lead.number,
        "external_id": lead.external_id,
        "company": lead.company.get("name", ""),
        "vat_id": lead.company.get("vat_id", ""),
        "subject": lead.subject,
        "message": lead.message,
        "source": lead.source.code,
        "type": lead.type.code,
        "category": lead.category.code if lead.category else "",
        "priority": lead.priority,
        "probability": lead.probability,
        "target_amount": lead.amount,
        "currency": lead.currency,
        "product": _listed(wish.label or str(wish.product) for wish in lead.interests.all()),
        "status": lead.status.code,
        "state": lead.state,
        "due_at": _when(lead.due_at),
        "owner": lead.owner.email if lead.owner else "",
        "team": lead.team.code if lead.team else "",
        "branch": lead.branch.code,
        "received_at": _when(lead.received_at),
        "completion_reason": lead.completion_reason.code if lead.completion_reason else "",
        "completed_at": _when(lead.completed_at),
    }


def _contact(contact: Contact) -> dict[str, Cell]:
    email, phone = next(iter(held_emails(contact)), None), next(iter(held_phones(contact)), None)
    place = next(iter(held_addresses(contact)), None)
    return {
        "external_id": contact.external_id,
        "first_name": contact.first_name,
        "last_name": contact.last_name,
        "company": "" if contact.account.is_private else contact.account.name,
        "email": email.raw if email else "",
        "phone": (phone.normal or phone.raw) if phone else "",
        "birthday": contact.birthday.isoformat() if contact.birthday else "",
        "language": contact.language,
        **{name: getattr(place, name, "") for name in ("street", "postcode", "city", "country")},
    }


def _account(account: Account) -> dict[str, Cell]:
    return {
        "company": account.name,
        **{name: getattr(account, name) for name in ACCOUNT if name != "company"},
    }


def _task(task: Task) -> dict[str, Cell]:
    person = task.lead.person if task.lead else {}
    return {
        "number": task.pk,
        "lead": task.lead_id,
        "first_name": task.contact.first_name if task.contact else person.get("first_name", ""),
        "last_name": task.contact.last_name if task.contact else person.get("last_name", ""),
        "type": task.type.code,
        "due_at": _when(task.due_at),
        "ends_at": _when(task.ends_at),
        "owner": task.assignee.email,
        "team": task.team.code if task.team else "",
        "branch": task.branch.code,
        "received_at": _when(task.created_at),
        "completion_reason": task.reason.code if task.reason else "",
        "completed_at": _when(task.closed_at),
    }


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def _when(at: datetime | None) -> datetime | None:
    return timezone.localtime(at).replace(tzinfo=None) if at else None
