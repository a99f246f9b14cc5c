"""The answers to an offer: accept it, hand it back, or give it to somebody else."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choices import allowed_pipelines
from stafet.distribution.actions.assign import assign_lead
from stafet.distribution.actions.decline import decline_lead
from stafet.foundation.denials import Invalid
from stafet.web.door import Asked
from stafet.web.forms.answer import AcceptanceForm
from stafet.web.forms.lead import AssignmentForm, RefusalForm
from stafet.web.forms.reading import is_looking, typed_so_far
from stafet.web.once import once
from stafet.web.screens.acceptance import acceptance_screen, choice_of
from stafet.web.screens.assignment import assignment_screen, receiver_of
from stafet.web.screens.case import question_of
from stafet.web.screens.lead import headline, visible_lead
from stafet.web.show import ask_again, done, lead_url, show
from stafet.web.views.leads import get_or_post


@get_or_post
@once
def acceptance(request: Asked, number: int) -> HttpResponse:
    """Take the baton."""
    lead, url = visible_lead(number, request.actor), lead_url(request, number)
    if is_looking(request):
        screen = acceptance_screen(lead, request.actor, chosen=typed_so_far(request) or request.GET)
        return show(request, "acceptance.html", here="leads", back_url=url, **screen)
    choice = choice_of(lead, AcceptanceForm.of(request), request.actor)
    try:
        accept_lead(lead, choice=choice, by=request.actor)
    except Invalid as denial:
        if not denial.options:
            raise
        question = question_of(denial, allowed_pipelines(lead), request.actor)
        screen = {**acceptance_screen(lead, request.actor, chosen=request.POST), **(question or {})}
        context = {"here": "leads", "back_url": url, **screen}
        part = "questions" if question is None else "which_case"
        return ask_again(request, "acceptance.html", denial, part=part, **context)
    return done(request, url, _("The lead is yours."))


@get_or_post
@once
def refusal(request: Asked, number: int) -> HttpResponse:
    """Hand the baton back."""
    lead, url = visible_lead(number, request.actor), lead_url(request, number)
    if request.method != "POST":
        screen = {"lead": headline(lead, request.actor), "form": RefusalForm()}
        return show(request, "refusal.html", here="leads", back_url=url, **screen)
    decline_lead(lead, reason=RefusalForm.of(request).cleaned_data["reason"], by=request.actor)
    return done(request, reverse("web:desk"), _("Declined. The lead goes on to somebody else."))


@get_or_post
@once
def assignment(request: Asked, number: int) -> HttpResponse:
    """Give the baton to a person or a team."""
    lead = visible_lead(number, request.actor)
    if request.method != "POST":
        return show(request, "assignment.html", here="leads", **assignment_screen(lead, request.actor))
    to = receiver_of(AssignmentForm.of(request).cleaned_data["to"])
    assign_lead(lead, **to, by=request.actor)
    return done(request, lead_url(request, number), _("Handed over."))
