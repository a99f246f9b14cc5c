"""Say how many leads somebody takes and when; and, oneself, that one takes none just now."""

from collections.abc import Mapping
from typing import Any, Final

from stafet.distribution.choose import HEAVIEST
from stafet.distribution.models import Availability
from stafet.foundation.denials import Invalid, Overtaken
from stafet.staff.action import action
from stafet.staff.actions.hours import checked_week
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.events import record
from stafet.staff.locks import hold_key

_EDITABLE: Final = ("capacity", "per_day", "weight", "shifts", "is_taking")
MOST: Final = 10_000


@action("hours.set", locks=False)
def set_availability(
    row: Availability, *, changes: Mapping[str, Any], seen: int | None = None, by: Actor
) -> Availability:
    """Change `capacity` and `per_day` (None: any number), `weight`, `shifts` (a list of spans for each weekday), `is_taking`.

    `row` may not stand yet. `seen` is the version that the editor saw, 0 where nothing was set; another one now is
    Overtaken. Denies numbers that are none, and spans that overlap.
    """
    return _change(row, changes, seen=seen, by=by)


@action("absence.set", locks=False)
def take_leads(row: Availability, *, is_taking: bool, by: Actor) -> Availability:
    """Say that somebody takes leads again, or none until further notice; what they hold stays theirs."""
    return _change(row, {"is_taking": is_taking}, seen=None, by=by)


def _change(row: Availability, changes: Mapping[str, Any], *, seen: int | None, by: Actor) -> Availability:
    check_editable(changes, _EDITABLE)
    hold_key(f"availability of {row.user_id}")
    rows = Availability.objects.select_related("user")
    row = rows.filter(user=row.user_id).first() or Availability(user=row.user, version=0)
    if seen is not None and seen != row.version:
        raise Overtaken("Somebody has changed this meanwhile. Look at it again, then save.")
    before = _facts(row)
    for name, value in changes.items():
        setattr(row, name, _shifts(value) if name == "shifts" else value)
    _check(row)
    was, is_now = differing(before, _facts(row))
    if is_now:
        row.version += 1
        row.save()
        record("availability:set", row, by=by, before=was, after=is_now)
    return row


def _shifts(given: Any) -> list[list[list[int]]]:
    """A list of spans for each weekday; none at all where there is no span."""
    return checked_week(given) if any(given) else []


def _check(row: Availability) -> None:
    for name, value in (("capacity", row.capacity), ("per_day", row.per_day)):
        if value is not None and not 0 <= value <= MOST:
            raise Invalid("This is no number of leads.", fields={name: "0 to 10000, or empty."})
    if not 1 <= row.weight <= HEAVIEST:
        raise Invalid("This is no weight.", fields={"weight": "1 to 100."})


def _facts(row: Availability) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _EDITABLE}
