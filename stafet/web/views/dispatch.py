"""The dispatcher's desk: what waits, giving it away, and taking offers back; one lead, or many that were ticked."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_POST, require_safe

from stafet.distribution.actions.assign import assign_lead
from stafet.distribution.actions.withdraw import withdraw_offer
from stafet.distribution.bulk import for_each
from stafet.foundation.denials import Forbidden, Invalid
from stafet.leads.models import Lead
from stafet.web.door import Asked
from stafet.web.forms.lead import AssignmentForm
from stafet.web.forms.reading import whole
from stafet.web.once import once
from stafet.web.screens.assignment import receiver_of
from stafet.web.screens.dispatch import assigning, dispatch_desk, told
from stafet.web.screens.waiting import may_dispatch
from stafet.web.show import dispatch_url, done, show
from stafet.web.views.leads import get_or_post

_MOST = 200  # ticked at once: more than a page shows


@require_safe
def dispatch(request: Asked) -> HttpResponse:
    """What waits for somebody who gives it away; the address holds part and branch."""
    _require(request)
    return show(request, "dispatch.html", here="dispatch", **dispatch_desk(request.GET, request.actor))


@get_or_post
@once
def assignments(request: Asked) -> HttpResponse:
    """Give all that were ticked to a person, or offer them to a team."""
    _require(request)
    numbers = _ticked(request)
    if request.method != "POST":
        screen = {**assigning(numbers, request.actor), "back_url": dispatch_url(request)}
        return show(request, "dispatch_assignment.html", here="dispatch", **screen)
    to = receiver_of(AssignmentForm.of(request).cleaned_data["to"])
    return _each(request, numbers, lambda lead: assign_lead(lead, **to, by=request.actor))


@require_POST
@once
def withdrawals(request: Asked) -> HttpResponse:
    """Take back the offers of all that were ticked."""
    _require(request)
    return _each(request, _ticked(request), lambda lead: withdraw_offer(lead, by=request.actor))


def _each(request: Asked, numbers: list[int], verb: Callable[[Lead], Lead]) -> HttpResponse:
    """Do it to each; where some could not be, the desk says which, and why."""
    found = for_each(numbers, verb, by=request.actor)
    url, outcome = dispatch_url(request), told(found)
    if not outcome["denied"]:
        return done(request, url, outcome["done"])
    screen = dispatch_desk(QueryDict(urlsplit(url).query), request.actor)
    response = show(request, "dispatch.html", here="dispatch", outcome=outcome, **screen)
    response.headers["HX-Push-Url"] = url
    return response


def _ticked(request: Asked) -> list[int]:
    asked = request.POST if request.method == "POST" else request.GET
    numbers = [number for key in asked.getlist("lead")[:_MOST] if (number := whole(key)) is not None]
    if not numbers:
        raise Invalid("Tick some leads first.", fields={"lead": "None is ticked."})
    return numbers


def _require(request: Asked) -> None:
    if not may_dispatch(request.actor):
        raise Forbidden("Your role does not allow this here.")
