"""The fields that an installation adds to its records, as a form shows them: one control for each kind of value."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.staff.definitions import FieldKind, OwnField
from stafet.web.forms.reading import Shape

_NONE = ("", "–")
_YES_NO = {"yes": True, "no": False}


class OwnFields(Shape):
    """A form with fields of one's own; each is called `own-CODE`."""

    def add_own_fields(
        self, fields: Iterable[OwnField], values: Mapping[str, Any], *, required: Iterable[str] = ()
    ) -> None:
        """Add the visible ones, holding `values`, and hidden ones that hold one (R31)."""
        needed = set(required)
        self.own: Sequence[OwnField] = [
            field for field in fields if not field.is_hidden or values.get(field.code) is not None
        ]
        for one in self.own:
            value = values.get(one.code)
            control = _CONTROLS[FieldKind(one.kind)](one, value)
            control.required, control.label = one.code in needed, one.name
            self.fields[f"own-{one.code}"] = control
            self.initial[f"own-{one.code}"] = _shown(one, value)

    def own_bound(self) -> list[forms.BoundField]:
        """The controls, for the template."""
        return [self[f"own-{one.code}"] for one in self.own]

    def own_changes(self) -> dict[str, Any]:
        """What was changed, by code, as the verbs take it; None takes a value away."""
        changed = [one for one in self.own if f"own-{one.code}" in self.changed_data]
        return {one.code: _plain(one, self.cleaned_data[f"own-{one.code}"]) for one in changed}

    def changed_values(self) -> dict[str, Any]:
        """What was changed, by name; own fields together as `fields`."""
        values = {name: self.cleaned_data[name] for name in self.changed_data if not name.startswith("own-")}
        own = self.own_changes()
        return {**values, "fields": own} if own else values


def _shown(field: OwnField, value: Any) -> Any:
    """A stored value as its control holds it, so that one sent back as it was counts as unchanged."""
    if value is None:
        return ""
    try:
        return _SHOWN[FieldKind(field.kind)](value)
    except (ValueError, InvalidOperation):
        return value


def _plain(field: OwnField, typed: Any) -> Any:
    if typed in (None, ""):
        return None
    if field.kind == FieldKind.YES_NO:
        return _YES_NO[typed]
    if field.kind == FieldKind.CHOICE:
        return next((choice for choice in field.choices if str(choice) == typed), typed)
    if isinstance(typed, Decimal):
        return str(typed)
    return typed.isoformat() if isinstance(typed, date) else typed


def _choice(field: OwnField, value: Any) -> forms.Field:
    known = [str(choice) for choice in field.choices]
    gone = [str(value)] if value is not None and str(value) not in known else []
    return forms.ChoiceField(choices=[_NONE, *((one, one) for one in known + gone)])


_SHOWN: Mapping[FieldKind, Callable[[Any], Any]] = {
    FieldKind.TEXT: str,
    FieldKind.NUMBER: lambda value: Decimal(str(value)),
    FieldKind.DATE: lambda value: date.fromisoformat(str(value)),
    FieldKind.YES_NO: lambda value: "yes" if value else "no",
    FieldKind.CHOICE: str,
}
_CONTROLS: Mapping[FieldKind, Callable[[OwnField, Any], forms.Field]] = {
    FieldKind.TEXT: lambda *_: forms.CharField(max_length=2_000),
    FieldKind.NUMBER: lambda *_: forms.DecimalField(widget=forms.NumberInput(attrs={"step": "any"})),
    FieldKind.DATE: lambda *_: forms.DateField(
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    ),
    FieldKind.YES_NO: lambda *__: forms.ChoiceField(choices=[_NONE, ("yes", _("yes")), ("no", _("no"))]),
    FieldKind.CHOICE: _choice,
}
