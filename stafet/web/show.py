"""Answers: the page, or the part of it that was asked for; and the way on after something was done."""

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from django.contrib import messages
from django.http import HttpResponse
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.urls import reverse
from django.utils.cache import patch_vary_headers

from stafet.web.surroundings import surroundings

# By the element that htmx is about to fill: the frame that shows no more of a page than that. Any other part is a
# partial of the page's template.
_FRAMES = {
    "page": "web/only/page.html",
    "detail": "web/only/detail.html",
    "dialog": "web/only/ask.html",
    "ask": "web/only/ask.html",
}
# What of an address says which list it is.
LIST_WORDS = ("view", "q", "project", "owner", "status", "state", "source", "type", "order", "shape")

# Pages on which one stays when something about a task was done there.
_STAY_ON = re.compile(r"/(desk|tasks|leads|(tasks|leads|contacts)/\d+)")
# The dispatcher's desk, with what of it is looked at.
_DISPATCH = re.compile(r"/dispatch")
# Pages from which one calls, and where one goes on calling.
_CALLED_FROM = re.compile(r"/(desk|tasks|contacts|(tasks|contacts)/\d+)")

if TYPE_CHECKING:
    from stafet.foundation.denials import Invalid
    from stafet.web.door import Asked


def show(request: "Asked", template: str, *, here: str = "", **context: Any) -> HttpResponse:
    """The page, or its part named like the element that htmx is about to fill.

    A page brings its title along, and the toasts that wait.
    """
    context = {**surroundings(request, here=here), **context}
    response = HttpResponse(_rendered(request, template, _part(request, template), context))
    patch_vary_headers(response, ("HX-Request", "HX-Target"))
    return response


def ask_again(
    request: "Asked", template: str, denial: "Invalid", *, part: str, here: str = "", **context: Any
) -> HttpResponse:
    """The form once more, with why and with what is still open: only its `part` where htmx sent it."""
    told = {"sentence": denial.sentence, "sentences": list(denial.field_sentences().values())}
    context = {**surroundings(request, here=here), **context, "denial": told}
    response = HttpResponse(_rendered(request, template, part if request.htmx else None, context), status=422)
    for name, value in (("Retarget", f"#{part}"), ("Reswap", "outerHTML"), ("Push-Url", "false")):
        response.headers[f"HX-{name}"] = value
    return response


def lead_url(request: "Asked", number: int) -> str:
    """The lead's page beside the same list that the person came from."""
    came_from = (request.htmx.current_url if request.htmx else None) or request.headers.get("Referer", "")
    parts = urlsplit(came_from)
    is_beside = parts.path.startswith(reverse("web:leads"))
    kept = (
        [(name, value) for name, value in parse_qsl(parts.query) if name in LIST_WORDS] if is_beside else []
    )
    return reverse("web:lead", args=[number]) + (f"?{urlencode(kept)}" if kept else "")


def back_url(request: "Asked", *, task: int | None = None) -> str:
    """The page from which something about tasks was done: a desk, a list, a lead, a card; else the task's own."""
    otherwise = reverse("web:task", args=[task]) if task else reverse("web:tasks")
    return _where(request, _STAY_ON) or otherwise


def dispatch_url(request: "Asked") -> str:
    """The dispatcher's desk as the person looked at it."""
    return _where(request, _DISPATCH) or reverse("web:dispatch")


def stay_url(request: "Asked", url: str) -> str:
    """The page from which a call was made: a desk, a list, a card, a task; else `url`."""
    return _where(request, _CALLED_FROM) or url


def _where(request: "Asked", pages: re.Pattern[str]) -> str:
    """The address that the person looks at, if it is one of these pages."""
    came_from = (request.htmx.current_url if request.htmx else None) or request.headers.get("Referer", "")
    parts = urlsplit(came_from)
    if not pages.fullmatch(parts.path):
        return ""
    return parts.path + (f"?{parts.query}" if parts.query else "")


def done(request: "Asked", url: str, sentence: str) -> HttpResponse:
    """It is done: say so, and go on to `url` (303, so that reloading does not do it again)."""
    messages.success(request, sentence)
    return HttpResponse(status=303, headers={"Location": url})


def _part(request: "Asked", template: str) -> str | None:
    target = request.htmx.target if request.htmx and not request.htmx.history_restore_request else None
    if not target or not target.isidentifier():
        return None
    if target in _FRAMES:
        return str(target)
    try:
        get_template(f"web/{template}#{target}")
    except TemplateDoesNotExist:
        return None
    return str(target)


def _rendered(request: "Asked", template: str, part: str | None, context: dict[str, Any]) -> str:
    if part is None or part in _FRAMES:
        return get_template(f"web/{template}").render({**context, "frame": _FRAMES.get(part or "")}, request)
    return get_template(f"web/{template}#{part}").render(context, request)
