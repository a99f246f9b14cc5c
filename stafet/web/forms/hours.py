"""Opening hours as they are filled in: a line for each weekday, rows of days off; and where a branch lies."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, cast
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global
from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.foundation.public_holidays import regions_of
from stafet.staff.actions.hours import LONGEST_NAME, MOST_DAYS_OFF, WEEKDAYS
from stafet.staff.models import Branch, OpeningHours
from stafet.web import wording
from stafet.web.forms.reading import Shape
from stafet.web.forms.spans import read_spans, said_spans

DAY_WORDS: Final = {
    "monday": _("Monday"),
    "tuesday": _("Tuesday"),
    "wednesday": _("Wednesday"),
    "thursday": _("Thursday"),
    "friday": _("Friday"),
    "saturday": _("Saturday"),
    "sunday": _("Sunday"),
}


class DayField(forms.CharField):
    """A line of spans."""

    def to_python(self, value: Any) -> Any:
        spans = read_spans(str(value or ""))
        if spans is None:
            raise forms.ValidationError(
                gettext("Not understood: %(line)s. Write it like 9:00–12:00, 13:00–18:00.")
                % {"line": str(value)[:60]}
            )
        return spans


class HoursForm(Shape):
    """The week, and whether public holidays are kept."""

    keeps_holidays = forms.BooleanField(label=_("Closed on public holidays"), required=False)

    def __init__(self, *args: Any, hours: OpeningHours | None, **given: Any) -> None:
        week = hours.week if hours else [[]] * len(WEEKDAYS)
        given["initial"] = {
            "keeps_holidays": hours.keeps_holidays if hours else True,
            **{name: said_spans(day) for name, day in zip(WEEKDAYS, week, strict=True)},
        }
        super().__init__(*args, **given)
        for name in WEEKDAYS:
            widget = forms.TextInput(attrs={"placeholder": gettext("shut"), "autocomplete": "off"})
            self.fields[name] = DayField(label=DAY_WORDS[name], required=False, max_length=120, widget=widget)

    def days(self) -> list[Any]:
        """The controls of the week, for the template."""
        return [self[name] for name in WEEKDAYS]

    def given(self) -> dict[str, Any]:
        """As the verb takes it."""
        values = self.cleaned_data
        return {"week": [values[name] for name in WEEKDAYS], "keeps_holidays": values["keeps_holidays"]}


class DayOffRow(Shape):
    """One day off; without a day it is none."""

    on = forms.DateField(
        label=_("Day"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    name = forms.CharField(
        label=_("What it is"),
        required=False,
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, place: int, day: Mapping[str, str], **given: Any) -> None:
        self.place, self._stood = place, day.get("on", "")
        super().__init__(*args, prefix=f"day-{place}", initial=dict(day), **given)

    @property
    def is_past(self) -> bool:
        """Whether it stood there, and lies behind."""
        return bool(self._stood) and self._stood < today().isoformat()


class DaysOff(list[DayOffRow]):
    """The days off as they stand, or as they were typed, with a free row at the end."""

    def __init__(
        self, hours: OpeningHours | None, *, typed: QueryDict | None = None, is_sent: bool = False
    ) -> None:
        standing = list(hours.days_off) if hours else []
        count = len(standing) + 1
        if typed is not None:
            count = max(count, min(_number(typed.get("day-rows")) + ("look" in typed), MOST_DAYS_OFF + 1))
        padded = [*standing, *[{}] * (count - len(standing))]
        super().__init__(
            DayOffRow(typed if is_sent else None, place=place, day=day) for place, day in enumerate(padded)
        )
        if typed is not None and not is_sent:
            for row in self:
                row.showing(typed)

    def coming(self) -> list[DayOffRow]:
        """Those of today and later, and free rows."""
        return [row for row in self if not row.is_past]

    def past(self) -> list[DayOffRow]:
        """Those that lie behind: they are kept, for what was counted by them."""
        return [row for row in self if row.is_past]

    def given(self) -> list[tuple[Any, str]]:
        """As the verb takes them; denies what is no day."""
        wrong = {
            row.prefix or "": f"{row.fields[name].label}: {errors[0]}"
            for row in self
            if not row.is_valid()
            for name, errors in row.errors.items()
        }
        if wrong:
            raise Invalid(gettext_noop("Please look at this again."), fields=wrong)
        values = [row.cleaned_data for row in self]
        return [(one["on"], one["name"]) for one in values if one["on"]]


class PlaceForm(Shape):
    """Where a branch lies, whose clock and holidays it keeps, and whether its teams have a say."""

    country = forms.ChoiceField(label=_("Country"))
    region = forms.ChoiceField(label=_("Region"), required=False)
    time_zone = forms.ChoiceField(label=_("Time zone"))
    teams_may_set_hours = forms.BooleanField(label=_("Teams may set hours of their own"), required=False)

    def __init__(self, *args: Any, branch: Branch, country: str, **given: Any) -> None:
        """`country` is the one that is picked, which decides what else there is to pick."""
        names = ("region", "time_zone", "teams_may_set_hours")
        given["initial"] = {name: getattr(branch, name) for name in names} | {"country": country}
        super().__init__(*args, **given)
        _choose(self, "country", _countries(branch.country))
        _choose(self, "region", [("", _("The whole country")), *regions_of(country).items()])
        _choose(self, "time_zone", [(zone, zone.replace("_", " ")) for zone in _zones(branch, country)])


def today() -> date:
    """The day that the reader's clock shows."""
    return timezone.localtime(clock.now()).date()


def _zones(branch: Branch, country: str) -> list[str]:
    """Those of the country; the one that stands is never lost."""
    within = {zone for zone, code in get_global("zone_territories").items() if code == country}
    zones = sorted(within & available_timezones()) or sorted(available_timezones())
    stands = [branch.time_zone] if country == branch.country and branch.time_zone not in zones else []
    return stands + zones


def _countries(stands: str) -> list[tuple[str, str]]:
    named = {str(code): str(name) for code, name in Locale.parse(wording.locale()).territories.items()}
    known = {code: name for code, name in named.items() if len(code) == 2 and code.isalpha()}
    return sorted({stands: stands, **known}.items(), key=lambda one: one[1])


def _choose(form: Shape, name: str, options: list[tuple[Any, Any]]) -> None:
    cast("forms.ChoiceField", form.fields[name]).choices = options


def _number(text: Any) -> int:
    return int(text) if text and str(text).isdecimal() and len(str(text)) < 5 else 0
