"""What a PATCH changes."""

from collections.abc import Collection
from typing import Any

from stafet.api.schemas.parts import Given
from stafet.foundation.denials import Invalid


def changes_in(given: Given, *, nullable: Collection[str] = ()) -> dict[str, Any]:
    """The fields that were sent, by name; denies null where something has to stand, but for the `nullable` ones."""
    changes = given.model_dump(exclude_unset=True)
    empty = sorted(name for name, value in changes.items() if value is None and name not in nullable)
    if empty:
        raise Invalid("Some fields cannot be empty.", fields=dict.fromkeys(empty, "This is needed."))
    return changes
