"""Notes on a contact and calls with it that belong to no lead."""

from http import HTTPStatus

from django.http import HttpResponse
from ninja import Router

from stafet.api.door import Asked, answer_json
from stafet.api.repeats import repeatable
from stafet.api.schemas.agreements import ContactCallGiven, ContactEntryShown, ContactNoteGiven
from stafet.api.schemas.parts import Id
from stafet.api.shown.parts import moment
from stafet.contacts.models import Contact
from stafet.leads.actions.on_contact import log_call_with, note_on_contact
from stafet.leads.models import Call, Note
from stafet.staff.seen import seen

router = Router(tags=["contacts"])


@router.post("/{id}/notes", response={201: ContactEntryShown}, operation_id="note_on_contact")
@repeatable
def note(request: Asked, id: Id, given: ContactNoteGiven) -> HttpResponse:
    """Note something on a contact; it sets no date."""
    contact = seen(Contact.objects.visible_to(request.auth), id)
    return _show(note_on_contact(contact, text=given.text, by=request.auth))


@router.post("/{id}/calls", response={201: ContactEntryShown}, operation_id="log_call_with_contact")
@repeatable
def call(request: Asked, id: Id, given: ContactCallGiven) -> HttpResponse:
    """Log a call with a contact; it sets no date."""
    contact = seen(Contact.objects.visible_to(request.auth), id)
    return _show(log_call_with(contact, outcome=given.outcome, text=given.text, by=request.auth))


def _show(written: Note | Call) -> HttpResponse:
    shown = {
        "id": written.pk,
        "text": written.text,
        "outcome": written.outcome if isinstance(written, Call) else None,
        "at": moment(written.at),
        "by": written.by_name,
    }
    return answer_json(shown, status=HTTPStatus.CREATED)
