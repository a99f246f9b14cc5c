"""Opening hours of the company, of branches and of teams."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stafet.foundation.denials import Invalid, Unseen
from stafet.staff.actions.branch import edit_branch
from stafet.staff.actions.hours import reset_hours, set_hours
from stafet.staff.models import Branch, OpeningHours
from stafet.web.door import Asked
from stafet.web.forms.hours import DAY_WORDS, DaysOff, HoursForm, PlaceForm
from stafet.web.forms.reading import is_looking, typed_so_far, version_seen
from stafet.web.once import once
from stafet.web.screens.hours import hours_page, place_screen, place_url, visible_place
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@require_safe
def hours(request: Asked) -> HttpResponse:
    """What is open now, and whose hours hold where."""
    return show(request, "hours.html", here="settings", **hours_page())


@get_or_post
@once
def company(request: Asked) -> HttpResponse:
    """The hours that branches inherit."""
    return _place(request, visible_place())


@get_or_post
@once
def branch(request: Asked, pk: int) -> HttpResponse:
    """A branch's hours, and where it lies."""
    return _place(request, visible_place(branch=pk))


@get_or_post
@once
def team(request: Asked, pk: int) -> HttpResponse:
    """A team's hours."""
    return _place(request, visible_place(team=pk))


def _place(request: Asked, place: OpeningHours) -> HttpResponse:
    """The forms of a place: its hours, going back to inherited ones, and where a branch lies."""
    if is_looking(request):
        screen = place_screen(place, request.actor, typed_so_far(request))
        return show(request, "hours_of.html", here="settings", **screen)
    match request.POST.get("part"):
        case "reset":
            reset_hours(place, seen=version_seen(request), by=request.actor)
        case "place":
            _move(request, place)
        case _:
            _set(request, place)
    return done(request, place_url(place), _("Saved."))


def _set(request: Asked, place: OpeningHours) -> None:
    given = HoursForm.of(request, hours=None).given()
    days_off = DaysOff(None, typed=request.POST, is_sent=True).given()
    try:
        set_hours(place, **given, days_off=days_off, seen=version_seen(request), by=request.actor)
    except Invalid as denial:
        named = {
            name: f"{DAY_WORDS[name]}: {sentence}" if name in DAY_WORDS else sentence
            for name, sentence in denial.field_sentences().items()
        }
        raise Invalid(denial.template, fields=named) from denial


def _move(request: Asked, place: OpeningHours) -> None:
    if place.branch_id is None or place.team_id is not None:
        raise Unseen("There is no such thing.")
    lies = Branch.objects.get(pk=place.branch_id)
    picked = request.POST.get("country", "")[:2]
    changes = PlaceForm.of(request, branch=lies, country=picked).cleaned_data
    edit_branch(lies, changes=changes, version=version_seen(request), by=request.actor)
