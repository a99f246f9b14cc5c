"""What would become of a lead that comes in at an instant, if nobody did anything: the settings' sentence says it."""

from dataclasses import dataclass
from datetime import datetime

from stafet.catalog.models import ResponseTimes
from stafet.catalog.response_times import times_for
from stafet.foundation.working_time import Hours, NeverOpen
from stafet.leads.response import Clock, Instants, clock_instants
from stafet.staff.opening_hours import hours_of


@dataclass(frozen=True, slots=True)
class Forecast:
    """The instants of both response clocks, had they started at once; None for one that does not run."""

    acceptance: Instants | None
    reaction: Instants | None
    hours: Hours


def forecast(*, type: int, branch: int, team: int | None = None, at: datetime) -> Forecast:
    """For a lead of this type at this place, by their keys; no query."""
    times, hours = times_for(type=type, branch=branch), hours_of(branch=branch, team=team)
    return Forecast(
        acceptance=instants_of(times, Clock.ACCEPTANCE, hours, at),
        reaction=instants_of(times, Clock.REACTION, hours, at),
        hours=hours,
    )


def instants_of(times: ResponseTimes | None, which: Clock, hours: Hours, at: datetime) -> Instants | None:
    """The instants of a response clock that starts at `at`; None where it is switched off or could never end."""
    if times is None:
        return None
    within = times.accept_within if which is Clock.ACCEPTANCE else times.react_within
    if within is None:
        return None
    before, after = times.remind_before, times.escalate_after
    try:
        return clock_instants(hours, at, within=within, remind_before=before, escalate_after=after)
    except NeverOpen:
        return None
