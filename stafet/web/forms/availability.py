"""How many leads somebody takes, and when, as it is filled in."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from stafet.distribution.actions.availability import MOST
from stafet.distribution.choose import HEAVIEST
from stafet.distribution.models import Availability
from stafet.staff.actions.hours import WEEKDAYS
from stafet.web.forms.hours import DAY_WORDS, DayField
from stafet.web.forms.reading import Shape
from stafet.web.forms.spans import said_spans


class AvailabilityForm(Shape):
    """Capacity, weight, shifts."""

    is_taking = forms.BooleanField(label=_("Takes leads now"), required=False)
    capacity = forms.IntegerField(
        label=_("Open leads at most"), required=False, min_value=0, max_value=MOST,
        help_text=_("Empty: any number."),
    )  # fmt: skip
    per_day = forms.IntegerField(
        label=_("Leads a day at most"), required=False, min_value=0, max_value=MOST,
        help_text=_("Empty: any number."),
    )  # fmt: skip
    weight = forms.IntegerField(
        label=_("Weight"), min_value=1, max_value=HEAVIEST,
        help_text=_("Where a team shares by weight: 2 gets twice as many as 1."),
    )  # fmt: skip

    def __init__(self, *args: Any, row: Availability, **given: Any) -> None:
        week = row.shifts or [[]] * len(WEEKDAYS)
        given["initial"] = {
            "is_taking": row.is_taking,
            "capacity": row.capacity,
            "per_day": row.per_day,
            "weight": row.weight,
            **{name: said_spans(day) for name, day in zip(WEEKDAYS, week, strict=True)},
        }
        super().__init__(*args, **given)
        for name in WEEKDAYS:
            widget = forms.TextInput(attrs={"placeholder": gettext("off"), "autocomplete": "off"})
            self.fields[name] = DayField(label=DAY_WORDS[name], required=False, max_length=120, widget=widget)

    def days(self) -> list[Any]:
        """The controls of the week, for the template."""
        return [self[name] for name in WEEKDAYS]

    def changes(self) -> dict[str, Any]:
        """As the verb takes them."""
        given = self.cleaned_data
        named = {name: given[name] for name in ("capacity", "per_day", "weight")}
        return {**named, "shifts": [given[name] for name in WEEKDAYS]}
