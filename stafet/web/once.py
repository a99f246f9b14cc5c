"""The same form sent twice does its work once, by the key that it carries hidden."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext

from stafet.staff import repeat
from stafet.web.door import Asked

_SEE_OTHER = 303


def once(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Keep where a POST with a key led to; its repeat is led there again and changes nothing.

    Two at once: the second waits for the first. What was denied leaves no trace and can be sent
    again with the same key, and so can a form that came back with something to mend.
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

        place = repeat.fingerprint_of(request.path.encode())
        kept, is_new = repeat.once(work, key=f"form:{key}", fingerprint=place, by=request.actor, waits=True)
        if is_new:
            return shown[0]
        messages.info(request, gettext("That was already saved."))
        return HttpResponse(status=kept.status, headers=kept.headers)

    return act
