"""Every kind of definition there is; in an order in which each needs only those before it."""

from collections.abc import Mapping
from typing import Final

from stafet.catalog import kinds as of_leads
from stafet.contacts import kinds as of_people
from stafet.foundation.denials import Unseen
from stafet.staff.definitions import Definition
from stafet.staff.kinds import Kind
from stafet.staff.seen import seen

# Pipelines are made with their statuses, by a verb of their own; categories before lead types, those before fields.
KINDS: Final[Mapping[str, Kind]] = {
    kind.name: kind
    for kind in (
        of_leads.PRIORITIES,
        of_leads.IMPORTANCES,
        of_leads.CATEGORIES,
        of_leads.COMPLETION_REASONS,
        of_leads.LEAD_TYPES,
        of_leads.FIELDS,
        of_leads.TASK_REASONS,
        of_leads.TASK_TYPES,
        of_leads.PRODUCTS,
        of_leads.COMPETITORS,
        of_people.CONTACT_FIELDS,
        of_people.ACCOUNT_FIELDS,
    )
}


def kind_named(name: str) -> Kind:
    """The kind of this name; any other does not exist."""
    if name not in KINDS:
        raise Unseen("There is no such thing.")
    return KINDS[name]


def row_of(kind: Kind, key: int) -> Definition:
    """A row of this kind."""
    return seen(kind.rows(), key)
