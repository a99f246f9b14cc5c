"""What an edit may change, and what it changed."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from stafet.foundation.denials import Invalid

Facts = dict[str, Any]


def check_editable(changes: Iterable[str], known: Collection[str]) -> None:
    """Deny fields that cannot be edited, each by its name."""
    if unknown := sorted(name for name in changes if name not in known):
        raise Invalid("Some fields cannot be edited.", fields=dict.fromkeys(unknown, "Not by editing."))


def differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Facts, Facts]:
    """What differs in two tellings of the same facts: as it was, and as it is.

    >>> differing({"name": "Berg", "title": ""}, {"name": "Holm", "title": ""})
    ({'name': 'Berg'}, {'name': 'Holm'})
    """
    names = [name for name in after if after[name] != before[name]]
    return {name: before[name] for name in names}, {name: after[name] for name in names}
