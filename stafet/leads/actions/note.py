"""Note something on a lead: the text and the next date, both or neither (R40)."""

from datetime import datetime

from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.foundation.plain_text import clean_text
from stafet.leads.actions.follow_up import set_due
from stafet.leads.models import Lead, Note
from stafet.leads.tell import tell
from stafet.staff.action import action
from stafet.staff.actor import Actor


@action("lead.edit")
def note_on_lead(
    lead: Lead, *, text: str, due_at: datetime | None, corrects: Note | None = None, by: Actor
) -> Note:
    """Write a note; an open lead needs a due date ahead of now with it, a closed one takes none.

    Nothing is overwritten: `corrects` names the note of this lead that this one sets right (R52).
    """
    words = clean_text(text)
    if not words:
        raise Invalid("A note needs a text.", fields={"text": "What happened?"})
    if corrects is not None and corrects.lead_id != lead.number:
        raise Invalid("This note stands on another lead.", fields={"corrects": "A note of this lead."})
    left = set_due(lead, due_at)
    note = Note.objects.create(
        lead=lead,
        contact_id=lead.contact_id,
        text=words,
        by_id=by.user_id,
        by_name=by.name,
        at=clock.now(),
        corrects=corrects,
    )
    after = {"note": note.pk, "due_at": lead.due_at}
    tell(lead, "lead:noted", by=by, before=left, after=after)
    return note
