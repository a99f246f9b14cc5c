"""Who of many would get a message, before it begins, and why the others would not (R61)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce, Lower, NullIf

from stafet.bulk.kinds import Of
from stafet.contacts.consent import Way
from stafet.contacts.models import Consent, Contact, Email
from stafet.contacts.reach import today
from stafet.leads.models import Interest, Lead
from stafet.staff.actor import Actor

_PERSON: Final = ("first_name", "last_name", "title", "account__name", "account__is_private")
_COLUMNS: Final[Mapping[Of, tuple[str, ...]]] = {
    Of.CONTACTS: _PERSON,
    Of.LEADS: (*(f"contact__{name}" for name in _PERSON), "company", "subject", "has_wish"),
}


@dataclass(slots=True)
class Forecast:
    """How many would get it, and why others would not; the first who would.

    They have not agreed, have no address, lack a value that the template names, or share an address with another row.
    """

    will: int = 0
    not_agreed: int = 0
    unreachable: int = 0
    lacking: int = 0
    alike: int = 0
    first: int | None = None


def forecast(
    rows: QuerySet[Any] | Sequence[int], of: Of, *, purpose: str, needs: Collection[str], most: int, by: Actor
) -> Forecast:
    """Look at up to `most` rows in the order of a run, asking what the message itself will ask of each again.

    `needs` are the placeholders that every one must have a value for, but those that are the same for all.
    """
    keys = rows.order_by().values("pk")[:most] if isinstance(rows, QuerySet) else list(rows)
    table: QuerySet[Any] = (Lead if of is Of.LEADS else Contact).objects.visible_to(by)
    found, seen = Forecast(), set[str]()
    asked = _asked(table.filter(pk__in=keys).order_by("pk"), of, purpose)
    for row in asked.values("pk", "is_agreed", "address", *_COLUMNS[of]).iterator():
        address = row["address"]
        if not row["is_agreed"]:
            found.not_agreed += 1
        elif not address:
            found.unreachable += 1
        elif not all(_has(row, of, name) for name in needs):
            found.lacking += 1
        elif address in seen:
            found.alike += 1
        else:
            seen.add(address)
            found.will += 1
            found.first = found.first or row["pk"]
    return found


def _has(row: dict[str, Any], of: Of, name: str) -> bool:
    """Whether this row has a value for a placeholder; `mail/values.py` says where it is from."""
    at = "contact__" if of is Of.LEADS else ""
    first, last = row[f"{at}first_name"], row[f"{at}last_name"]
    is_firm = not row[f"{at}account__is_private"]
    known = {
        "contact.name": first or last,
        "contact.first_name": first,
        "contact.last_name": last,
        "contact.title": row[f"{at}title"],
        "company.name": row[f"{at}account__name"] if is_firm else (row.get("company") or {}).get("name"),
        "lead.number": of is Of.LEADS,
        "lead.received_on": of is Of.LEADS,
        "lead.subject": row.get("subject"),
        "lead.product": row.get("has_wish"),
    }
    return bool(known.get(name))


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
        address=Lower(Coalesce(*of_lead, held, output_field=TextField()) if of is Of.LEADS else held),
    )
    if of is Of.LEADS:
        wishes = Interest.objects.filter(lead=OuterRef("pk")).exclude(kind="trade_in")
        asked = asked.annotate(has_wish=Exists(wishes))
    return asked
