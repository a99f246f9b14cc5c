"""Opening hours, with what they mean now."""

from typing import Any

from stafet.foundation import clock
from stafet.foundation.working_time import is_open, next_change
from stafet.staff.actions.hours import WEEKDAYS
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch, OpeningHours
from stafet.staff.opening_hours import standing

Shown = dict[str, Any]
_NO_CLOCK: Shown = dict.fromkeys(("time_zone", "country", "region", "is_open", "changes_at"))


def hours(place: OpeningHours) -> Shown:
    """The hours that hold at a place, its own or inherited."""
    if place.branch_id is None:
        return _set_hours(place if place.pk else None, place) | _NO_CLOCK
    found = standing(branch=place.branch_id, team=place.team_id)
    branch, now = at_hand(Branch).by_key[place.branch_id], clock.now()
    change = next_change(found.hours, now)
    return _set_hours(found.by, place) | {
        "time_zone": branch.time_zone,
        "country": branch.country,
        "region": branch.region,
        "is_open": is_open(found.hours, now),
        "changes_at": change.isoformat() if change else None,
    }


def _set_hours(by: OpeningHours | None, place: OpeningHours) -> Shown:
    week = by.week if by else [[]] * len(WEEKDAYS)
    return {
        "week": {
            name: [{"opens": _clock(start), "closes": _clock(end)} for start, end in day]
            for name, day in zip(WEEKDAYS, week, strict=True)
        },
        "days_off": by.days_off if by else [],
        "keeps_holidays": by.keeps_holidays if by else True,
        "set_by": _who(by) if by else None,
        "is_own": by is not None and (by.branch_id, by.team_id) == (place.branch_id, place.team_id),
    }


def _who(by: OpeningHours) -> Shown:
    if by.team is not None:
        return {"kind": "team", "id": by.team.pk, "name": by.team.name}
    if by.branch is not None:
        return {"kind": "branch", "id": by.branch.pk, "name": by.branch.name}
    return {"kind": "company", "id": None, "name": None}


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
