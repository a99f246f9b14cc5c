"""Edit a task: what it is, when it is due, how it repeats, its note."""

from collections.abc import Mapping
from typing import Any, Final

from stafet.followups.models import Task
from stafet.followups.planning import put_rhythm, put_times, rhythm_of, type_named
from stafet.followups.repeat import Rhythm
from stafet.followups.standing import check_open
from stafet.followups.tell import facts, tell
from stafet.followups.write import save
from stafet.foundation.plain_text import clean_text
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing

_EDITABLE: Final = frozenset({"type", "due_at", "ends_at", "repeat", "note"})


@action("task.edit")
def edit_task(task: Task, *, changes: Mapping[str, Any], version: int | None = None, by: Actor) -> Task:
    """Change some of `type due_at ends_at repeat note`; what changes nothing leaves no trace.

    `repeat` is a Rhythm or None; a new date or rhythm counts on from that date. Denies a closed task, a date that is
    not ahead, and an old `version`.
    """
    check_open(task)
    check_editable(changes, _EDITABLE)
    seen = facts(task)
    _take(task, changes)
    before, after = differing(seen, facts(task))
    if after:
        save(task)
        tell(task, "task:edited", by=by, before=before, after=after)
    return task


def _take(task: Task, changes: Mapping[str, Any]) -> None:
    if "type" in changes:
        task.type = type_named(changes["type"])
    if "note" in changes:
        task.note = clean_text(changes["note"] or "")
    rhythm: Rhythm | None = changes.get("repeat", rhythm_of(task))
    due_at = changes.get("due_at", task.due_at)
    ends_at = changes.get("ends_at")
    is_moved = due_at != task.due_at
    if is_moved or ends_at is not None or task.type.is_appointment != (task.ends_at is not None):
        put_times(task, due_at, ends_at)
    if is_moved or rhythm != rhythm_of(task):
        put_rhythm(task, rhythm)
