"""POST with an `Idempotency-Key`: the work is done once, its answer given again for a day."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final, TypeVar, cast

from django.db import transaction
from django.http import HttpResponse

from stafet.api import problems
from stafet.api.door import Asked
from stafet.foundation.denials import Denial
from stafet.staff.repeat import Kept, fingerprint_of, once

V = TypeVar("V", bound=Callable[..., HttpResponse])

_KEPT_HEADERS: Final = ("Content-Type", "ETag", "Location")
_SERVERS_FAULT: Final = 500


def repeatable(view: V) -> V:
    """Make a POST safe to repeat; without a key it is done each time. A denial is an answer too."""

    @wraps(view)
    def act(request: Asked, *args: Any, **given: Any) -> HttpResponse:
        header = request.headers.get("Idempotency-Key")
        if header is None:
            return view(request, *args, **given)

        def work() -> Kept:
            try:
                with transaction.atomic():
                    response = view(request, *args, **given)
            except Denial as denial:
                response = problems.of_denial(request, denial)
            headers = {name: response.headers[name] for name in _KEPT_HEADERS if name in response.headers}
            is_final = response.status_code < _SERVERS_FAULT
            return Kept(response.status_code, response.content, headers, is_final)

        target = f"{request.method} {request.get_full_path()}".encode()
        fingerprint = fingerprint_of(target, (request.content_type or "").encode(), request.body)
        kept, is_first = once(work, key=_unquoted(header), fingerprint=fingerprint, by=request.auth)
        answer = HttpResponse(kept.body, status=kept.status, headers=kept.headers)
        if not is_first:
            answer.headers["Idempotency-Replayed"] = "true"
        return answer

    return cast("V", act)


def _unquoted(header: str) -> str:
    """The draft has a structured-field string, quoted; most programs send it bare."""
    text = header.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return text
