"""Set how many leads somebody is given and when; and let them say that they take none now."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from django.utils.translation import gettext_noop

from stafet.distribution.availabilities import availability_of
from stafet.distribution.choose import HEAVIEST
from stafet.distribution.models import Availability
from stafet.foundation.denials import Invalid, Overtaken
from stafet.foundation.working_time import DAY
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.events import record
from stafet.staff.locks import hold_key
from stafet.staff.models import DAYS_OF_WEEK

SETTINGS: Final = frozenset({"capacity", "per_day", "weight", "shifts"})
MOST: Final = 10_000
MOST_SPANS: Final = 6  # a day


@action("availability.set", locks=False)
def set_availability(
    place: Availability, *, changes: Mapping[str, Any], seen: int | None = None, by: Actor
) -> Availability:
    """Set capacity, leads per day, weight or shifts of the user whom `place` names; for what is given out from now on.

    `shifts` is, for each day from Monday on, spans in minutes since midnight; none at all: always. `seen` is the
    version that the editor saw, 0 where nothing was set; another one now is Overtaken.
    """
    check_editable(changes, SETTINGS)
    return _write(place, _checked(changes), "availability:set", seen=seen, by=by)


@action("absence.set", locks=False)
def take_leads(place: Availability, *, is_taking: bool, by: Actor) -> Availability:
    """Say that the user whom `place` names takes leads again, or none for now. What they are asked for already stays."""
    kind = "availability:taking" if is_taking else "availability:pausing"
    return _write(place, {"is_taking": is_taking}, kind, seen=None, by=by)


def _write(
    place: Availability, changes: Mapping[str, Any], kind: str, *, seen: int | None, by: Actor
) -> Availability:
    hold_key(f"availability {place.user_id}")
    row = availability_of(place.user)
    if seen is not None and seen != row.version:
        raise Overtaken("Somebody has changed this meanwhile. Look at it again, then save.")
    before = {name: getattr(row, name) for name in changes}
    for name, value in changes.items():
        setattr(row, name, value)
    was, is_now = differing(before, {name: getattr(row, name) for name in changes})
    if is_now:
        row.version += 1
        row.save()
        record(kind, row, by=by, before={"user": row.user_id} | was, after=is_now)
    return row


def _checked(changes: Mapping[str, Any]) -> dict[str, Any]:
    found, wrong = dict(changes), {}
    for name in ("capacity", "per_day"):
        if found.get(name) is not None and not 0 <= found[name] <= MOST:
            wrong[name] = gettext_noop("A number, or empty for any number.")
    if "weight" in found and not 1 <= (found["weight"] or 0) <= HEAVIEST:
        wrong["weight"] = gettext_noop("1 to 100.")
    if "shifts" in found:
        found["shifts"] = _week(found["shifts"] or [])
    if wrong:
        raise Invalid("Some settings do not fit.", fields=wrong)
    return found


def _week(given: Sequence[Iterable[Sequence[int]]]) -> list[list[list[int]]]:
    days = [sorted([int(start), int(end)] for start, end in day) for day in given]
    if not any(days):
        return []
    if len(days) != DAYS_OF_WEEK:
        raise Invalid("A week has seven days.")
    for day in days:
        overlaps = any(one[1] > following[0] for one, following in pairwise(day))
        if overlaps or len(day) > MOST_SPANS or not all(0 <= start < end <= DAY for start, end in day):
            raise Invalid(
                "Some shifts do not fit.", fields={"shifts": gettext_noop("Spans of a day must not overlap.")}
            )
    return days
