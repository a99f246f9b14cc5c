"""Deals what somebody held to several people, one after the other."""

from collections.abc import Callable, Sequence
from typing import TypeVar

U = TypeVar("U")
H = TypeVar("H")


def dealt(units: Sequence[U], hands: Sequence[H], *, can_take: Callable[[U, H], bool]) -> list[H | None]:
    """For each unit the hand that it goes to, in turn; None where nobody can take it.

    Whoever cannot take a unit is passed over, and is the first to be asked for the next one. Where everybody can take
    everything, no two hands differ by more than one unit.

    >>> dealt("abcde", [1, 2], can_take=lambda unit, hand: True)
    [1, 2, 1, 2, 1]
    >>> dealt("abc", [1, 2], can_take=lambda unit, hand: (unit, hand) != ("a", 1))
    [2, 1, 2]
    """
    queue, found = list(hands), list[H | None]()
    for unit in units:
        place = next((place for place, hand in enumerate(queue) if can_take(unit, hand)), None)
        if place is not None:
            queue.append(queue.pop(place))
        found.append(None if place is None else queue[-1])
    return found
