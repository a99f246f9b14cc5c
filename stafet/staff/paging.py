"""Long lists, a page at a time: in one order, from one place on, without ever counting the whole."""

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final, Generic, TypeVar

from django.db.models import F, Model, Q, QuerySet
from django.db.models.fields.tuple_lookups import TupleGreaterThan, TupleLessThan

from stafet.foundation.denials import Invalid

M = TypeVar("M", bound=Model)

_READ: Final[Mapping[type, Callable[[Any], Any]]] = MappingProxyType(
    {
        datetime: datetime.fromisoformat,
        int: int,
        str: str,
    }
)
_LARGEST: Final = 2**63 - 1  # what PostgreSQL's bigint holds


@dataclass(frozen=True, slots=True)
class Place:
    """The row that a page ended with: its value in the order's column (None: it has none), and its key."""

    value: Any
    key: int


@dataclass(frozen=True, slots=True)
class Order:
    """An order by one column, ties by the key in the same direction; rows without a value come last.

    With `has_hours` the model's trigram index has the hour of that column (`hour_by_hour.py`).
    """

    column: str
    holds: type
    is_descending: bool = False
    is_nullable: bool = False
    has_hours: bool = False

    @property
    def name(self) -> str:
        """As it is asked for: `due_at`, or `-due_at` for the other direction."""
        return f"-{self.column}" if self.is_descending else self.column

    def write(self, place: Place) -> str:
        """A place as an opaque text for an address."""
        value = place.value.isoformat() if isinstance(place.value, datetime) else place.value
        plain = json.dumps([self.name, value, place.key], separators=(",", ":"))
        return base64.urlsafe_b64encode(plain.encode()).rstrip(b"=").decode()

    def read(self, text: str) -> Place | None:
        """The place that `write` wrote, None for an empty text; denies any other text, also one of another order."""
        if not text:
            return None
        try:
            name, value, key = json.loads(
                base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
            )
            place = Place(None if value is None else _READ[self.holds](value), int(key))
        except (ValueError, TypeError, binascii.Error, OverflowError, RecursionError):
            raise _no_place() from None
        is_aware = not isinstance(place.value, datetime) or place.value.tzinfo is not None
        is_small = abs(place.key) <= _LARGEST and not (self.holds is int and abs(place.value or 0) > _LARGEST)
        is_storable = not isinstance(place.value, str) or "\x00" not in place.value
        if name != self.name or not (is_aware and is_small and is_storable):
            raise _no_place()
        if value is None and not self.is_nullable:
            raise _no_place()
        return place

    def place_of(self, row: Model) -> Place:
        """Where this row stands."""
        return Place(getattr(row, self.column), row.pk)


@dataclass(frozen=True, slots=True)
class Page(Generic[M]):
    """Some rows, and where the next page begins, if there is one."""

    rows: list[M]
    next: str | None


def page_of(rows: QuerySet[M], order: Order, *, after: Place | None, limit: int) -> Page[M]:
    """The `limit` rows after a place; each part of the order is one walk along the index (column, key)."""
    found: list[M] = []
    for part in parts(rows, order, after=after):
        found += part[: limit + 1 - len(found)]
        if len(found) > limit:
            break
    return cut(found, order, limit=limit)


def cut(found: list[M], order: Order, *, limit: int) -> Page[M]:
    """A page of the rows found, one more than wanted where there are more."""
    has_more = len(found) > limit
    shown = found[:limit]
    return Page(shown, order.write(order.place_of(shown[-1])) if has_more else None)


def parts(rows: QuerySet[M], order: Order, *, after: Place | None) -> list[QuerySet[M]]:
    """What comes after a place, in order: the rows with a value, then those without."""
    sign = "-" if order.is_descending else ""
    rows = rows.order_by(f"{sign}{order.column}", f"{sign}pk")
    if not order.is_nullable:
        return [rows if after is None else rows.filter(_beyond(order, after))]
    with_value = rows.filter(**{f"{order.column}__isnull": False})
    without = rows.filter(**{f"{order.column}__isnull": True})
    if after is None:
        return [with_value, without]
    if after.value is None:
        side = "lt" if order.is_descending else "gt"
        return [without.filter(**{f"pk__{side}": after.key})]
    return [with_value.filter(_beyond(order, after)), without]


def _beyond(order: Order, place: Place) -> Q:
    """A comparison of rows, because only that starts the walk along the index where the last page ended."""
    compare = TupleLessThan if order.is_descending else TupleGreaterThan
    return Q(compare((F(order.column), F("pk")), (place.value, place.key)))


def _no_place() -> Invalid:
    return Invalid(
        "This is no place in this list.",
        fields={"cursor": "Take the one from the page before, with the same order."},
    )
