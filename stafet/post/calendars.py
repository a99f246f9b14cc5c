"""Calendars under secret addresses, for programs that read them every few hours."""

import hashlib
from datetime import timedelta
from http import HTTPStatus
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext, gettext_noop
from django.views.decorators.http import require_safe

from stafet.calendars.entries import AHEAD, BACK, entries_of
from stafet.calendars.reading import reader_of
from stafet.calendars.write import CONTENT_TYPE, written
from stafet.foundation import clock
from stafet.post.caller import address_of
from stafet.staff.allowance import is_allowed
from stafet.staff.models import User

MOST: Final = 60  # readings of one calendar, or tries of unknown addresses from one place, within WINDOW
WINDOW: Final = timedelta(minutes=10)
KEPT_FOR: Final = 300  # seconds that a program may show it without asking again
_LONGEST_SECRET: Final = 100
_SENTENCES: Final = {
    HTTPStatus.NOT_FOUND: gettext_noop("There is no calendar with this address."),
    HTTPStatus.TOO_MANY_REQUESTS: gettext_noop("Too many requests in a short time. Please try again later."),
}


@require_safe
def read_calendar(request: HttpRequest, secret: str) -> HttpResponse:
    """`GET /calendars/SECRET.ics`: the calendar, or 304 where the reader has it as it is."""
    user = reader_of(secret) if len(secret) <= _LONGEST_SECRET else None
    # Many people's calendars are read from one place; whoever guesses addresses does so from one as well.
    who = f"calendar:{user.pk}" if user else f"no calendar:{address_of(request)}"
    if not is_allowed(who, most=MOST, within=WINDOW):
        answer = _refusal(request, HTTPStatus.TOO_MANY_REQUESTS)
        answer.headers["Retry-After"] = str(int(WINDOW.total_seconds()))
        return answer
    if user is None:
        return _refusal(request, HTTPStatus.NOT_FOUND)
    body = _calendar_of(user, root=request.build_absolute_uri("/"))
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    if tag in _known(request):
        answer = HttpResponse(status=HTTPStatus.NOT_MODIFIED)
    else:
        answer = HttpResponse(body, content_type=CONTENT_TYPE)
        answer.headers["Content-Disposition"] = 'inline; filename="stafet.ics"'
    answer.headers["ETag"] = tag
    answer.headers["Cache-Control"] = f"private, max-age={KEPT_FOR}"
    return answer


def _calendar_of(user: User, *, root: str) -> bytes:
    now = clock.now()
    with translation.override(user.language):
        return written(
            entries_of(user.pk, now),
            name=f"Stafet · {user.name}",
            zone=user.branch.zone,
            root=root,
            years=((now - BACK).year - 1, (now + AHEAD).year),
        )


def _known(request: HttpRequest) -> set[str]:
    """The versions that the reader has; a proxy that compresses makes weak ones of ours."""
    tags = request.headers.get("If-None-Match", "").split(",")
    return {tag.strip().removeprefix("W/") for tag in tags}


def _refusal(request: HttpRequest, status: HTTPStatus) -> HttpResponse:
    words = {"title": gettext("This did not work"), "sentence": gettext(_SENTENCES[status])}
    return render(request, "post/page.html", words, status=status)
