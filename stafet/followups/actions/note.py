"""Note something on a task: the text and its new due date, both or neither (R40)."""

from datetime import datetime

from stafet.followups.models import Task
from stafet.followups.planning import put_times
from stafet.followups.tell import tell
from stafet.followups.write import save
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.foundation.plain_text import clean_text
from stafet.leads.models import Note
from stafet.staff.action import action
from stafet.staff.actor import Actor


@action("task.edit")
def note_on_task(task: Task, *, text: str, due_at: datetime | None, by: Actor) -> Note:
    """Write a note; an open task needs a due date ahead of now with it, its lead's own stays (R41).

    The note stands in the timeline of the lead, or else of the contact. What repeats keeps its rhythm: only this
    time is put off.
    """
    words = clean_text(text)
    if not words:
        raise Invalid("A note needs a text.", fields={"text": "What happened?"})
    before = {"due_at": task.due_at}
    put_off(task, due_at)
    note = Note.objects.create(
        lead=task.lead,
        contact_id=task.contact_id,
        text=words,
        by_id=by.user_id,
        by_name=by.name,
        at=clock.now(),
    )
    tell(task, "task:noted", by=by, before=before, after={"note": note.pk, "due_at": task.due_at})
    return note


def put_off(task: Task, due_at: datetime | None) -> None:
    """Write a new due date on a locked task; a closed one keeps its own, and needs none."""
    if task.closed_at is None:
        put_times(task, due_at, None)
        save(task)
