"""How a task's row is written: the room's own columns, and a version that counts every write."""

from typing import Final

from stafet.followups.models import COPIED, Task

_OWN: Final = [field.name for field in Task._meta.concrete_fields if field.name not in {"id", *COPIED}]


def save(task: Task) -> None:
    """Write a task, new or locked; what the database copies is left to the database.

    Naming a lead or a contact would have it copied anew, so a task that stands is written without them.
    """
    if task._state.adding:
        task.save(force_insert=True)
        return
    task.version += 1
    task.save(update_fields=[name for name in _OWN if name not in {"lead", "contact"}])
