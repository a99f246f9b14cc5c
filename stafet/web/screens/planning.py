"""What it takes to plan a task, and to give one to somebody: kinds, dates, people."""

from typing import Any

from django.db.models import Count
from django.utils.translation import ngettext

from stafet.contacts.models import Contact
from stafet.followups.models import Task
from stafet.foundation.working_time import Hours
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.models import User
from stafet.staff.opening_hours import hours_of
from stafet.staff.rights import Role
from stafet.web.forms.due import quick_dates
from stafet.web.forms.task import types

MOST = 200  # people in a list


def planning(about: Lead | Contact, actor: Actor) -> dict[str, Any]:
    """What the composer's tab for a new task needs."""
    key = "lead" if isinstance(about, Lead) else "contact"
    return {
        "task_types": types(),
        "task_choices": quick_dates(hours_about(about, actor)),
        "task_about": f"{key}={about.pk}",
        "task_key": key,
        "task_value": about.pk,
    }


def hours_about(about: Lead | Contact | None, actor: Actor) -> Hours:
    """The opening hours within which a new task is proposed: the lead's, else those of whoever plans it."""
    if isinstance(about, Lead):
        return hours_of(branch=about.branch_id, team=about.team_id)
    return hours_of(branch=actor.home_branch_id or 0, team=actor.home_team_id)


def colleagues_of(actor: Actor) -> list[User]:
    """To whom a task can be given: the branch's people, oneself first; an administrator sees all."""
    people = User.objects.filter(is_active=True).select_related("team", "branch")
    if actor.role is not Role.ADMINISTRATOR:
        people = people.filter(branch__in=actor.branch_ids)
    return sorted(people[:MOST], key=lambda one: (one.pk != actor.user_id, one.name))


def receivers(actor: Actor) -> list[dict[str, Any]]:
    """The same with how much each has to do."""
    people = colleagues_of(actor)
    open_tasks = Task.objects.open().filter(assignee__in=[one.pk for one in people]).values("assignee")
    loads = dict(open_tasks.annotate(load=Count("pk")).values_list("assignee", "load"))
    return [
        {
            "id": one.pk,
            "name": one.name,
            "team": str(one.team or one.branch),
            "load": ngettext("%(count)d open task", "%(count)d open tasks", loads.get(one.pk, 0))
            % {"count": loads.get(one.pk, 0)},
        }
        for one in people
    ]


def assignee_named(key: str) -> User | None:
    """Who was picked; nobody means whoever plans it."""
    return (
        User.objects.select_related("team", "branch").filter(pk=int(key)).first() if key.isdecimal() else None
    )
