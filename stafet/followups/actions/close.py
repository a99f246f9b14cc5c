"""Close a task; what repeats is made anew."""

from stafet.catalog.models import TaskReason
from stafet.followups.holding import hold_about
from stafet.followups.models import Task
from stafet.followups.planning import reason_named, rhythm_of
from stafet.followups.standing import check_open
from stafet.followups.tell import facts, tell
from stafet.followups.write import save
from stafet.foundation import clock
from stafet.foundation.denials import NotNow
from stafet.foundation.plain_text import clean_text
from stafet.leads.definitions import Named
from stafet.staff.action import action
from stafet.staff.actor import SYSTEM, Actor


@action("task.close", holds=hold_about)
def close_task(
    task: Task, *, reason: Named | TaskReason | None, note: str = "", is_last: bool = False, by: Actor
) -> Task:
    """Close a task with a reason from its type's list, perhaps with a word; its lead stays as it is.

    One that repeats is made anew for its next time ahead of now, unless this `is_last`. Closed already by the same
    reason it stays as it is.
    """
    if task.closed_at is not None and task.reason and str(reason) in {task.reason.code, str(task.reason_id)}:
        return task
    check_open(task)
    finish(task, reason_named(task, reason), note=note, is_last=is_last, by=by)
    return task


@action("task.close", holds=hold_about)
def reopen_task(task: Task, *, by: Actor) -> Task:
    """Open a closed task again, as it was. Denies one whose next time has been made already: that one is to be done."""
    if task.closed_at is None:
        return task
    if Task.objects.filter(follows=task).exists():
        raise NotNow("This task repeats, and its next time is planned already.")
    reason = task.reason.code if task.reason else ""
    task.closed_at = task.reason = None
    task.tell_at = task.due_at
    save(task)
    tell(task, "task:reopened", by=by, before={"reason": reason}, after={"due_at": task.due_at})
    return task


def finish(task: Task, reason: TaskReason, *, note: str = "", is_last: bool = False, by: Actor) -> None:
    """Write that a locked, open task is closed, and make the one that follows it."""
    task.closed_at, task.reason, task.tell_at = clock.now(), reason, None
    save(task)
    following = None if is_last else _follow_up(task)
    after = {"reason": reason.code, "text": clean_text(note), "next": following.pk if following else None}
    tell(task, "task:done", by=by, before={"due_at": task.due_at}, after=after)
    if following:
        tell(
            following,
            "task:planned",
            by=SYSTEM,
            after=facts(following) | {"assignee_id": following.assignee_id},
        )


def _follow_up(task: Task) -> Task | None:
    """The same task at its next time ahead of now; times that passed meanwhile are not made up for."""
    rhythm = rhythm_of(task)
    if rhythm is None or task.repeats_from is None:
        return None
    passed = max(task.due_at, clock.now())
    due_at = rhythm.next_after(task.repeats_from, passed, task.branch.zone)
    following = Task(
        type=task.type,
        lead=task.lead,
        contact=task.contact,
        assignee=task.assignee,
        team=task.team,
        branch=task.branch,
        note=task.note,
        due_at=due_at,
        ends_at=due_at + (task.ends_at - task.due_at) if task.ends_at else None,
        repeat_every=task.repeat_every,
        repeat_unit=task.repeat_unit,
        repeats_from=task.repeats_from,
        tell_at=due_at,
        follows=task,
        created_at=clock.now(),
        made_by=SYSTEM.name,
    )
    save(following)
    return following
