"""Set how soon leads of a type are to be answered, everywhere or in a branch, or go back to what holds everywhere."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_noop

from stafet.catalog.models import ResponseTimes
from stafet.foundation.denials import Invalid, Overtaken
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.locks import hold_key

MINUTES: Final = (
    "accept_within",
    "react_within",
    "remind_before",
    "escalate_after",
    "follow_up_remind_before",
    "follow_up_escalate_after",
)
MOST: Final = 60 * 24 * 60  # sixty days, in minutes
_AT_ONCE: Final = ("escalate_after", "follow_up_escalate_after")  # may be nothing: stage 2 comes with stage 1


@action("define.branch", locks=False)
def set_response_times(
    place: ResponseTimes, *, minutes: Mapping[str, int | None], seen: int | None = None, by: Actor
) -> ResponseTimes:
    """Let these times hold for clocks that start from now on; those that run keep theirs.

    `place` names the lead type and the branch, or None for everywhere; `minutes` is by the names of `MINUTES`, what is
    left out or None is off. Denies what is out of bounds, and a reminder that would come before its clock starts. `seen` is
    the version that the editor saw, 0 where nothing was set; another one now is Overtaken.
    """
    row = _standing(place, seen) or ResponseTimes(type_id=place.type_id, branch_id=place.branch_id, version=0)
    before = _facts(row) if row.pk else {}
    for name, value in _checked(minutes).items():
        setattr(row, name, value)
    after = _facts(row)
    if after != before:
        row.version += 1
        row.save()
        record("response_times:set", row, by=by, before=before, after=after)
    return row


@action("define.branch", locks=False)
def reset_response_times(place: ResponseTimes, *, seen: int | None = None, by: Actor) -> None:
    """Let the times that hold everywhere hold here again; set for everywhere, let there be none."""
    row = _standing(place, seen)
    if row is not None:
        record("response_times:reset", row, by=by, before=_facts(row))
        row.delete()


def _standing(place: ResponseTimes, seen: int | None) -> ResponseTimes | None:
    """What is set there now, held until the transaction ends; a row that does not stand yet is held by its name."""
    hold_key(f"response times {place.type_id} {place.branch_id}")
    row = ResponseTimes.objects.filter(type=place.type_id, branch=place.branch_id).first()
    if seen is not None and seen != (row.version if row else 0):
        raise Overtaken("Somebody has changed this meanwhile. Look at it again, then save.")
    return row


def _facts(row: ResponseTimes) -> dict[str, int | None]:
    return {"type": row.type_id, "branch": row.branch_id} | {name: getattr(row, name) for name in MINUTES}


def _checked(minutes: Mapping[str, int | None]) -> dict[str, int | None]:
    given = {name: minutes.get(name) for name in MINUTES}
    wrong = {name: why for name, value in given.items() if value is not None and (why := _wrong(name, value))}
    clocks = [value for name in ("accept_within", "react_within") if (value := given[name]) is not None]
    remind = given["remind_before"]
    if not wrong and remind is not None and clocks and remind >= min(clocks):
        wrong = {"remind_before": gettext_noop("The reminder would come before the clock starts.")}
    if wrong:
        raise Invalid("Some response times do not fit.", fields=wrong)
    return given


def _wrong(name: str, value: int) -> str:
    least = 0 if name in _AT_ONCE else 1
    if value < least:
        return gettext_noop("At least a minute; leave it empty to switch it off.")
    return gettext_noop("At most sixty days.") if value > MOST else ""
