"""The next date, as a person picks it: quick choices within opening hours first, any date at last."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from stafet.foundation import clock
from stafet.foundation.working_time import Hours, NeverOpen, is_open, next_opening
from stafet.web import wording
from stafet.web.forms.reading import Shape

MORNING = 9  # o'clock
SOON = timedelta(hours=2)
_LATER = "h-open"  # so many hours from now, or when there is somebody after that
_LONGEST = 5  # digits of such a number
_FRIDAY, _SATURDAY = 4, 5  # as date.weekday() counts


@dataclass(frozen=True, slots=True)
class QuickDate:
    """One of the quick choices."""

    key: str
    words: str
    is_preset: bool = False


class Dated(Shape):
    """A form that carries the next date; `next_at` is None where none was given."""

    due = forms.CharField(required=False)
    due_at = forms.DateTimeField(
        required=False, label=_("Date and time"), input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]
    )

    def next_at(self, hours: Hours, standing: datetime | None = None) -> datetime | None:
        """The instant that was picked; `standing` is the date that "keep" keeps."""
        return picked(self.cleaned_data["due"], self.cleaned_data["due_at"], hours, standing)


def quick_dates(
    hours: Hours, standing: datetime | None = None, after_hours: int | None = None
) -> list[QuickDate]:
    """What is offered now, within these opening hours. Proposed is to keep a date that stands ahead, else what the
    status says: so many hours `after_hours` from now (R30), else the next working morning.

    Each says when it really is: what would lie outside the hours is moved to the next opening, and offered once.
    """
    now, offered = clock.now(), dict[datetime, QuickDate]()
    if is_open(hours, now + SOON):
        offered[now + SOON] = QuickDate("2h", gettext("In 2 hours"))
    elif _is_today(_meant("opening", hours)):
        _offer(offered, "opening", hours)
    # A free day is nobody's "tomorrow"; hours say which days are free, without any the weekend is.
    is_nobodys = hours.is_always and timezone.localtime(now).weekday() in {_FRIDAY, _SATURDAY}
    tomorrow = None if is_nobodys else _offer(offered, "tomorrow", hours)
    monday = _offer(offered, "monday", hours)
    by_status = _offer(offered, f"{after_hours}{_LATER}", hours) if after_hours else None
    choices = [offered[at] for at in sorted(offered)]
    if standing is not None and standing > now:
        words = gettext("Keep %(when)s") % {"when": wording.said_due(standing)}
        return [QuickDate("keep", words, is_preset=True), *choices]
    proposed = offered.get(by_status or tomorrow or monday or now)
    return [replace(one, is_preset=one is proposed) for one in choices]


def picked(key: str, typed: datetime | None, hours: Hours, standing: datetime | None) -> datetime | None:
    """The instant behind a quick choice, in the active time zone; one that was typed holds whatever the hours."""
    return typed or (standing if key == "keep" else _meant(key, hours))


def _offer(offered: dict[datetime, QuickDate], key: str, hours: Hours) -> datetime | None:
    at = _meant(key, hours)
    if at is not None:
        offered.setdefault(at, QuickDate(key, wording.said_ahead(at)))
    return at


def _meant(key: str, hours: Hours) -> datetime | None:
    now = timezone.localtime(clock.now())
    morning = now.replace(hour=MORNING, minute=0, second=0, microsecond=0)
    match key:
        case "2h":
            return now + SOON
        case "opening":
            return _opened(hours, now + SOON)
        case "tomorrow":
            return _morning(hours, morning + timedelta(days=1))
        case "monday":
            return _morning(hours, morning + timedelta(days=7 - now.weekday()))
    given = key.removesuffix(_LATER)
    if given == key or not _is_span(given):
        return None
    days, rest = divmod(int(given), 24)
    return _morning(hours, now + timedelta(hours=int(given)) if rest else morning + timedelta(days=days))


def _is_span(given: str) -> bool:
    return given.isascii() and given.isdecimal() and len(given) <= _LONGEST


def _morning(hours: Hours, at: datetime) -> datetime:
    """This morning or, where it is closed then, the next opening; of another day its morning, too."""
    opened = timezone.localtime(_opened(hours, at))
    if opened.date() == at.date():
        return opened
    return _opened(hours, opened.replace(hour=MORNING, minute=0, second=0, microsecond=0))


def _is_today(at: datetime | None) -> bool:
    return at is not None and timezone.localtime(at).date() == timezone.localtime(clock.now()).date()


def _opened(hours: Hours, at: datetime) -> datetime:
    """The next opening; where there is none, a date is needed all the same."""
    try:
        return next_opening(hours, at)
    except NeverOpen:
        return at
