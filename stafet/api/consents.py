"""Consent of a contact: all its decisions, one given, one withdrawn."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpResponse
from ninja import Router

from stafet.api.door import Asked, answer_json
from stafet.api.repeats import repeatable
from stafet.api.schemas.agreements import ConsentGiven, ConsentList, WithdrawalGiven
from stafet.api.schemas.parts import Id
from stafet.api.shown import agreements as shown
from stafet.contacts.actions.consent import give_consent, withdraw_consent
from stafet.contacts.models import Consent, Contact
from stafet.staff.seen import seen

router = Router(tags=["contacts"])


@router.get("/{id}/consents", response=ConsentList, operation_id="list_consents")
def list_consents(request: Asked, id: Id) -> HttpResponse:
    """What a contact allowed and forbade, the newest decision first; the newest for a purpose and channel counts."""
    return answer_json({"items": shown.consents(_seen(request, id))})


@router.post("/{id}/consents", response={201: ConsentList}, operation_id="give_consent")
@repeatable
def give(request: Asked, id: Id, given: ConsentGiven) -> HttpResponse:
    """Write down consent with its proof; answers with the decisions that count now for this purpose and these channels."""
    return _decide(give_consent, request, id, given)


@router.post("/{id}/withdrawals", response={201: ConsentList}, operation_id="withdraw_consent")
@repeatable
def withdraw(request: Asked, id: Id, given: WithdrawalGiven) -> HttpResponse:
    """Write down that a contact forbids it, whether it ever allowed it or not; answers like consent."""
    return _decide(withdraw_consent, request, id, given)


def _decide(
    verb: Callable[..., list[Consent]], request: Asked, key: int, given: ConsentGiven | WithdrawalGiven
) -> HttpResponse:
    counting = verb(
        _seen(request, key),
        purpose=given.purpose,
        channels=given.channels,
        proof=given.proof,
        by=request.auth,
    )
    items = [shown.consent(one, counts=True) for one in counting]
    return answer_json({"items": items}, status=HTTPStatus.CREATED)


def _seen(request: Asked, key: int) -> Contact:
    return seen(Contact.objects.visible_to(request.auth), key)
