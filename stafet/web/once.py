"""The same form sent twice does its work once, by the key that it carries hidden."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.utils.translation import gettext

from stafet.foundation import clock
from stafet.staff.models import Answer
from stafet.web.door import Asked

_SEE_OTHER = 303


def once(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Keep where a POST with a key led to; its repeat is led there again and changes nothing.

    Two at once: the second waits for the first's transaction. What was denied leaves no trace
    and can be sent again with the same key.
    """

    @wraps(view)
    def act(request: Asked, **path: Any) -> HttpResponse:
        key = request.POST.get("key", "")[:64]
        if request.method != "POST" or not key:
            return view(request, **path)
        with transaction.atomic():
            kept, is_first = Answer.objects.get_or_create(
                who=f"user:{request.me.pk}",
                key=f"form:{key}",
                defaults={"fingerprint": request.path[:64], "at": clock.now()},
            )
            if not is_first:
                messages.info(request, gettext("That was already saved."))
                return HttpResponse(status=_SEE_OTHER, headers=kept.headers)
            response = view(request, **path)
            if response.status_code == _SEE_OTHER:
                kept.status, kept.headers = _SEE_OTHER, {"Location": response.headers["Location"]}
                kept.save(update_fields=["status", "headers"])
            else:
                kept.delete()
            return response

    return act
