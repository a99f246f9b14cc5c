"""Hits hour by hour along a list in the order of time, no further than a page of them needs.

A trigram index that holds `HourOf` a column beside the search text gives the hits of some hours without touching
those of others.
"""

from datetime import datetime
from typing import Final

from django.db.models import DateTimeField, F, Func, Q, Value
from django.db.models.lookups import GreaterThanOrEqual, LessThanOrEqual

from stafet.staff.hits import Hits
from stafet.staff.paging import Order
from stafet.staff.sample import Sample

AT_ONCE: Final = 2  # times as many hits as are wanted: the sample may be wrong a little
_STEP: Final = 4  # times as many rows at most: an import or a fair may lie on top, with other names
_A_HIT: Final = 80  # rows of hours read in the index that cost as much as fetching one hit


class HourOf(Func):
    """The hour of an instant, as the index has it."""

    template = "date_bin('1 hour'::interval, %(expressions)s, '2001-01-01 00:00:00+00'::timestamptz)"
    output_field = DateTimeField()


def hour_by_hour(hits: Hits, sample: Sample, share: float, wanted: int) -> list[int] | None:
    """The first `wanted` keys of hits, of which there is one in each `1 / share` rows; None where they lie too far."""
    order, begin = hits.order, hits.after.value if hits.after else None
    rows = wanted * AT_ONCE / share
    while rows < sample.total * share * _A_HIT:
        end = sample.value_beyond(begin, int(rows), is_descending=order.is_descending)
        if end is None:
            return None
        # From the list's beginning on each time: an index reads hours from one side only, or all of them.
        keys, _ = hits.first(wanted, within=_until(order, end))
        if len(keys) == wanted:
            return keys
        rows *= min(max(AT_ONCE * wanted / max(len(keys), 1), 2), _STEP)
    return None


def _until(order: Order, end: datetime) -> Q:
    ends = GreaterThanOrEqual if order.is_descending else LessThanOrEqual
    return Q(ends(HourOf(F(order.column)), HourOf(Value(end, output_field=DateTimeField()))))
