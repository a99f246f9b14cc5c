"""Set opening hours for the company, a branch or a team, or go back to those that are inherited."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, Final

from django.utils.translation import gettext_noop

from stafet.foundation.denials import Invalid, NotNow, Overtaken
from stafet.foundation.working_time import DAY
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.locks import hold_key
from stafet.staff.models import DAYS_OF_WEEK, OpeningHours

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MOST_SPANS: Final = 6  # a day
MOST_DAYS_OFF: Final = 1_000
LONGEST_NAME: Final = 100  # of a day off
Minutes = tuple[int, int]


@action("hours.set", locks=False)
def set_hours(
    place: OpeningHours,
    *,
    week: Sequence[Iterable[Minutes]],
    days_off: Iterable[tuple[date, str]] = (),
    keeps_holidays: bool = True,
    seen: int | None = None,
    by: Actor,
) -> OpeningHours:
    """Let a place have hours of its own from now on, whatever those above it have or will have.

    `place` names the branch and team, or neither for the company; `week` is, for each day from Monday on, the spans in
    minutes since midnight. A week without any span says that time always counts. Denies spans that overlap or end
    before they start, two days off on one day, and a team's hours where its branch keeps them for all. `seen` is
    the version that the editor saw, 0 where nothing was set; another one now is Overtaken.
    """
    row = _standing(place, seen) or OpeningHours(branch_id=place.branch_id, team_id=place.team_id, version=0)
    if row.team is not None and not row.team.branch.teams_may_set_hours:
        raise NotNow("This branch keeps its hours for all of its teams.")
    before = _facts(row) if row.pk else {}
    row.week, row.days_off, row.keeps_holidays = _checked_week(week), _checked_days(days_off), keeps_holidays
    after = _facts(row)
    if after != before:
        row.version += 1
        row.save()
        record("hours:set", row, by=by, before=before, after=after)
    return row


@action("hours.set", locks=False)
def reset_hours(place: OpeningHours, *, seen: int | None = None, by: Actor) -> None:
    """Let a place inherit its hours again; nothing happens where it does already."""
    row = _standing(place, seen)
    if row is not None:
        record("hours:reset", row, by=by, before=_facts(row))
        row.delete()


def _standing(place: OpeningHours, seen: int | None) -> OpeningHours | None:
    """What is set there now, held until the transaction ends; a row that does not stand yet is held by its name."""
    hold_key(f"hours {place.branch_id} {place.team_id}")
    same = OpeningHours.objects.filter(branch=place.branch_id, team=place.team_id)
    row = same.select_related("team__branch").first()
    if seen is not None and seen != (row.version if row else 0):
        raise Overtaken("Somebody has changed this meanwhile. Look at it again, then save.")
    return row


def _facts(row: OpeningHours) -> Mapping[str, Any]:
    return {
        "branch": row.branch_id,
        "team": row.team_id,
        "week": row.week,
        "days_off": row.days_off,
        "keeps_holidays": row.keeps_holidays,
    }


def _checked_week(week: Sequence[Iterable[Minutes]]) -> list[list[list[int]]]:
    if len(week) != DAYS_OF_WEEK:
        raise Invalid("A week has seven days.")
    days = [sorted([int(start), int(end)] for start, end in day) for day in week]
    wrong = {name: why for name, day in zip(WEEKDAYS, days, strict=True) if (why := _wrong_with(day))}
    if wrong:
        raise Invalid("Some opening hours do not fit.", fields=wrong)
    return days


def _wrong_with(day: list[list[int]]) -> str:
    if len(day) > MOST_SPANS:
        return gettext_noop("At most six spans a day.")
    if any(not 0 <= start < end <= DAY for start, end in day):
        return gettext_noop("A span ends after it starts; past midnight it goes on the next day at 0:00.")
    if any(end > start for (_, end), (start, _) in pairwise(day)):
        return gettext_noop("These spans overlap.")
    return ""


def _checked_days(days_off: Iterable[tuple[date, str]]) -> list[dict[str, str]]:
    days = sorted((on, " ".join(name.split())) for on, name in days_off)
    if len(days) > MOST_DAYS_OFF:
        raise Invalid("So many days off cannot be kept.", fields={"days_off": "At most 1000."})
    if len({on for on, _ in days}) < len(days):
        raise Invalid("A day off stands there twice.", fields={"days_off": "Each day once."})
    if any(len(name) > LONGEST_NAME for _, name in days):
        raise Invalid("The name of a day off is too long.", fields={"days_off": "At most 100 signs."})
    return [{"on": on.isoformat(), "name": name} for on, name in days]
