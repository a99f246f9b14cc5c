"""Imports: a file is dropped in, its columns are told, it is looked through, taken in, and undone."""

import tempfile
from pathlib import Path
from typing import Any

from django.http import HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from stafet.catalog.models import Source
from stafet.foundation.denials import Invalid
from stafet.imports.actions.begin import begin_import
from stafet.imports.actions.steer import map_columns, start_import, stop_import
from stafet.imports.actions.undo import undo_import
from stafet.imports.refusals import refused_lines
from stafet.imports.wake import wake
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch
from stafet.staff.rights import Permission
from stafet.web.door import Asked
from stafet.web.forms.imports import LARGEST, columns_said
from stafet.web.forms.reading import version_seen
from stafet.web.once import once
from stafet.web.screens.imports import (
    import_screen,
    imports_screen,
    upload_form,
    visible_import,
    wishes_form,
)
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@require_safe
def imports(request: Asked) -> HttpResponse:
    """What was imported, and what is under way."""
    request.actor.require(Permission.IMPORT)
    return show(request, "imports.html", here="settings", **imports_screen(request.actor))


@get_or_post
@once
def new_import(request: Asked) -> HttpResponse:
    """Drop in a file; nothing is made of its rows yet."""
    request.actor.require(Permission.IMPORT)
    if request.method != "POST":
        screen = {"form": upload_form(request.actor), "back_url": reverse("web:imports")}
        return show(request, "import_new.html", here="settings", **screen)
    form = upload_form(request.actor, request.POST, request.FILES)
    if not form.is_valid():
        wrong = {name: str(errors[0]) for name, errors in form.errors.items()}
        raise Invalid("Please look at this again.", fields=wrong)
    given = form.cleaned_data
    if given["file"].size > LARGEST:
        raise Invalid("This is larger than %(most)s MB.", most=LARGEST // 2**20)
    branch, source = (
        at_hand(Branch).by_key[int(given["branch"])],
        at_hand(Source).by_key[int(given["source"])],
    )
    with tempfile.NamedTemporaryFile(suffix=".rows") as kept:
        _copy(given["file"], kept)
        made = begin_import(
            branch,
            kind=given["kind"],
            path=Path(kept.name),
            name=given["file"].name,
            source=source,
            by=request.actor,
        )
    return done(
        request, reverse("web:import", args=[made.pk]), _("The file is here. Nothing is written yet.")
    )


@get_or_post
@once
def one_import(request: Asked, pk: int) -> HttpResponse:
    """How far one is; saying what its columns mean."""
    taken = visible_import(pk, request.actor)
    if request.method != "POST":
        screen = {"back_url": reverse("web:imports"), **import_screen(taken)}
        return show(request, "import.html", here="settings", **screen)
    form = wishes_form(taken, request.POST)
    if not form.is_valid():
        raise Invalid("Please look at this again.", fields={n: str(e[0]) for n, e in form.errors.items()})
    mapping = columns_said(request.POST.dict(), len(taken.columns))
    map_columns(taken, mapping=mapping, wishes=form.wishes(), version=version_seen(request), by=request.actor)
    wake()
    return done(request, reverse("web:import", args=[pk]), _("The whole file is looked through now."))


@require_POST
@once
def start(request: Asked, pk: int) -> HttpResponse:
    """Take it in, or go on with it."""
    taken = visible_import(pk, request.actor)
    start_import(taken, version=version_seen(request), by=request.actor)
    wake()
    return done(request, reverse("web:import", args=[pk]), _("It is being taken in. You can go on working."))


@require_POST
@once
def stop(request: Asked, pk: int) -> HttpResponse:
    """Stop it where it is."""
    stop_import(visible_import(pk, request.actor), by=request.actor)
    return done(request, reverse("web:import", args=[pk]), _("Stopped. What was taken in stays."))


@get_or_post
@once
def undo(request: Asked, pk: int) -> HttpResponse:
    """Undo all of it."""
    taken = visible_import(pk, request.actor)
    url = reverse("web:import", args=[pk])
    if request.method != "POST":
        screen = {"back_url": url, "about": taken.file_name, "version": taken.version}
        return show(request, "import_undo.html", here="settings", **screen)
    undo_import(taken, version=version_seen(request), by=request.actor)
    wake()
    return done(request, url, _("It is being undone."))


@require_safe
def refused(request: Asked, pk: int) -> StreamingHttpResponse:
    """The rows that were refused, with the reason, as a file to mend."""
    taken = visible_import(pk, request.actor)
    answer = StreamingHttpResponse(
        (line.encode() for line in ["\ufeff", *refused_lines(taken)]), content_type="text/csv; charset=utf-8"
    )
    answer.headers["Content-Disposition"] = f'attachment; filename="refused-{pk}.csv"'
    return answer


def _copy(file: Any, kept: "tempfile._TemporaryFileWrapper[bytes]") -> None:
    for chunk in file.chunks():
        kept.write(chunk)
    kept.flush()
