"""Branches, teams and users: who works where, and with which rights."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stafet.staff.actions.branch import edit_branch, make_branch
from stafet.staff.actions.team import edit_team, make_team
from stafet.staff.actions.user import edit_user, make_user
from stafet.staff.models import Branch, Team, User
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.web.door import Asked
from stafet.web.forms.reading import Shape, version_seen
from stafet.web.forms.staff import BranchForm, TeamForm, UserForm
from stafet.web.once import once
from stafet.web.screens.definitions import changes_of
from stafet.web.screens.staff import branches_page, users_page
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@require_safe
def branches(request: Asked) -> HttpResponse:
    """Branches, each with its teams."""
    request.actor.require(Permission.STAFF_EDIT)
    return show(request, "branches.html", here="settings", **branches_page(request.actor))


@get_or_post
@once
def new_branch(request: Asked) -> HttpResponse:
    """A branch more."""
    request.actor.require(Permission.DEFINE_COMPANY)
    draft = Branch()
    if request.method != "POST":
        return _ask(request, BranchForm(branch=draft), "branches", named=_("New branch"))
    form = BranchForm.of(request, branch=draft)
    make_branch(Branch(**form.cleaned_data), by=request.actor)
    return done(request, reverse("web:branches"), _("Saved."))


@get_or_post
@once
def branch(request: Asked, pk: int) -> HttpResponse:
    """Change a branch."""
    found = seen(Branch.objects.all(), pk)
    request.actor.require(Permission.STAFF_EDIT, found)
    if request.method != "POST":
        return _ask(request, BranchForm(branch=found), "branches", found, history="branch-history")
    form = BranchForm.of(request, branch=found)
    edit_branch(found, changes=form.cleaned_data, version=version_seen(request), by=request.actor)
    return done(request, reverse("web:branches"), _("Saved."))


@get_or_post
@once
def new_team(request: Asked) -> HttpResponse:
    """A team more."""
    request.actor.require(Permission.STAFF_EDIT)
    if request.method != "POST":
        form = TeamForm(team=Team(), by=request.actor)
        return _ask(request, form, "branches", named=_("New team"))
    given = TeamForm.of(request, team=Team(), by=request.actor).cleaned_data
    parent = Team.objects.filter(pk=given["parent"]).first() if given["parent"] else None
    place = seen(Branch.objects.all(), given["branch"])
    make_team(place, code=given["code"], name=given["name"], parent=parent, by=request.actor)
    return done(request, reverse("web:branches"), _("Saved."))


@get_or_post
@once
def team(request: Asked, pk: int) -> HttpResponse:
    """Change a team."""
    found = seen(Team.objects.visible_to(request.actor), pk)
    request.actor.require(Permission.STAFF_EDIT, found)
    if request.method != "POST":
        form = TeamForm(team=found, by=request.actor)
        return _ask(request, form, "branches", found, history="team-history")
    changes = TeamForm.of(request, team=found, by=request.actor).cleaned_data
    changes["parent"] = Team.objects.filter(pk=changes["parent"]).first() if changes["parent"] else None
    edit_team(found, changes=changes, version=version_seen(request), by=request.actor)
    return done(request, reverse("web:branches"), _("Saved."))


@require_safe
def users(request: Asked) -> HttpResponse:
    """Everybody whose staff one edits, those who left last."""
    request.actor.require(Permission.STAFF_EDIT)
    return show(request, "users.html", here="settings", **users_page(request.actor))


@get_or_post
@once
def new_user(request: Asked) -> HttpResponse:
    """Somebody more."""
    request.actor.require(Permission.STAFF_EDIT)
    form = UserForm(user=User(), by=request.actor)
    if request.method != "POST":
        return _ask(request, form, "users", named=_("New user"))
    form = UserForm.of(request, user=User(), by=request.actor)
    given = form.cleaned_data
    made = make_user(
        seen(Branch.objects.all(), given["branch"]),
        email=given["email"],
        name=given["name"],
        role=given["role"],
        password=given["password"] or None,
        by=request.actor,
    )
    if home := form.by_team.get(given["team"]):
        edit_user(made, changes={"team": home, "teams": [home]}, by=request.actor)
    return done(request, reverse("web:users"), _("Saved."))


@get_or_post
@once
def user(request: Asked, pk: int) -> HttpResponse:
    """Change somebody's name, role, teams, branches; who leaves hands over first."""
    found = seen(User.objects.visible_to(request.actor), pk)
    request.actor.require(Permission.STAFF_EDIT, found)
    if request.method != "POST":
        form = UserForm(user=found, by=request.actor)
        leaving_url = reverse("web:hand-over", args=[pk])
        return _ask(request, form, "users", found, history="user-history", leaving_url=leaving_url)
    changes = UserForm.of(request, user=found, by=request.actor).changes()
    edit_user(found, changes=changes, version=version_seen(request), by=request.actor)
    return done(request, reverse("web:users"), _("Saved."))


@require_safe
def branch_history(request: Asked, pk: int) -> HttpResponse:
    """What was changed about a branch."""
    return _history(request, seen(Branch.objects.all(), pk), "branches")


@require_safe
def team_history(request: Asked, pk: int) -> HttpResponse:
    """What was changed about a team."""
    return _history(request, seen(Team.objects.visible_to(request.actor), pk), "branches")


@require_safe
def user_history(request: Asked, pk: int) -> HttpResponse:
    """What was changed about somebody."""
    return _history(request, seen(User.objects.visible_to(request.actor), pk), "users")


def _ask(
    request: Asked,
    form: Shape,
    back: str,
    row: Any = None,
    *,
    named: str = "",
    history: str = "",
    **more: Any,
) -> HttpResponse:
    screen = {
        "form": form,
        "back_url": reverse(f"web:{back}"),
        "version": row.version if row else 0,
        "named": row.name if row else named,
        "history_url": reverse(f"web:{history}", args=[row.pk]) if row else "",
    }
    return show(request, "staff_ask.html", here="settings", **screen, **more)


def _history(request: Asked, row: Any, back: str) -> HttpResponse:
    request.actor.require(Permission.STAFF_EDIT, row)
    changes = changes_of(row, links=("teams", "supervises", "serves"))
    return show(
        request,
        "history.html",
        here="settings",
        name=row.name,
        back_url=reverse(f"web:{back}"),
        changes=changes,
    )
