"""Reading what a form sent: its values, or a denial that names what does not fit."""

from typing import Any, Self

from django import forms
from django.utils.translation import gettext_noop

from stafet.foundation.denials import Invalid
from stafet.web.door import Asked


class Shape(forms.Form):
    """A form that denies instead of showing itself again."""

    @classmethod
    def of(cls, request: Asked, **given: Any) -> Self:
        """The form as the request sent it; denies what does not fit, field by field."""
        form = cls(request.POST, **given)
        if not form.is_valid():
            wrong = {
                name: f"{form.fields[name].label or name}: {errors[0]}"
                if name in form.fields
                else str(errors[0])
                for name, errors in form.errors.items()
            }
            raise Invalid(gettext_noop("Please look at this again."), fields=wrong)
        return form

    def __getitem__(self, name: str) -> Any:
        return super().__getitem__(name)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", "field-%s")
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
