"""Imports and their rows as programs see them."""

from typing import Any, Final, cast

from stafet.api.shown.parts import defined, moment
from stafet.imports.fields import FIELDS, Kind
from stafet.imports.models import FileRow, Import
from stafet.imports.refusals import said_refusal
from stafet.imports.taking import wishes_of

_SAMPLES: Final = 3
_LONGEST: Final = 80
_COUNTS: Final = ("total", "done", "created", "updated", "matched", "refused", "similar", "left")


def import_listed(taken: Import) -> dict[str, Any]:
    """An import without what stands in the file."""
    return {
        "id": taken.pk,
        "kind": taken.kind,
        "file": taken.file_name,
        "branch": defined(taken.branch),
        "source": defined(taken.source),
        "by": taken.by_name,
        "created_at": moment(taken.created_at),
        "ended_at": moment(taken.ended_at),
        "stage": taken.stage,
        **{name: getattr(taken, name) for name in _COUNTS},
    }


def import_shown(taken: Import) -> dict[str, Any]:
    """An import with its columns."""
    first = FileRow.objects.filter(made_by=taken, number__lte=_SAMPLES).order_by("number")
    samples = list(first.values_list("cells", flat=True))
    wishes = wishes_of(taken)
    return {
        **import_listed(taken),
        "columns": [
            {
                "title": title,
                "field": taken.mapping.get(str(place), ""),
                "samples": [cells[place][:_LONGEST] for cells in samples if place < len(cells)],
            }
            for place, title in enumerate(taken.columns)
        ],
        "fields": list(FIELDS[cast("Kind", taken.kind)]),
        "wishes": {name: getattr(wishes, name) for name in ("exact", "similar", "runs_clocks", "owner")},
    }


def row_shown(row: FileRow, mapping: dict[str, str]) -> dict[str, Any]:
    """A row with what became of it."""
    return {
        "number": row.number,
        "line": row.line,
        "outcome": row.outcome,
        "reason": said_refusal(row.reason),
        "record": row.record_id,
        "similar": row.similar_id,
        "values": {
            field: row.cells[int(place)] for place, field in mapping.items() if int(place) < len(row.cells)
        },
    }
