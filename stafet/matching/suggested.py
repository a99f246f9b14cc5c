"""What a lead was taken for when it came in, as it reads today: who was merged since is the one that stands."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from stafet.contacts.models import Account, Contact
from stafet.leads.models import Lead
from stafet.staff.actor import Actor

Record = TypeVar("Record", Contact, Account)


@dataclass(frozen=True, slots=True)
class Suggested(Generic[Record]):
    """One record that a lead may be about, and the verdict of its arrival: exact or similar."""

    record: Record
    verdict: str


def suggested(lead: Lead, table: type[Record], *, by: Actor) -> list[Suggested[Record]]:
    """The kept candidates that this actor may see, best first, each once; two queries, more only after merges."""
    kept = lead.suggestion.get(table.__name__.lower(), {}).get("candidates", ())
    if not kept:
        return []
    known = table._default_manager.all()
    seen: dict[int, Record] = {
        one.pk: one for one in known.visible_to(by).filter(pk__in=[one["id"] for one in kept])
    }
    found: dict[int, Suggested[Record]] = {}
    for one in kept:
        record = seen.get(one["id"])
        if record is None:
            standing = known.standing_for(one["id"], by)
            record = known.filter(pk=standing).first() if standing is not None else None
        if record is not None:
            found.setdefault(record.pk, Suggested(record, one["verdict"]))
    return list(found.values())
