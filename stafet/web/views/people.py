"""Contacts and accounts."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stafet.contacts.actions.edit_contact import edit_contact
from stafet.web.door import Asked
from stafet.web.forms.person import ContactForm
from stafet.web.forms.reading import version_seen
from stafet.web.once import once
from stafet.web.screens.people import (
    account_list,
    account_screen,
    contact_list,
    contact_screen,
    visible_account,
    visible_contact,
)
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@require_safe
def contacts(request: Asked) -> HttpResponse:
    """People by name, mail or phone."""
    q, after = request.GET.get("q", "")[:100].strip(), request.GET.get("after", "")[:800]
    return show(request, "contacts.html", here="contacts", **contact_list(q, after, request.actor))


@require_safe
def accounts(request: Asked) -> HttpResponse:
    """Organisations by name."""
    q, after = request.GET.get("q", "")[:100].strip(), request.GET.get("after", "")[:800]
    return show(request, "contacts.html", here="contacts", **account_list(q, after, request.actor))


@require_safe
def contact(request: Asked, pk: int) -> HttpResponse:
    """One person with their leads."""
    found = visible_contact(pk, request.actor)
    return show(request, "contact.html", here="contacts", **contact_screen(found, request.actor))


@require_safe
def account(request: Asked, pk: int) -> HttpResponse:
    """One organisation with its people and leads."""
    found = visible_account(pk, request.actor)
    return show(request, "contact.html", here="contacts", **account_screen(found, request.actor))


@get_or_post
@once
def edit(request: Asked, pk: int) -> HttpResponse:
    """Change a contact's card."""
    found, url = visible_contact(pk, request.actor), reverse("web:contact", args=[pk])
    if request.method != "POST":
        form = ContactForm(contact=found)
        return show(request, "edit_contact.html", here="contacts", form=form, contact=found, back_url=url)
    changes = ContactForm.of(request, contact=found).changes()
    edit_contact(found, changes=changes, version=version_seen(request), by=request.actor)
    return done(request, url, _("Saved."))
