"""Web forms: plain HTML forms of any site, and scripts that send JSON. Kept first, read later."""

from datetime import timedelta
from http import HTTPStatus
from typing import Final

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse, UnreadablePostError
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop
from django.views.decorators.csrf import csrf_exempt

from stafet.catalog.models import Channel, Source
from stafet.channels.health import went_well
from stafet.channels.models import Part
from stafet.foundation.denials import Denial
from stafet.intake.actions.hand_in import hand_in
from stafet.intake.maker import actor_of_source
from stafet.post.caller import address_of
from stafet.post.origins import may_send, with_sharing
from stafet.staff.allowance import is_allowed

MOST: Final = 60  # enquiries that one address may send to one source within WINDOW
WINDOW: Final = timedelta(minutes=1)
TYPES: Final = ("application/x-www-form-urlencoded", "multipart/form-data", "application/json")
OPEN_TO_FORMS: Final = (Channel.FORM, Channel.API)

_SENTENCES: Final = {
    HTTPStatus.NOT_FOUND: gettext_noop("There is no form with this address."),
    HTTPStatus.FORBIDDEN: gettext_noop("This web site may not send to this address."),
    HTTPStatus.METHOD_NOT_ALLOWED: gettext_noop("A form is sent here with POST."),
    HTTPStatus.TOO_MANY_REQUESTS: gettext_noop(
        "Too many enquiries in a short time. Please try again in a minute."
    ),
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: gettext_noop("Send a web form or JSON."),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: gettext_noop("This is too large to be sent here."),
    HTTPStatus.BAD_REQUEST: gettext_noop("The enquiry did not arrive as a whole. Please send it again."),
    HTTPStatus.UNPROCESSABLE_ENTITY: gettext_noop("Nothing was filled in."),
}


class _Refused(Exception):
    """Why nothing was taken; the status says it all."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status)
        self.status = status


@csrf_exempt
def take_form(request: HttpRequest, key: str) -> HttpResponse:
    """`POST /forms/KEY`: keep what was sent and thank; `OPTIONS`: tell a browser whether it may send."""
    source = Source.objects.filter(key=key, channel__in=OPEN_TO_FORMS, is_hidden=False).first()
    if source is None:
        return _refusal(request, HTTPStatus.NOT_FOUND)
    try:
        response = _answer(request, source)
    except _Refused as refused:
        response = _refusal(request, refused.status)
    except Denial as denial:
        response = _sentence(request, HTTPStatus.UNPROCESSABLE_ENTITY, denial.sentence)
    return with_sharing(response, request, source)


def thank_you(request: HttpRequest, key: str) -> HttpResponse:  # noqa: ARG001  the address has it
    """The page after a plain form, where the source names none of its own."""
    words = {
        "title": gettext("Thank you"),
        "sentence": gettext("Your enquiry has arrived. We will get back to you soon."),
    }
    return render(request, "post/page.html", words)


def _answer(request: HttpRequest, source: Source) -> HttpResponse:
    if not may_send(request, source):
        raise _Refused(HTTPStatus.FORBIDDEN)
    if request.method == "OPTIONS":
        return HttpResponse(status=HTTPStatus.NO_CONTENT, headers={"Allow": "POST, OPTIONS"})
    if request.method != "POST":
        raise _Refused(HTTPStatus.METHOD_NOT_ALLOWED)
    if request.content_type not in TYPES:
        raise _Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    if not is_allowed(f"form:{source.pk}:{address_of(request)}", most=MOST, within=WINDOW):
        raise _Refused(HTTPStatus.TOO_MANY_REQUESTS)
    capture = hand_in(
        source,
        raw=_body(request),
        content_type=request.headers.get("Content-Type", ""),
        key=request.headers.get("Idempotency-Key", "").strip().strip('"') or None,
        by=actor_of_source(source),
    )
    went_well(source, Part.ARRIVAL)
    if _wants_json(request):
        return JsonResponse({"id": capture.pk, "status": "received"}, status=HTTPStatus.ACCEPTED)
    there = source.thank_you_url or reverse("post:thank-you", args=[source.key])
    return HttpResponseRedirect(there, status=HTTPStatus.SEE_OTHER)


def _body(request: HttpRequest) -> bytes:
    """The bytes as they came; nobody has parsed them."""
    try:
        body = request.body
    except RequestDataTooBig as trouble:
        raise _Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE) from trouble
    except UnreadablePostError as trouble:
        raise _Refused(HTTPStatus.BAD_REQUEST) from trouble
    if not body.strip():
        raise _Refused(HTTPStatus.UNPROCESSABLE_ENTITY)
    return body


def _wants_json(request: HttpRequest) -> bool:
    """A script asked: it sent JSON, or takes JSON and no page."""
    if request.content_type == "application/json":
        return True
    accepted = request.headers.get("Accept", "")
    return "application/json" in accepted and "text/html" not in accepted


def _refusal(request: HttpRequest, status: HTTPStatus) -> HttpResponse:
    response = _sentence(request, status, gettext(_SENTENCES[status]))
    if status is HTTPStatus.METHOD_NOT_ALLOWED:
        response.headers["Allow"] = "POST, OPTIONS"
    if status is HTTPStatus.TOO_MANY_REQUESTS:
        response.headers["Retry-After"] = str(int(WINDOW.total_seconds()))
    return response


def _sentence(request: HttpRequest, status: HTTPStatus, sentence: str) -> HttpResponse:
    """The reason, as a page or as RFC 9457 has it."""
    if _wants_json(request):
        problem = {"type": "about:blank", "title": status.phrase, "status": int(status), "detail": sentence}
        return JsonResponse(problem, status=status, content_type="application/problem+json")
    words = {"title": gettext("This did not work"), "sentence": sentence}
    return render(request, "post/page.html", words, status=status)
