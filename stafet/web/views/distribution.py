"""Distribution: the rules and their order, how people take leads, and why a lead went where it went."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from stafet.distribution.actions.availability import set_availability, take_leads
from stafet.distribution.actions.rule import drop_rule, edit_rule, make_rule, order_rules
from stafet.distribution.availabilities import availability_of
from stafet.distribution.models import Rule
from stafet.distribution.why import why as steps_of
from stafet.staff.models import Branch
from stafet.staff.rights import Permission
from stafet.web.door import Asked
from stafet.web.forms.availability import AvailabilityForm
from stafet.web.forms.reading import version_seen, whole
from stafet.web.forms.rule import RuleForm
from stafet.web.once import once
from stafet.web.rule_words import named_in, said_rule
from stafet.web.screens.distribution import (
    moved,
    people_screen,
    places_of,
    rules_screen,
    visible_availability,
    visible_rule,
)
from stafet.web.screens.lead import headline, visible_lead
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post
from stafet.web.why_words import told

_MOST = 20  # offers of one lead that are told


@require_safe
def distribution(request: Asked) -> HttpResponse:
    """All rules, in the order in which they are asked."""
    request.actor.require(Permission.DEFINE_BRANCH)
    return show(request, "distribution.html", here="settings", **rules_screen(request.actor))


@get_or_post
@once
def new_rule(request: Asked) -> HttpResponse:
    """A rule more; it comes last."""
    request.actor.require(Permission.DEFINE_BRANCH)
    places, url = places_of(request.actor), reverse("web:distribution")
    if request.method != "POST":
        return show(request, "rule.html", here="settings", back_url=url, form=RuleForm(places=places))
    form = RuleForm.of(request, places=places)
    key = form.cleaned_data["branch_of"]
    branch = Branch.objects.filter(pk=int(key)).first() if key else None
    make_rule(Rule(branch=branch, **form.terms()), by=request.actor)
    return done(request, url, _("Saved. Leads that come in from now on go by it."))


@get_or_post
@once
def rule(request: Asked, pk: int) -> HttpResponse:
    """Change which leads it takes, and to whom they go."""
    found, url = visible_rule(pk, request.actor), reverse("web:distribution")
    request.actor.require(Permission.DEFINE_BRANCH, found)
    places = places_of(request.actor)
    if request.method != "POST":
        screen = {"rule": found, "sentence": said_rule(found, named_in([found])), "version": found.version}
        form = RuleForm(places=places, rule=found)
        return show(request, "rule.html", here="settings", back_url=url, form=form, **screen)
    if "remove" in request.POST:
        drop_rule(found, version=version_seen(request), by=request.actor)
        return done(request, url, _("The rule is gone. What it gave out stays where it is."))
    terms = RuleForm.of(request, places=places, rule=found).terms()
    edit_rule(found, changes=terms, version=version_seen(request), by=request.actor)
    return done(request, url, _("Saved. Leads that come in from now on go by it."))


@require_POST
@once
def place(request: Asked, pk: int) -> HttpResponse:
    """Move it up or down."""
    found = visible_rule(pk, request.actor)
    order = moved(found, whole(request.POST.get("to", "")) or 1)
    order_rules(found, order=order, by=request.actor)
    return done(request, reverse("web:distribution"), _("Moved."))


@require_safe
def people(request: Asked) -> HttpResponse:
    """How many leads everybody takes, and when."""
    request.actor.require(Permission.AVAILABILITY_SET)
    return show(request, "shares.html", here="settings", **people_screen(request.actor))


@get_or_post
@once
def share(request: Asked, pk: int) -> HttpResponse:
    """How many leads somebody takes, and when."""
    row, url = visible_availability(pk, request.actor), reverse("web:shares")
    request.actor.require(Permission.AVAILABILITY_SET, row)
    if request.method != "POST":
        screen = {"about": row.user.name, "version": row.version, "form": AvailabilityForm(row=row)}
        return show(request, "share.html", here="settings", back_url=url, **screen)
    form = AvailabilityForm.of(request, row=row)
    set_availability(row, changes=form.changes(), seen=version_seen(request), by=request.actor)
    take_leads(row, is_taking=form.cleaned_data["is_taking"], by=request.actor)
    return done(request, url, _("Saved."))


@require_POST
def taking(request: Asked) -> HttpResponse:
    """Oneself: leads again, or none for now."""
    is_taking = request.POST.get("is_taking") == "yes"
    take_leads(availability_of(request.me), is_taking=is_taking, by=request.actor)
    said = _("New leads come to you again.") if is_taking else _("No new leads come to you until you say so.")
    return done(request, reverse("web:profile"), said)


@require_safe
def why(request: Asked, number: int) -> HttpResponse:
    """Why it went where it went, the last offer first."""
    lead = visible_lead(number, request.actor)
    screen = {
        "lead": headline(lead, request.actor),
        "offers": [told(step) for step in steps_of(lead)[:_MOST]],
        "may_define": request.actor.may(Permission.DEFINE_BRANCH),
    }
    return show(request, "why.html", here="leads", **screen)
