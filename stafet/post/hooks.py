"""What every hook has in common: whose address it is, how much may come, and plain answers for programs.

A refusal is a problem as RFC 9457 has it, in English: programs read it, and those who set them up. What was sent is never quoted there, and no secret is ever logged.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from hmac import compare_digest
from http import HTTPStatus
from typing import Final

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.views.decorators.csrf import csrf_exempt

from stafet.catalog.models import Source
from stafet.channels.health import went_well
from stafet.channels.models import Part
from stafet.foundation.denials import Denial, Invalid
from stafet.intake.actions.hand_in import hand_in
from stafet.intake.maker import actor_of_source
from stafet.intake.models import Capture
from stafet.post.caller import address_of
from stafet.staff.allowance import is_allowed

MOST: Final = (
    600  # requests of one address to one source within WINDOW: a campaign's rush, or a busy switchboard
)
WINDOW: Final = timedelta(minutes=1)
LARGEST: Final = 4 * 1024 * 1024  # bytes; what hooks send has a few thousand
MOST_WRONG: Final = 20  # refused keys of one address within WINDOW; then it is not even asked
_SENTENCES: Final = {
    HTTPStatus.BAD_REQUEST: "The request did not arrive as a whole, or it is not what is sent here.",
    HTTPStatus.FORBIDDEN: "The key or the signature is not the one that is set here.",
    HTTPStatus.NOT_FOUND: "There is nothing with this address.",
    HTTPStatus.METHOD_NOT_ALLOWED: "This address takes another method.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "This is too large to be sent here.",
    HTTPStatus.TOO_MANY_REQUESTS: "Too many requests in a short time. Please try again later.",
    HTTPStatus.SERVICE_UNAVAILABLE: "The secrets of this source have to be entered again.",
}
Answer = Callable[[HttpRequest, Source], HttpResponse]


class Refused(Exception):
    """Why nothing was taken; the status says it all."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status)
        self.status = status


def hook(channel: str, *methods: str) -> Callable[[Answer], Callable[..., HttpResponse]]:
    """Let programs in by `/hooks/…/KEY`: the source with this key, of this channel, by these methods only."""

    def frame(answer: Answer) -> Callable[..., HttpResponse]:
        @csrf_exempt
        @wraps(answer)
        def enter(request: HttpRequest, key: str) -> HttpResponse:
            try:
                return answer(request, _entered(request, key, channel, methods))
            except Refused as refused:
                return _refusal(refused.status, methods)
            except Denial:
                return _refusal(HTTPStatus.BAD_REQUEST, methods)

        return enter

    return frame


def _entered(request: HttpRequest, key: str, channel: str, methods: tuple[str, ...]) -> Source:
    source = Source.objects.filter(key=key, channel=channel, is_hidden=False).select_related("branch").first()
    if source is None:
        raise Refused(_too_often(request) or HTTPStatus.NOT_FOUND)
    if request.method not in methods:
        raise Refused(HTTPStatus.METHOD_NOT_ALLOWED)
    if not is_allowed(f"hook:{source.pk}:{address_of(request)}", most=MOST, within=WINDOW):
        raise Refused(HTTPStatus.TOO_MANY_REQUESTS)
    return source


def body_of(request: HttpRequest) -> bytes:
    """The bytes as they came, unread; refuses none, too many, and what broke off."""
    try:
        body = request.body
    except RequestDataTooBig as trouble:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE) from trouble
    except UnreadablePostError as trouble:
        raise Refused(HTTPStatus.BAD_REQUEST) from trouble
    if len(body) > LARGEST:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    if not body.strip():
        raise Refused(HTTPStatus.BAD_REQUEST)
    return body


def check_key(given: str, wanted: str, request: HttpRequest) -> None:
    """Refuse another key than the one that is set, in a time that tells nothing of how much of it was right."""
    if wanted and compare_digest(given.encode("utf-8", "replace"), wanted.encode()):
        return
    raise Refused(_too_often(request) or HTTPStatus.FORBIDDEN)


def keep(source: Source, raw: bytes, *, content_type: str, key: str | None) -> Capture:
    """Keep these bytes as a capture, once for each key; other bytes under a key that came before are kept as well."""
    actor = actor_of_source(source)
    try:
        capture = hand_in(source, raw=raw, content_type=content_type, key=key, by=actor)
    except Invalid:
        capture = hand_in(source, raw=raw, content_type=content_type, by=actor)
    went_well(source, Part.ARRIVAL)
    return capture


def taken(capture: Capture) -> HttpResponse:
    """It is safe with us. 200, for not every sender takes another success for one."""
    return JsonResponse({"id": capture.pk, "status": "received"})


def _too_often(request: HttpRequest) -> HTTPStatus | None:
    """Count a wrong key; whoever tries many is told nothing more."""
    tries = f"wrong hook:{address_of(request)}"
    return None if is_allowed(tries, most=MOST_WRONG, within=WINDOW) else HTTPStatus.TOO_MANY_REQUESTS


def _refusal(status: HTTPStatus, methods: tuple[str, ...]) -> HttpResponse:
    problem = {
        "type": "about:blank", "title": status.phrase, "status": int(status), "detail": _SENTENCES[status],
    }  # fmt: skip
    response = JsonResponse(problem, status=status, content_type="application/problem+json")
    if status is HTTPStatus.METHOD_NOT_ALLOWED:
        response.headers["Allow"] = ", ".join(methods)
    if status is HTTPStatus.TOO_MANY_REQUESTS:
        response.headers["Retry-After"] = str(int(WINDOW.total_seconds()))
    return response
