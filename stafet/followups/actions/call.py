"""Log a call that a task was about: reached, not reached or voicemail, a note and the next date."""

from datetime import datetime

from stafet.followups.actions.note import put_off
from stafet.followups.models import Task
from stafet.followups.tell import tell
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.foundation.plain_text import clean_text
from stafet.leads.actions.react import count_reaction
from stafet.leads.models import Call, Reached
from stafet.staff.action import action
from stafet.staff.actor import SYSTEM, Actor


@action("task.edit")
def call_for_task(task: Task, *, outcome: str, text: str, due_at: datetime | None, by: Actor) -> Call:
    """Write how a call went; an open task needs its new due date with it (R40).

    Where the customer was reached, that is the first reaction on the task's lead as well (R43).
    """
    if outcome not in set(Reached):
        raise Invalid("How did the call go?", fields={"outcome": "Reached, not reached or voicemail."})
    before = {"due_at": task.due_at}
    put_off(task, due_at)
    call = Call.objects.create(
        lead=task.lead,
        contact_id=task.contact_id,
        outcome=outcome,
        text=clean_text(text),
        by_id=by.user_id,
        by_name=by.name,
        at=clock.now(),
    )
    after = {"call": call.pk, "outcome": outcome, "due_at": task.due_at}
    tell(task, "call:logged", by=by, before=before, after=after)
    if task.lead and outcome == Reached.REACHED:
        # By Stafet: whoever does the task may not be allowed to edit its lead, and the customer was reached all the same.
        count_reaction(task.lead, by=SYSTEM)
    return call
