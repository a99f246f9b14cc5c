"""Projects as the API shows them."""

from typing import Any

from stafet.api.shown.parts import defined
from stafet.projects.effect import Effect
from stafet.projects.models import Project


def project(one: Project) -> dict[str, Any]:
    """A project."""
    return {
        "id": one.pk,
        "name": one.name,
        "names": one.names,
        "branch": defined(one.branch),
        "type": defined(one.type),
        "pipeline": defined(one.pipeline),
        "source": defined(one.source),
        "way": one.way,
        "due_days": one.due_days,
        "is_on": one.is_on,
        "managers": one.manager_ids,
        "staff": one.staff_ids,
        "products": [defined(product) for product in one.products.all()],
        "groups": [defined(group) for group in one.groups.all()],
        "version": one.version,
    }


def effect(said: Effect) -> dict[str, Any]:
    """What a set-up will do."""
    return {
        "coming": said.coming,
        "in_already": said.in_already,
        "elsewhere": said.elsewhere,
        "groups": [{"group": defined(group), "contacts": count} for group, count in said.groups],
    }
