"""Note something on a contact, or log a call with it, where no lead is meant (R50)."""

from stafet.contacts.models import Contact
from stafet.contacts.standing import check_standing
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.foundation.plain_text import clean_text
from stafet.leads.models import Call, Note, Reached
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record


@action("contact.edit")
def note_on_contact(contact: Contact, *, text: str, by: Actor) -> Note:
    """Write a note; it stands in the contact's timeline and sets no date."""
    check_standing(contact)
    words = clean_text(text)
    if not words:
        raise Invalid("A note needs a text.", fields={"text": "What happened?"})
    note = Note.objects.create(contact=contact, text=words, by_id=by.user_id, by_name=by.name, at=clock.now())
    record("contact:noted", contact, by=by, contact=contact.pk, after={"note": note.pk})
    return note


@action("contact.edit")
def log_call_with(contact: Contact, *, outcome: str, text: str, by: Actor) -> Call:
    """Write how a call with a contact went; it stands in the contact's timeline and sets no date."""
    check_standing(contact)
    if outcome not in set(Reached):
        raise Invalid("How did the call go?", fields={"outcome": "Reached, not reached or voicemail."})
    call = Call.objects.create(
        contact=contact,
        outcome=outcome,
        text=clean_text(text),
        by_id=by.user_id,
        by_name=by.name,
        at=clock.now(),
    )
    after = {"call": call.pk, "outcome": outcome}
    record("call:logged", contact, by=by, contact=contact.pk, after=after)
    return call
