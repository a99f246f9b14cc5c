"""Definitions of every kind: what there is, one more, changing one, their order, their history."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from stafet.blueprint.kinds import kind_named, row_of
from stafet.staff.actions.define import arrange, define
from stafet.staff.columns import Several
from stafet.staff.definitions import Definition
from stafet.staff.kinds import Kind
from stafet.staff.rights import Permission
from stafet.web.door import Asked
from stafet.web.forms.definition import DefinitionForm
from stafet.web.forms.order import wanted_order
from stafet.web.forms.reading import version_seen
from stafet.web.once import once
from stafet.web.screens.definitions import changes_of, form_screen, list_page
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@require_safe
def definitions(request: Asked, kind: str) -> HttpResponse:
    """All of a kind, hidden ones too."""
    page = list_page(_kind(request, kind), q=request.GET.get("q", "")[:100])
    return show(request, "definitions.html", here="settings", **page)


@get_or_post
@once
def new(request: Asked, kind: str) -> HttpResponse:
    """One more."""
    found = _kind(request, kind)
    return _one(request, found, found.blank())


@get_or_post
@once
def one(request: Asked, kind: str, pk: int) -> HttpResponse:
    """Change one."""
    found = _kind(request, kind)
    return _one(request, found, row_of(found, pk))


@require_POST
@once
def order(request: Asked, kind: str) -> HttpResponse:
    """Put them in another order, or one of them a place up or down."""
    found = _kind(request, kind)
    arrange(
        found,
        order=wanted_order(request.POST, list(found.rows().values_list("pk", flat=True))),
        by=request.actor,
    )
    return done(request, reverse("web:definitions", args=[kind]), _("Saved."))


@require_safe
def history(request: Asked, kind: str, pk: int) -> HttpResponse:
    """What was changed about one, by whom."""
    found = _kind(request, kind)
    row = row_of(found, pk)
    links = [column.name for column in found.own if isinstance(column, Several)]
    return show(
        request,
        "history.html",
        here="settings",
        name=row.name,
        back_url=reverse("web:definitions", args=[kind]),
        changes=changes_of(row, links=links),
    )


def _kind(request: Asked, name: str) -> Kind:
    request.actor.require(Permission.DEFINE_COMPANY)
    return kind_named(name)


def _one(request: Asked, kind: Kind, row: Definition) -> HttpResponse:
    if request.method != "POST":
        return show(request, "definition.html", here="settings", **form_screen(kind, row))
    form = DefinitionForm.of(request, kind=kind, row=row)
    define(row, kind=kind, changes=form.changes(), seen=version_seen(request), by=request.actor)
    return done(request, reverse("web:definitions", args=[kind.name]), _("Saved."))
