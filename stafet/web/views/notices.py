"""Notices: the page of them, reading, and choosing how they come."""

from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from stafet.notify.actions.choose import choose_notices
from stafet.notify.actions.devices import add_device, drop_device
from stafet.notify.actions.read import read_all, read_notice
from stafet.notify.models import Device, Notice
from stafet.notify.people import choice_row
from stafet.notify.words import said_all
from stafet.staff.seen import seen
from stafet.web.door import Asked
from stafet.web.forms.notices import ChoiceForm
from stafet.web.forms.reading import version_seen, whole
from stafet.web.notice_words import target_url
from stafet.web.once import once
from stafet.web.screens.notices import choice_screen, notices_screen
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@require_safe
def notices(request: Asked) -> HttpResponse:
    """One's notices, the unread ones first of all."""
    return show(request, "notices.html", here="notices", **notices_screen(request))


@never_cache
@require_safe
def notice(request: Asked, pk: int) -> HttpResponse:
    """What a notice is about; whoever follows it has read it. Mails and devices lead here."""
    found = seen(Notice.objects.filter(user=request.me).select_related("event"), pk)
    [said] = said_all([found], request.actor)
    read_notice(found, by=request.actor)
    return HttpResponseRedirect(target_url(said))


@never_cache
@require_safe
def words(request: Asked, pk: int) -> HttpResponse:
    """What a device shows of a notice that it was told of: asked for by itself, as who is logged in there."""
    [said] = said_all(
        [seen(Notice.objects.filter(user=request.me).select_related("event"), pk)], request.actor
    )
    url = reverse("web:notice", args=[said.id])
    return JsonResponse({"title": said.title, "body": said.about, "url": url})


@require_POST
def add(request: Asked) -> HttpResponse:
    """From now on this device is told too."""
    given = {name: request.POST.get(name, "")[:2_000] for name in ("endpoint", "p256dh", "auth", "name")}
    add_device(choice_row(request.me), **given, by=request.actor)
    return done(request, reverse("web:notice-choice"), _("This device is told from now on."))


@require_POST
def drop(request: Asked, pk: int) -> HttpResponse:
    """This device is told no longer."""
    drop_device(seen(Device.objects.visible_to(request.actor), pk), by=request.actor)
    return done(request, reverse("web:notice-choice"), _("This device is told no longer."))


@require_POST
def read(request: Asked, pk: int) -> HttpResponse:
    """Read one without following it."""
    read_notice(seen(Notice.objects.visible_to(request.actor), pk), by=request.actor)
    return _back(request, _("Read."))


@require_POST
def read_every(request: Asked) -> HttpResponse:
    """Read all that were shown."""
    read_all(choice_row(request.me), up_to=whole(request.POST.get("newest", "")), by=request.actor)
    return _back(request, _("All read."))


@get_or_post
@once
def choice(request: Asked) -> HttpResponse:
    """How notices come."""
    if request.method != "POST":
        return show(request, "notice_choice.html", here="profile", **choice_screen(request))
    row = choice_row(request.me)
    changes = ChoiceForm.of(request, row=row).changes(request.POST)
    choose_notices(row, changes=changes, seen=version_seen(request), by=request.actor)
    return done(request, reverse("web:notice-choice"), _("Saved."))


def _back(request: Asked, sentence: str) -> HttpResponse:
    is_all = request.POST.get("view") == "all"
    return done(request, reverse("web:notices") + ("?view=all" if is_all else ""), sentence)
