"""Contacts and accounts."""

from collections.abc import Callable
from itertools import chain
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stafet.contacts.actions.account import edit_account
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.models import Account, Contact
from stafet.contacts.reached import rows_of
from stafet.foundation.denials import Unseen
from stafet.mail.about import about_contact
from stafet.staff.actor import Actor
from stafet.staff.rights import Permission
from stafet.web.door import Asked
from stafet.web.forms.reading import is_looking, typed_so_far, version_seen
from stafet.web.once import once
from stafet.web.screens.colleagues import named_like
from stafet.web.screens.composing import written_again
from stafet.web.screens.contact import contact_screen
from stafet.web.screens.edit_contact import (
    account_changes_of,
    changes_of,
    edit_account_screen,
    edit_screen,
)
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

LookUp = Callable[[int, Actor], Any]
Screen = Callable[[Any, Actor], dict[str, Any]]


@require_safe
def contacts(request: Asked) -> HttpResponse:
    """People by name, mail or phone."""
    return _list(request, contact_list, group=request.GET.get("group", "")[:18])


@require_safe
def accounts(request: Asked) -> HttpResponse:
    """Organisations by name."""
    return _list(request, account_list)


@require_safe
def contact(request: Asked, pk: int) -> HttpResponse:
    """One person with their leads."""

    def screen(found: Contact, actor: Actor) -> dict[str, Any]:
        if "again" not in request.GET:
            return contact_screen(found, actor)
        again = written_again(request.GET, about_contact(found, actor), actor)
        return contact_screen(found, actor) | again

    return _card(request, pk, "contact", visible_contact, Contact.objects.standing_for, screen)


@require_safe
def account(request: Asked, pk: int) -> HttpResponse:
    """One organisation with its people and leads."""
    return _card(request, pk, "account", visible_account, Account.objects.standing_for, account_screen)


@require_safe
def history(request: Asked, pk: int) -> HttpResponse:
    """What was changed on a contact, on what reaches it and on its contracts: who, when, before and after."""
    found, url = visible_contact(pk, request.actor), reverse("web:contact", args=[pk])
    changes = history_of(found, *chain(*rows_of(found)), *found.contracts.all())
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


@require_safe
def colleagues(request: Asked) -> HttpResponse:
    """Whom a note can name, as a list to pick from while one types."""
    named = named_like(request.GET.get("q", "")[:60].strip(), request.actor)
    return render(request, "web/colleagues.html", {"named": named})


@get_or_post
@once
def edit_an_account(request: Asked, pk: int) -> HttpResponse:
    """Change an account's card."""
    found, url = visible_account(pk, request.actor), reverse("web:account", args=[pk])
    if is_looking(request):
        screen = edit_account_screen(found, typed=typed_so_far(request))
        return show(request, "edit_account.html", here="contacts", back_url=url, **screen)
    changes = account_changes_of(found, request)
    edit_account(found, changes=changes, version=version_seen(request), by=request.actor)
    return done(request, url, _("Saved."))


@require_safe
def account_history(request: Asked, pk: int) -> HttpResponse:
    """What was changed on an account and on what reaches it: who, when, before and after."""
    found, url = visible_account(pk, request.actor), reverse("web:account", args=[pk])
    changes = history_of(found, *chain(*rows_of(found)))
    return show(request, "history.html", here="contacts", name=found.name, changes=changes, back_url=url)


def _list(request: Asked, find: Callable[..., dict[str, Any]], **further: str) -> HttpResponse:
    q, after = request.GET.get("q", "")[:100].strip(), request.GET.get("after", "")[:800]
    may_merge = request.actor.may(Permission.CONTACT_MERGE)
    screen = find(q, after, request.actor, **further)
    if request.actor.may(Permission.EXPORT):
        url = reverse("web:export", args=[screen["kind"], "xlsx"])
        screen["export_url"] = f"{url}?{request.GET.urlencode()}"
    return show(request, "contacts.html", here="contacts", may_merge=may_merge, **screen)


def _card(
    request: Asked, pk: int, page: str, look_up: LookUp, standing_for: LookUp, screen: Screen
) -> HttpResponse:
    """The card of a record, or the way to the one that stands for it since they were merged."""
    try:
        found = look_up(pk, request.actor)
    except Unseen:
        standing = standing_for(pk, request.actor)
        if standing is None:
            raise
        return redirect(f"web:{page}", pk=standing)
    return show(
        request,
        f"{page}.html",
        here="contacts",
        compose=request.GET.get("compose"),
        merges=merges_into(found, request.actor),
        **screen(found, request.actor),
    )
