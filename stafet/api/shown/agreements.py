"""What was agreed with a contact."""

from typing import Any

from stafet.api.shown.parts import day, moment
from stafet.contacts.consent import standing
from stafet.contacts.models import Consent, Contact, Contract
from stafet.contacts.reach import today

Shown = dict[str, Any]


def consents(contact: Contact) -> list[Shown]:
    """All decisions of a contact, the newest first."""
    every = list(contact.consents.all())
    counting = {one.pk for one in standing(every).values()}
    return [consent(one, counts=one.pk in counting) for one in every]


def consent(one: Consent, *, counts: bool) -> Shown:
    """A decision."""
    return {
        "id": one.pk,
        "purpose": one.purpose,
        "channel": one.channel,
        "given": one.is_given,
        "proof": one.proof,
        "at": moment(one.at),
        "by": one.by_name,
        "counts": counts,
    }


def contracts(contact: Contact) -> list[Shown]:
    """The contracts of a contact, the one that ends first at the top."""
    return [contract(one) for one in contact.contracts.all()]


def contract(one: Contract) -> Shown:
    """A contract."""
    return {
        "id": one.pk,
        "contact": one.contact_id,
        "kind": one.kind,
        "reference": one.reference,
        "begins_on": day(one.begins_on),
        "ends_on": day(one.ends_on),
        "ended_on": day(one.ended_on),
        "last_day": day(one.last_day),
        "runs": one.runs_on(today()),
        "note": one.note,
        "created_at": moment(one.created_at),
    }
