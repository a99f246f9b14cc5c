"""Work on a lead: notes, closing it and opening it again."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stafet.catalog.models import CompletionReason, Outcome
from stafet.distribution.actions.reopen import reopen_and_distribute
from stafet.followups.actions.close_lead import close_lead
from stafet.followups.filters import open_tasks_of
from stafet.leads.actions.note import note_on_lead
from stafet.web.door import Asked
from stafet.web.forms.due import Dated, quick_dates
from stafet.web.forms.lead import ClosureForm, NoteForm
from stafet.web.once import once
from stafet.web.screens.lead import customer_data_of, headline, hours_for, visible_lead
from stafet.web.show import done, lead_url, show
from stafet.web.views.leads import get_or_post


@require_POST
@once
def notes(request: Asked, number: int) -> HttpResponse:
    """Write a note, with the next date."""
    lead, form = visible_lead(number, request.actor), NoteForm.of(request)
    note_on_lead(
        lead,
        text=form.cleaned_data["text"],
        due_at=form.next_at(hours_for(lead), lead.due_at),
        by=request.actor,
    )
    return done(request, lead_url(request, number), _("Noted."))


@get_or_post
@once
def closure(request: Asked, number: int) -> HttpResponse:
    """Win or lose it, with a reason."""
    lead, url = visible_lead(number, request.actor), lead_url(request, number)
    if request.method != "POST":
        outcome = "lost" if request.GET.get("outcome") == "lost" else "won"
        reasons = CompletionReason.objects.filter(outcome=outcome, is_hidden=False)
        asked = customer_data_of(lead) if outcome == "won" else []
        screen = {"lead": headline(lead, request.actor), "outcome": outcome, "reasons": reasons}
        tasks = len(open_tasks_of(lead))
        return show(request, "closure.html", here="leads", back_url=url, asked=asked, tasks=tasks, **screen)
    form = ClosureForm.of(request)
    given = form.cleaned_data
    close_lead(
        lead,
        outcome=Outcome(given["outcome"]),
        reason=given["reason"],
        customer=form.customer(),
        with_tasks=given["tasks"],
        by=request.actor,
    )
    is_lost = given["outcome"] == Outcome.LOST
    return done(request, url, _("Closed as lost.") if is_lost else _("Won. Well done!"))


@get_or_post
@once
def reopening(request: Asked, number: int) -> HttpResponse:
    """Open it again, with a new date; browsers cannot send DELETE /closure."""
    lead, url = visible_lead(number, request.actor), lead_url(request, number)
    if request.method != "POST":
        screen = {"lead": headline(lead, request.actor), "due_choices": quick_dates(hours_for(lead))}
        return show(request, "reopening.html", here="leads", back_url=url, **screen)
    reopen_and_distribute(lead, due_at=Dated.of(request).next_at(hours_for(lead)), by=request.actor)
    return done(request, url, _("Open again."))
