"""Every address that Stafet answers, as its query counts are named: "GET /leads/N", "POST /api/v1/leads"."""

import re
from collections.abc import Iterable, Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from stafet.api.urls import api

_PLACE = re.compile(r"<[^>]+>|\{[^}]+\}")


def pages() -> set[str]:
    """The addresses outside the API; each can be asked with GET, unless its view says otherwise."""
    return {f"GET /{address}" for address in _routes(get_resolver().url_patterns) if address[:3] != "api"}


def endpoints() -> set[str]:
    """The operations of the API."""
    paths = api.get_openapi_schema()["paths"]
    return {
        f"{method.upper()} {_PLACE.sub('N', path)}" for path, methods in paths.items() for method in methods
    }


def _routes(patterns: Iterable[URLPattern | URLResolver]) -> Iterator[str]:
    for pattern in patterns:
        route = _PLACE.sub("N", str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            yield from (route + inner for inner in _routes(pattern.url_patterns))
        else:
            yield route
