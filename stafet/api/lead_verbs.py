"""What one does with a lead: accept, refuse, assign, close, reopen, note, call; and what was done."""

from http import HTTPStatus
from typing import Any, Final

from django.http import HttpResponse
from ninja import Body, Query, Router

from stafet.acceptance.actions.accept import accept_lead
from stafet.api.chosen import choice_of
from stafet.api.door import Asked, answer_json
from stafet.api.leads import lead_seen, show
from stafet.api.lookups import picked, team_named, user_named
from stafet.api.repeats import repeatable
from stafet.api.schemas.leads import (
    AcceptanceGiven,
    AssignmentGiven,
    CallGiven,
    ClosureGiven,
    HappeningShown,
    LeadShown,
    NoteGiven,
    RefusalGiven,
    ReopeningGiven,
    WrittenShown,
)
from stafet.api.schemas.messages import MessageGiven, MessageShown
from stafet.api.schemas.parts import Id
from stafet.api.shown import leads as shown
from stafet.catalog.models import Outcome
from stafet.distribution.actions.assign import assign_lead
from stafet.distribution.actions.decline import decline_lead
from stafet.distribution.actions.reopen import reopen_and_distribute
from stafet.followups.actions.close_lead import close_lead
from stafet.foundation.denials import Invalid
from stafet.leads.actions.call import log_call
from stafet.leads.actions.note import note_on_lead
from stafet.leads.models import Lead, Note
from stafet.leads.timeline import timeline_of
from stafet.mail.about import about_lead
from stafet.mail.actions.send import send_message
from stafet.mail.conversation import messages_by_key
from stafet.mail.drafting import Proposal, documents_for, documents_named, proposal
from stafet.staff.actor import Actor

router = Router(tags=["leads"])

NOTHING_CHOSEN: Final[Any] = Body(AcceptanceGiven())  # type: ignore[type-arg]
NOTHING_SAID: Final[Any] = Body(RefusalGiven())  # type: ignore[type-arg]


@router.post("/{number}/acceptance", response=LeadShown, operation_id="accept_lead")
@repeatable
def accept(request: Asked, number: Id, given: AcceptanceGiven = NOTHING_CHOSEN) -> HttpResponse:
    """Take an offered lead. Who comes second is told who was faster (409); an open choice is listed (422)."""
    by = request.auth
    lead = lead_seen(by, number)
    return _after(accept_lead(lead, choice=choice_of(given, by), by=by), by)


@router.post("/{number}/refusal", response=LeadShown, operation_id="refuse_lead")
@repeatable
def refuse(request: Asked, number: Id, given: RefusalGiven = NOTHING_SAID) -> HttpResponse:
    """Hand an offer back."""
    by = request.auth
    return _after(decline_lead(lead_seen(by, number), reason=given.reason, by=by), by)


@router.post("/{number}/assignment", response=LeadShown, operation_id="assign_lead")
@repeatable
def assign(request: Asked, number: Id, given: AssignmentGiven) -> HttpResponse:
    """Give a lead to a person or a team: an offer before acceptance, a hand-over after it."""
    by = request.auth
    lead = lead_seen(by, number)
    owner, team = user_named(given.owner, by=by), team_named(given.team, by=by)
    return _after(assign_lead(lead, owner=owner, team=team, by=by), by)


@router.post("/{number}/closure", response=LeadShown, operation_id="close_lead")
@repeatable
def close(request: Asked, number: Id, given: ClosureGiven) -> HttpResponse:
    """Close a lead as won or lost, with a reason of that outcome.

    Data that the type of lead asks of a customer and that are missing are listed (422) where it always asks.
    """
    by = request.auth
    lead = lead_seen(by, number)
    data = given.account.model_dump(exclude_unset=True) if given.account else {}
    closed = close_lead(
        lead,
        outcome=Outcome(given.outcome),
        reason=given.reason,
        status=given.status,
        customer=data,
        with_tasks=given.tasks,
        by=by,
    )
    return _after(closed, by)


@router.delete("/{number}/closure", response=LeadShown, operation_id="reopen_lead")
def reopen(request: Asked, number: Id, given: Query[ReopeningGiven]) -> HttpResponse:
    """Reopen a closed lead at the status it had, with a new due date where somebody owns it."""
    by = request.auth
    return _after(reopen_and_distribute(lead_seen(by, number), due_at=given.due_at, by=by), by)


@router.post("/{number}/notes", response={201: WrittenShown}, operation_id="note_on_lead")
@repeatable
def note(request: Asked, number: Id, given: NoteGiven) -> HttpResponse:
    """Write a note; on an open lead with the next date."""
    by = request.auth
    lead = lead_seen(by, number)
    corrects = None
    if given.corrects is not None:
        corrects = picked(Note.objects.filter(lead=lead), given.corrects, field="corrects")
    written = note_on_lead(lead, text=given.text, due_at=given.due_at, corrects=corrects, by=by)
    return answer_json(shown.written(written, lead), status=HTTPStatus.CREATED, version=lead.version)


@router.post("/{number}/calls", response={201: WrittenShown}, operation_id="log_call")
@repeatable
def call(request: Asked, number: Id, given: CallGiven) -> HttpResponse:
    """Log how a call went: reached, not_reached or voicemail; on an open lead with the next date."""
    by = request.auth
    lead = lead_seen(by, number)
    written = log_call(lead, outcome=given.outcome, text=given.text, due_at=given.due_at, by=by)
    return answer_json(shown.written(written, lead), status=HTTPStatus.CREATED, version=lead.version)


@router.post("/{number}/messages", response={201: MessageShown}, operation_id="send_message")
@repeatable
def message(request: Asked, number: Id, given: MessageGiven) -> HttpResponse:
    """Write to the customer: queued at once, sent by the branch's mail account, shown with its state.

    A template fills in what is left out. On an open lead `due_at` sets the next date.
    """
    by = request.auth
    lead = lead_seen(by, number)
    proposed, ids = _proposed(lead, given, by)
    written = send_message(
        lead,
        text=given.text or proposed.text,
        subject=given.subject or proposed.subject,
        to=given.to,
        due_at=given.due_at,
        documents=documents_named(about_lead(lead), ids),
        by=by,
    )
    return answer_json(shown.message(written, lead), status=HTTPStatus.CREATED, version=lead.version)


@router.get("/{number}/timeline", response=list[HappeningShown], operation_id="read_timeline")
def timeline(request: Asked, number: Id) -> HttpResponse:
    """All that happened to a lead, the oldest first."""
    lead = lead_seen(request.auth, number)
    happenings = timeline_of(lead)
    messages = messages_by_key(key for one in happenings if isinstance(key := one.after.get("message"), int))
    return answer_json([shown.happening(one, messages) for one in happenings])


def _proposed(lead: Lead, given: MessageGiven, by: Actor) -> tuple[Proposal, set[int]]:
    if given.template is None:
        return Proposal("", ""), set(given.documents)
    found = proposal(about_lead(lead), given.template, by=by)
    if found is None:
        raise Invalid("There is no such template.", fields={"template": "Not known."})
    offered = {one.pk for one in documents_for(about_lead(lead))}
    return found, {*given.documents, *offered.intersection(found.document_ids)}


def _after(lead: Lead, by: Actor) -> HttpResponse:
    """The lead as it is now; nothing of it where the verb took it out of the asker's sight."""
    if not Lead.objects.visible_to(by).filter(pk=lead.pk).exists():
        return HttpResponse(status=HTTPStatus.NO_CONTENT.value)
    return show(lead, by=by)
