"""How an absence is said: until when somebody is away, and who stands in."""

from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext

from stafet.foundation import clock
from stafet.staff.models import Absence
from stafet.web import wording

_MOMENT = timedelta(microseconds=1)


def said_away() -> dict[int, str]:
    """Whoever is away now, in a sentence each, by the key of the user; one query."""
    rows = Absence.objects.running(clock.now()).select_related("substitute", "user__branch")
    return {one.user_id: said_absence(one) for one in rows}


def said_absence(one: Absence) -> str:
    """Until when somebody is away, and who stands in."""
    last = last_day(one)
    if last is None:
        until = gettext("away until further notice")
    else:
        until = gettext("away until %(day)s") % {"day": wording.full_date(last)}
    if one.substitute is None:
        return until
    return f"{until} · {gettext('%(who)s stands in') % {'who': one.substitute.name}}"


def said_span(one: Absence) -> str:
    """From when until when, by the clock where they work."""
    first, last = first_day(one), last_day(one)
    if last is None:
        return gettext("from %(day)s until further notice") % {"day": wording.full_date(first)}
    if first >= last:
        return wording.full_date(first)
    return f"{wording.full_date(first)} – {wording.full_date(last)}"


def first_day(one: Absence) -> date:
    """The day on which it begins."""
    return timezone.localtime(one.from_at, one.user.branch.zone).date()


def last_day(one: Absence) -> date | None:
    """The last day of it; None where nobody knows it."""
    if one.until_at is None:
        return None
    return timezone.localtime(one.until_at - _MOMENT, one.user.branch.zone).date()
