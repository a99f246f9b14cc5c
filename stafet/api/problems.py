"""Everything that goes wrong leaves the API here, as `application/problem+json` (RFC 9457)."""

import json
import logging
from collections.abc import Mapping
from functools import partial
from http import HTTPStatus
from typing import Any, Final

from django.core.exceptions import (
    BadRequest,
    RequestDataTooBig,
    SuspiciousOperation,
    TooManyFieldsSent,
)
from django.http import Http404, HttpRequest, HttpResponse, UnreadablePostError
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from stafet.foundation.denials import Denial, Forbidden, Invalid, NotNow, Overtaken, Unseen

CONTENT_TYPE: Final = "application/problem+json"

log = logging.getLogger(__name__)

_STATUS: Final[Mapping[type[Denial], HTTPStatus]] = {
    Unseen: HTTPStatus.NOT_FOUND,
    Forbidden: HTTPStatus.FORBIDDEN,
    Overtaken: HTTPStatus.CONFLICT,
    NotNow: HTTPStatus.UNPROCESSABLE_ENTITY,
    Invalid: HTTPStatus.UNPROCESSABLE_ENTITY,
}


def problem(
    request: HttpRequest,
    status: HTTPStatus | int,
    detail: str,
    *,
    fields: Mapping[str, str] | None = None,
    options: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """A problem: `fields` names what was wrong where, `options` what could be chosen instead."""
    status = HTTPStatus(status)
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "detail": detail,
        "instance": request.path,
    }
    if fields:
        body["fields"] = dict(fields)
    if options:
        body["options"] = dict(options)
    text = json.dumps(body, default=str)
    return HttpResponse(text, status=status.value, content_type=CONTENT_TYPE, headers=dict(headers or {}))


def of_denial(request: HttpRequest, denial: Denial) -> HttpResponse:
    """The one translation of a denial for programs."""
    fields, options = denial.field_sentences(), denial.options
    return problem(request, status_of(denial), denial.sentence, fields=fields, options=options)


def status_of(denial: Denial) -> HTTPStatus:
    """The status by which a program knows what kind of denial it is."""
    return next((code for kind, code in _STATUS.items() if isinstance(denial, kind)), HTTPStatus.BAD_REQUEST)


def of_exception(request: HttpRequest, error: Exception) -> HttpResponse:
    """Anything else: known troubles of the request by their status, the rest as 500 that tells nothing."""
    if isinstance(error, Denial):
        return of_denial(request, error)
    if isinstance(error, Http404):
        return not_found(request)
    if isinstance(error, RequestDataTooBig):
        return problem(request, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _("This is larger than can be taken."))
    if isinstance(error, SuspiciousOperation | BadRequest | TooManyFieldsSent | UnreadablePostError):
        return problem(request, HTTPStatus.BAD_REQUEST, _("This request cannot be understood."))
    log.error("An API request failed: %s %s", request.method, request.path, exc_info=error)
    return problem(request, HTTPStatus.INTERNAL_SERVER_ERROR, _("Something went wrong here, not with you."))


def not_found(request: HttpRequest, *_args: object, **_given: object) -> HttpResponse:
    """There is nothing at this address, or nothing that one may see."""
    return problem(request, HTTPStatus.NOT_FOUND, _("There is no such thing."))


def install(api: NinjaAPI) -> None:
    """Give the framework these answers in place of its own."""
    api.add_exception_handler(Exception, partial(_call, of_exception))
    api.add_exception_handler(Denial, partial(_call, of_denial))
    api.add_exception_handler(Http404, partial(_call, of_exception))
    api.add_exception_handler(HttpError, partial(_call, _of_http_error))
    api.add_exception_handler(AuthenticationError, partial(_call, _unknown_asker))
    api.add_exception_handler(ValidationError, partial(_call, _of_validation))


def _call(answer: Any, request: HttpRequest, error: Any) -> HttpResponse:
    response: HttpResponse = answer(request, error)
    return response


def _of_http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    # The framework makes 400 of whatever a parser says.
    told = error.__cause__ if isinstance(error.__cause__, HttpError) else error
    return problem(request, told.status_code, str(told))


def _unknown_asker(request: HttpRequest, _error: AuthenticationError) -> HttpResponse:
    return problem(
        request,
        HTTPStatus.UNAUTHORIZED,
        _("Send a living API key: Authorization: Bearer KEY."),
        headers={"WWW-Authenticate": 'Bearer realm="Stafet"'},
    )


def _of_validation(request: HttpRequest, error: ValidationError) -> HttpResponse:
    if all(one["loc"][:1] == ("path",) for one in error.errors):
        return not_found(request)
    fields = {_place(one["loc"]): str(one["msg"]) for one in error.errors}
    return problem(
        request,
        HTTPStatus.UNPROCESSABLE_ENTITY,
        _("Some of what was given does not fit."),
        fields=fields,
    )


def _place(loc: tuple[Any, ...]) -> str:
    """`("body", "given", "contact", "email")` is `contact.email`: neither source nor parameter is the sender's."""
    inner = loc[2:] if loc[:1] == ("body",) else loc[1:]
    return ".".join(str(part) for part in inner) or "body"
