"""How leads are listed and found: their orders, and a fragment of number, name, company, e-mail, phone or subject.

`write.py` keeps what a lead is found by in `Lead.search`, folded; how it is searched quickly at a million rows,
and why so, says `stafet/staff/finding.py`. Every order has an index (column, number) to walk along.
"""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from django.db.models import QuerySet

from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead
from stafet.leads.sight import part_seen_by
from stafet.staff.actor import SYSTEM, Actor
from stafet.staff.finding import count_up_to, found_page
from stafet.staff.paging import Order, Page

NEWEST: Final = Order("created_at", datetime, is_descending=True, has_hours=True)
_ORDERS: Final = (
    NEWEST,
    Order("created_at", datetime, has_hours=True),
    Order("due_at", datetime, is_nullable=True),
    Order("due_at", datetime, is_descending=True, is_nullable=True),
    Order("priority", int, is_descending=True),
    Order("priority", int),
    Order("importance", int, is_descending=True),
    Order("importance", int),
    Order("probability", int, is_nullable=True),
    Order("probability", int, is_descending=True, is_nullable=True),
)
ORDERS: Final[Mapping[str, Order]] = MappingProxyType({order.name: order for order in _ORDERS})

# A count beyond this helps nobody; it would only cost more the more leads there are.
MOST_COUNTED: Final = 1_000


def order_named(name: str) -> Order:
    """The order of this name, the newest first for an empty one; denies any other."""
    if not name:
        return NEWEST
    if name not in ORDERS:
        raise Invalid(
            "There is no such order: %(named)s.",
            named=name[:60],
            fields={"order": "Pick one of the list."},
            options={"order": list(ORDERS)},
        )
    return ORDERS[name]


def leads_page(
    leads: QuerySet[Lead],
    *,
    typed: str = "",
    order: Order = NEWEST,
    cursor: str = "",
    limit: int = 50,
    by: Actor = SYSTEM,
) -> Page[Lead]:
    """A page of `leads`, filtered by the caller to those that `by` may see.

    `typed` is what somebody wrote into the search box; `cursor` the `next` of the page before. A lead whose
    number was typed comes first.
    """
    part = part_seen_by(by)
    if order.column != NEWEST.column:
        part = part._replace(arms=())
    return found_page(leads, typed, order, after=order.read(cursor), limit=limit, by_key=True, part=part)


def leads_count(leads: QuerySet[Lead], *, typed: str = "", by: Actor = SYSTEM) -> tuple[int, bool]:
    """How many there are, up to 1,000, and whether that is all of them; `leads` are those that `by` may see."""
    return count_up_to(leads, typed, NEWEST, MOST_COUNTED, by_key=True, part=part_seen_by(by))
