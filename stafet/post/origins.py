"""Which web sites may send to a source: cross-origin resource sharing, as browsers ask for it.

Format: https://fetch.spec.whatwg.org/#http-cors-protocol
"""

from typing import Final

from django.http import HttpRequest, HttpResponse

from stafet.catalog.models import Source

ALLOWED_HEADERS: Final = "Content-Type, Accept, Idempotency-Key"
REMEMBERED: Final = "86400"  # seconds for which a browser need not ask again


def may_send(request: HttpRequest, source: Source) -> bool:
    """Whether the page that sends belongs to a site of this source; all do where it names none.

    Programs name no origin, and privacy settings make it `null`: neither is a reason to lose an enquiry.
    """
    origin = request.headers.get("Origin", "null")
    return origin == "null" or not source.origins or origin in _allowed(request, source)


def with_sharing(response: HttpResponse, request: HttpRequest, source: Source) -> HttpResponse:
    """The answer, readable by scripts of the sites that may send."""
    response.headers["Vary"] = "Origin, Accept, Accept-Language"
    origin = request.headers.get("Origin")
    if origin and not source.origins:
        response.headers["Access-Control-Allow-Origin"] = "*"
    elif origin and origin in _allowed(request, source):
        response.headers["Access-Control-Allow-Origin"] = origin
    if request.method == "OPTIONS" and "Access-Control-Allow-Origin" in response.headers:
        response.headers["Access-Control-Allow-Methods"] = "POST, OPTIONS"
        response.headers["Access-Control-Allow-Headers"] = ALLOWED_HEADERS
        response.headers["Access-Control-Max-Age"] = REMEMBERED
    return response


def _allowed(request: HttpRequest, source: Source) -> set[str]:
    own = f"{request.scheme}://{request.get_host()}"
    return {own, *(origin.rstrip("/") for origin in source.origins)}
