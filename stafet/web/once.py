"""The same form sent twice does its work once, by the key that it carries hidden."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext

from stafet.foundation.denials import Invalid
from stafet.staff import repeat
from stafet.web.door import Asked

_SEE_OTHER = 303
_TOKENS = {"key", "csrfmiddlewaretoken"}


def once(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Keep where a POST with a key led to; its repeat is led there again and changes nothing.

    Two at once: the second waits for the first. What was denied leaves no trace and can be sent
    again with the same key, and so can a form that came back with something to mend. A form that
    was saved and then comes with other content (out of the browser's history) is denied: nobody
    should believe that it was saved.
    """

    @wraps(view)
    def act(request: Asked, **path: Any) -> HttpResponse:
        key = request.POST.get("key", "")[:64].replace("\x00", "")
        if request.method != "POST" or not key:
            return view(request, **path)
        shown: list[HttpResponse] = []

        def work() -> repeat.Kept:
            response = view(request, **path)
            shown.append(response)
            leads_on = response.status_code == _SEE_OTHER
            headers = {"Location": response.headers["Location"]} if leads_on else {}
            return repeat.Kept(response.status_code, headers=headers, is_final=leads_on)

        try:
            kept, is_new = repeat.once(
                work, key=f"form:{key}", fingerprint=_sent(request), by=request.actor, waits=True
            )
        except repeat.AnotherRequest:
            raise Invalid(
                "This form was saved already, with other content. Load the page anew and enter it there."
            ) from None
        if is_new:
            return shown[0]
        messages.info(request, gettext("That was already saved."))
        return HttpResponse(status=kept.status, headers=kept.headers)

    return act


def _sent(request: Asked) -> str:
    """What makes two sendings of a form the same: where it goes and what it says, not the tokens it carries."""
    said = sorted((name, values) for name, values in request.POST.lists() if name not in _TOKENS)
    return repeat.fingerprint_of(request.path.encode(), repr(said).encode())
