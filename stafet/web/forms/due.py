"""The next date, as a person picks it: quick choices first, any date at last."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from stafet.foundation import clock
from stafet.web import wording
from stafet.web.forms.reading import Shape

MORNING = 9  # o'clock
SOON = timedelta(hours=2)
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

    def next_at(self, standing: datetime | None = None) -> datetime | None:
        """The instant that was picked; `standing` is the date that "keep" keeps."""
        return picked(self.cleaned_data["due"], self.cleaned_data["due_at"], standing)


def quick_dates(standing: datetime | None = None) -> list[QuickDate]:
    """What is offered now; a date that stands ahead can be kept, and is proposed."""
    now = clock.now()
    keeps = standing is not None and standing > now
    offered = [QuickDate("2h", gettext("In 2 hours"))]
    if timezone.localtime(now).weekday() not in {_FRIDAY, _SATURDAY}:
        offered.append(QuickDate("tomorrow", gettext("Tomorrow 9:00"), is_preset=not keeps))
    offered.append(QuickDate("monday", gettext("Monday"), is_preset=not keeps and len(offered) == 1))
    if standing is not None and keeps:
        offered.insert(
            0,
            QuickDate(
                "keep", gettext("Keep %(when)s") % {"when": wording.said_due(standing)}, is_preset=True
            ),
        )
    return offered


def picked(key: str, typed: datetime | None, standing: datetime | None) -> datetime | None:
    """The instant behind a quick choice, in the active time zone."""
    now = timezone.localtime(clock.now())
    morning = now.replace(hour=MORNING, minute=0, second=0, microsecond=0)
    instants: dict[str, Any] = {
        "2h": now + SOON,
        "tomorrow": morning + timedelta(days=1),
        "monday": morning + timedelta(days=7 - now.weekday()),
        "keep": standing,
    }
    return typed or instants.get(key)
