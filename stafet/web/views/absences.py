"""Who is away, who stands in, and what falls due meanwhile."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from stafet.relief.actions.give_back import give_back
from stafet.relief.actions.lend import lend
from stafet.staff.actions.absence import edit_absence, end_absence, plan_absence, report_absent
from stafet.staff.models import Absence
from stafet.staff.rights import Permission
from stafet.web.door import Asked
from stafet.web.forms.reading import version_seen
from stafet.web.once import once
from stafet.web.screens.absences import (
    about_whom,
    absence_form,
    absence_screen,
    absences_page,
    visible_absence,
)
from stafet.web.screens.handed import said_handed
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@require_safe
def absences(request: Asked) -> HttpResponse:
    """A fortnight, person by person."""
    return show(request, "absences.html", here="absences", **absences_page(request))


@get_or_post
@once
def new(request: Asked) -> HttpResponse:
    """Plan an absence, or report somebody away now and hand over what they hold with the same click."""
    user, is_sudden = about_whom(request), request.GET.get("kind") == Absence.SUDDEN
    if request.method != "POST":
        context = {
            "form": absence_form(user, is_sudden=is_sudden),
            "is_sudden": is_sudden,
            "who": user.name,
            "action": request.get_full_path(),
            "back_url": reverse("web:absences"),
        }
        return show(request, "plan_absence.html", here="absences", **context)
    given = absence_form(user, request=request, is_sudden=is_sudden).given()
    if not is_sudden:
        made = plan_absence(user, **given, by=request.actor)
        return done(request, reverse("web:absence", args=[made.pk]), _("Saved."))
    made = report_absent(user, **given, by=request.actor)
    said = _("Saved.")
    if "hand_over" in request.POST and made.substitute is not None:
        said = said_handed(lend(made, everything=True, by=request.actor))
    return done(request, reverse("web:absence", args=[made.pk]), said)


@get_or_post
@once
def absence(request: Asked, pk: int) -> HttpResponse:
    """One absence; hand over what falls due, give it back, end it."""
    one = visible_absence(pk, request.actor)
    if request.method != "POST":
        return show(request, "absence.html", here="absences", **absence_screen(one, request.actor))
    url = reverse("web:absence", args=[pk])
    match request.POST.get("part"):
        case "lend":
            handed = lend(one, everything=request.POST.get("what") == "everything", by=request.actor)
            return done(request, url, said_handed(handed))
        case "back":
            returned = give_back(one, by=request.actor)
            count = returned.leads + returned.tasks
            said = ngettext("%(count)d given back.", "%(count)d given back.", count) % {"count": count}
            return done(request, url, said)
        case _:
            end_absence(one, by=request.actor)
            return done(request, url, _("Saved."))


@get_or_post
@once
def edit(request: Asked, pk: int) -> HttpResponse:
    """Another time, another substitute, another note."""
    one, url = visible_absence(pk, request.actor), reverse("web:absence", args=[pk])
    request.actor.require(Permission.ABSENCE_SET, one)
    if request.method != "POST":
        context = {
            "form": absence_form(one.user, standing=one),
            "who": one.user.name,
            "version": one.version,
            "action": request.path,
            "back_url": url,
        }
        return show(request, "plan_absence.html", here="absences", **context)
    changes = absence_form(one.user, request=request, standing=one).given()
    edit_absence(one, changes=changes, version=version_seen(request), by=request.actor)
    return done(request, url, _("Saved."))
