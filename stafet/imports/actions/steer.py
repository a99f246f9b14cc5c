"""Steer an import: say what its columns mean, let it run, stop it."""

from collections.abc import Mapping
from dataclasses import asdict

from stafet.foundation.denials import Invalid, NotNow
from stafet.imports.fields import FIELDS
from stafet.imports.frame import Wishes
from stafet.imports.models import Import, Stage
from stafet.staff.action import action
from stafet.staff.actor import Actor

_BEFORE = (Stage.MAPPING, Stage.CHECKED)
_COUNTS = ("created", "updated", "matched", "refused", "similar")


@action("import")
def map_columns(
    taken: Import, *, mapping: Mapping[str, str], wishes: Wishes, version: int | None = None, by: Actor
) -> Import:
    """Say which column (by its place) is which field, and how rows are taken; the whole file is then looked through.

    Nothing of it is written. Denies an import that runs already, a field twice, and columns that name nobody.
    """
    if taken.stage not in _BEFORE:
        raise NotNow("This import is under way already.")
    known = FIELDS[taken.kind]  # type: ignore[index]
    chosen = {place: name for place, name in mapping.items() if name}
    if wrong := sorted(set(chosen.values()) - set(known)):
        raise Invalid("There is no such field: %(field)s.", field=wrong[0])
    if len(set(chosen.values())) < len(chosen):
        raise Invalid("Two columns are the same field.", fields={"mapping": "Each field once."})
    if not chosen:
        raise Invalid("No column says anything yet.", fields={"mapping": "Say what the columns are."})
    taken.mapping, taken.wishes = chosen, asdict(wishes)
    _set_out(taken, Stage.CHECKING)
    return taken


@action("import")
def start_import(taken: Import, *, version: int | None = None, by: Actor) -> Import:
    """Let the rows be taken in, in the background; one that was stopped goes on where it was."""
    if taken.stage == Stage.STOPPED:
        taken.stage = Stage.RUNNING
        taken.version += 1
        taken.save(update_fields=["stage", "version"])
        return taken
    if taken.stage not in _BEFORE or not taken.mapping:
        raise NotNow("This import cannot be started.")
    _set_out(taken, Stage.RUNNING)
    return taken


@action("import")
def stop_import(taken: Import, *, by: Actor) -> Import:
    """Stop after the part that is being taken in; what was taken in stays. It can go on, or be undone."""
    if taken.stage == Stage.CHECKING:
        taken.stage = Stage.MAPPING
    elif taken.stage == Stage.RUNNING:
        taken.stage = Stage.STOPPED
    else:
        raise NotNow("This import is not under way.")
    taken.version += 1
    taken.save(update_fields=["stage", "version"])
    return taken


def _set_out(taken: Import, stage: Stage) -> None:
    """From the first row."""
    for name in _COUNTS:
        setattr(taken, name, 0)
    taken.stage, taken.done = stage, 0
    taken.version += 1
    taken.save()
