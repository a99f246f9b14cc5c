"""What is filled in on a rule that makes tasks."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.followups.models import DateRule
from stafet.followups.occasions import LONGEST_LEAD, Occasion
from stafet.staff.models import Branch, Team, User
from stafet.web.forms.reading import Shape
from stafet.web.forms.task import types_named

OCCASIONS = {
    Occasion.BIRTHDAY: _("Birthday"),
    Occasion.LEASE: _("A lease ends"),
    Occasion.FINANCE: _("Financing ends"),
    Occasion.INSURANCE: _("An insurance ends"),
    Occasion.SERVICE: _("A service contract ends"),
}


class RuleForm(Shape):
    """When, what, and who gets what nobody else does."""

    occasion = forms.ChoiceField(
        label=_("What about?"), choices=[(str(one), word) for one, word in OCCASIONS.items()]
    )
    branch = forms.ChoiceField(label=_("Where"), required=False)
    days_before = forms.IntegerField(label=_("Days before"), min_value=0, max_value=LONGEST_LEAD, initial=0)
    at = forms.TimeField(
        label=_("Time of day"),
        initial="09:00",
        input_formats=["%H:%M", "%H:%M:%S"],
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        help_text=_("Where it is closed then, the next opening."),
    )
    type = forms.ChoiceField(label=_("Kind of task"))
    last = forms.ChoiceField(
        label=_("Who gets what nobody else does?"),
        help_text=_(
            "First comes whom the customer prefers, then who owned the last lead. A team takes turns."
        ),
    )
    note = forms.CharField(
        label=_("What is to be done?"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(
        self, *args: Any, branches: list[tuple[str, str]], rule: DateRule | None = None, **given: Any
    ) -> None:
        if rule is not None:
            given["initial"] = {
                "days_before": rule.days_before,
                "at": f"{rule.at // 60:02}:{rule.at % 60:02}",
                "type": rule.type.code,
                "last": f"team:{rule.team_id}" if rule.team_id else f"user:{rule.user_id}",
                "note": rule.note,
            }
        super().__init__(*args, **given)
        if rule is not None:
            del self.fields["occasion"], self.fields["branch"]
        else:
            cast("forms.ChoiceField", self.fields["branch"]).choices = branches
        kinds = types_named()
        if rule is not None and rule.type.is_hidden:
            kinds.append((rule.type.code, rule.type.name))
        cast("forms.ChoiceField", self.fields["type"]).choices = kinds
        cast("forms.ChoiceField", self.fields["last"]).choices = _takers(branches, rule)

    def terms(self) -> dict[str, Any]:
        """As the verb takes them."""
        given = self.cleaned_data
        kind, _sep, key = given["last"].partition(":")
        takers = Team.objects.all() if kind == "team" else User.objects.filter(is_active=True)
        return {
            "days_before": given["days_before"],
            "at": given["at"].hour * 60 + given["at"].minute,
            "type": given["type"],
            kind: takers.filter(pk=int(key)).first(),
            "note": given["note"],
        }


def _takers(branches: list[tuple[str, str]], rule: DateRule | None) -> list[tuple[str, str]]:
    """Teams first, then people, of the branches in question."""
    keys = (
        [int(key) for key, _name in branches if key]
        if rule is None or not rule.branch_id
        else [rule.branch_id]
    )
    teams = Team.objects.filter(is_hidden=False, branch__in=keys).select_related("branch")
    people = User.objects.filter(is_active=True, branch__in=keys).select_related("branch")
    return [
        *((f"team:{one.pk}", f"{one.name} · {one.branch.name}") for one in teams),
        *((f"user:{one.pk}", f"{one.name} · {one.branch.name}") for one in people),
    ]


def branches_named(branches: list[Branch], *, with_company: bool) -> list[tuple[str, str]]:
    """Where a rule can hold."""
    named = [(str(one.pk), one.name) for one in branches]
    return [("", str(_("The whole company"))), *named] if with_company else named
