"""What is filled in on a task."""

from datetime import datetime
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.catalog.models import TaskType
from stafet.followups.models import Task
from stafet.followups.repeat import MOST, Rhythm, Unit
from stafet.foundation.denials import Invalid
from stafet.foundation.working_time import Hours
from stafet.staff.at_hand import at_hand
from stafet.staff.models import User
from stafet.web.forms.due import Dated
from stafet.web.forms.reading import Shape

UNITS = {Unit.DAYS: _("days"), Unit.WEEKS: _("weeks"), Unit.MONTHS: _("months"), Unit.YEARS: _("years")}
_WRITTEN = "%Y-%m-%dT%H:%M"
_WHEN = forms.DateTimeInput(attrs={"type": "datetime-local", "step": 300}, format=_WRITTEN)


class _Kind(Shape):
    """What kind of task, how it repeats, and what is to be done."""

    type = forms.ChoiceField(label=_("Kind"), required=False)
    ends_at = forms.DateTimeField(
        label=_("Ends"),
        required=False,
        widget=_WHEN,
        input_formats=[_WRITTEN, "%Y-%m-%d %H:%M"],
        help_text=_("Of an appointment; empty: an hour later."),
    )
    note = forms.CharField(
        label=_("What is to be done?"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    every = forms.IntegerField(label=_("Every"), required=False, min_value=1, max_value=MOST)
    unit = forms.ChoiceField(label=_("Unit"), required=False)

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        cast("forms.ChoiceField", self.fields["type"]).choices = types_named()
        cast("forms.ChoiceField", self.fields["unit"]).choices = [("", _("does not repeat")), *UNITS.items()]

    def rhythm(self) -> Rhythm | None:
        """How it is to repeat; a unit alone means every one."""
        unit = self.cleaned_data["unit"]
        return Rhythm(self.cleaned_data["every"] or 1, Unit(unit)) if unit else None

    def end(self) -> datetime | None:
        """Until when an appointment lasts; any other task has no end."""
        is_appointment = any(one.is_appointment for one in types() if one.code == self.cleaned_data["type"])
        return self.cleaned_data["ends_at"] if is_appointment else None


class TaskForm(Dated, _Kind):
    """A new task."""

    assignee = forms.ChoiceField(label=_("For whom?"), required=False)

    def __init__(self, *args: Any, people: list[User] | None = None, **given: Any) -> None:
        super().__init__(*args, **given)
        named = [(str(one.pk), one.name) for one in people or ()]
        cast("forms.ChoiceField", self.fields["assignee"]).choices = named

    def next(self, hours: Hours) -> datetime:
        """When it is due; a new task needs that."""
        at = self.next_at(hours)
        if at is None:
            raise Invalid("When is it due?", fields={"due_at": "Pick a date ahead."})
        return at


class EditTaskForm(_Kind):
    """A task that stands."""

    due_at = forms.DateTimeField(label=_("Due"), widget=_WHEN, input_formats=[_WRITTEN, "%Y-%m-%d %H:%M"])

    def __init__(self, *args: Any, task: Task, **given: Any) -> None:
        begun = {
            "type": task.type.code,
            "note": task.note,
            "due_at": task.due_at,
            "ends_at": task.ends_at,
            "every": task.repeat_every,
            "unit": task.repeat_unit,
        }
        super().__init__(*args, initial=begun, **given)
        kinds = cast("forms.ChoiceField", self.fields["type"])
        if task.type.is_hidden:
            kinds.choices = [(task.type.code, task.type.name), *types_named()]
        self.task = task

    def changes(self) -> dict[str, Any]:
        """What differs from the task; a form writes minutes, so a date in the same minute is the same one."""
        given, task = self.cleaned_data, self.task
        found: dict[str, Any] = {"note": given["note"], "repeat": self.rhythm()}
        if given["type"] != task.type.code:
            found["type"] = given["type"]
        if given["due_at"] != task.due_at.replace(second=0, microsecond=0):
            found["due_at"] = given["due_at"]
        end = self.end()
        if end is not None and (task.ends_at is None or end != task.ends_at.replace(second=0, microsecond=0)):
            found["ends_at"] = end
        return found


class TaskClosureForm(Shape):
    """How a task ended."""

    reason = forms.CharField(label=_("How did it end?"), required=False, max_length=30)
    note = forms.CharField(
        label=_("Note"), required=False, max_length=20_000, widget=forms.Textarea(attrs={"rows": 2})
    )
    is_last = forms.BooleanField(label=_("It does not repeat any more"), required=False)


class TaskAssignmentForm(Shape):
    """Who is to do it."""

    to = forms.RegexField(r"^\d{1,18}$", label=_("To whom?"))


def types() -> list[TaskType]:
    """The kinds of tasks that can be planned, in their order."""
    return [one for one in at_hand(TaskType).every if not one.is_hidden]


def types_named() -> list[tuple[str, str]]:
    """The same as choices."""
    return [(one.code, one.name) for one in types()]
