"""Leads: the list, one of them, a new one, its history, and editing it."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from stafet.acceptance.actions.open_by_hand import open_by_hand
from stafet.acceptance.choices import pipelines_of
from stafet.foundation.denials import Invalid
from stafet.leads.actions.edit import edit_lead
from stafet.mail.about import about_lead
from stafet.web.door import Asked
from stafet.web.forms.reading import is_looking, typed_so_far, version_seen
from stafet.web.once import once
from stafet.web.screens.case import question_of
from stafet.web.screens.composing import written_again
from stafet.web.screens.edit_lead import changes_of, edit_screen
from stafet.web.screens.history import history_of
from stafet.web.screens.lead import headline, lead_screen, visible_lead
from stafet.web.screens.lead_list import lead_list
from stafet.web.screens.new_lead import enquiry_of, new_lead_screen, sent_form, type_meant, who_asked
from stafet.web.show import ask_again, done, lead_url, show

get_or_post = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def leads(request: Asked) -> HttpResponse:
    """The list; the address holds view, filters, search and order."""
    return show(request, "leads.html", here="leads", **lead_list(request.GET, request.actor))


@require_safe
def lead(request: Asked, number: int) -> HttpResponse:
    """One lead, beside the list that it was opened from."""
    found = visible_lead(number, request.actor)
    screen = lead_screen(found, request.actor)
    again = written_again(request.GET, about_lead(found), request.actor)
    beside = (
        {}
        if request.htmx and request.htmx.target == "detail"
        else lead_list(request.GET, request.actor, opened=number)
    )
    return show(
        request, "leads.html", here="leads", compose=request.GET.get("compose"), **beside, **screen | again
    )


@get_or_post
@once
def new_lead(request: Asked) -> HttpResponse:
    """A lead by hand."""
    actor = request.actor
    if is_looking(request):
        screen = new_lead_screen(request.GET, actor, typed=typed_so_far(request))
        return show(request, "new_lead.html", here="leads", **screen)
    source, made = enquiry_of(sent_form(request), actor)
    try:
        opened = open_by_hand(source, **made, by=actor)
    except Invalid as denial:
        if not {"case", "contact", "account"} & set(denial.options):
            raise
        case = question_of(denial, pipelines_of(type_meant(request.POST, actor)), actor)
        question = who_asked(request.POST, actor) if case is None else case
        part = "questions" if case is None else "which_case"
        screen = {**new_lead_screen(request.GET, actor, typed=request.POST), **question}
        return ask_again(request, "new_lead.html", denial, part=part, here="leads", **screen)
    return done(request, lead_url(request, opened.number), _("Saved: the lead is on its way."))


@get_or_post
@once
def edit(request: Asked, number: int) -> HttpResponse:
    """Change some of its fields; what somebody else changed meanwhile is never overwritten."""
    lead = visible_lead(number, request.actor)
    url = lead_url(request, number)
    if is_looking(request):
        screen = edit_screen(lead, request.actor, typed=typed_so_far(request))
        return show(request, "edit_lead.html", here="leads", back_url=url, **screen)
    changes = changes_of(lead, request)
    edit_lead(lead, changes=changes, version=version_seen(request), by=request.actor)
    return done(request, url, _("Saved."))


@require_safe
def history(request: Asked, number: int) -> HttpResponse:
    """Every change of its row, who and when."""
    lead = visible_lead(number, request.actor)
    return show(
        request, "history.html", here="leads", lead=headline(lead, request.actor), changes=history_of(lead)
    )
