"""What response times mean, in sentences: for a lead that comes in now, and in the words of a timeline."""

from datetime import datetime

from babel.dates import format_date, format_time
from django.utils.translation import gettext, gettext_noop

from stafet.catalog.models import ResponseTimes
from stafet.foundation.working_time import Hours
from stafet.leads.forecast import Forecast
from stafet.leads.models import Lead
from stafet.leads.response import Clock, Instants
from stafet.web.wording import full_moment, locale

_HOUR = 60
_DAY = 24 * 60
# clock and stage, as the timeline says them
STAGE_WORDS = {
    ("acceptance", "reminder"): gettext_noop("Reminder: still to be accepted"),
    ("acceptance", "stage_1"): gettext_noop("Not accepted in time"),
    ("acceptance", "stage_2"): gettext_noop("Not accepted: escalated to the supervisor"),
    ("reaction", "reminder"): gettext_noop("Reminder: the customer is still waiting"),
    ("reaction", "stage_1"): gettext_noop("Not answered in time"),
    ("reaction", "stage_2"): gettext_noop("Not answered: escalated to the supervisor"),
    ("follow_up", "reminder"): gettext_noop("Reminder of the follow-up"),
    ("follow_up", "stage_1"): gettext_noop("Follow-up due"),
    ("follow_up", "stage_2"): gettext_noop("Follow-up overdue: escalated to the supervisor"),
}


def said_clock(lead: Lead) -> str:
    """Which clock of this lead runs, and until when; empty where none does."""
    if not lead.clock or lead.clock_due_at is None:
        return ""
    when = {"when": full_moment(lead.clock_due_at)}
    if lead.clock == Clock.ACCEPTANCE:
        return gettext("To be accepted by %(when)s") % when
    return gettext("To be answered by %(when)s") % when


def said_stage(clock: str, stage: str) -> str:
    """What a timeline says of a stage."""
    return gettext(STAGE_WORDS.get((clock, stage), stage))


def said_minutes(minutes: int | None) -> str:
    """A span as people say it: "45 min", "2 h", "1 h 30 min"; a dash where it is off."""
    if minutes is None:
        return "–"
    hours, rest = divmod(minutes, _HOUR)
    parts = []
    if hours:
        parts.append(gettext("%(hours)d h") % {"hours": hours})
    if rest or not hours:
        parts.append(gettext("%(minutes)d min") % {"minutes": rest})
    return " ".join(parts)


def said_forecast(
    found: Forecast, times: ResponseTimes | None, *, type: str, branch: str, at: datetime
) -> list[str]:
    """What will happen to a lead of this type that comes in at this branch at this instant, sentence by sentence."""
    named = {"type": type, "branch": branch}
    if times is None:
        return [gettext("For leads of the type %(type)s no clock runs in %(branch)s.") % named]
    told = [
        _said_acceptance(found.acceptance, found.hours, at, named),
        *_said_stages(found.acceptance, found.hours, at),
    ]
    if found.reaction is not None:
        after = {
            "span": said_minutes(times.react_within),
            "when": _said(found.reaction.due_at, at, found.hours),
        }
        told.append(
            gettext(
                "From acceptance on the customer is to be answered within %(span)s of opening time: accepted at once, by %(when)s."
            )
            % after
        )
    if times.follow_up_escalate_after is not None:
        span = said_minutes(times.follow_up_escalate_after)
        told.append(
            gettext("A follow-up that is overdue for %(span)s goes to the supervisor.") % {"span": span}
        )
    return told


def _said_acceptance(found: Instants | None, hours: Hours, at: datetime, named: dict[str, str]) -> str:
    if found is None:
        return (
            gettext("A lead of the type %(type)s that comes in now in %(branch)s may wait for acceptance.")
            % named
        )
    return gettext(
        "A lead of the type %(type)s that comes in now in %(branch)s is to be accepted by %(when)s."
    ) % {
        **named,
        "when": _said(found.due_at, at, hours),
    }


def _said_stages(found: Instants | None, hours: Hours, at: datetime) -> list[str]:
    told = []
    if found is not None and found.remind_at is not None:
        when = _said(found.remind_at, at, hours)
        told.append(gettext("Whoever is asked gets a reminder: %(when)s.") % {"when": when})
    if found is not None and found.escalate_at is not None:
        when = _said(found.escalate_at, at, hours)
        told.append(
            gettext("If nobody has accepted it by %(when)s, it goes to the supervisor.") % {"when": when}
        )
    return told


def _said(then: datetime, at: datetime, hours: Hours) -> str:
    """By the clock of the place: "14:30", "tomorrow 9:30", "Monday 9:30", "7 Dec, 9:30"."""
    wall, today = then.astimezone(hours.zone), at.astimezone(hours.zone).date()
    time, days = format_time(wall, "H:mm", locale=locale()), (wall.date() - today).days
    if days == 0:
        return time
    if days == 1:
        return gettext("tomorrow %(time)s") % {"time": time}
    day = format_date(wall, "EEEE" if days < 7 else "d MMM", locale=locale())
    return f"{day} {time}"
