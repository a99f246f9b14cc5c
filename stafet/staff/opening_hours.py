"""Whose opening hours hold where: a team's own, of the team above it, its branch's, the company's (R42)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from stafet.foundation.working_time import Hours, OpenSpan
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch, OpeningHours, Team


@dataclass(frozen=True, slots=True)
class Standing:
    """The hours that hold somewhere; `by` are those of whoever set them, None where nobody set any."""

    hours: Hours
    by: OpeningHours | None


def hours_of(*, branch: int, team: int | None) -> Hours:
    """The hours that count for what this team of this branch holds; no query.

    They are those of the team, which may be one of another branch, else of the branch: `branch` and `team` are keys.
    """
    return standing(branch=branch, team=team).hours


def standing(*, branch: int, team: int | None = None, leaving_out_own: bool = False) -> Standing:
    """The hours that hold for a branch or a team, and who set them.

    Time zone, country and region are always those of the branch that the team belongs to. `leaving_out_own` tells what
    would hold had it set none itself.
    """
    within = at_hand(Team).by_key.get(team)
    place: Branch = at_hand(Branch).by_key[within.branch_id if within else branch]
    heard = list(_heard(place, within))
    by = next((row for row in heard[1 if leaving_out_own else 0 :] if row is not None), None)
    return Standing(_as_hours(by, place), by)


def own_hours(*, branch: int | None, team: int | None = None) -> OpeningHours | None:
    """What the company (neither), a branch, or a team of a branch has set itself."""
    rows = at_hand(OpeningHours).every
    return next((row for row in rows if (row.branch_id, row.team_id) == (branch, team)), None)


def place_of(*, branch: int | None, team: int | None = None) -> OpeningHours:
    """What is set there; where nothing is, an unsaved row of version 0 that names the place, as the verbs take it."""
    return own_hours(branch=branch, team=team) or OpeningHours(branch_id=branch, team_id=team, version=0)


def _heard(branch: Branch, team: Team | None) -> Iterator[OpeningHours | None]:
    """What each that has a say has set, the nearest first. Teams that may not set any keep theirs, unheard."""
    above = team
    while above is not None and above.branch_id == branch.pk:
        yield own_hours(branch=branch.pk, team=above.pk) if branch.teams_may_set_hours else None
        above = above.parent
    yield own_hours(branch=branch.pk)
    yield own_hours(branch=None)


def _as_hours(row: OpeningHours | None, branch: Branch) -> Hours:
    zone = branch.zone
    if row is None:
        return Hours(zone)
    return Hours(
        zone,
        tuple(tuple(OpenSpan(start, end) for start, end in day) for day in row.week),
        frozenset(date.fromisoformat(one["on"]) for one in row.days_off),
        branch.country if row.keeps_holidays else "",
        branch.region,
    )
