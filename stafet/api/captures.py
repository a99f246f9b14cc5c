"""Captures: raw bytes handed in by a program, kept before anybody reads them."""

from http import HTTPStatus
from typing import Annotated, Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from ninja import Query, Router, Schema
from pydantic import Field

from stafet.api import problems
from stafet.api.door import Asked, answer_json
from stafet.api.repeats import repeatable
from stafet.api.schemas.parts import Id
from stafet.catalog.models import Source
from stafet.channels.health import went_well
from stafet.channels.models import Part
from stafet.foundation.denials import Invalid
from stafet.intake.actions.hand_in import hand_in
from stafet.intake.actions.replay import replay_capture
from stafet.intake.models import Capture
from stafet.staff.seen import seen

router = Router(tags=["captures"])


class CaptureKept(Schema):
    """It is safely stored."""

    id: int
    status: str


class CaptureShown(Schema):
    """How far a capture is, what it is when it is no lead, and which leads it became or joined."""

    id: int
    status: str
    kind: str
    leads: list[int]
    joined: int | None


_RAW_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "Anything: a mail, ADF/XML, JSON, a form.",
        "content": {"*/*": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.post("", response={202: CaptureKept}, operation_id="hand_in", openapi_extra=_RAW_BODY)
@repeatable
def hand_in_capture(
    request: Asked, source: Query[Annotated[str, Field(min_length=1, max_length=64)]]
) -> HttpResponse:
    """Hand in raw bytes of any kind for the source with this key; they are stored before they are read."""
    found = Source.objects.filter(key=source).select_related("branch").first()
    if found is None:
        raise Invalid("There is no such source.", fields={"source": "Give the source's key."})
    if not request.body:
        return problems.problem(request, HTTPStatus.BAD_REQUEST, _("The body is empty."))
    capture = hand_in(
        found,
        raw=request.body,
        content_type=request.headers.get("Content-Type", ""),
        key=request.headers.get("Idempotency-Key"),
        by=request.auth,
    )
    went_well(found, Part.ARRIVAL)
    return answer_json({"id": capture.pk, "status": capture.status}, status=HTTPStatus.ACCEPTED)


@router.get("/{id}", response=CaptureShown, operation_id="read_capture")
def read_capture(request: Asked, id: Id) -> HttpResponse:
    """How far a capture is."""
    return _show(seen(Capture.objects.visible_to(request.auth).defer("raw", "text"), id))


@router.post("/{id}/replay", response=CaptureShown, operation_id="replay_capture")
@repeatable
def replay(request: Asked, id: Id) -> HttpResponse:
    """Read a capture anew, after a reader was mended; it never makes a second lead."""
    capture = seen(Capture.objects.visible_to(request.auth), id)
    return _show(replay_capture(capture, by=request.auth))


def _show(capture: Capture) -> HttpResponse:
    numbers = list(capture.leads.order_by("number").values_list("number", flat=True))
    return answer_json(
        {
            "id": capture.pk,
            "status": capture.status,
            "kind": capture.kind,
            "leads": numbers,
            "joined": numbers[0] if capture.is_joined and numbers else None,
        }
    )
