"""Who is away at an instant, and who stands in for them: asked before anything is given to somebody (R14)."""

from collections.abc import Mapping
from datetime import datetime

from stafet.staff.models import Absence


def absent(at: datetime) -> frozenset[int]:
    """The keys of the users who are away at this instant."""
    return frozenset(Absence.objects.running(at).values_list("user_id", flat=True))


def substitutes(at: datetime) -> dict[int, int]:
    """For each user who is away at this instant, the user who stands in; those for whom nobody does are not in it.

    A substitute who is away too is followed on to their own. Of two absences at once the one that began last names the
    substitute, if it names one.
    """
    return away(at)[1]


def away(at: datetime) -> tuple[frozenset[int], dict[int, int]]:
    """Who is away at this instant, and their `substitutes`, in one query."""
    named: dict[int, int | None] = {}
    active: set[int] = set()
    rows = Absence.objects.running(at).order_by("from_at", "pk")
    for user, substitute, is_active in rows.values_list("user_id", "substitute_id", "substitute__is_active"):
        named[user] = substitute or named.get(user)
        if is_active:
            active.add(substitute)
    found = {user: followed(user, named) for user in named}
    return frozenset(named), {user: last for user, last in found.items() if last in active}


def in_place_of(user: int, at: datetime) -> int | None:
    """The user themselves if they are there, else who stands in for them; None where nobody does."""
    return substitutes(at).get(user) if user in absent(at) else user


def followed(user: int, named: Mapping[int, int | None]) -> int | None:
    """The first who is there of the substitutes of a user, their substitute, and so on; None where nobody is.

    `named` has everybody who is away, with whom they named.

    >>> followed(1, {1: 2, 2: 3})
    3
    >>> followed(1, {1: 2, 2: 1}) is None
    True
    """
    passed = set()
    while user in named:
        passed.add(user)
        substitute = named[user]
        if substitute is None or substitute in passed:
            return None
        user = substitute
    return user
