"""The settings of portals: which there are, and one template edited against a sample."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stafet.intake.actions.define_portal import define_portal
from stafet.intake.models import PortalTemplate
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.web.door import Asked
from stafet.web.forms.portal import PortalForm
from stafet.web.forms.reading import version_seen
from stafet.web.once import once
from stafet.web.screens.portals import portals_screen, tried
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@require_safe
def portals(request: Asked) -> HttpResponse:
    """All of them, and how their mails were read lately."""
    request.actor.require(Permission.DEFINE_COMPANY)
    return show(request, "portals.html", here="settings", **portals_screen())


@get_or_post
@once
def new_portal(request: Asked) -> HttpResponse:
    """A portal more."""
    request.actor.require(Permission.DEFINE_COMPANY)
    if request.method != "POST":
        back = reverse("web:portals")
        return show(
            request, "portal.html", here="settings", back_url=back, form=PortalForm(initial={"is_on": True})
        )
    terms = PortalForm.of(request).terms()
    made = PortalTemplate(code=_free_code(terms["name"]))
    made = define_portal(made, terms=terms, by=request.actor)
    return done(request, reverse("web:portal", args=[made.pk]), _("Saved."))


@get_or_post
@once
def portal(request: Asked, pk: int) -> HttpResponse:
    """Change its template, and see what it makes of its sample."""
    request.actor.require(Permission.DEFINE_COMPANY)
    found = seen(PortalTemplate.objects.visible_to(request.actor), pk)
    if request.method != "POST":
        screen = {
            "portal": found,
            "form": PortalForm(template=found),
            "version": found.version,
            **tried(found),
        }
        return show(request, "portal.html", here="settings", back_url=reverse("web:portals"), **screen)
    terms = PortalForm.of(request).terms()
    define_portal(found, terms=terms, version=version_seen(request), by=request.actor)
    return done(request, reverse("web:portal", args=[pk]), _("Saved."))


def _free_code(name: str) -> str:
    code = slugify(name)[:30] or "portal"
    taken = set(PortalTemplate.objects.filter(code__startswith=code).values_list("code", flat=True))
    return next(one for one in (code, *(f"{code}-{n}" for n in range(2, 1000))) if one not in taken)
