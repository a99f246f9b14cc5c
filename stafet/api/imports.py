"""Imports: a file handed in, its columns told, looked through, taken in, its refused rows fetched, undone."""

import tempfile
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

from django.http import HttpResponse, StreamingHttpResponse
from django.utils.translation import gettext as _
from ninja import Query, Router

from stafet.api import problems
from stafet.api.changes import changes_in
from stafet.api.door import Asked, answer_json
from stafet.api.listing import NEWEST, answer_list
from stafet.api.lookups import user_named
from stafet.api.repeats import repeatable
from stafet.api.schemas.imports import (
    FileOfRows,
    ImportChanges,
    ImportPage,
    ImportShown,
    RowListing,
    RowPage,
)
from stafet.api.schemas.lists import Listing
from stafet.api.schemas.parts import Id
from stafet.api.shown.imports import import_listed, import_shown, row_shown
from stafet.api.versions import seen_version, versioned
from stafet.catalog.models import Source
from stafet.foundation.denials import Invalid
from stafet.imports.actions.begin import begin_import
from stafet.imports.actions.steer import map_columns, start_import, stop_import
from stafet.imports.actions.undo import undo_import
from stafet.imports.models import FileRow, Import
from stafet.imports.refusals import refused_lines
from stafet.imports.taking import wishes_of
from stafet.imports.wake import wake
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.rights import Permission
from stafet.staff.seen import seen

router = Router(tags=["imports"])
_A_FILE: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "description": "The file's bytes, CSV or XLSX, up to 32 MB. The first line names the columns.",
        "content": {"*/*": {"schema": {"type": "string", "format": "binary"}}},
    }
}
_LINES: Final[dict[str, Any]] = {
    "responses": {200: {"content": {"text/csv": {"schema": {"type": "string"}}}}},
}


@router.get("", response=ImportPage, operation_id="list_imports")
def list_imports(request: Asked, asked: Query[Listing]) -> HttpResponse:
    """A page of the imports of the branches for which the key may import, the newest first."""
    request.auth.require(Permission.IMPORT)
    return answer_list(_visible(request.auth), asked, import_listed, order=NEWEST)


@router.post("", response={201: ImportShown}, operation_id="begin_import", openapi_extra=_A_FILE)
@repeatable
def begin(request: Asked, asked: Query[FileOfRows]) -> HttpResponse:
    """Hand in a file of contacts, accounts, leads or tasks. Its rows are kept, nothing is made of them yet.

    What its columns are is remembered from the last file with the same ones, else guessed: see `columns`. Go on with
    `PATCH /imports/ID`, which has the whole file looked through, or at once with `POST /imports/ID/run`.
    """
    request.auth.require(Permission.IMPORT)
    source = _source(asked.source, request.auth)
    if not request.body:
        return problems.problem(request, HTTPStatus.BAD_REQUEST, _("The body is empty."))
    with tempfile.NamedTemporaryFile(suffix=".rows") as kept:
        kept.write(request.body)
        kept.flush()
        made = begin_import(
            source.branch,
            kind=asked.kind,
            path=Path(kept.name),
            name=asked.name,
            source=source,
            by=request.auth,
        )
    return _show(made, status=HTTPStatus.CREATED, location=f"/api/v1/imports/{made.pk}")


@router.get("/{id}", response=ImportShown, operation_id="read_import")
def read(request: Asked, id: Id) -> HttpResponse:
    """One import and how far it is: ask again while its stage is checking, running or undoing."""
    return _show(_seen(request, id))


@router.patch("/{id}", response=ImportShown, operation_id="map_import")
@versioned
def change(request: Asked, id: Id, given: ImportChanges) -> HttpResponse:
    """Say what the columns are and how rows are taken; then the whole file is looked through, in the background.

    Nothing is written by that: at the stage `checked` the counts, and `rows`, say what would be created, updated, matched and
    refused. Not while it is under way, nor after it has run.
    """
    taken = _seen(request, id)
    version = seen_version(request, taken.version)
    changes = changes_in(given, nullable={"owner"})
    fields = changes.pop("fields", None)
    if "owner" in changes:
        owner = user_named(given.owner, by=request.auth)
        changes["owner"] = owner.pk if owner else None
    map_columns(
        taken,
        mapping=taken.mapping if fields is None else _mapping(fields, taken),
        wishes=replace(wishes_of(taken), **changes),
        version=version,
        by=request.auth,
    )
    wake()
    return _show(taken)


@router.get("/{id}/rows", response=RowPage, operation_id="list_import_rows")
def list_rows(request: Asked, id: Id, asked: Query[RowListing]) -> HttpResponse:
    """The rows in the file's order, each with what becomes (or became) of it; perhaps those with one outcome only."""
    taken = _seen(request, id)
    rows = FileRow.objects.filter(made_by=taken, number__gt=asked.after).order_by("number")
    if asked.outcome is not None:
        rows = rows.filter(outcome=asked.outcome)
    page = list(rows[: asked.limit + 1])
    shown = page[: asked.limit]
    following = shown[-1].number if len(page) > asked.limit else None
    return answer_json({"items": [row_shown(one, taken.mapping) for one in shown], "next": following})


@router.get("/{id}/refused", response={200: None}, operation_id="read_refused_rows", openapi_extra=_LINES)
def read_refused(request: Asked, id: Id) -> StreamingHttpResponse:
    """The refused rows as a CSV file: line, reason, and the columns as they stood, to be mended and handed in again."""
    taken = _seen(request, id)
    lines = (line.encode() for line in refused_lines(taken))
    answer = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="refused-{taken.pk}.csv"'
    return answer


@router.post("/{id}/run", response={202: ImportShown}, operation_id="start_import")
@repeatable
def start(request: Asked, id: Id) -> HttpResponse:
    """Let the rows be taken in, in the background; one that was stopped goes on where it was."""
    taken = start_import(_seen(request, id), by=request.auth)
    wake()
    return _show(taken, status=HTTPStatus.ACCEPTED)


@router.delete("/{id}/run", response=ImportShown, operation_id="stop_import")
def stop(request: Asked, id: Id) -> HttpResponse:
    """Stop after the part that is being taken in; what was taken in stays. It can go on, or be undone."""
    return _show(stop_import(_seen(request, id), by=request.auth))


@router.post("/{id}/undoing", response={202: ImportShown}, operation_id="undo_import")
@repeatable
def undo(request: Asked, id: Id) -> HttpResponse:
    """Undo all of it, in the background: what it made goes, what it changed is given back, but for what was changed since."""
    taken = undo_import(_seen(request, id), by=request.auth)
    wake()
    return _show(taken, status=HTTPStatus.ACCEPTED)


def _source(named: str, by: Actor) -> Source:
    """The source of this id, code or key, of a branch for which the asker may import."""
    ours = [
        one for one in at_hand(Source).every if not one.is_hidden and by.may(Permission.IMPORT, one.branch)
    ]
    found = next((one for one in ours if named in {str(one.pk), one.code, one.key}), None)
    if found is None:
        raise Invalid("There is no such source.", fields={"source": "Give the source's key."})
    return found


def _mapping(fields: list[str], taken: Import) -> dict[str, str]:
    if len(fields) > len(taken.columns):
        raise Invalid(
            "The file has %(count)s columns.",
            count=len(taken.columns),
            fields={"fields": "One for each column."},
        )
    return {str(place): field for place, field in enumerate(fields) if field}


def _visible(by: Actor) -> Any:
    return Import.objects.visible_to(by).select_related("branch", "source", "by")


def _seen(request: Asked, key: int) -> Import:
    taken: Import = seen(_visible(request.auth), key)
    return taken


def _show(taken: Import, *, status: HTTPStatus = HTTPStatus.OK, location: str | None = None) -> HttpResponse:
    return answer_json(import_shown(taken), status=status, version=taken.version, location=location)
