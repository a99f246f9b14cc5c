"""Notes on a contact and calls with it that belong to no lead."""

from http import HTTPStatus

from django.http import HttpResponse
from ninja import Router

from stafet.api.door import Asked, answer_json
from stafet.api.repeats import repeatable
from stafet.api.schemas.agreements import ContactCallGiven, ContactEntryShown, ContactNoteGiven
from stafet.api.schemas.messages import ContactMessageGiven, MessageShown
from stafet.api.schemas.parts import Id
from stafet.api.shown.leads import message as shown_message
from stafet.api.shown.parts import moment
from stafet.contacts.models import Contact
from stafet.leads.actions.on_contact import log_call_with, note_on_contact
from stafet.leads.models import Call, Note
from stafet.mail.about import about_contact
from stafet.mail.actions.send import write_to_contact
from stafet.mail.drafting import documents_for
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


@router.post("/{id}/messages", response={201: MessageShown}, operation_id="write_to_contact")
@repeatable
def message(request: Asked, id: Id, given: ContactMessageGiven) -> HttpResponse:
    """Write to a contact where no lead is meant; it stands in their timeline and sets no date."""
    by = request.auth
    contact = seen(Contact.objects.visible_to(by), id)
    written = write_to_contact(
        contact,
        text=given.text,
        subject=given.subject,
        to=given.to,
        documents=[one for one in documents_for(about_contact(contact, by)) if one.pk in given.documents],
        by=by,
    )
    return answer_json(shown_message(written, None), status=HTTPStatus.CREATED)


def _show(written: Note | Call) -> HttpResponse:
    shown = {
        "id": written.pk,
        "text": written.text,
        "outcome": written.outcome if isinstance(written, Call) else None,
        "at": moment(written.at),
        "by": written.by_name,
    }
    return answer_json(shown, status=HTTPStatus.CREATED)
