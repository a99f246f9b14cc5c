"""Calls: the sheet that asks how it went, and what is written down then, on a lead, a task or a contact."""

from datetime import datetime

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from stafet.contacts.models import Contact
from stafet.followups.actions.call import call_for_task
from stafet.followups.actions.call_contact import call_contact
from stafet.foundation.denials import Invalid
from stafet.leads.actions.call import log_call
from stafet.leads.models import Lead
from stafet.staff.rights import Permission
from stafet.web.door import Asked
from stafet.web.forms.due import quick_dates
from stafet.web.forms.lead import CallForm, ContactCallForm
from stafet.web.once import once
from stafet.web.screens import lead as lead_screens
from stafet.web.screens import task as task_screens
from stafet.web.screens.calls import after_call, after_call_with, check_may_call, open_leads_of
from stafet.web.screens.people import visible_contact
from stafet.web.screens.planning import hours_about
from stafet.web.show import back_url, done, lead_url, show, stay_url
from stafet.web.views.leads import get_or_post


@get_or_post
@once
def of_lead(request: Asked, number: int) -> HttpResponse:
    """How a call about a lead went, with the next date."""
    lead, url = lead_screens.visible_lead(number, request.actor), lead_url(request, number)
    hours = lead_screens.hours_for(lead)
    if request.method != "POST":
        head = lead_screens.headline(lead, request.actor)
        check_may_call("call" in head["allowed"])
        dates = lead_screens.dates_for(lead) if lead.completed_at is None else []
        return _sheet(request, "leads", url, **after_call(head["about"], due_choices=dates))
    form = CallForm.of(request)
    said = {name: form.cleaned_data[name] for name in ("outcome", "text")}
    log_call(lead, **said, due_at=form.next_at(hours, lead.due_at), by=request.actor)
    return done(request, stay_url(request, url), _("The call is noted."))


@get_or_post
@once
def of_task(request: Asked, pk: int) -> HttpResponse:
    """How a call for a task went, with the task's new date."""
    task, url = task_screens.visible_task(pk, request.actor), back_url(request, task=pk)
    hours = task_screens.hours_for(task)
    if request.method != "POST":
        head = task_screens.headline(task, request.actor)
        check_may_call("call" in head["allowed"])
        dates = quick_dates(hours, task.due_at) if head["is_open"] else []
        return _sheet(request, "tasks", url, **after_call(head["about"], due_choices=dates))
    form = CallForm.of(request)
    said = {name: form.cleaned_data[name] for name in ("outcome", "text")}
    call_for_task(task, **said, due_at=form.next_at(hours, task.due_at), by=request.actor)
    return done(request, url, _("The call is noted."))


@get_or_post
@once
def of_contact(request: Asked, pk: int) -> HttpResponse:
    """How a call with a contact went: about one of its leads, or about none."""
    contact, url = visible_contact(pk, request.actor), reverse("web:contact", args=[pk])
    if request.method != "POST":
        check_may_call(request.actor.may(Permission.CONTACT_EDIT, contact))
        return _sheet(request, "contacts", url, **after_call_with(contact, request.actor))
    _log(request, contact, ContactCallForm.of(request))
    return done(request, stay_url(request, url), _("The call is noted."))


def _log(request: Asked, contact: Contact, form: ContactCallForm) -> None:
    said = {name: form.cleaned_data[name] for name in ("outcome", "text")}
    number = form.cleaned_data["lead"]
    if number is None:
        due_at: datetime | None = form.next_at(hours_about(contact, request.actor))
        call_contact(contact, **said, due_at=due_at, by=request.actor)
        return
    lead = _meant(number, contact, request)
    log_call(lead, **said, due_at=form.next_at(lead_screens.hours_for(lead), lead.due_at), by=request.actor)


def _meant(number: int, contact: Contact, request: Asked) -> Lead:
    lead = next((one for one in open_leads_of(contact, request.actor) if one.number == number), None)
    if lead is None:
        raise Invalid(
            "This lead is closed, or it is not this contact's.", fields={"lead": "Pick one of the list."}
        )
    return lead


def _sheet(request: Asked, here: str, url: str, **screen: object) -> HttpResponse:
    return show(request, "call.html", here=here, back_url=stay_url(request, url), **screen)
