"""What all operations share in the OpenAPI document: the shape of a problem, keys for repeats, versions."""

from collections.abc import Iterator
from typing import Any, Final

from ninja.openapi.schema import OpenAPISchema

_PROBLEM: Final = {
    "title": "Problem",
    "description": "RFC 9457. `fields` names what was wrong where, `options` what can be chosen instead.",
    "type": "object",
    "required": ["type", "title", "status", "detail", "instance"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "fields": {"type": "object", "additionalProperties": {"type": "string"}},
        "options": {"type": "object"},
    },
}
_REFUSED: Final = {
    "description": (
        "A problem: 400 malformed, 401 no living key, 403 not yours to do, 404 nothing that you may see, "
        "409 overtaken or still running, 412 changed meanwhile, 413 too large, 415 no JSON, 422 does not fit, "
        "428 If-Match is missing."
    ),
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
_KEY: Final = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": (
        "The same key with the same request, by the same user, does its work once; the repeat gets the first "
        "answer again for 24 hours. With another request: 422; while the first still runs: 409."
    ),
    "schema": {"type": "string", "minLength": 1, "maxLength": 255},
}
_VERSION: Final = {
    "name": "If-Match",
    "in": "header",
    "required": True,
    "description": "The ETag of what you read. Missing: 428; changed meanwhile: 412.",
    "schema": {"type": "string"},
}


def completed(document: OpenAPISchema) -> OpenAPISchema:
    """Add to each operation the problems it can answer, and the headers that its method knows."""
    document.setdefault("components", {}).setdefault("schemas", {})["Problem"] = _PROBLEM
    for method, operation in _operations(document):
        operation["responses"]["4XX"] = _REFUSED
        if method == "post":
            operation.setdefault("parameters", []).append(_KEY)
        elif method in {"patch", "put"}:
            operation.setdefault("parameters", []).append(_VERSION)
    return document


def _operations(document: OpenAPISchema) -> Iterator[tuple[str, dict[str, Any]]]:
    for methods in document["paths"].values():
        yield from methods.items()
