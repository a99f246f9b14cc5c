"""Many at once: begin a run, see how far it is, stop it, undo it."""

from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from stafet.bulk.actions.begin import begin_run, stop_run, undo_run
from stafet.bulk.kinds import Of, What
from stafet.bulk.models import Run
from stafet.foundation.denials import Invalid
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.web.door import Asked
from stafet.web.forms.reading import whole
from stafet.web.once import once
from stafet.web.screens.bulk import asking_screen, given_for, run_screen, runs_screen
from stafet.web.screens.mailing import mailing_preview
from stafet.web.screens.picked import picked
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post
from stafet.web.views.messages import SEALED_OFF, as_page


@require_safe
def runs(request: Asked) -> HttpResponse:
    """The newest runs."""
    return show(request, "runs.html", here="leads", **runs_screen(request.actor))


@get_or_post
@once
def new(request: Asked) -> HttpResponse:
    """Ask what is to be done to the rows that were ticked or found, and begin."""
    request.actor.require(Permission.BULK)
    asked = request.POST if request.method == "POST" else request.GET
    named = asked.get("what", "")[:20]
    if named not in set(What):
        raise Invalid("There is no such choice: %(named)s.", named=named)
    what = What(named)
    if request.method != "POST":
        return show(request, "new_run.html", here="leads", **asking_screen(what, asked, request.actor))
    chosen = picked(asked, request.actor)
    if what is What.MESSAGE and "is_sure" not in asked:
        # First look at who gets it; a click later it begins.
        wanted = urlencode([*chosen.hidden, ("what", what), ("choice", asked.get("choice", "")[:40])])
        return HttpResponseRedirect(f"{reverse('web:new-run')}?{wanted}")
    run = begin_run(
        request.me,
        what=what,
        of=Of(chosen.of),
        given=given_for(what, asked, request.me.branch.zone),
        rows=chosen.rows,
        about=chosen.about,
        by=request.actor,
    )
    return done(request, reverse("web:run", args=[run.pk]), _("It has begun."))


@require_safe
def preview(request: Asked) -> HttpResponse:
    """What one of many would get by a template; nothing in it can run or load."""
    request.actor.require(Permission.BULK)
    of = Of.CONTACTS if request.GET.get("of") == Of.CONTACTS else Of.LEADS
    key = whole(request.GET.get("row", "")) or 0
    page = as_page(mailing_preview(of, key, request.GET.get("choice", "")[:40], request.actor))
    return HttpResponse(page, headers={"Content-Security-Policy": SEALED_OFF})


@require_safe
def run(request: Asked, pk: int) -> HttpResponse:
    """How far a run is."""
    return show(request, "run.html", here="leads", **run_screen(_seen(request, pk)))


@require_POST
@once
def stop(request: Asked, pk: int) -> HttpResponse:
    """Leave the rows that wait as they are."""
    stop_run(_seen(request, pk), by=request.actor)
    return done(request, reverse("web:run", args=[pk]), _("Stopped."))


@require_POST
@once
def undo(request: Asked, pk: int) -> HttpResponse:
    """Take back what it did, row by row."""
    undoing = undo_run(_seen(request, pk), by=request.actor)
    return done(request, reverse("web:run", args=[undoing.pk]), _("It is being undone."))


def _seen(request: Asked, pk: int) -> Run:
    return seen(Run.objects.visible_to(request.actor).select_related("user"), pk)
