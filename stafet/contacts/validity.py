"""Whether an address or a number still holds: decided on days, without Django."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar


class Lasting(Protocol):
    """Something with a first and a last day; None is open on that side."""

    @property
    def valid_from(self) -> date | None: ...
    @property
    def valid_to(self) -> date | None: ...


L = TypeVar("L", bound=Lasting)


def holds(one: Lasting, on: date) -> bool:
    """Whether it holds on this day; the first and the last day count.

    >>> from types import SimpleNamespace
    >>> left = SimpleNamespace(valid_from=None, valid_to=date(2026, 3, 31))
    >>> holds(left, date(2026, 3, 31)), holds(left, date(2026, 4, 1))
    (True, False)
    """
    began = one.valid_from is None or one.valid_from <= on
    return began and (one.valid_to is None or on <= one.valid_to)


def holding(rows: Iterable[L], on: date) -> list[L]:
    """Those that hold on this day, in their order: what forms, calls and messages are filled in with.

    Matching does not ask this: who writes from an address that has ended is still known by it.
    """
    return [one for one in rows if holds(one, on)]
