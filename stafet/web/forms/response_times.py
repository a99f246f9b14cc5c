"""Response times as they are filled in: minutes; empty is off."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.catalog.actions.response_times import MINUTES, MOST
from stafet.catalog.models import ResponseTimes
from stafet.web.forms.reading import Shape

MINUTE_WORDS: Final = {
    "accept_within": _("Accepted within"),
    "react_within": _("Answered within, from acceptance on"),
    "remind_before": _("Reminder, before the time is up"),
    "escalate_after": _("To the supervisor, after the time is up"),
    "follow_up_remind_before": _("Reminder, before a follow-up is due"),
    "follow_up_escalate_after": _("To the supervisor, after a follow-up is overdue"),
}


class TimesForm(Shape):
    """The six numbers."""

    def __init__(self, *args: Any, times: ResponseTimes | None, **given: Any) -> None:
        given["initial"] = {name: getattr(times, name) for name in MINUTES} if times else {}
        super().__init__(*args, **given)
        for name in MINUTES:
            widget = forms.NumberInput(attrs={"inputmode": "numeric", "placeholder": "–"})
            self.fields[name] = forms.IntegerField(
                label=MINUTE_WORDS[name], required=False, min_value=0, max_value=MOST, widget=widget
            )

    def of_clocks(self) -> list[Any]:
        """The controls of the response clocks, for the template."""
        return [self[name] for name in MINUTES[:4]]

    def of_follow_ups(self) -> list[Any]:
        """Those of follow-ups."""
        return [self[name] for name in MINUTES[4:]]

    def minutes(self) -> dict[str, int | None]:
        """As the verb takes them."""
        return {name: self.cleaned_data[name] for name in MINUTES}
