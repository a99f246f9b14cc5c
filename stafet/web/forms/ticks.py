"""Some of a list, each with a tick."""

from typing import Any

from django import forms


class Ticks(forms.MultipleChoiceField):
    """Any number of choices; none is an answer, too."""

    def __init__(self, **given: Any) -> None:
        super().__init__(required=False, widget=forms.CheckboxSelectMultiple, **given)
