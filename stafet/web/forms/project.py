"""A project as it is filled in: what it is for, whose it is, which groups come into it."""

from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from stafet.catalog.models import LeadType, Pipeline, Product, Source
from stafet.contacts.models import ContactGroup
from stafet.projects.actions.set_up import LONGEST_DUE
from stafet.projects.models import Project, Way
from stafet.staff.models import Branch, User
from stafet.web.forms.reading import Shape
from stafet.web.forms.ticks import Ticks

MOST: Final = 300  # choices of one list
_WAYS: Final = ((Way.BY_HAND, _("By hand")), (Way.ROUND_ROBIN, _("In turn")))
_LANGUAGES: Final = ("en", "de", "da")
_KEYS: Final = ("type", "pipeline", "source")
_MANY: Final = ("products", "groups")
_PEOPLE: Final = (("managers", "manager_ids"), ("staff", "staff_ids"))


class ProjectForm(Shape):
    """All of a project, new or as it stands."""

    en = forms.CharField(label=_("Name, English"), required=False, max_length=100)
    de = forms.CharField(label=_("Name, German"), required=False, max_length=100)
    da = forms.CharField(label=_("Name, Danish"), required=False, max_length=100)
    branch = forms.ChoiceField(label=_("Branch"))
    type = forms.ChoiceField(label=_("Lead type"))
    pipeline = forms.ChoiceField(label=_("Pipeline"))
    source = forms.ChoiceField(label=_("Source"), help_text=_("Where its leads count as coming from."))
    managers = Ticks(
        label=_("Managers"), help_text=_("They see all its leads, and give out those that nobody has.")
    )
    staff = Ticks(label=_("Staff"))
    way = forms.ChoiceField(label=_("Who gets its leads"), choices=_WAYS, widget=forms.RadioSelect)
    due_days = forms.IntegerField(
        label=_("Due after (days)"), required=False, min_value=0, max_value=LONGEST_DUE
    )
    products = Ticks(label=_("Products"))
    groups = Ticks(
        label=_("Contact groups"),
        help_text=_("Whoever joins one of them comes in; whoever is put in by hand joins them."),
    )
    is_on = forms.BooleanField(label=_("It is on"), required=False)
    takes_members = forms.BooleanField(label=_("Take in who is in them now"), required=False)

    def __init__(
        self,
        *args: Any,
        branches: Iterable[Branch],
        groups: Iterable[ContactGroup],
        project: Project | None = None,
        **given: Any,
    ) -> None:
        given["initial"] = _as_it_stands(project) | given.get("initial", {})
        super().__init__(*args, **given)
        if project is not None:
            del self.fields["branch"]
        else:
            self.fields["branch"].choices = [(str(one.pk), one.name) for one in branches]  # type: ignore[attr-defined]
        for name, kind in (
            ("type", LeadType),
            ("pipeline", Pipeline),
            ("source", Source),
            ("products", Product),
        ):
            rows: Any = kind._default_manager.filter(is_hidden=False)[:MOST]
            self.fields[name].choices = [(str(one.pk), one.name) for one in rows]  # type: ignore[attr-defined]
        people = User.objects.filter(is_active=True).order_by("name").values_list("pk", "name")[:MOST]
        for name, _column in _PEOPLE:
            self.fields[name].choices = [(str(key), called) for key, called in people]  # type: ignore[attr-defined]
        self.fields["groups"].choices = [(str(one.pk), one.name) for one in groups]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A name in one language at least."""
        given = super().clean() or {}
        if not any(given.get(one) for one in _LANGUAGES):
            self.add_error("en", gettext("A name in one language is needed."))
        return given

    @property
    def picked_groups(self) -> list[ContactGroup]:
        """The groups that are ticked."""
        keys = [int(key) for key in self.cleaned_data["groups"]]
        return list(ContactGroup.objects.filter(pk__in=keys).order_by("name"))

    def terms(self) -> dict[str, Any]:
        """What the verbs take."""
        given = self.cleaned_data
        terms: dict[str, Any] = {name: given[name] for name in ("way", "due_days", "is_on", *_KEYS)}
        terms["names"] = {one: given[one].strip() for one in _LANGUAGES if given[one].strip()}
        terms |= {column: [int(key) for key in given[name]] for name, column in _PEOPLE}
        return terms | {"products": given["products"], "groups": self.picked_groups}


def _as_it_stands(project: Project | None) -> dict[str, Any]:
    if project is None:
        return {"way": Way.ROUND_ROBIN, "is_on": True}
    stands: dict[str, Any] = {**project.names, "way": project.way, "due_days": project.due_days}
    stands |= {name: getattr(project, f"{name}_id") for name in _KEYS}
    stands |= {name: getattr(project, column) for name, column in _PEOPLE}
    stands |= {name: [one.pk for one in getattr(project, name).all()] for name in _MANY}
    return stands | {"is_on": project.is_on}
