"""What the list of leads is sieved by where it is the work list of a project (R59)."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext

from stafet.catalog.models import Status
from stafet.projects.models import Project
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.models import User

Options = list[tuple[str, str]]
NOBODY = "0"
_MOST = 100  # projects in the menu, the newest


def projects_for(actor: Actor, picked: str) -> list[Project]:
    """The projects that are on and visible to this actor, and the one that is picked."""
    rows = Project.objects.visible_to(actor).order_by("-pk")
    return [one for one in rows[:_MOST] if one.is_on or str(one.pk) == picked]


def work_list(project: Project) -> str:
    """Where its leads are worked on: the list of leads, with this project picked."""
    return reverse("web:leads") + "?" + urlencode({"view": "all", "project": project.pk})


def employees_of(project: Project) -> Options:
    """Nobody, and the people of the project by name."""
    keys = [*project.staff_ids, *project.manager_ids]
    people = User.objects.filter(pk__in=keys).order_by("name").values_list("pk", "name")
    return [(NOBODY, gettext("Nobody")), *((str(key), name) for key, name in people)]


def statuses_of(project: Project) -> Options:
    """The statuses of its pipeline, in their order."""
    statuses = at_hand(Status).every
    return [(str(one.pk), one.name) for one in statuses if one.pipeline_id == project.pipeline_id]


def ticked(picked: Sequence[int], key: str) -> str:
    """What is ticked once this one was turned over: on where it was off."""
    left = [str(one) for one in picked if str(one) != key]
    return ",".join(left if int(key) in picked else [*left, key])


def said_ticked(options: Options, picked: Sequence[int]) -> dict[str, Any]:
    """How the menu of ticked statuses is called."""
    names = [name for key, name in options if int(key) in picked]
    label = ", ".join(names) if len(names) < 3 else gettext("%(count)d statuses") % {"count": len(names)}
    return {"label": label or gettext("Status"), "is_set": bool(names), "may_tick": True}
