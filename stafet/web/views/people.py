"""Contacts and accounts."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.models import Account, Contact
from stafet.foundation.denials import Unseen
from stafet.staff.rights import Permission
from stafet.web.door import Asked
from stafet.web.forms.reading import is_looking, typed_so_far, version_seen
from stafet.web.once import once
from stafet.web.screens.contact import contact_screen
from stafet.web.screens.edit_contact import changes_of, edit_screen
from stafet.web.screens.history import history_of
from stafet.web.screens.people import (
    account_list,
    account_screen,
    contact_list,
    named,
    visible_account,
    visible_contact,
)
from stafet.web.screens.undoing import merges_into
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@require_safe
def contacts(request: Asked) -> HttpResponse:
    """People by name, mail or phone."""
    q, after = request.GET.get("q", "")[:100].strip(), request.GET.get("after", "")[:800]
    return show(
        request,
        "contacts.html",
        here="contacts",
        may_merge=_may_merge(request),
        **contact_list(q, after, request.actor, group=request.GET.get("group", "")[:18]),
    )


@require_safe
def accounts(request: Asked) -> HttpResponse:
    """Organisations by name."""
    q, after = request.GET.get("q", "")[:100].strip(), request.GET.get("after", "")[:800]
    return show(
        request,
        "contacts.html",
        here="contacts",
        may_merge=_may_merge(request),
        **account_list(q, after, request.actor),
    )


@require_safe
def contact(request: Asked, pk: int) -> HttpResponse:
    """One person with their leads."""
    try:
        found = visible_contact(pk, request.actor)
    except Unseen:
        return _led_on(Contact.objects.standing_for(pk, request.actor), "web:contact")
    return show(
        request,
        "contact.html",
        here="contacts",
        compose=request.GET.get("compose"),
        merges=merges_into(found, request.actor),
        **contact_screen(found, request.actor),
    )


@require_safe
def account(request: Asked, pk: int) -> HttpResponse:
    """One organisation with its people and leads."""
    try:
        found = visible_account(pk, request.actor)
    except Unseen:
        return _led_on(Account.objects.standing_for(pk, request.actor), "web:account")
    return show(
        request,
        "account.html",
        here="contacts",
        merges=merges_into(found, request.actor),
        **account_screen(found, request.actor),
    )


@require_safe
def history(request: Asked, pk: int) -> HttpResponse:
    """What was changed on a contact, on what reaches it and on its contracts: who, when, before and after."""
    found, url = visible_contact(pk, request.actor), reverse("web:contact", args=[pk])
    rows = [*found.emails.all(), *found.phones.all(), *found.addresses.all(), *found.contracts.all()]
    changes = history_of(found, *rows)
    return show(request, "history.html", here="contacts", name=named(found), changes=changes, back_url=url)


@get_or_post
@once
def edit(request: Asked, pk: int) -> HttpResponse:
    """Change a contact's card."""
    found, url = visible_contact(pk, request.actor), reverse("web:contact", args=[pk])
    if is_looking(request):
        screen = edit_screen(found, typed=typed_so_far(request))
        return show(request, "edit_contact.html", here="contacts", back_url=url, **screen)
    edit_contact(found, changes=changes_of(found, request), version=version_seen(request), by=request.actor)
    return done(request, url, _("Saved."))


def _led_on(standing: int | None, page: str) -> HttpResponse:
    """To the one that stands for a record since they were merged."""
    if standing is None:
        raise Unseen("There is no such contact, or it is not for you.")
    return redirect(page, pk=standing)


def _may_merge(request: Asked) -> bool:
    return request.actor.may(Permission.CONTACT_MERGE)
