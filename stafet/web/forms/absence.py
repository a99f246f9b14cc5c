"""When somebody is away, by days, and who stands in."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.foundation import clock
from stafet.staff.actions.absence import LONGEST_NOTE
from stafet.staff.models import Absence, User
from stafet.web.away_words import first_day, last_day
from stafet.web.forms.reading import Shape

_DAY_WIDGET = {"type": "date"}


class AbsenceForm(Shape):
    """An absence; `is_sudden` begins now and asks for no first day."""

    from_on = forms.DateField(
        label=_("First day"), widget=forms.DateInput(attrs=_DAY_WIDGET, format="%Y-%m-%d")
    )
    until_on = forms.DateField(
        label=_("Last day"),
        required=False,
        widget=forms.DateInput(attrs=_DAY_WIDGET, format="%Y-%m-%d"),
        help_text=_("Empty where nobody knows it yet."),
    )
    substitute = forms.TypedChoiceField(
        label=_("Who stands in"), required=False, coerce=int, empty_value=None
    )
    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=LONGEST_NOTE,
        help_text=_("Seen by whoever may change this absence."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(
        self,
        *args: Any,
        user: User,
        colleagues: Iterable[tuple[int, str]],
        is_sudden: bool = False,
        standing: Absence | None = None,
        **given: Any,
    ) -> None:
        self._user, self._standing = user, standing
        if standing is not None:
            given["initial"] = {
                "from_on": first_day(standing),
                "until_on": last_day(standing),
                "substitute": standing.substitute_id,
                "note": standing.note,
            }
        super().__init__(*args, **given)
        nobody = [("", _("Nobody"))]
        cast("forms.ChoiceField", self.fields["substitute"]).choices = [*nobody, *colleagues]
        if is_sudden or (standing is not None and standing.from_at <= clock.now()):
            del self.fields["from_on"]

    def given(self) -> dict[str, Any]:
        """As the verbs take it: instants by the clock where they work; what stands unchanged keeps its instant."""
        values = self.cleaned_data
        found: dict[str, Any] = {"note": values["note"], "until_at": self._until(values["until_on"])}
        found["substitute"] = User.objects.filter(pk=values["substitute"] or 0).first()
        if "from_on" in values:
            found["from_at"] = self._from(values["from_on"])
        return found

    def _from(self, day: date) -> datetime:
        if self._standing is not None and first_day(self._standing) == day:
            return self._standing.from_at
        return self._midnight(day)

    def _until(self, day: date | None) -> datetime | None:
        if day is None:
            return None
        if self._standing is not None and last_day(self._standing) == day:
            return self._standing.until_at
        return self._midnight(day + timedelta(days=1))

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), tzinfo=self._user.branch.zone)
