"""The way in: who asks, what a body may hold, and one shape for everything that goes wrong."""

import json
import re
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern, URLResolver, re_path
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI
from ninja.errors import HttpError
from ninja.openapi.schema import OpenAPISchema
from ninja.parser import Parser
from ninja.security import HttpBearer

from stafet.api import problems
from stafet.api.paper import completed
from stafet.staff.actor import Actor
from stafet.staff.askers import actor_of_secret

_LONGEST_SECRET: Final = 200
# What neither a text nor a JSON column of PostgreSQL holds: NUL, and halves of surrogate pairs.
_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")
_ESCAPED: Final = b"\\u"


class Asked(HttpRequest):
    """A request whose asker is known."""

    auth: Actor


class Bearer(HttpBearer):
    """`Authorization: Bearer KEY`."""

    def authenticate(self, request: HttpRequest, token: str) -> Actor | None:
        """The actor of this key, if it lives."""
        secret = token.strip()
        if not secret or len(secret) > _LONGEST_SECRET:
            return None
        return actor_of_secret(secret)


class StrictParser(Parser):
    """JSON as RFC 8259 has it, without what the database could not keep."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The body; denies another kind of body, and numbers and characters that are none."""
        kind = request.content_type or ""
        if kind and kind != "application/json" and not kind.endswith("+json"):
            raise HttpError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, _("Send application/json."))
        body = json.loads(request.body, parse_constant=_no_number)
        if (_ESCAPED in request.body or b"\x00" in request.body) and _is_unstorable(body):
            raise HttpError(HTTPStatus.UNPROCESSABLE_ENTITY, _("A text holds characters that are none."))
        return body


class Door(NinjaAPI):
    """Stafet's API: nothing leaves it but JSON and problems."""

    def _get_urls(self) -> list[URLResolver | URLPattern]:
        patterns = [
            _guarded(pattern)
            for pattern in super()._get_urls()
            if isinstance(pattern, URLPattern) and pattern.name != "api-root"
        ]
        return [*patterns, re_path(r"", csrf_exempt(problems.not_found), name="api-root")]

    def get_root_path(self, path_params: dict[str, Any]) -> str:
        """Where it is mounted; addresses in the document are complete without asking the router."""
        return "/api/v1/"

    def get_openapi_schema(self, **given: Any) -> OpenAPISchema:
        """The document, with what all operations share."""
        return completed(super().get_openapi_schema(**given))


def _guarded(pattern: URLPattern) -> URLPattern:
    pattern.callback = _as_problem(pattern.callback)
    return pattern


def _as_problem(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """What fails outside an operation, such as a wrong method, leaves as a problem too."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **given: Any) -> HttpResponseBase:
        if "%00" in request.META.get("QUERY_STRING", ""):
            return problems.problem(
                request, HTTPStatus.BAD_REQUEST, _("The address holds characters that are none.")
            )
        try:
            response = view(request, *args, **given)
        except HttpError as error:
            return problems.problem(request, error.status_code, str(error))
        except Exception as error:
            return problems.of_exception(request, error)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            allowed = response.headers.get("Allow", "")
            return problems.problem(
                request,
                HTTPStatus.METHOD_NOT_ALLOWED,
                _("This address does not take this method."),
                headers={"Allow": allowed},
            )
        response.headers.setdefault("Cache-Control", "private, no-cache")
        return response

    return csrf_exempt(answer)


def _no_number(name: str) -> float:
    raise ValueError(name)


def _is_unstorable(value: Any) -> bool:
    if isinstance(value, str):
        return _UNSTORABLE.search(value) is not None
    if isinstance(value, dict):
        return any(_is_unstorable(part) for pair in value.items() for part in pair)
    return isinstance(value, list) and any(_is_unstorable(part) for part in value)


def answer_json(
    shown: Any,
    *,
    status: HTTPStatus = HTTPStatus.OK,
    version: int | None = None,
    location: str | None = None,
) -> HttpResponse:
    """Plain values as JSON; `version` becomes the ETag by which PATCH says what it saw."""
    response = HttpResponse(
        json.dumps(shown, ensure_ascii=False, separators=(",", ":")),
        status=status.value,
        content_type="application/json",
    )
    if version is not None:
        response.headers["ETag"] = f'"{version}"'
    if location is not None:
        response.headers["Location"] = location
    return response
