"""The desk, the way around, and whether anything changed."""

from django.http import HttpResponse, HttpResponseNotModified, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from stafet.web.door import Asked
from stafet.web.forms.reading import whole
from stafet.web.pulse import pulse_of
from stafet.web.screens.desk import desk_of
from stafet.web.screens.notices import announced
from stafet.web.screens.settings import SETTINGS
from stafet.web.show import show
from stafet.web.surroundings import surroundings

_WITHIN = {
    "accounts": "contacts", "captures": "inbox", "company": "settings", "branches": "settings", "teams": "settings", "task-reasons": "settings",
    **{setting.name: "settings" for setting in SETTINGS},
}  # fmt: skip


@require_safe
def home(_: Asked) -> HttpResponse:
    """The way in."""
    return HttpResponseRedirect(reverse("web:desk"))


@require_safe
def desk(request: Asked) -> HttpResponse:
    """What is urgent for whoever asks."""
    return show(request, "desk.html", here="desk", **desk_of(request.actor))


@require_safe
def nav(request: Asked) -> HttpResponse:
    """The navigation with fresh counts, and as toasts the notices that came after `newest`."""
    at = request.GET.get("at", "")
    first = at.strip("/").partition("/")[0]
    around = surroundings(request, here=_WITHIN.get(first, first))
    since = whole(request.GET.get("newest", ""))
    fresh = announced(request, since) if since is not None and around["bell"]["newest"] > since else []
    return render(request, "web/parts/nav.html", {**around, "at": at, "is_anew": True, "announced": fresh})


@require_safe
def pulse(request: Asked) -> HttpResponse:
    """204 with an ETag that changes when something that this person may see has changed."""
    etag = f'"{pulse_of(request.actor)}"'
    if request.headers.get("If-None-Match") == etag:
        return HttpResponseNotModified(headers={"ETag": etag})
    return HttpResponse(status=204, headers={"ETag": etag, "Cache-Control": "no-store"})
