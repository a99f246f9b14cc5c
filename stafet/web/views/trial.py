"""Trying rules of distribution on the leads of the last days, before they are switched on."""

from django.http import HttpResponse

from stafet.staff.rights import Permission
from stafet.web.door import Asked
from stafet.web.show import show
from stafet.web.views.leads import get_or_post


@get_or_post
def trial(request: Asked) -> HttpResponse:
    """What the leads of the last days would have done by a set of rules, beside what they did."""
    request.actor.require(Permission.DEFINE_BRANCH)
    return show(request, "trial.html", here="settings")
