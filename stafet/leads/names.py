"""The names of all that some leads refer to, in one query: no join a row, no query a definition."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.db import connection
from django.db.models import Model
from django.utils.translation import get_language

from stafet.catalog.models import Category, CompletionReason, LeadType, Pipeline, Source, Status
from stafet.contacts.models import Account, Contact
from stafet.leads.models import Lead
from stafet.staff.models import Branch, Team, User


@dataclass(frozen=True, slots=True)
class Name:
    """What something that a lead refers to is called; people have no code."""

    id: int
    code: str
    name: str


# What a lead refers to by which column, and where its name stands.
_DEFINED: Final[Mapping[str, type[Model]]] = {
    "type": LeadType,
    "category": Category,
    "source": Source,
    "pipeline": Pipeline,
    "status": Status,
    "completion_reason": CompletionReason,
}
_CODED: Final[Mapping[str, type[Model]]] = {"branch": Branch, "team": Team}
_PEOPLE: Final = "user"


def _query() -> str:
    """Each part is a look-up by primary key of the ids that the leads name. Labels as `Definition.name` picks them."""
    label = "coalesce(nullif(names->>%(language)s, ''), nullif(names->>'en', ''), code)"
    found = [
        f"SELECT '{kind}', id, code, {label} FROM {model._meta.db_table} WHERE id = ANY(%({kind})s)"  # noqa: S608
        for kind, model in _DEFINED.items()
    ]
    found += [
        f"SELECT '{kind}', id, code, name FROM {model._meta.db_table} WHERE id = ANY(%({kind})s)"  # noqa: S608
        for kind, model in _CODED.items()
    ]
    people = (
        (_PEOPLE, User, "name"),
        ("account", Account, "name"),
        ("contact", Contact, "btrim(first_name || ' ' || last_name)"),
    )
    found += [
        f"SELECT '{kind}', id, '', {name} FROM {model._meta.db_table} WHERE id = ANY(%({kind})s)"  # noqa: S608
        for kind, model, name in people
    ]
    return " UNION ALL ".join(found)


_QUERY: Final = _query()


class Names:
    """Looks up the names of what these leads refer to, when it is made, in the reader's language."""

    def __init__(self, leads: Iterable[Lead]) -> None:
        leads = list(leads)
        wanted: dict[str, set[int | None]] = {
            kind: {getattr(lead, f"{kind}_id") for lead in leads}
            for kind in (*_DEFINED, *_CODED, "account", "contact")
        }
        wanted[_PEOPLE] = {lead.owner_id for lead in leads} | {lead.offered_to_id for lead in leads}
        wanted[_PEOPLE].update(key for lead in leads for key in lead.member_ids)
        with connection.cursor() as cursor:
            given = {kind: [key for key in ids if key is not None] for kind, ids in wanted.items()}
            cursor.execute(_QUERY, {**given, "language": (get_language() or "en")[:2]})
            self._known = {(kind, key): Name(key, code, name) for kind, key, code, name in cursor.fetchall()}

    def of(self, kind: str, key: int | None) -> Name | None:
        """The name of `type`, `status`, `branch`, `team`, `user`, `contact` … with this id."""
        return None if key is None else self._known.get((kind, key))
