"""The names of all that some leads refer to, in one query at most: no join a row, no query a definition."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection
from django.db.models import Model

from stafet.catalog.models import Category, CompletionReason, LeadType, Pipeline, Source, Status
from stafet.contacts.models import Account, Contact
from stafet.leads.models import Lead
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch, Team, User


@dataclass(frozen=True, slots=True)
class Name:
    """What something that a lead refers to is called; people have no code."""

    id: int
    code: str
    name: str


# What a lead refers to by which column: what is kept at hand, and who.
_AT_HAND: Final[Mapping[str, type[Model]]] = {
    "type": LeadType,
    "category": Category,
    "source": Source,
    "pipeline": Pipeline,
    "status": Status,
    "completion_reason": CompletionReason,
    "branch": Branch,
    "team": Team,
}
_PEOPLE: Final[Mapping[str, tuple[type[Model], str]]] = {
    "user": (User, "name"),
    "account": (Account, "name"),
    "contact": (Contact, "btrim(first_name || ' ' || last_name)"),
}
# Each part is a look-up by primary key of the ids that the leads name.
_QUERY: Final = " UNION ALL ".join(
    f"SELECT '{kind}', id, {name} FROM {model._meta.db_table} WHERE id = ANY(%({kind})s)"  # noqa: S608
    for kind, (model, name) in _PEOPLE.items()
)


class Names:
    """Looks up the names of who these leads refer to, when it is made; all else is at hand, in the reader's language."""

    def __init__(self, leads: Iterable[Lead]) -> None:
        leads = list(leads)
        wanted: dict[str, set[int | None]] = {
            kind: {getattr(lead, f"{kind}_id") for lead in leads} for kind in ("account", "contact")
        }
        wanted["user"] = {lead.owner_id for lead in leads} | {lead.offered_to_id for lead in leads}
        wanted["user"].update(key for lead in leads for key in lead.member_ids)
        given = {kind: [key for key in ids if key is not None] for kind, ids in wanted.items()}
        self._found: dict[tuple[str, int], Name | None] = {}
        if any(given.values()):
            with connection.cursor() as cursor:
                cursor.execute(_QUERY, given)
                self._found = {(kind, key): Name(key, "", name) for kind, key, name in cursor.fetchall()}

    def of(self, kind: str, key: int | None) -> Name | None:
        """The name of `type`, `status`, `branch`, `team`, `user`, `contact` … with this id."""
        if key is None:
            return None
        place = (kind, key)
        if place not in self._found and kind in _AT_HAND:
            self._found[place] = _at_hand(kind, key)
        return self._found.get(place)


def _at_hand(kind: str, key: int) -> Name | None:
    found: Any = at_hand(_AT_HAND[kind]).by_key.get(key)
    return Name(key, found.code, found.name) if found else None
