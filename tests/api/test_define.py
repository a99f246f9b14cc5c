"""Definitions are made and changed through the API; nothing in use breaks."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse

from stafet.blueprint.kinds import KINDS
from stafet.catalog.models import Category, CompletionReason, LeadType, Level, Pipeline
from stafet.staff.kinds import Kind
from stafet.staff.models import User
from tests.api.conftest import Program
from tests.query_counts import counted
from tests.world import World

Programs = Callable[[User], Program]


def read(answer: HttpResponse, status: int = 200) -> Any:
    assert answer.status_code == status, answer.content
    return json.loads(answer.content)


def test_a_category_is_made_read_changed_and_put_in_order(world: World, program: Programs) -> None:
    by = program(world.administrator)
    made = read(by.post("/definitions/categories", {"names": {"en": "Test Drive", "de": "Probefahrt"}}), 201)
    assert (made["code"], made["parent"], made["is_hidden"]) == ("TD", None, False)
    path = f"/definitions/categories/{made['id']}"
    tag = by.get(path).headers["ETag"]
    changed = by.patch(path, {"parent": "vehicle", "names": {"en": "Trial"}}, version=tag)
    assert (read(changed)["parent"], read(changed)["names"]) == ("vehicle", {"en": "Trial"})
    assert by.patch(path, {"is_hidden": True}, version=tag).status_code == 412
    assert by.patch(path, {"is_hidden": True}, version=None).status_code == 428
    order = read(by.post("/definitions/categories/order", {"order": [made["id"]]}))["order"]
    assert order[0] == made["id"] == Category.objects.first().pk  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("noun", "row", "changes"),
    [
        ("categories", lambda: Category.objects.get(code="vehicle"), {"parent": "new_vehicle"}),
        ("priorities", lambda: Level.objects.get(scale="priority", rank=3), {"is_hidden": True}),
        ("priorities", lambda: Level.objects.get(scale="priority", rank=3), {"is_default": False}),
        ("lead-types", lambda: LeadType.objects.get(is_default=True), {"is_hidden": True}),
        ("lead-types", lambda: LeadType.objects.get(code="SALES"), {"default_pipeline": "service"}),
        ("lead-types", lambda: LeadType.objects.get(code="SALES"), {"mandatory": ["nowhere"]}),
        ("lead-types", lambda: LeadType.objects.get(code="SALES"), {"estimated_unit": ""}),
        ("completion-reasons", lambda: CompletionReason.objects.get(code="sold"), {"outcome": "lost"}),
    ],
)
def test_what_would_break_what_is_in_use_is_denied(
    world: World, program: Programs, noun: str, row: Any, changes: dict[str, Any]
) -> None:
    path = f"/definitions/{noun}/{row().pk}"
    by = program(world.administrator)
    before = by.get(path).content
    assert by.patch(path, changes, version="*").status_code == 422
    assert by.get(path).content == before


def test_the_last_reason_of_an_outcome_is_not_hidden(world: World, program: Programs) -> None:
    by = program(world.administrator)
    *others, last = CompletionReason.objects.filter(outcome="won")
    for one in others:
        read(by.patch(f"/definitions/completion-reasons/{one.pk}", {"is_hidden": True}, version="*"))
    assert (
        by.patch(f"/definitions/completion-reasons/{last.pk}", {"is_hidden": True}, version="*").status_code
        == 422
    )


def test_another_type_becomes_the_usual_one(world: World, program: Programs) -> None:
    by, fleet = program(world.administrator), LeadType.objects.get(code="FLEET")
    read(by.patch(f"/definitions/lead-types/{fleet.pk}", {"is_default": True}, version="*"))
    assert LeadType.objects.get(is_default=True) == fleet


def test_levels_are_a_fixed_list(world: World, program: Programs) -> None:
    assert (
        program(world.administrator).post("/definitions/priorities", {"names": {"en": "Hot"}}).status_code
        == 404
    )


def test_a_pipeline_is_made_and_changed_as_a_whole(world: World, program: Programs) -> None:
    by = program(world.administrator)
    made = read(by.post("/definitions/pipelines", {"names": {"en": "Rental"}}), 201)
    assert [one["state"] for one in made["statuses"]] == ["new", "in_progress", "won", "lost"]
    path = f"/definitions/pipelines/{made['id']}"
    statuses = [
        {"code": "N"}, {"names": {"en": "Quoted"}, "state": "in_progress", "onward": ["P", "L"]},
        {"code": "P", "probability": 30}, {"code": "W"}, {"code": "L"},
    ]  # fmt: skip
    changed = read(by.patch(path, {"statuses": statuses}, version="*"))
    assert [one["code"] for one in changed["statuses"]] == ["N", "Q", "P", "W", "L"]
    assert (changed["statuses"][1]["onward"], changed["statuses"][2]["probability"]) == (["L", "P"], 30)
    for wrong in (
        statuses[:-1],
        [*statuses[:2], {"code": "P", "state": "won"}, *statuses[3:]],
        [*statuses[:3], {"code": "W", "is_hidden": True}, {"code": "L"}],
        [{"code": "N", "onward": ["W"]}, *statuses[1:]],
    ):
        assert by.patch(path, {"statuses": wrong}, version="*").status_code == 422
        told = read(by.get(path))
        assert told["statuses"][2] | {"probability": 30} == told["statuses"][2]
        assert len(told["statuses"]) == 5
        assert not told["statuses"][3]["is_hidden"]


def test_the_pipeline_in_which_leads_begin_is_not_hidden(world: World, program: Programs) -> None:
    path = f"/definitions/pipelines/{Pipeline.objects.get(code='sale').pk}"
    assert program(world.administrator).patch(path, {"is_hidden": True}, version="*").status_code == 422


@pytest.mark.parametrize("role", ["agent", "supervisor", "dispatcher", "manager"])
def test_only_the_administrator_writes_them(world: World, program: Programs, role: str) -> None:
    by = program(world.users[role])
    assert by.post("/definitions/competitors", {"names": {"en": "X"}}).status_code == 403
    assert by.post("/definitions/pipelines", {"names": {"en": "X"}}).status_code == 403
    sale = Pipeline.objects.get(code="sale")
    assert by.patch(f"/definitions/pipelines/{sale.pk}", {"is_hidden": False}, version="*").status_code == 403
    assert by.post("/definitions/pipelines/order", {"order": [sale.pk]}).status_code == 403


def test_every_kind_can_be_read_by_its_own_name(world: World, program: Programs) -> None:
    by, shown = program(world.administrator), 0
    for kind in KINDS.values():
        for row in kind.rows()[:1]:
            told = read(by.get(f"/definitions/{kind.name.replace('_', '-')}/{row.pk}"))
            assert told == {"id": row.pk} | kind.told(row)
            shown += 1
    assert shown > 6


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_each_kind_is_read_in_a_committed_number_of_queries(
    world: World, program: Programs, kind: Kind
) -> None:
    row = kind.rows().first() or kind.model._default_manager.create(code="X", names={"en": "X"}, **kind.among)
    noun, by = kind.name.replace("_", "-"), program(world.administrator)
    with counted(f"GET /api/v1/definitions/{noun}/N"):
        read(by.get(f"/definitions/{noun}/{row.pk}"))


def test_a_pipeline_is_read_in_a_committed_number_of_queries(world: World, program: Programs) -> None:
    by = program(world.administrator)
    with counted("GET /api/v1/definitions/pipelines/N"):
        read(by.get(f"/definitions/pipelines/{Pipeline.objects.earliest('pk').pk}"))
