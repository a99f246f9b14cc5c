"""Definitions, one kind after the other: read, made, changed, put in order. Nothing is deleted (R31)."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from ninja import Router

from stafet.api.changes import changes_in
from stafet.api.door import Asked, answer_json
from stafet.api.repeats import repeatable
from stafet.api.schemas.definitions import (
    Order,
    OrderShown,
    PipelineChanges,
    PipelineGiven,
    PipelineTold,
    shapes_of,
)
from stafet.api.schemas.parts import Id
from stafet.api.versions import seen_version, versioned
from stafet.blueprint.kinds import KINDS, row_of
from stafet.catalog import pipelines
from stafet.catalog.actions.pipeline import define_pipeline
from stafet.catalog.models import Pipeline
from stafet.staff.actions.define import arrange, define
from stafet.staff.columns import Number, One
from stafet.staff.definitions import Definition
from stafet.staff.kinds import Kind, stamp
from stafet.staff.rights import Permission

router = Router(tags=["definitions"])
_ROOT = "/api/v1/definitions"


def _offer(kind: Kind) -> None:
    """The four operations on a kind."""
    noun, given_as, shown_as = kind.name.replace("_", "-"), *_shapes(kind)
    made_as, changed_as = given_as
    nullable = {
        column.name for column in kind.columns if isinstance(column, One | Number) and not column.is_needed
    }

    @router.post(f"/{noun}/order", response=OrderShown, operation_id=f"arrange_{kind.name}")
    @repeatable
    def put_in_order(request: Asked, given: Order) -> HttpResponse:
        """Put them in this order."""
        arrange(kind, order=given.order, by=request.auth)
        return answer_json({"order": list(kind.rows().values_list("pk", flat=True))})

    @router.get(f"/{noun}/{{id}}", response=shown_as, operation_id=f"read_one_of_{kind.name}")
    def read(request: Asked, id: Id) -> HttpResponse:
        """One of them as it is set up; its ETag is the version that PATCH asks for."""
        request.auth.require(Permission.DEFINE_COMPANY)
        return _show(kind, row_of(kind, id))

    @router.patch(f"/{noun}/{{id}}", response=shown_as, operation_id=f"change_one_of_{kind.name}")
    @versioned
    def change(request: Asked, id: Id, given: changed_as) -> HttpResponse:  # type: ignore[valid-type]
        """Change one of them; what is in use is not broken, or it is denied."""
        request.auth.require(Permission.DEFINE_COMPANY)
        row = row_of(kind, id)
        seen = seen_version(request, stamp(kind.told(row)))
        changes = changes_in(given, nullable=nullable)
        return _show(kind, define(row, kind=kind, changes=changes, seen=seen, by=request.auth))

    if not kind.is_closed:

        @router.post(f"/{noun}", response={201: shown_as}, operation_id=f"make_one_of_{kind.name}")
        @repeatable
        def make(request: Asked, given: made_as) -> HttpResponse:  # type: ignore[valid-type]
            """Make one."""
            row = define(kind.blank(), kind=kind, changes=_sent(given), by=request.auth)
            return _show(kind, row, status=HTTPStatus.CREATED)


def _shapes(kind: Kind) -> tuple[tuple[Any, Any], Any]:
    made, changed, shown = shapes_of(kind)
    return (made, changed), shown


for _kind in KINDS.values():
    _offer(_kind)


@router.post("/pipelines", response={201: PipelineTold}, operation_id="make_pipeline")
@repeatable
def make_pipeline(request: Asked, given: PipelineGiven) -> HttpResponse:
    """Make a pipeline, with its statuses or with one of each state."""
    pipeline = define_pipeline(Pipeline(), changes=_with_statuses(_sent(given)), by=request.auth)
    return _show_pipeline(pipeline, status=HTTPStatus.CREATED)


@router.post("/pipelines/order", response=OrderShown, operation_id="arrange_pipelines")
@repeatable
def arrange_pipelines(request: Asked, given: Order) -> HttpResponse:
    """Put the pipelines in this order."""
    arrange(pipelines.PIPELINES, order=given.order, by=request.auth)
    return answer_json({"order": list(Pipeline.objects.values_list("pk", flat=True))})


@router.get("/pipelines/{id}", response=PipelineTold, operation_id="read_pipeline")
def read_pipeline(request: Asked, id: Id) -> HttpResponse:
    """One pipeline with its statuses and steps; its ETag is the version that PATCH asks for."""
    request.auth.require(Permission.DEFINE_COMPANY)
    return _show_pipeline(_pipeline(id))


@router.patch("/pipelines/{id}", response=PipelineTold, operation_id="change_pipeline")
@versioned
def change_pipeline(request: Asked, id: Id, given: PipelineChanges) -> HttpResponse:
    """Change a pipeline: names, order, statuses, steps. A change that leads in it could not live with is denied."""
    request.auth.require(Permission.DEFINE_COMPANY)
    pipeline = _pipeline(id)
    seen = seen_version(request, stamp(pipelines.told(pipeline)))
    changes = _with_statuses(changes_in(given))
    return _show_pipeline(define_pipeline(pipeline, changes=changes, seen=seen, by=request.auth))


def _pipeline(key: int) -> Pipeline:
    found = row_of(pipelines.PIPELINES, key)
    return Pipeline.objects.get(pk=found.pk)


def _sent(given: Any) -> dict[str, Any]:
    """What was sent, without what stands for nothing."""
    sent: Mapping[str, Any] = given.model_dump(exclude_unset=True)
    return {name: value for name, value in sent.items() if value is not None}


def _with_statuses(changes: dict[str, Any]) -> dict[str, Any]:
    """A status's code, names and state are not taken away by null; its numbers are."""
    may_be_none = {"probability", "next_after_hours"}
    for one in changes.get("statuses") or []:
        for name in [name for name, value in one.items() if value is None and name not in may_be_none]:
            del one[name]
    return changes


def _show(kind: Kind, row: Definition, *, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    said = kind.told(row)
    noun = kind.name.replace("_", "-")
    location = f"{_ROOT}/{noun}/{row.pk}" if status == HTTPStatus.CREATED else None
    return answer_json({"id": row.pk} | said, status=status, version=stamp(said), location=location)


def _show_pipeline(pipeline: Pipeline, *, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    said = pipelines.told(pipeline)
    location = f"{_ROOT}/pipelines/{pipeline.pk}" if status == HTTPStatus.CREATED else None
    return answer_json({"id": pipeline.pk} | said, status=status, version=stamp(said), location=location)
