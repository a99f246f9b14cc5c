"""Pipelines: their list; one with its statuses, their order, the steps between them; its history."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from stafet.catalog import pipelines as known
from stafet.catalog.actions.pipeline import define_pipeline
from stafet.catalog.models import Pipeline, Status
from stafet.staff.actions.define import arrange
from stafet.staff.kinds import Said, stamp
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.web.door import Asked
from stafet.web.forms.definition import DefinitionForm
from stafet.web.forms.order import wanted_order
from stafet.web.forms.reading import version_seen
from stafet.web.once import once
from stafet.web.screens.definitions import changes_of
from stafet.web.screens.pipelines import (
    pipeline_named,
    pipeline_screen,
    pipelines_page,
    status_kind,
    status_screen,
)
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@require_safe
def pipelines(request: Asked) -> HttpResponse:
    """All pipelines, hidden ones too."""
    request.actor.require(Permission.DEFINE_COMPANY)
    return show(request, "pipelines.html", here="settings", **pipelines_page())


@require_POST
@once
def order(request: Asked) -> HttpResponse:
    """Put the pipelines in another order."""
    standing = list(Pipeline.objects.values_list("pk", flat=True))
    arrange(known.PIPELINES, order=wanted_order(request.POST, standing), by=request.actor)
    return done(request, reverse("web:pipelines"), _("Saved."))


@get_or_post
@once
def new(request: Asked) -> HttpResponse:
    """One more, with a status of each state."""
    return _named(request, Pipeline())


@get_or_post
@once
def names(request: Asked, pk: int) -> HttpResponse:
    """What it is called, and whether it shows."""
    return _named(request, _pipeline(request, pk))


@require_safe
def pipeline(request: Asked, pk: int) -> HttpResponse:
    """One in full."""
    return show(request, "pipeline.html", here="settings", **pipeline_screen(_pipeline(request, pk)))


@require_POST
@once
def status_order(request: Asked, pk: int) -> HttpResponse:
    """Put its statuses in another order."""
    found = _pipeline(request, pk)
    rows = {row.pk: row.code for row in found.statuses.all()}
    codes = [rows[key] for key in wanted_order(request.POST, list(rows)) if key in rows]
    said = known.told(found)["statuses"]
    statuses = sorted(said, key=lambda one: codes.index(one["code"]) if one["code"] in codes else len(codes))
    return _saved(request, found, statuses)


@require_POST
@once
def steps(request: Asked, pk: int) -> HttpResponse:
    """Which steps it allows; where all are ticked, also those to statuses that come later."""
    found = _pipeline(request, pk)
    said = known.told(found)["statuses"]
    for one in said:
        if f"asked-{one['code']}" in request.POST:
            asked, ticked = (request.POST.getlist(f"{word}-{one['code']}") for word in ("asked", "step"))
            one["onward"] = [] if set(asked) == set(ticked) else ticked or _none_ticked(found, one)
    return _saved(request, found, said)


@get_or_post
@once
def new_status(request: Asked, pk: int) -> HttpResponse:
    """A status more."""
    found = _pipeline(request, pk)
    return _status(request, found, Status(pipeline=found))


@get_or_post
@once
def status(request: Asked, pk: int, status: int) -> HttpResponse:
    """Change a status."""
    found = _pipeline(request, pk)
    return _status(request, found, seen(found.statuses.all(), status))


@require_safe
def history(request: Asked, pk: int) -> HttpResponse:
    """What was changed about it and its statuses, by whom."""
    found = _pipeline(request, pk)
    back_url = reverse("web:pipeline", args=[pk])
    changes = changes_of(found, *found.statuses.all())
    return show(request, "history.html", here="settings", name=found.name, back_url=back_url, changes=changes)


def _pipeline(request: Asked, pk: int) -> Pipeline:
    request.actor.require(Permission.DEFINE_COMPANY)
    return pipeline_named(pk)


def _named(request: Asked, found: Pipeline) -> HttpResponse:
    request.actor.require(Permission.DEFINE_COMPANY)
    is_new = found.pk is None
    back_url = reverse("web:pipelines") if is_new else reverse("web:pipeline", args=[found.pk])
    if request.method != "POST":
        screen = {
            "form": DefinitionForm(kind=known.PIPELINES, row=found),
            "version": 0 if is_new else stamp(known.told(found)),
            "named": found.name if not is_new else _("New pipeline"),
            "about": _("It begins with a status of each state; further ones are added afterwards.")
            if is_new
            else "",
        }
        return show(request, "definition.html", here="settings", back_url=back_url, **screen)
    form = DefinitionForm.of(request, kind=known.PIPELINES, row=found)
    saved = define_pipeline(found, changes=form.changes(), seen=version_seen(request), by=request.actor)
    return done(request, reverse("web:pipeline", args=[saved.pk]), _("Saved."))


def _status(request: Asked, found: Pipeline, row: Status) -> HttpResponse:
    if request.method != "POST":
        return show(request, "definition.html", here="settings", **status_screen(found, row))
    changes = DefinitionForm.of(request, kind=status_kind(found), row=row).changes()
    said = known.told(found)["statuses"]
    if not row.pk:
        return _saved(request, found, _placed(said, changes))
    return _saved(request, found, [one | changes if one["code"] == row.code else one for one in said])


def _placed(said: list[Said], new: Said) -> list[Said]:
    """A new status stands behind the last one of its state."""
    last = max(
        (place for place, one in enumerate(said) if one["state"] == new["state"]), default=len(said) - 1
    )
    return [*said[: last + 1], new, *said[last + 1 :]]


def _none_ticked(found: Pipeline, one: Said) -> Any:
    """No step at all would be a dead end, and is denied as one: the status leads to itself, which is none."""
    return [one["code"]]


def _saved(request: Asked, found: Pipeline, statuses: list[Said]) -> HttpResponse:
    define_pipeline(found, changes={"statuses": statuses}, seen=version_seen(request), by=request.actor)
    return done(request, reverse("web:pipeline", args=[found.pk]), _("Saved."))
