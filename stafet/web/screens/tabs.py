"""The searches that somebody pinned to a list, as its tabs."""

from typing import Any

from django.urls import reverse

from stafet.search.criteria import Of
from stafet.search.kept import tabs_of
from stafet.staff.actor import Actor


def tabs_for(of: Of, actor: Actor, *, current: int = 0) -> list[dict[str, Any]]:
    """The searches that somebody pinned, as tabs."""
    return [
        {
            "title": one.name,
            "url": reverse("web:saved-search", args=[one.pk]),
            "is_current": one.pk == current,
        }
        for one in tabs_of(actor, of)
    ]
