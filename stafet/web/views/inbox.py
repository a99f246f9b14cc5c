"""The Inbox: what came in and needs a look, and what a person makes of it."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from stafet.intake.actions.join import join_capture
from stafet.intake.actions.make_lead import make_lead
from stafet.intake.actions.part import part_capture
from stafet.intake.actions.replay import replay_capture
from stafet.intake.actions.set_aside import set_aside
from stafet.web.door import Asked
from stafet.web.forms.lead import AsideForm, CaptureLeadForm, JoinForm
from stafet.web.forms.reading import is_looking, typed_so_far
from stafet.web.once import once
from stafet.web.screens.capture import (
    aside_screen,
    capture_screen,
    enquiry_from,
    inbox_screen,
    making_screen,
    visible_capture,
)
from stafet.web.screens.joining import joining_screen, lead_picked
from stafet.web.show import done, lead_url, show
from stafet.web.views.leads import get_or_post


@require_safe
def inbox(request: Asked) -> HttpResponse:
    """Captures, newest first."""
    view, before = request.GET.get("view", ""), request.GET.get("before", "")[:18]
    return show(request, "inbox.html", here="inbox", **inbox_screen(view, before, request.actor))


@require_safe
def capture(request: Asked, pk: int) -> HttpResponse:
    """One of them, as it came in, beside what was understood."""
    found = visible_capture(pk, request.actor)
    return show(request, "capture.html", here="inbox", **capture_screen(found, request.actor))


@get_or_post
@once
def make(request: Asked, pk: int) -> HttpResponse:
    """Make a lead of it by hand."""
    found, url = visible_capture(pk, request.actor), reverse("web:capture", args=[pk])
    if request.method != "POST":
        return show(request, "capture_lead.html", here="inbox", back_url=url, **making_screen(found))
    made = make_lead(found, enquiry=enquiry_from(found, CaptureLeadForm.of(request)), by=request.actor)
    return done(request, lead_url(request, made.number), _("It is a lead now."))


@get_or_post
@once
def join(request: Asked, pk: int) -> HttpResponse:
    """Say that it belongs to a lead that is there already."""
    found, url = visible_capture(pk, request.actor), reverse("web:capture", args=[pk])
    if is_looking(request):
        q = (typed_so_far(request) or request.GET).get("q")
        return show(
            request, "join.html", here="inbox", back_url=url, **joining_screen(found, request.actor, q=q)
        )
    lead = lead_picked(JoinForm.of(request).cleaned_data["lead"], request.actor)
    join_capture(found, lead=lead, by=request.actor)
    return done(request, lead_url(request, lead.number), _("Joined: it stands in the timeline."))


@require_POST
@once
def part(request: Asked, pk: int) -> HttpResponse:
    """Say that it does not belong to the lead that it was joined to."""
    part_capture(visible_capture(pk, request.actor), by=request.actor)
    return done(request, reverse("web:capture", args=[pk]), _("It left the lead and waits here."))


@require_POST
@once
def replay(request: Asked, pk: int) -> HttpResponse:
    """Read it again."""
    replay_capture(visible_capture(pk, request.actor), by=request.actor)
    return done(request, reverse("web:capture", args=[pk]), _("Read again."))


@get_or_post
@once
def aside(request: Asked, pk: int) -> HttpResponse:
    """Say that it is no lead, and what it is."""
    found, url = visible_capture(pk, request.actor), reverse("web:capture", args=[pk])
    if request.method != "POST":
        return show(request, "set_aside.html", here="inbox", back_url=url, **aside_screen(found))
    set_aside(found, kind=AsideForm.of(request).cleaned_data["kind"], by=request.actor)
    return done(request, reverse("web:inbox"), _("Set aside. It is kept."))
