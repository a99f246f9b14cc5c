"""Writing to the customer of a lead, and what that will look like."""

import base64
from typing import Final

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stafet.mail.about import About, about_contact, about_lead
from stafet.mail.actions.send import send_message, write_to_contact
from stafet.mail.drafting import documents_for, previewed
from stafet.mail.render import PICTURE, Rendered
from stafet.web.door import Asked
from stafet.web.forms.message import MessageForm
from stafet.web.forms.reading import is_looking
from stafet.web.once import once
from stafet.web.screens.composing import composing
from stafet.web.screens.contact import contact_screen
from stafet.web.screens.lead import hours_for, lead_screen, visible_lead
from stafet.web.screens.lead_list import lead_list
from stafet.web.screens.people import visible_contact
from stafet.web.show import done, lead_url, show

# What a shown message may do: look, and nothing else.
SEALED_OFF: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none';"
    " frame-ancestors 'self'; sandbox"
)


@require_POST
@once
def messages(request: Asked, number: int) -> HttpResponse:
    """Send a message, with the next date; or take over a template, which sends nothing."""
    lead = visible_lead(number, request.actor)
    if is_looking(request):
        screen = {
            **lead_list(request.GET, request.actor, opened=number),
            **lead_screen(lead, request.actor),
            **composing(about_lead(lead), request.actor, typed=request.POST),
        }
        return show(request, "leads.html", here="leads", compose="message", **screen)
    form = MessageForm.of(request, among=documents_for(about_lead(lead)))
    said = form.cleaned_data
    send_message(
        lead,
        text=said["text"],
        subject=said["subject"],
        to=said["to"],
        due_at=form.next_at(hours_for(lead), lead.due_at),
        documents=form.chosen(),
        by=request.actor,
    )
    return done(request, lead_url(request, number), _("The message is on its way."))


@require_POST
def preview(request: Asked, number: int) -> HttpResponse:
    """What the message would look like to the customer; nothing in it can run or load."""
    return _previewed(request, about_lead(visible_lead(number, request.actor)))


@require_POST
@once
def to_contact(request: Asked, pk: int) -> HttpResponse:
    """Send a message to a contact where no lead is meant."""
    contact = visible_contact(pk, request.actor)
    about = about_contact(contact, request.actor)
    if is_looking(request):
        screen = {
            **contact_screen(contact, request.actor),
            **composing(about, request.actor, typed=request.POST),
        }
        return show(request, "contact.html", here="contacts", compose="message", **screen)
    form = MessageForm.of(request, among=documents_for(about))
    said = form.cleaned_data
    given = {name: said[name] for name in ("text", "subject", "to")}
    write_to_contact(contact, **given, documents=form.chosen(), by=request.actor)
    return done(request, reverse("web:contact", args=[pk]), _("The message is on its way."))


@require_POST
def preview_to_contact(request: Asked, pk: int) -> HttpResponse:
    """What a message to a contact would look like."""
    return _previewed(request, about_contact(visible_contact(pk, request.actor), request.actor))


def _previewed(request: Asked, about: About) -> HttpResponse:
    subject, text = request.POST.get("subject", "")[:250], request.POST.get("text", "")[:50_000]
    page = as_page(previewed(about, subject=subject, text=text, by=request.actor))
    return HttpResponse(page, headers={"Content-Security-Policy": SEALED_OFF})


def as_page(rendered: Rendered) -> str:
    """A rendered message with its picture in it, as a browser shows it."""
    if rendered.picture is None:
        return rendered.html
    coded = base64.b64encode(bytes(rendered.picture.content)).decode()
    return rendered.html.replace(f"cid:{PICTURE}", f"data:{rendered.picture.media_type};base64,{coded}")
