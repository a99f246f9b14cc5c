"""What was agreed with a contact."""

from typing import Any

from stafet.api.shown.parts import moment
from stafet.contacts.consent import standing
from stafet.contacts.models import Consent, Contact

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
