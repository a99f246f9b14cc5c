"""In which order rows are locked: the lead or the contact first, then the task; so no two verbs wait for each other."""

from collections.abc import Mapping
from typing import Any

from stafet.followups.models import Task
from stafet.staff.action import hold


def hold_about(task: Task, _given: Mapping[str, Any]) -> None:
    """Lock what a task is about, for a verb that makes another one of it; for `action(…, holds=…)`.

    Whoever changes a lead holds it and then has its tasks changed as well: the other way round two would wait for
    each other.
    """
    hold(task.lead or task.contact)
