"""Merges."""

from typing import Any

from stafet.api.shown.parts import moment
from stafet.records.models import Merge
from stafet.records.standing import changed, name_of


def merge(one: Merge) -> dict[str, Any]:
    """A merge; names are those that the records had before it."""
    was, is_now = changed(one.before["kept"], one.after)
    return {
        "id": one.pk,
        "kind": one.kind,
        "kept": {"id": one.kept, "name": name_of(one.before["kept"])},
        "gone": {"id": one.gone, "name": name_of(one.before["gone"])},
        "by": one.by_name,
        "at": moment(one.at),
        "undone_by": one.undone_by_name or None,
        "undone_at": moment(one.undone_at),
        "leads": one.relinked["leads"],
        "changed": {name: {"before": was[name], "after": is_now[name]} for name in is_now},
    }
