"""What an editor sees of a kind of tasks and of a reason, and a stamp by which it is known whether that has changed."""

import json
from typing import Any
from zlib import crc32

from stafet.catalog.models import TaskReason, TaskType
from stafet.staff.definitions import Definition

Facts = dict[str, Any]


def type_facts(row: TaskType) -> Facts:
    """What an editor sees of a kind."""
    return _facts(row) | {
        "is_appointment": row.is_appointment,
        "escalates_after": row.escalates_after,
        "is_default": row.is_default,
        "reasons": sorted(row.reasons.values_list("code", flat=True)),
    }


def reason_facts(row: TaskReason) -> Facts:
    """What an editor sees of a reason."""
    return _facts(row)


def stamp(facts: Facts) -> int:
    """A number that is another one where the facts are others."""
    return crc32(json.dumps(facts, sort_keys=True).encode())


def _facts(row: Definition) -> Facts:
    return {"code": row.code, "names": dict(row.names), "is_hidden": row.is_hidden}
