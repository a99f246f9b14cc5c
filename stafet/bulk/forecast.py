"""Who of many would get a message, before it begins, and why the others would not (R61)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce, Lower, NullIf

from stafet.bulk.kinds import Of
from stafet.contacts.consent import Way
from stafet.contacts.models import Consent, Contact, Email
from stafet.contacts.reach import today
from stafet.leads.models import Lead
from stafet.staff.actor import Actor


@dataclass(slots=True)
class Forecast:
    """How many would get it, have not agreed, have no address, or share one with another row; the first who would."""

    will: int = 0
    not_agreed: int = 0
    unreachable: int = 0
    alike: int = 0
    first: int | None = None


def forecast(rows: QuerySet[Any] | Sequence[int], of: Of, *, purpose: str, most: int, by: Actor) -> Forecast:
    """Look at up to `most` rows in the order of a run, asking what the message itself will ask of each again."""
    keys = rows.order_by().values("pk")[:most] if isinstance(rows, QuerySet) else list(rows)
    table: QuerySet[Any] = (Lead if of is Of.LEADS else Contact).objects.visible_to(by)
    found, seen = Forecast(), set[str]()
    asked = _asked(table.filter(pk__in=keys).order_by("pk"), of, purpose)
    for key, is_agreed, address in asked.values_list("pk", "is_agreed", "address").iterator():
        if not is_agreed:
            found.not_agreed += 1
        elif not address:
            found.unreachable += 1
        elif address in seen:
            found.alike += 1
        else:
            seen.add(address)
            found.will += 1
            found.first = found.first or key
    return found


def _asked(rows: QuerySet[Any], of: Of, purpose: str) -> QuerySet[Any]:
    contact = OuterRef("contact" if of is Of.LEADS else "pk")
    decisions = Consent.objects.filter(contact=contact, purpose=purpose, channel=Way.EMAIL)
    day = today()
    emails = Email.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day), contact=contact
    )
    held = Subquery(emails.order_by("position", "pk").values("normal")[:1])
    nothing = Value("")
    of_lead = (
        NullIf("contact_email", nothing),
        NullIf(KeyTextTransform("email", "person"), nothing),
    )
    asked: QuerySet[Any] = rows.annotate(
        is_agreed=Subquery(decisions.order_by("-at", "-pk").values("is_given")[:1]),
        address=Lower(Coalesce(*of_lead, held) if of is Of.LEADS else held),
    )
    return asked
