"""Duplicates: the list, two side by side, merged, set apart, and given back."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from stafet.contacts.models import Account, Contact
from stafet.foundation.denials import Denial, Invalid
from stafet.records.actions.merge_accounts import merge_accounts
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.set_apart import set_apart
from stafet.records.actions.unmerge import unmerge
from stafet.records.fields import Take, Typed
from stafet.records.models import Kind, Pair
from stafet.staff.actor import Actor
from stafet.web.door import Asked
from stafet.web.once import once
from stafet.web.screens.duplicates import (
    both_of,
    duplicate_list,
    duplicate_screen,
    visible_pair,
)
from stafet.web.screens.undoing import record_url, undoing_screen, visible_merge
from stafet.web.show import ask_again, done, show
from stafet.web.views.leads import get_or_post

_MOST = 100  # pairs merged at once


@get_or_post
@once
def duplicates(request: Asked) -> HttpResponse:
    """Likely pairs, best first; several clear ones merged at once."""
    kind = Kind.ACCOUNT if request.GET.get("kind") == Kind.ACCOUNT else Kind.CONTACT
    if request.method != "POST":
        screen = duplicate_list(kind, request.GET.get("after", "")[:800], request.actor)
        return show(request, "duplicates.html", here="contacts", **screen)
    chosen = [int(one) for one in request.POST.getlist("pair")[:_MOST] if one.isascii() and one.isdecimal()]
    if not chosen:
        raise Invalid("Pick the pairs to merge first.")
    merged = sum(_is_merged(visible_pair(pk, request.actor), request.actor) for pk in chosen)
    said = ngettext("%(count)d pair merged.", "%(count)d pairs merged.", merged) % {"count": merged}
    return done(request, request.get_full_path(), said)


@get_or_post
@once
def duplicate(request: Asked, pk: int) -> HttpResponse:
    """Two records side by side, picked field by field or typed, then merged."""
    pair = visible_pair(pk, request.actor)
    side = (request.POST if request.method == "POST" else request.GET).get("kept", "left")
    screen = duplicate_screen(pair, request.actor, kept="right" if side == "right" else "left")
    if request.method != "POST":
        return show(request, "duplicate.html", here="contacts", **screen)
    kept, gone = both_of(pair, request.actor, kept=screen["kept"]["side"])
    try:
        _merge(kept, gone, _taken(request, screen["fields"]), by=request.actor)
    except Invalid as denial:
        return ask_again(request, "duplicate.html", denial, part="ask", here="contacts", **screen)
    return done(request, screen["kept"]["url"], _("Merged. You can undo it on this page."))


@require_POST
@once
def apart(request: Asked, pk: int) -> HttpResponse:
    """These two are not the same, now and later."""
    pair = visible_pair(pk, request.actor)
    set_apart(pair, by=request.actor)
    url = reverse("web:duplicates") + ("?kind=account" if pair.kind == Kind.ACCOUNT else "")
    return done(request, url, _("Remembered: not the same."))


@get_or_post
@once
def undo(request: Asked, pk: int) -> HttpResponse:
    """Give back what was merged; what came since goes to whom a person says."""
    merge = visible_merge(pk, request.actor)
    if merge.undone_at is not None:
        return done(request, record_url(merge), _("Undone. Each has its own again."))
    screen = undoing_screen(merge, request.actor)
    if request.method != "POST":
        return show(request, "unmerge.html", here="contacts", **screen)
    named = " ".join(request.POST.getlist("give")).split()
    given = {int(one) for one in named if one.isascii() and one.isdecimal()}
    try:
        unmerge(merge, give_back=sorted(given), by=request.actor)
    except Invalid as denial:
        return ask_again(request, "unmerge.html", denial, part="ask", here="contacts", **screen)
    return done(request, screen["back_url"], _("Undone. Each has its own again."))


def _is_merged(pair: Pair, by: Actor) -> bool:
    """Merge a pair as it is preset; one that cannot be merged does not hold up the others."""
    try:
        kept, gone = both_of(pair, by, kept="left")
        _merge(kept, gone, {}, by=by)
    except Denial:
        return False
    return True


def _merge(kept: Contact | Account, gone: Contact | Account, take: dict[str, Take], *, by: Actor) -> None:
    if isinstance(kept, Contact) and isinstance(gone, Contact):
        merge_contacts(kept, gone=gone, take=take, by=by)
    elif isinstance(kept, Account) and isinstance(gone, Account):
        merge_accounts(kept, gone=gone, take=take, by=by)


def _taken(request: HttpRequest, fields: list[dict[str, Any]]) -> dict[str, Take]:
    """What was picked or typed of the fields that differ."""
    take: dict[str, Take] = {}
    for field in fields:
        picked = request.POST.get(f"take-{field['name']}", "")
        if picked == "typed":
            take[field["name"]] = Typed(request.POST.get(f"typed-{field['name']}", ""))
        elif picked:
            take[field["name"]] = picked
    return take
