"""The API against its own OpenAPI document: committed, and true for whatever a program may send."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from ninja import Schema
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from stafet.api.urls import api
from tests.world import World

COMMITTED = Path(__file__).parents[2] / "docs" / "openapi.json"
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@pytest.fixture
def one_connection() -> Iterator[None]:
    """Requests share the test's transaction: none of them closes its connection."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def plain() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema(), default=str))
    return document


def test_the_committed_document_is_the_one_that_is_served() -> None:
    """Renew it with: python -m tests.api.test_contract"""
    assert json.loads(COMMITTED.read_text(encoding="utf-8")) == plain()


def test_no_two_shapes_bear_one_name() -> None:
    """The document would show one of them for both."""
    shapes = [shape for shape in _below(Schema) if shape.__module__.startswith("stafet.")]
    names = [shape.__name__ for shape in shapes]
    assert len(names) > 50
    assert {name for name in names if names.count(name) > 1} == set()


def _below(shape: type[Schema]) -> set[type[Schema]]:
    direct = set(shape.__subclasses__())
    return direct.union(*map(_below, direct))


def test_every_operation_names_itself_and_says_what_it_answers() -> None:
    for path, methods in plain()["paths"].items():
        for method, operation in methods.items():
            assert operation["operationId"], (method, path)
            assert operation["description"], (method, path)
            assert "4XX" in operation["responses"], (method, path)


@pytest.mark.parametrize("examples", [8, pytest.param(150, marks=pytest.mark.slow)])
def test_no_operation_fails_whatever_is_sent(world: World, one_connection: None, examples: int) -> None:
    """The administrator's key, who reaches everything; numbers of things that exist are among what is sent."""
    lead = world.lead(handover="offered")
    world.lead(handover="accepted")
    assert world.contact.pk
    key = world.api_key(world.administrator)
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    failures: list[str] = []
    for result in schema.get_all_operations():
        operation: Any = result.ok()  # type: ignore[union-attr]
        strategy = operation.as_strategy()

        @settings(
            max_examples=examples,
            deadline=None,
            database=None,
            derandomize=True,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=strategy)
        def fuzz(case: Any) -> None:
            for name in ("number", "id"):
                if name in (case.path_parameters or {}) and case.path_parameters[name] % 2:
                    case.path_parameters[name] = lead.pk
            case.call_and_validate(headers={"Authorization": f"Bearer {key}"}, checks=CHECKS)

        try:
            fuzz()
        except Exception as failure:
            failures.append(f"{operation.label}: {failure}")
    assert not failures, "\n\n".join(failures)


if __name__ == "__main__":
    COMMITTED.write_text(json.dumps(plain(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
