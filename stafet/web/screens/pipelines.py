"""Pipelines: their list, one with its statuses in order and the steps between them, the form of a status."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from stafet.catalog import pipelines
from stafet.catalog.models import LeadType, Pipeline, State, Status
from stafet.catalog.pipeline_rules import Step, may_follow
from stafet.staff.kinds import Kind, Said, stamp
from stafet.staff.seen import seen
from stafet.web.definition_words import option_word
from stafet.web.forms.definition import DefinitionForm


def pipelines_page() -> dict[str, Any]:
    """All pipelines, hidden ones too, each with its statuses and the types that begin in it."""
    rows = Pipeline.objects.prefetch_related("statuses")
    types: dict[int, list[str]] = {}
    for kind in LeadType.objects.filter(is_hidden=False):
        types.setdefault(kind.default_pipeline_id, []).append(kind.name)
    return {"rows": [_line(one, types.get(one.pk, [])) for one in rows]}


def pipeline_named(pk: int) -> Pipeline:
    """The pipeline with this key."""
    return seen(Pipeline.objects.all(), pk)


def pipeline_screen(pipeline: Pipeline) -> dict[str, Any]:
    """One pipeline in full."""
    said = pipelines.told(pipeline)
    rows = {row.code: row for row in pipeline.statuses.all()}
    return {
        "pipeline": pipeline,
        "version": stamp(said),
        "statuses": [_status(rows[one["code"]], one) for one in said["statuses"]],
        "matrix": _matrix(said, rows),
        "types": [kind.name for kind in LeadType.objects.filter(default_pipeline=pipeline, is_hidden=False)],
    }


def status_kind(pipeline: Pipeline) -> Kind:
    """The statuses of one pipeline, as a form shows them; they are written with their pipeline."""
    own = tuple(one for one in pipelines.STATUS if one.name not in {"names", "is_hidden"})
    return Kind("statuses", Status, own=own, among={"pipeline": pipeline})


def status_screen(pipeline: Pipeline, status: Status) -> dict[str, Any]:
    """The form of a status."""
    return {
        "form": DefinitionForm(kind=status_kind(pipeline), row=status),
        "version": stamp(pipelines.told(pipeline)),
        "named": status.name if status.pk else gettext("New status"),
        "about": pipeline.name,
        "back_url": reverse("web:pipeline", args=[pipeline.pk]),
    }


def _line(pipeline: Pipeline, types: list[str]) -> dict[str, Any]:
    statuses = [one for one in pipeline.statuses.all() if not one.is_hidden]
    return {
        "pk": pipeline.pk,
        "name": pipeline.name,
        "code": pipeline.code,
        "is_hidden": pipeline.is_hidden,
        "statuses": [one.name for one in statuses],
        "types": types,
    }


def _status(row: Status, said: Said) -> dict[str, Any]:
    return {
        "pk": row.pk,
        "name": row.name,
        "code": row.code,
        "state": row.state,
        "state_word": option_word(said["state"]),
        "counts_as": option_word(said["counts_as"]) if said["counts_as"] else "",
        "probability": said["probability"],
        "next_after_hours": said["next_after_hours"],
        "is_hidden": said["is_hidden"],
    }


def _matrix(said: Said, rows: dict[str, Status]) -> dict[str, Any]:
    """Where the states allow a step, a box for each; all are ticked where a status leads to all."""
    every = pipelines.steps_of(said)
    to = [one for one in every if one.state != State.NEW]
    lines = [
        {
            "name": rows[one.code].name,
            "code": one.code,
            "is_hidden": one.is_hidden,
            "cells": [_cell(one, other, rows[other.code].name) for other in to],
        }
        for one in every
        if any(may_follow(one, other) for other in to)
    ]
    return {"to": [rows[one.code] for one in to], "lines": lines}


def _cell(one: Step, other: Step, name: str) -> dict[str, Any]:
    return {
        "may": may_follow(one, other),
        "is_on": not one.onward or other.code in one.onward,
        "name": f"step-{one.code}",
        "code": other.code,
        "to": name,
    }
