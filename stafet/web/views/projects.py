"""Projects: the list, a new one, one changed."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stafet.projects.actions.set_up import edit_project, set_up_project
from stafet.projects.models import Project
from stafet.staff.models import Branch
from stafet.staff.rights import Permission
from stafet.web.door import Asked
from stafet.web.forms.reading import version_seen
from stafet.web.once import once
from stafet.web.screens.project_sieve import work_list
from stafet.web.screens.projects import (
    effect_to_say,
    project_form,
    projects_page,
    visible_project,
)
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@require_safe
def projects(request: Asked) -> HttpResponse:
    """Those that one may see."""
    return show(request, "projects.html", here="leads", **projects_page(request.actor))


@get_or_post
@once
def new_project(request: Asked) -> HttpResponse:
    """Set up a project; what its groups do is said first."""
    request.actor.require(Permission.PROJECT_DEFINE)
    if request.method != "POST":
        return _ask(request, form=project_form(request.actor))
    form = project_form(request.actor, request=request)
    if said := effect_to_say(form, None, request.POST.get("counted", "")):
        return _ask(request, form=form, **said)
    branch = Branch.objects.get(pk=int(form.cleaned_data["branch"]))
    takes = form.cleaned_data["takes_members"]
    made = set_up_project(branch, terms=form.terms(), takes_members=takes, by=request.actor)
    return done(request, work_list(made), _("The project is set up."))


@get_or_post
@once
def edit(request: Asked, pk: int) -> HttpResponse:
    """Change a project."""
    found = visible_project(pk, request.actor)
    if request.method != "POST":
        return _ask(request, found, form=project_form(request.actor, found))
    form = project_form(request.actor, found, request=request)
    if said := effect_to_say(form, found, request.POST.get("counted", "")):
        return _ask(request, found, form=form, **said)
    takes, version = form.cleaned_data["takes_members"], version_seen(request)
    edit_project(found, changes=form.terms(), takes_members=takes, version=version, by=request.actor)
    return done(request, reverse("web:projects"), _("Saved."))


def _ask(request: Asked, project: Project | None = None, **screen: Any) -> HttpResponse:
    about = {"project": project, "version": project.version if project else None}
    return show(request, "project.html", here="leads", back_url=reverse("web:projects"), **about, **screen)
