"""Kinds of tasks, and reasons why they were closed, as they are filled in."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.catalog.actions.task_definitions import MOST, TypeTerms
from stafet.catalog.models import TaskReason, TaskType
from stafet.staff.at_hand import at_hand
from stafet.staff.definitions import Definition
from stafet.web.forms.reading import Shape


class NamedForm(Shape):
    """Something with a name in each language, which may be hidden."""

    name_en = forms.CharField(label=_("Name, English"), max_length=100, required=False)
    name_de = forms.CharField(label=_("Name, German"), max_length=100, required=False)
    name_da = forms.CharField(label=_("Name, Danish"), max_length=100, required=False)
    is_hidden = forms.BooleanField(label=_("Hidden: only what has it still shows it"), required=False)

    def names(self) -> dict[str, str]:
        """By language."""
        return {language: self.cleaned_data[f"name_{language}"] for language in ("en", "de", "da")}


class ReasonForm(NamedForm):
    """A reason why a task was closed."""

    def __init__(self, *args: Any, reason: TaskReason, **given: Any) -> None:
        super().__init__(*args, initial=_named(reason), **given)


class TypeForm(NamedForm):
    """A kind of tasks."""

    is_appointment = forms.BooleanField(
        label=_("An appointment: it has an end as well as a start"), required=False
    )
    is_default = forms.BooleanField(label=_("The usual kind"), required=False)
    escalates_after = forms.IntegerField(
        label=_("Escalates after (minutes)"),
        required=False,
        min_value=0,
        max_value=MOST,
        help_text=_("From when it was due. Empty: it turns red, and nobody else is told."),
    )
    reasons = forms.MultipleChoiceField(
        label=_("How it can end"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None ticked: in every way there is."),
    )

    def __init__(self, *args: Any, kind: TaskType, **given: Any) -> None:
        own = list(kind.reasons.values_list("pk", flat=True)) if kind.pk else []
        initial = _named(kind) | {
            "is_appointment": kind.is_appointment,
            "is_default": kind.is_default,
            "escalates_after": kind.escalates_after,
            "reasons": own,
        }
        super().__init__(*args, initial=initial, **given)
        self.kind = kind
        choices = [
            (one.pk, one.name) for one in at_hand(TaskReason).every if not one.is_hidden or one.pk in own
        ]
        cast("forms.MultipleChoiceField", self.fields["reasons"]).choices = choices
        if kind.pk:
            del self.fields["is_appointment"]

    def terms(self) -> TypeTerms:
        """As the verb takes them."""
        given, picked = self.cleaned_data, set(self.cleaned_data["reasons"])
        return TypeTerms(
            names=self.names(),
            is_appointment=given.get("is_appointment", self.kind.is_appointment),
            escalates_after=given["escalates_after"],
            reasons=[one for one in at_hand(TaskReason).every if str(one.pk) in picked],
            is_default=given["is_default"],
            is_hidden=given["is_hidden"],
        )


def _named(one: Definition) -> dict[str, Any]:
    return {f"name_{language}": one.names.get(language, "") for language in ("en", "de", "da")} | {
        "is_hidden": one.is_hidden
    }
