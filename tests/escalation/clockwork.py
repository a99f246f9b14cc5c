"""What the tests of escalation are set up with: response times, opening hours, and rounds at an instant of their choice."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from stafet.catalog.actions.response_times import set_response_times
from stafet.catalog.models import LeadType, ResponseTimes
from stafet.catalog.response_times import times_of
from stafet.escalation.models import ReachedStage
from stafet.foundation import clock
from stafet.jobs.rounds import SWEEPS, make_sweep
from stafet.leads.models import Lead
from stafet.staff.actions.hours import set_hours
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch, Event
from stafet.staff.opening_hours import place_of

BERLIN: Final = ZoneInfo("Europe/Berlin")
NINE_TO_SIX: Final = [[(540, 1080)]] * 5 + [[], []]
# Minutes: an hour to accept, two to react, reminded twenty minutes before, stage 2 an hour and a half after.
USUAL: Final[Mapping[str, int | None]] = {
    "accept_within": 60,
    "react_within": 120,
    "remind_before": 20,
    "escalate_after": 90,
    "follow_up_remind_before": 60,
    "follow_up_escalate_after": 240,
}


def set_times(
    minutes: Mapping[str, int | None] | None = None, *, branch: Branch | None = None
) -> ResponseTimes:
    """Response times of the default type; everywhere, where no branch is named."""
    kind = LeadType.objects.get(is_default=True)
    place = times_of(type=kind.pk, branch=branch.pk if branch else None)
    return set_response_times(place, minutes=USUAL if minutes is None else minutes, by=SYSTEM)


def open_nine_to_six(branch: Branch) -> None:
    """Open Monday to Friday, closed on the holidays of the branch."""
    set_hours(place_of(branch=branch.pk), week=NINE_TO_SIX, by=SYSTEM)


def berlin(day: int, hour: int, minute: int = 0, *, month: int = 3, year: int = 2026) -> datetime:
    """An instant by the clock in Berlin; March 2026 begins on a Sunday, the clocks go forward on the 29th."""
    return datetime(year, month, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


def sweep_at(at: datetime) -> None:
    """What a worker does that comes by at this instant."""
    with clock.moved_to(at):
        for sweep in SWEEPS:
            make_sweep(sweep, limit=10_000)


def reached(lead: Lead) -> list[tuple[str, str, datetime]]:
    """The stages recorded for a lead, in the order of their instants."""
    rows = ReachedStage.objects.filter(lead=lead).order_by("at")
    return [(row.clock, row.stage, row.at) for row in rows]


def told(lead: Lead) -> list[tuple[str, list[int], datetime]]:
    """Who was told of which stage, and when to the second, in order."""
    events = Event.objects.filter(lead_number=lead.number, kind="clock:told").order_by("id")
    return [
        (event.after["stage"], event.after["to"], event.at.replace(microsecond=0).astimezone(UTC))
        for event in events
    ]
