"""The way into every page: who asks, in which language and zone; and denials as answers."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone, translation
from django_htmx.http import HttpResponseClientRedirect

from stafet.foundation.denials import Denial
from stafet.staff.actor import Actor
from stafet.staff.models import User
from stafet.staff.sight import actor_of_user
from stafet.web.denials import answer

View = Callable[..., HttpResponseBase]


class Asked(HttpRequest):
    """A request whose asker is known."""

    actor: Actor
    me: User
    htmx: Any


def known(view: View) -> View:
    """Let only somebody who is logged in come in; the page speaks their language and their branch's time."""

    @wraps(view)
    def enter(request: HttpRequest, **path: Any) -> HttpResponseBase:
        if not isinstance(request.user, User):
            return _to_the_log_in(request)
        asked = cast("Asked", request)
        asked.me, asked.actor = request.user, actor_of_user(request.user)
        zone = asked.me.branch.zone
        with translation.override(asked.me.language), timezone.override(zone):
            try:
                return view(asked, **path)
            except Denial as denial:
                return answer(asked, denial)

    return enter


def _to_the_log_in(request: HttpRequest) -> HttpResponse:
    """A part cannot show a log-in: the whole page goes there, and comes back to where it was."""
    htmx = getattr(request, "htmx", None)
    if htmx:
        return HttpResponseClientRedirect(
            f"{reverse('web:log-in')}?next={quote(htmx.current_url_abs_path or '')}"
        )
    target = request.get_full_path() if request.method == "GET" else ""
    return HttpResponseRedirect(f"{reverse('web:log-in')}?next={quote(target)}")
