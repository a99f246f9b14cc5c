"""Branches, teams and users as they are filled in."""

import zoneinfo
from collections.abc import Iterable
from typing import Any, Final, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.foundation.public_holidays import regions_of
from stafet.staff.actor import Actor
from stafet.staff.models import Branch, Team, User
from stafet.staff.rights import Permission, Reach, Role
from stafet.web.forms.reading import Shape

LANGUAGES: Final = (("en", "English"), ("de", "Deutsch"), ("da", "Dansk"))
ROLES: Final = {
    Role.AGENT: _("agent"),
    Role.SUPERVISOR: _("supervisor"),
    Role.DISPATCHER: _("dispatcher"),
    Role.MANAGER: _("branch manager"),
    Role.ADMINISTRATOR: _("administrator"),
}
_CHIPS: Final = forms.CheckboxSelectMultiple


class BranchForm(Shape):
    """A branch; its code is said once."""

    name = forms.CharField(label=_("Name"), max_length=100)
    code = forms.CharField(
        label=_("Code"), max_length=20, help_text=_("Up to 20 letters and digits. It stays.")
    )
    country = forms.CharField(
        label=_("Country"), max_length=2, help_text=_("Two letters, for example DE or DK.")
    )
    region = forms.ChoiceField(label=_("Public holidays of"), required=False)
    time_zone = forms.ChoiceField(label=_("Time zone"))
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    is_hidden = forms.BooleanField(label=_("Hidden: it is no longer on offer"), required=False)

    def __init__(self, *args: Any, branch: Branch, **given: Any) -> None:
        names = ("name", "code", "country", "region", "time_zone", "language", "is_hidden")
        super().__init__(*args, initial={name: getattr(branch, name) for name in names}, **given)
        _choose(self, "time_zone", [(one, one) for one in sorted(zoneinfo.available_timezones())])
        typed = self.data.get("country", branch.country) if self.is_bound else branch.country
        regions = regions_of(str(typed).strip().upper())
        _choose(self, "region", [("", _("The whole country")), *regions.items()])
        for name in ("code",) if branch.pk else ("is_hidden", "region"):
            del self.fields[name]


class TeamForm(Shape):
    """A team; its code and its branch are said once."""

    name = forms.CharField(label=_("Name"), max_length=100)
    code = forms.CharField(
        label=_("Code"), max_length=20, help_text=_("Up to 20 letters and digits. It stays.")
    )
    branch = forms.TypedChoiceField(label=_("Branch"), coerce=int)
    parent = forms.TypedChoiceField(label=_("Below"), required=False, coerce=int, empty_value=None)
    is_hidden = forms.BooleanField(label=_("Hidden: it is no longer on offer"), required=False)

    def __init__(self, *args: Any, team: Team, by: Actor, **given: Any) -> None:
        initial = {"name": team.name, "parent": team.parent_id or "", "is_hidden": team.is_hidden}
        super().__init__(*args, initial=initial, **given)
        _choose(self, "branch", [(one.pk, one.name) for one in branches_for(by)])
        others = Team.objects.filter(branch__in=branches_for(by)).exclude(pk=team.pk).select_related("branch")
        others = others.filter(branch=team.branch_id) if team.pk else others
        label = [(one.pk, one.name if team.pk else f"{one.branch.name}: {one.name}") for one in others]
        _choose(self, "parent", [("", "–"), *label])
        for name in ("code", "branch") if team.pk else ("is_hidden",):
            del self.fields[name]


class UserForm(Shape):
    """Somebody who works here; address and branch are said once."""

    name = forms.CharField(label=_("Name"), max_length=150)
    email = forms.EmailField(label=_("E-mail"), max_length=254, help_text=_("By this they log in."))
    branch = forms.TypedChoiceField(label=_("Branch"), coerce=int)
    password = forms.CharField(
        label=_("First password"),
        required=False,
        max_length=1_000,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Without one they cannot log in yet."),
    )
    role = forms.ChoiceField(label=_("Role"))
    team = forms.TypedChoiceField(label=_("Home team"), required=False, coerce=int, empty_value=None)
    phone = forms.CharField(label=_("Phone"), max_length=32, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    teams = forms.TypedMultipleChoiceField(
        label=_("In these teams"), required=False, coerce=int, widget=_CHIPS
    )
    supervises = forms.TypedMultipleChoiceField(
        label=_("Supervises"), required=False, coerce=int, widget=_CHIPS
    )
    serves = forms.TypedMultipleChoiceField(
        label=_("Serves these branches, too"), required=False, coerce=int, widget=_CHIPS
    )

    def __init__(self, *args: Any, user: User, by: Actor, **given: Any) -> None:
        super().__init__(*args, initial=_values(user), **given)
        self.user, self.branches = user, {one.pk: one for one in branches_for(by)}
        teams = Team.objects.filter(is_hidden=False, branch__in=self.branches).select_related("branch")
        self.by_team = {one.pk: one for one in teams} | {one.pk: one for one in _own_teams(user)}
        labels = [(key, f"{one.branch.name}: {one.name}") for key, one in self.by_team.items()]
        _choose(self, "role", [(r.value, word) for r, word in ROLES.items() if _may_give(r, user, by)])
        _choose(self, "team", [("", "–"), *labels])
        for name in ("teams", "supervises"):
            _choose(self, name, labels)
        served = {one.pk: one for one in user.serves.all()} if user.pk else {}
        self.branches |= served
        _choose(self, "serves", [(key, one.name) for key, one in self.branches.items()])
        _choose(self, "branch", [(key, one.name) for key, one in self.branches.items()])
        gone = (
            ("email", "branch", "password")
            if user.pk
            else ("phone", "language", "supervises", "serves", "teams")
        )
        for name in gone:
            del self.fields[name]

    def changes(self) -> dict[str, Any]:
        """Only what was changed, as the verb takes it."""
        given = self.cleaned_data
        found: dict[str, Any] = {
            name: given[name] for name in ("name", "role", "phone", "language") if name in self.changed_data
        }
        if "team" in self.changed_data:
            found["team"] = self.by_team.get(given["team"])
        for name in ("teams", "supervises"):
            if name in self.changed_data:
                found[name] = [self.by_team[key] for key in given[name]]
        if "serves" in self.changed_data:
            found["serves"] = [self.branches[key] for key in given["serves"]]
        return found


def branches_for(by: Actor) -> list[Branch]:
    """The branches whose staff this actor may edit."""
    rows = Branch.objects.filter(is_hidden=False)
    return list(rows if by.reach(Permission.STAFF_EDIT) is Reach.ALL else rows.filter(pk__in=by.branch_ids))


def _own_teams(user: User) -> list[Team]:
    return list(Team.objects.filter(memberships__user=user).select_related("branch")) if user.pk else []


def _may_give(role: Role, user: User, by: Actor) -> bool:
    return role is not Role.ADMINISTRATOR or by.role is Role.ADMINISTRATOR or user.role == role


def _values(user: User) -> dict[str, Any]:
    if not user.pk:
        return {"role": Role.AGENT.value}
    memberships = list(user.memberships.values_list("team_id", "is_supervisor"))
    return {name: getattr(user, name) for name in ("name", "role", "phone", "language")} | {
        "team": user.team_id or "",
        "teams": [team for team, supervises in memberships if not supervises],
        "supervises": [team for team, supervises in memberships if supervises],
        "serves": list(user.serves.values_list("pk", flat=True)),
    }


def _choose(form: Shape, name: str, options: Iterable[tuple[Any, Any]]) -> None:
    cast("forms.ChoiceField", form.fields[name]).choices = list(options)
