"""What a task is to be like, as a form or a program says it, checked."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from stafet.catalog.models import TaskReason, TaskType
from stafet.followups.models import Task
from stafet.followups.repeat import Rhythm, Unit
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.leads.dates import check_due
from stafet.leads.definitions import Named, find
from stafet.staff.at_hand import at_hand
from stafet.staff.models import User
from stafet.staff.staying import hold_staying

LONGEST: Final = timedelta(days=31)  # an appointment; longer is a slip of the finger
_HOUR: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Plan:
    """A task to be made: `due_at` ahead of now; without a type it is the usual one, without an assignee the maker's."""

    due_at: datetime | None
    type: Named | TaskType | None = None
    assignee: User | None = None
    ends_at: datetime | None = None
    repeat: Rhythm | None = None
    note: str = ""


def type_named(named: Named | TaskType | None) -> TaskType:
    """The task type with this id or code, the usual one where none is named; denies a hidden one."""
    if named in {None, ""}:
        usual = next((one for one in at_hand(TaskType).every if one.is_default and not one.is_hidden), None)
        if usual is not None:
            return usual
    return find(TaskType, named or "", field="type")


def reason_named(task: Task, named: Named | TaskReason | None) -> TaskReason:
    """The closing reason with this id or code, one of the list of the task's type; closing always needs one."""
    options = reasons_of(task.type)
    codes = [one.code for one in options]
    if named in {None, ""}:
        raise Invalid(
            "Closing a task needs a reason.", fields={"reason": "Pick a reason."}, options={"reason": codes}
        )
    reason = find(TaskReason, named, field="reason")
    if reason.pk not in {one.pk for one in options}:
        raise Invalid(
            "This reason belongs to other tasks.",
            fields={"reason": "Pick one of the list."},
            options={"reason": codes},
        )
    return reason


def reasons_of(kind: TaskType) -> list[TaskReason]:
    """How tasks of this type can end: the type's own list, all reasons where it has none."""
    own = {
        link.taskreason_id for link in at_hand(TaskType.reasons.through).every if link.tasktype_id == kind.pk
    }
    return [one for one in at_hand(TaskReason).every if not one.is_hidden and (not own or one.pk in own)]


def put_times(task: Task, due_at: datetime | None, ends_at: datetime | None) -> None:
    """Set when a task is due; an appointment that is given no end keeps its length, at first an hour."""
    lasted = task.ends_at - task.due_at if task.ends_at else _HOUR
    task.due_at = check_due(due_at, clock.now())
    task.tell_at, task.told_stage = task.due_at, 0
    if not task.type.is_appointment:
        task.ends_at = None
        if ends_at is not None:
            raise Invalid("Only an appointment has an end.", fields={"ends_at": "Leave it out."})
        return
    end = ends_at or task.due_at + lasted
    if end.tzinfo is None:
        raise Invalid("The date lacks its time zone.", fields={"ends_at": "Give an offset."})
    if not task.due_at <= end <= task.due_at + LONGEST:
        raise Invalid(
            "An appointment ends after it begins, within a month.", fields={"ends_at": "Check the times."}
        )
    task.ends_at = end


def put_rhythm(task: Task, rhythm: Rhythm | None) -> None:
    """Let a task repeat from its present date on, or no more."""
    task.repeat_every, task.repeat_unit = (rhythm.every, rhythm.unit) if rhythm else (None, "")
    task.repeats_from = task.due_at if rhythm else None


def rhythm_of(task: Task) -> Rhythm | None:
    """How a task repeats."""
    return Rhythm(task.repeat_every, Unit(task.repeat_unit)) if task.repeat_every else None


def check_assignee(user: User) -> User:
    """Deny to give work to somebody who no longer works here; nobody deactivates them before the transaction ends."""
    if not hold_staying([user.pk]):
        raise Invalid(
            "%(name)s no longer works here.", name=user.name, fields={"assignee": "Pick somebody else."}
        )
    return user
