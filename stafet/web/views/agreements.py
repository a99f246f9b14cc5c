"""What was agreed with a contact: consent, contracts, groups; notes without a lead."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stafet.contacts.actions.consent import give_consent, withdraw_consent
from stafet.contacts.actions.contract import add_contract, edit_contract, end_contract
from stafet.contacts.actions.group import set_groups
from stafet.contacts.models import ContactGroup
from stafet.leads.actions.on_contact import note_on_contact
from stafet.web.door import Asked
from stafet.web.forms.agreements import ConsentForm, ContractForm, EndForm
from stafet.web.forms.lead import NoteForm
from stafet.web.forms.reading import version_seen
from stafet.web.once import once
from stafet.web.screens.agreements import (
    consent_screen,
    contract_screen,
    groups_form,
    groups_screen,
    visible_contract,
)
from stafet.web.screens.people import visible_contact
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@get_or_post
@once
def consents(request: Asked, pk: int) -> HttpResponse:
    """Write down what somebody allowed or forbade; what was said before stands below."""
    contact, url = visible_contact(pk, request.actor), reverse("web:contact", args=[pk])
    if request.method != "POST":
        return show(request, "consent.html", here="contacts", back_url=url, **consent_screen(contact))
    said = dict(ConsentForm.of(request).cleaned_data)
    decide = give_consent if said.pop("is_given") == "yes" else withdraw_consent
    decide(contact, **said, by=request.actor)
    return done(request, url, _("Noted.") if decide is give_consent else _("Noted: no more of that."))


@get_or_post
@once
def contracts(request: Asked, pk: int) -> HttpResponse:
    """Add a contract."""
    contact, url = visible_contact(pk, request.actor), reverse("web:contact", args=[pk])
    if request.method != "POST":
        screen = contract_screen(contact, ContractForm())
        return show(request, "contract.html", here="contacts", back_url=url, **screen)
    add_contract(contact, terms=ContractForm.of(request).changes(), by=request.actor)
    return done(request, url, _("Saved."))


@get_or_post
@once
def contract(request: Asked, pk: int) -> HttpResponse:
    """Change a contract's terms."""
    found = visible_contract(pk, request.actor)
    url = reverse("web:contact", args=[found.contact_id])
    if request.method != "POST":
        screen = contract_screen(found.contact, ContractForm(contract=found), found)
        return show(request, "contract.html", here="contacts", back_url=url, version=found.version, **screen)
    changes = ContractForm.of(request, contract=found).changes()
    edit_contract(found, changes=changes, version=version_seen(request), by=request.actor)
    return done(request, url, _("Saved."))


@get_or_post
@once
def ending(request: Asked, pk: int) -> HttpResponse:
    """End a contract on a day."""
    found = visible_contract(pk, request.actor)
    url = reverse("web:contact", args=[found.contact_id])
    if request.method != "POST":
        screen = contract_screen(found.contact, EndForm(), found)
        return show(request, "ending.html", here="contacts", back_url=url, **screen)
    end_contract(found, on=EndForm.of(request).cleaned_data["on"], by=request.actor)
    return done(request, url, _("The contract has its end."))


@get_or_post
@once
def groups(request: Asked, pk: int) -> HttpResponse:
    """Tick the groups that a contact is in."""
    contact, url = visible_contact(pk, request.actor), reverse("web:contact", args=[pk])
    if request.method != "POST":
        screen = groups_screen(contact, request.actor)
        return show(request, "groups_of.html", here="contacts", back_url=url, **screen)
    picked = groups_form(contact, request.actor, request=request).cleaned_data["groups"]
    visible = ContactGroup.objects.visible_to(request.actor)
    set_groups(contact, groups=visible.filter(pk__in=picked), among=visible, by=request.actor)
    return done(request, url, _("Saved."))


@require_POST
@once
def notes(request: Asked, pk: int) -> HttpResponse:
    """Write a note that belongs to no lead."""
    contact, form = visible_contact(pk, request.actor), NoteForm.of(request)
    note_on_contact(contact, text=form.cleaned_data["text"], by=request.actor)
    return done(request, reverse("web:contact", args=[pk]), _("Noted."))
