"""Whoever keeps definitions at hand notices each change of them, wherever it was made (decision 0010)."""

from collections.abc import Callable
from typing import Any

import pytest

from stafet.blueprint.kinds import KINDS
from stafet.catalog.actions.pipeline import define_pipeline
from stafet.catalog.models import LeadType, Pipeline, Status
from stafet.catalog.pipelines import PIPELINES, told
from stafet.staff.actions.define import arrange, define
from stafet.staff.actor import SYSTEM
from stafet.staff.at_hand import at_hand, is_kept, noticed, stamp_now
from tests.world import World

NAMES = {"en": "Otherwise"}
KEPT = [kind for kind in KINDS.values() if is_kept(kind.model)]


def change_a_step() -> None:
    pipeline = Pipeline.objects.get(code="sale")
    statuses = told(pipeline)["statuses"]
    statuses[1]["onward"] = ["W", "L"]
    define_pipeline(pipeline, changes={"statuses": statuses}, by=SYSTEM)


def rename_a_status() -> None:
    pipeline = Pipeline.objects.get(code="sale")
    statuses = told(pipeline)["statuses"]
    statuses[1]["names"] = NAMES
    define_pipeline(pipeline, changes={"statuses": statuses}, by=SYSTEM)


def narrow_a_type() -> None:
    kind = KINDS["lead_types"]
    define(
        LeadType.objects.get(code="FLEET"), kind=kind, changes={"pipelines": ["sale", "service"]}, by=SYSTEM
    )


def turn_the_order() -> None:
    arrange(PIPELINES, order=reversed(Pipeline.objects.values_list("pk", flat=True)), by=SYSTEM)


@pytest.mark.parametrize("kind", KEPT, ids=[kind.name for kind in KEPT])
def test_a_renamed_one_is_noticed(world: World, kind: Any) -> None:
    row = kind.rows().first() or define(
        kind.blank(), kind=kind, changes={"names": NAMES, "kind": "text"}, by=SYSTEM
    )
    kept, before = at_hand(kind.model).by_key[row.pk], stamp_now()
    assert kept.names == row.names
    define(row, kind=kind, changes={"names": {"en": "Quite otherwise"}}, by=SYSTEM)
    noticed(None)
    assert stamp_now() != before
    assert at_hand(kind.model).by_key[row.pk].names == {"en": "Quite otherwise"}


@pytest.mark.parametrize("change", [change_a_step, rename_a_status, narrow_a_type, turn_the_order])
def test_each_change_gives_the_stamp_another_value(world: World, change: Callable[[], None]) -> None:
    links = Status.next_statuses.through
    before, steps = stamp_now(), len(at_hand(links).every)
    change()
    noticed(None)
    assert stamp_now() != before
    assert len(at_hand(links).every) == steps + 2 * (change is change_a_step)
