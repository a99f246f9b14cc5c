"""Consent, contracts and groups of a contact, as they are filled in."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.contacts.groups import Placed
from stafet.contacts.models import ContactGroup, Contract
from stafet.contacts.reach import today
from stafet.staff.models import Branch
from stafet.web.agreed_words import CONTRACTS, PURPOSES, WAYS
from stafet.web.forms.reading import Shape


def _day(label: Any, *, required: bool = False) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, widget=widget)


class ConsentForm(Shape):
    """What somebody allowed or forbade, and how that can be proven."""

    is_given = forms.ChoiceField(
        label=_("What did they say?"),
        choices=[("yes", _("They allow it")), ("no", _("They forbid it"))],
        widget=forms.RadioSelect,
    )
    purpose = forms.ChoiceField(label=_("For what?"))
    channels = forms.MultipleChoiceField(label=_("On which channel?"), widget=forms.CheckboxSelectMultiple)
    proof = forms.CharField(
        label=_("Proof"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            "How and where it was said: the signed form and its date, the call, the link that was clicked."
        ),
    )

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        _choose(self, "purpose", [(one, _(word)) for one, word in PURPOSES.items()])
        _choose(self, "channels", [(one, _(word)) for one, word in WAYS.items()])


class ContractForm(Shape):
    """What runs, from when to when."""

    kind = forms.ChoiceField(label=_("Kind"))
    reference = forms.CharField(label=_("Contract number"), required=False, max_length=100)
    begins_on = _day(_("Begins"))
    ends_on = _day(_("Ends"))
    note = forms.CharField(
        label=_("Note"), required=False, max_length=10_000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, contract: Contract | None = None, **given: Any) -> None:
        if contract is not None:
            names = ("kind", "reference", "begins_on", "ends_on", "note")
            given["initial"] = {name: getattr(contract, name) for name in names}
        super().__init__(*args, **given)
        _choose(self, "kind", [(one, _(word)) for one, word in CONTRACTS.items()])

    def changes(self) -> dict[str, Any]:
        """Only what was changed; of a new one, everything."""
        names = self.changed_data if self.initial else list(self.fields)
        return {name: self.cleaned_data[name] for name in names}


class EndForm(Shape):
    """The day on which a contract ends."""

    on = _day(_("Last day"), required=True)

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, initial={"on": today()}, **given)


class GroupsForm(Shape):
    """The groups that a contact is in."""

    groups = forms.TypedMultipleChoiceField(
        label=_("Groups"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, tree: list[Placed], joined: set[int], **given: Any) -> None:
        super().__init__(*args, initial={"groups": sorted(joined)}, **given)
        on_offer = [one for one in tree if not one.group.is_hidden or one.group.pk in joined]
        _choose(self, "groups", [(one.group.pk, one.path) for one in on_offer])


class GroupForm(Shape):
    """What a group is called and where it lies in the tree."""

    name = forms.CharField(label=_("Name"), max_length=100)
    branch = forms.TypedChoiceField(label=_("Branch"), required=False, coerce=int, empty_value=None)
    parent = forms.TypedChoiceField(label=_("Below"), required=False, coerce=int, empty_value=None)
    is_hidden = forms.BooleanField(label=_("Hidden: nobody is put into it any more"), required=False)

    def __init__(
        self,
        *args: Any,
        tree: list[Placed],
        branches: list[Branch],
        may_define_company: bool,
        group: ContactGroup | None = None,
        **given: Any,
    ) -> None:
        if group is not None:
            given["initial"] = {
                "name": group.name, "parent": group.parent_id or "", "is_hidden": group.is_hidden,
            }  # fmt: skip
        super().__init__(*args, **given)
        self.tree = {one.group.pk: one.group for one in tree}
        self.branches = {one.pk: one for one in branches}
        others = [one for one in tree if group is None or one.group.pk != group.pk]
        _choose(self, "parent", [("", "–"), *((one.group.pk, one.path) for one in others)])
        wide = [("", _("The whole company"))] if may_define_company else []
        _choose(self, "branch", [*wide, *((one.pk, one.name) for one in branches)])
        for name in ("is_hidden",) if group is None else ("branch",):
            del self.fields[name]

    def given(self) -> dict[str, Any]:
        """What was filled in, as the verbs take it."""
        values = dict(self.cleaned_data) | {"parent": self.tree.get(self.cleaned_data["parent"])}
        return values | ({"branch": self.branches.get(values["branch"])} if "branch" in values else {})


def _choose(form: Shape, name: str, options: list[tuple[Any, Any]]) -> None:
    cast("forms.ChoiceField", form.fields[name]).choices = options
