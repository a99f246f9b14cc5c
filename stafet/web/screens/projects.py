"""Projects: the list, and the set-up, which says what it will do before it does it (R58)."""

from typing import Any

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop, ngettext

from stafet.contacts.groups import tree_for
from stafet.contacts.models import ContactGroup
from stafet.leads.models import Lead
from stafet.projects.effect import Effect, effect_of
from stafet.projects.models import Project
from stafet.staff.actor import Actor
from stafet.staff.models import Branch, User
from stafet.staff.rights import Permission, Reach
from stafet.staff.seen import seen
from stafet.web import wording
from stafet.web.door import Asked
from stafet.web.forms.project import ProjectForm
from stafet.web.screens.project_sieve import work_list

MOST = 100  # projects in the list, the newest


def projects_page(actor: Actor) -> dict[str, Any]:
    """The projects of this actor, with how many of their leads are open as far as the actor may see them."""
    found = list(Project.objects.visible_to(actor).select_related("branch").order_by("-pk")[:MOST])
    leads = Lead.objects.visible_to(actor).open().filter(project__in=[one.pk for one in found])
    open_leads = dict(leads.order_by().values_list("project").annotate(Count("pk")))
    keys = {key for one in found for key in (*one.manager_ids, *one.staff_ids)}
    names = dict(User.objects.filter(pk__in=keys).values_list("pk", "name"))
    return {
        "projects": [
            {
                "name": one.name,
                "branch": one.branch.name,
                "managers": wording.listed([names[key] for key in one.manager_ids]),
                "staff": wording.listed([names[key] for key in one.staff_ids]),
                "open": open_leads.get(one.pk, 0),
                "is_on": one.is_on,
                "url": work_list(one),
                "edit_url": reverse("web:edit-project", args=[one.pk])
                if actor.may(Permission.PROJECT_DEFINE, one)
                else "",
            }
            for one in found
        ],
        "may_define": actor.may(Permission.PROJECT_DEFINE),
    }


def visible_project(pk: int, actor: Actor) -> Project:
    """The project with this key, if this actor may set it up."""
    rows = Project.objects.visible_to(actor).select_related("branch", "type", "pipeline", "source")
    found = seen(rows, pk, no_such=gettext_noop("There is no such project, or it is not for you."))
    actor.require(Permission.PROJECT_DEFINE, found)
    return found


def project_form(
    actor: Actor, project: Project | None = None, *, request: Asked | None = None
) -> ProjectForm:
    """The form as the project stands, or as it was sent."""
    is_all = actor.reach(Permission.PROJECT_DEFINE) is Reach.ALL
    branches = Branch.objects.filter(is_hidden=False)
    given: dict[str, Any] = {
        "branches": branches if is_all else branches.filter(pk__in=actor.branch_ids),
        "groups": [one.group for one in tree_for(actor) if not one.group.is_hidden],
        "project": project,
    }
    return ProjectForm(**given) if request is None else ProjectForm.of(request, **given)


def effect_to_say(form: ProjectForm, project: Project | None, counted: str) -> dict[str, Any] | None:
    """What these groups will do, where that was not said yet: `counted` names the groups of which it was."""
    before = set(project.groups.values_list("pk", flat=True)) if project else set()
    new = [one for one in form.picked_groups if one.pk not in before]
    named = named_groups(new)
    if not new or counted == named:
        return None
    branch = project.branch if project else Branch.objects.get(pk=int(form.cleaned_data["branch"]))
    return {"counted": named, "effect": said_effect(effect_of(new, branch=branch, project=project))}


def named_groups(groups: list[ContactGroup]) -> str:
    """These groups, by their keys in order."""
    return ",".join(str(key) for key in sorted(one.pk for one in groups))


def said_effect(effect: Effect) -> list[str]:
    """What a set-up will do, in sentences."""
    groups = wording.listed([f"{group.name} ({count})" for group, count in effect.groups])
    coming = ngettext(
        "%(count)d contact would come in as a lead now.",
        "%(count)d contacts would come in as leads now.",
        effect.coming,
    )
    said = [gettext("Groups: %(groups)s.") % {"groups": groups}, coming % {"count": effect.coming}]
    if effect.in_already:
        there = ngettext(
            "%(count)d is in the project already.", "%(count)d are in the project already.", effect.in_already
        )
        said.append(there % {"count": effect.in_already})
    if effect.elsewhere:
        out = ngettext(
            "%(count)d is not known in this branch and stays out.",
            "%(count)d are not known in this branch and stay out.",
            effect.elsewhere,
        )
        said.append(out % {"count": effect.elsewhere})
    return [*said, gettext("Who joins one of these groups later comes in by itself.")]
