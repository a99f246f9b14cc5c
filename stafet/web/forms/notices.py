"""How notices come, as it is filled in."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from stafet.notify.kinds import Channel, Kind
from stafet.notify.models import NoticeChoice
from stafet.web.forms.reading import Shape

_HOUR = 60
_A_TIME = {"type": "time"}


class ChoiceForm(Shape):
    """Quiet hours and the digest's time; the ways stand in a table beside it."""

    quiet_start = forms.TimeField(
        label=_("Quiet from"), required=False, widget=forms.TimeInput(attrs=_A_TIME, format="%H:%M")
    )
    quiet_end = forms.TimeField(
        label=_("until"), required=False, widget=forms.TimeInput(attrs=_A_TIME, format="%H:%M")
    )
    lets_escalations_through = forms.BooleanField(
        label=_("What is overdue may reach me all the same"), required=False
    )
    digest_at = forms.TimeField(
        label=_("What I want once a day comes at"), widget=forms.TimeInput(attrs=_A_TIME, format="%H:%M")
    )

    def __init__(self, *args: Any, row: NoticeChoice, **given: Any) -> None:
        given["initial"] = {
            "quiet_start": _clock(row.quiet_start),
            "quiet_end": _clock(row.quiet_end),
            "lets_escalations_through": row.lets_escalations_through,
            "digest_at": _clock(row.digest_at),
        }
        super().__init__(*args, **given)

    def changes(self, sent: QueryDict) -> dict[str, Any]:
        """As the verb takes it, with the ways that were sent."""
        ways = {
            str(kind): {
                str(channel): sent[f"{kind}-{channel}"] for channel in Channel if f"{kind}-{channel}" in sent
            }
            for kind in Kind
        }
        values = self.cleaned_data
        times = {name: _minutes(values[name]) for name in ("quiet_start", "quiet_end", "digest_at")}
        return {"ways": ways, "lets_escalations_through": values["lets_escalations_through"], **times}


def _clock(minute: int | None) -> str:
    return "" if minute is None else f"{minute // _HOUR:02}:{minute % _HOUR:02}"


def _minutes(time: Any) -> int | None:
    return None if time is None else time.hour * _HOUR + time.minute
