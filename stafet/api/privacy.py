"""One person's data as a file, erasing somebody, and how long what is kept."""

from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from ninja import Router

from stafet.api.door import Asked, answer_json
from stafet.api.repeats import repeatable
from stafet.api.schemas.parts import Id
from stafet.api.schemas.privacy import (
    ErasureShown,
    PeriodGiven,
    PeriodList,
    PersonFileGiven,
    PersonFileList,
    PersonFileShown,
)
from stafet.api.shown.parts import day, moment
from stafet.contacts.models import Contact
from stafet.privacy.actions.erase import erase_person
from stafet.privacy.actions.hand_out import ask_for_file
from stafet.privacy.actions.retain import set_period
from stafet.privacy.models import Erasure, FileState, Period, PersonFile
from stafet.privacy.preview import foresee
from stafet.privacy.retention import period_of
from stafet.staff.models import Branch
from stafet.staff.rights import Permission
from stafet.staff.seen import seen

of_contact = Router(tags=["personal data"])
files = Router(tags=["personal data"])
periods = Router(tags=["personal data"])


@of_contact.get("/{id}/person-files", response=PersonFileList, operation_id="list_person_files")
def list_files(request: Asked, id: Id) -> HttpResponse:
    """Files with everything about a contact that were asked for within the last seven days."""
    request.auth.require(Permission.PERSON_FILE)
    rows = PersonFile.objects.visible_to(request.auth).filter(contact=_contact(request, id))
    return answer_json({"items": [_file(one) for one in rows.defer("content").order_by("-pk")]})


@of_contact.post("/{id}/person-files", response={202: PersonFileShown}, operation_id="ask_for_person_file")
@repeatable
def ask(request: Asked, id: Id, given: PersonFileGiven) -> HttpResponse:
    """Have a file made with everything about a contact; ask `/person-files/ID` whether it is ready."""
    made = ask_for_file(_contact(request, id), notes=given.notes, by=request.auth)
    return answer_json(_file(made), status=HTTPStatus.ACCEPTED)


@files.get("/{id}", response=PersonFileShown, operation_id="read_person_file")
def read_file(request: Asked, id: Id) -> HttpResponse:
    """How far a file is."""
    return answer_json(_file(seen(PersonFile.objects.visible_to(request.auth).defer("content"), id)))


@files.get("/{id}/content", operation_id="fetch_person_file", openapi_extra={
    "responses": {200: {"description": "A ZIP file", "content": {"application/zip": {"schema": {"type": "string"}}}}}
})  # fmt: skip
def fetch(request: Asked, id: Id) -> HttpResponse:
    """The ZIP file: JSON, HTML, what came in as it came, files of messages; 404 until it is ready."""
    ready = PersonFile.objects.visible_to(request.auth).filter(state=FileState.READY)
    return HttpResponse(bytes(seen(ready, id).content), content_type="application/zip")


@of_contact.get("/{id}/erasure", response=ErasureShown, operation_id="foresee_erasure")
def foresee_erasure(request: Asked, id: Id) -> HttpResponse:
    """What erasing this contact would take, counted, and how far an erasure is that was asked for."""
    request.auth.require(Permission.ERASE)
    return answer_json(_erasure(_contact(request, id)))


@of_contact.post("/{id}/erasure", response={202: ErasureShown}, operation_id="erase_contact")
@repeatable
def erase(request: Asked, id: Id) -> HttpResponse:
    """Erase this contact everywhere; it cannot be undone. A worker does it, GET says how far it is."""
    contact = _contact(request, id)
    erase_person(contact, by=request.auth)
    return answer_json(_erasure(contact), status=HTTPStatus.ACCEPTED)


@periods.get("", response=PeriodList, operation_id="list_periods")
def list_periods(request: Asked) -> HttpResponse:
    """How long what is kept; what is not named is kept for ever."""
    request.auth.require(Permission.ERASE)
    return _periods()


@periods.post("", response=PeriodList, operation_id="set_period")
@repeatable
def put_period(request: Asked, given: PeriodGiven) -> HttpResponse:
    """Set one period; what is past it goes with the next hourly round."""
    request.auth.require(Permission.ERASE)
    branch = seen(Branch.objects.all(), given.branch) if given.branch else None
    set_period(period_of(given.kind, branch), months=given.months, by=request.auth)
    return _periods()


def _contact(request: Asked, key: int) -> Contact:
    return seen(Contact.objects.visible_to(request.auth), key)


def _periods() -> HttpResponse:
    rows = Period.objects.order_by("kind", "branch")
    return answer_json(
        {"items": [{"kind": one.kind, "branch": one.branch_id, "months": one.months} for one in rows]}
    )


def _file(one: PersonFile) -> dict[str, Any]:
    return {
        "id": one.pk,
        "contact": one.contact_id,
        "state": one.state,
        "bytes": one.size,
        "asked_at": moment(one.asked_at),
        "by": one.by_name,
        "content_url": f"/api/v1/person-files/{one.pk}/content" if one.state == FileState.READY else "",
    }


def _erasure(contact: Contact) -> dict[str, Any]:
    foreseen = foresee(contact)
    last = Erasure.objects.filter(contact=contact.pk).order_by("-pk").first()
    kept = [
        {"id": one.contract.pk, "kind": one.contract.kind, "until": day(one.until) if one.until else None}
        for one in foreseen.kept
    ]
    return {
        "contact": contact.pk,
        "state": last.state if last else "",
        "asked_at": moment(last.asked_at) if last else None,
        "by": last.by_name if last else "",
        "counts": foreseen.counts,
        "open_leads": foreseen.open_leads,
        "kept": kept,
    }
