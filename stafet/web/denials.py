"""Denials as answers: a status, and a sentence where the person is looking."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext, gettext_noop

from stafet.foundation.denials import Denial, Forbidden, Invalid, NotNow, Overtaken, Unseen
from stafet.web.surroundings import surroundings

if TYPE_CHECKING:
    from stafet.web.door import Asked


@dataclass(frozen=True, slots=True)
class Answer:
    """How a kind of denial looks."""

    status: int
    title: str
    picture: str


ANSWERS: dict[type[Denial], Answer] = {
    Unseen: Answer(404, gettext_noop("There is nothing here"), "magnifying-glass"),
    Forbidden: Answer(403, gettext_noop("That is not yours to do"), "lock-closed"),
    Overtaken: Answer(409, gettext_noop("Somebody was faster"), "arrow-path"),
    NotNow: Answer(422, gettext_noop("That is not possible now"), "no-symbol"),
    Invalid: Answer(422, gettext_noop("Something does not fit"), "pencil-square"),
}


def answer(request: "Asked", denial: Denial) -> HttpResponse:
    """The denial inside the form that was sent, in the part that was asked for, or as a page."""
    how = next(ANSWERS[kind] for kind in type(denial).__mro__ if kind in ANSWERS)
    context = {
        **surroundings(request, here=""),
        "title": gettext(how.title),
        "picture": how.picture,
        "sentence": denial.sentence,
        "sentences": list(denial.field_sentences().values()),
        "again_url": request.path if isinstance(denial, Overtaken) and request.method == "GET" else "",
        "safe": gettext("Nothing was changed.") if request.method == "POST" else "",
        "may_go_back": request.method == "POST",
    }
    form = request.htmx.trigger if request.htmx and request.method == "POST" else None
    if form:
        response = render(request, "web/trouble.html#sentences", context, status=how.status)
        for name, value in (("Retarget", f"#{form}-wrong"), ("Reswap", "innerHTML"), ("Push-Url", "false")):
            response.headers[f"HX-{name}"] = value
        return response
    part = {"dialog": "#dialog"}.get(request.htmx.target, "#inside") if request.htmx else ""
    return render(request, f"web/trouble.html{part}", context, status=how.status)
