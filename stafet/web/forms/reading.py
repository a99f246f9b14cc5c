"""Reading what a form sent: its values, a denial that names what does not fit, or the wish to see more of it."""

from typing import Any, Self

from django import forms
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_noop

from stafet.foundation.denials import Invalid
from stafet.web.door import Asked

_DIGITS = 18  # fewer than PostgreSQL's bigint may have


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

    def showing(self, typed: QueryDict) -> Self:
        """This form with what was typed so far, to be filled in further: nothing is judged yet."""
        for name, field in self.fields.items():
            self.initial[name] = field.widget.value_from_datadict(
                typed, MultiValueDict(), self.add_prefix(name)
            )
        return self

    def __getitem__(self, name: str) -> Any:
        return super().__getitem__(name)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", "field-%s")
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)


def is_looking(request: Asked) -> bool:
    """Whether the form is to be shown (again): asked for, or sent by a button called `look`, which saves nothing."""
    return request.method != "POST" or "look" in request.POST


def typed_so_far(request: Asked) -> QueryDict | None:
    """What such a button sent along."""
    return request.POST if request.method == "POST" else None


def version_seen(request: Asked) -> int | None:
    """The version of the record that the form showed."""
    return whole(request.POST.get("version", ""))


def whole(typed: str) -> int | None:
    """A whole number as a key or a version, if this is one."""
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < _DIGITS else None
