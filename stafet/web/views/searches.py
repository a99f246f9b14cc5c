"""Finding: the one box, the advanced search, and searches that were saved."""

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from stafet.foundation.denials import Invalid
from stafet.search.actions.keep import keep_search
from stafet.search.actions.pin import pin_search, unpin_search
from stafet.search.actions.save import change_search, drop_search, save_search
from stafet.search.criteria import Of, plain, read
from stafet.search.fields import fields_of, kinds_of
from stafet.search.kept import criteria_of, kept_search
from stafet.search.models import SavedSearch, Shared
from stafet.staff.rights import Permission
from stafet.web.door import Asked
from stafet.web.forms.reading import version_seen, whole
from stafet.web.once import once
from stafet.web.screens.found import found_screen
from stafet.web.screens.searches import (
    criterion_sent,
    of_named,
    said,
    saved_screen,
    visible_search,
    working_screen,
)
from stafet.web.screens.tabs import tabs_for
from stafet.web.show import done, show
from stafet.web.surroundings import surroundings
from stafet.web.views.leads import get_or_post


@require_safe
def find(request: Asked) -> HttpResponse:
    """A few leads, contacts, accounts, tasks and pages that a word, an address, a phone or a number finds."""
    q = request.GET.get("q", "")[:100].strip()
    places = surroundings(request, here="")["places"] if q else []
    return show(request, "find.html", **found_screen(q, places, request.actor))


@get_or_post
def searches(request: Asked, of: str) -> HttpResponse:
    """The search that somebody is at; a POST adds a criterion, takes one away, or resets it."""
    kind = of_named(of)
    if request.method == "POST":
        return _changed(request, kind)
    screen = working_screen(kind, request.GET, request.actor)
    return show(request, "search.html", here=of, tabs=tabs_for(kind, request.actor), **screen)


@require_safe
def saved(request: Asked, pk: int) -> HttpResponse:
    """A saved search and what it finds."""
    search = visible_search(pk, request.actor)
    tabs = tabs_for(Of(search.of), request.actor, current=pk)
    screen = saved_screen(search, request.GET, request.actor)
    return show(request, "search.html", here=search.of, tabs=tabs, **screen)


@get_or_post
@once
def save(request: Asked, of: str) -> HttpResponse:
    """Save the search that somebody is at under a name; or give a saved one another name and other readers."""
    kind = of_named(of)
    key = whole((request.POST if request.method == "POST" else request.GET).get("search", ""))
    search = visible_search(key, request.actor) if key else None
    criteria = criteria_of(search) if search else kept_search(request.actor, kind)
    if request.method != "POST":
        screen = {
            "search": search,
            "about": said(criteria, kind, request.actor),
            "may_share": request.actor.may(Permission.DEFINE_BRANCH),
            "shared": search.shared if search else Shared.NOBODY,
            "version": search.version if search else 0,
            "back_url": _url(search) if search else reverse("web:searches", args=[of]),
        }
        return show(request, "search_name.html", here=of, **screen)
    given = {"name": request.POST.get("name", ""), "shared": request.POST.get("shared", "")[:6]}
    if search is None:
        search = save_search(request.me, of=kind, criteria=criteria, **given, by=request.actor)
        pin_search(request.me, search=search, by=request.actor)
        return done(request, _url(search), _("Saved, and pinned as a tab."))
    change_search(search, criteria=criteria, **given, version=version_seen(request), by=request.actor)
    return done(request, _url(search), _("Saved."))


@require_POST
def change(request: Asked, pk: int) -> HttpResponse:
    """Pin a saved search, take it off, forget it, go on from its criteria, or give it those one is at."""
    search = visible_search(pk, request.actor)
    of, do = Of(search.of), request.POST.get("do", "")
    if do == "pin":
        pin_search(request.me, search=search, by=request.actor)
        return done(request, _url(search), _("Pinned as a tab."))
    if do == "unpin":
        unpin_search(request.me, search=search, by=request.actor)
        return done(request, _url(search), _("No tab any more."))
    if do == "drop":
        drop_search(search, by=request.actor)
        return done(request, reverse("web:searches", args=[of]), _("Forgotten."))
    if do == "take":
        keep_search(request.me, of=of, criteria=criteria_of(search), by=request.actor)
        return HttpResponseRedirect(reverse("web:searches", args=[of]))
    raise Invalid("There is no such choice: %(named)s.", named=do[:60])


def _changed(request: Asked, of: Of) -> HttpResponse:
    criteria = list(kept_search(request.actor, of))
    place = whole(request.POST.get("remove", ""))
    if "reset" in request.POST:
        criteria = []
    elif place is not None:
        criteria = [one for at, one in enumerate(criteria) if at != place]
    else:
        criteria.append(criterion_sent(request.POST, of))
    checked = read(plain(tuple(criteria)), kinds_of(fields_of(of)))
    keep_search(request.me, of=of, criteria=checked, by=request.actor)
    return HttpResponseRedirect(reverse("web:searches", args=[of]))


def _url(search: SavedSearch) -> str:
    return reverse("web:saved-search", args=[search.pk])
