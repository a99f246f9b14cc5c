"""How soon leads are to be answered, by type and branch."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stafet.catalog.actions.response_times import reset_response_times, set_response_times
from stafet.catalog.models import ResponseTimes
from stafet.web.door import Asked
from stafet.web.forms.reading import is_looking, version_seen
from stafet.web.forms.response_times import TimesForm
from stafet.web.once import once
from stafet.web.screens.response_times import times_page, times_screen, times_url, visible_times
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@require_safe
def response_times(request: Asked) -> HttpResponse:
    """Which times hold where."""
    return show(request, "response_times.html", here="settings", **times_page(request.actor))


@get_or_post
@once
def everywhere(request: Asked, type: int) -> HttpResponse:
    """The times of a type, wherever a branch has none of its own."""
    return _place(request, visible_times(type=type))


@get_or_post
@once
def in_branch(request: Asked, type: int, branch: int) -> HttpResponse:
    """The times of a type in a branch."""
    return _place(request, visible_times(type=type, branch=branch))


def _place(request: Asked, place: ResponseTimes) -> HttpResponse:
    if is_looking(request):
        screen = times_screen(place, request.actor)
        return show(request, "response_times_of.html", here="settings", **screen)
    if request.POST.get("part") == "reset":
        reset_response_times(place, seen=version_seen(request), by=request.actor)
    else:
        minutes = TimesForm.of(request, times=None).minutes()
        set_response_times(place, minutes=minutes, seen=version_seen(request), by=request.actor)
    return done(request, times_url(place), _("Saved."))
