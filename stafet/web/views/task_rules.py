"""Rules that make tasks by themselves: what there is, a new one, changing one, switching it on."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext
from django.views.decorators.http import require_safe

from stafet.followups.actions.rule import edit_rule, make_rule
from stafet.followups.due_by_rule import expected
from stafet.followups.models import DateRule
from stafet.followups.occasions import Occasion
from stafet.staff.actor import Actor
from stafet.staff.models import Branch
from stafet.staff.rights import Permission, Reach
from stafet.staff.seen import seen
from stafet.web.door import Asked
from stafet.web.forms.reading import version_seen
from stafet.web.forms.task_rule import OCCASIONS, RuleForm, branches_named
from stafet.web.once import once
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@require_safe
def rules(request: Asked) -> HttpResponse:
    """All rules that one may know of, and what each makes."""
    found = DateRule.objects.visible_to(request.actor).select_related("type", "branch", "team", "user")
    lines = [_line(one, request.actor) for one in found]
    may_define = request.actor.may(Permission.DEFINE_BRANCH)
    return show(request, "task_rules.html", here="settings", lines=lines, may_define=may_define)


@get_or_post
@once
def new_rule(request: Asked) -> HttpResponse:
    """A rule more; it is off."""
    branches, url = _branches(request.actor), reverse("web:task-rules")
    request.actor.require(Permission.DEFINE_BRANCH)
    if request.method != "POST":
        return show(
            request, "task_rule.html", here="settings", back_url=url, form=RuleForm(branches=branches)
        )
    form = RuleForm.of(request, branches=branches)
    key = form.cleaned_data["branch"]
    branch = Branch.objects.filter(pk=int(key)).first() if key else None
    make_rule(branch, occasion=form.cleaned_data["occasion"], terms=form.terms(), by=request.actor)
    return done(request, url, _("Saved. The rule is off until you switch it on."))


@get_or_post
@once
def rule(request: Asked, pk: int) -> HttpResponse:
    """Change what it makes, and when."""
    found, url = _visible(pk, request.actor), reverse("web:task-rules")
    request.actor.require(Permission.DEFINE_BRANCH, found)
    branches = _branches(request.actor)
    if request.method != "POST":
        screen = {"rule": _line(found, request.actor), "form": RuleForm(branches=branches, rule=found)}
        return show(request, "task_rule.html", here="settings", back_url=url, version=found.version, **screen)
    terms = RuleForm.of(request, branches=branches, rule=found).terms()
    edit_rule(found, changes=terms, version=version_seen(request), by=request.actor)
    return done(request, url, _("Saved."))


@get_or_post
@once
def switch(request: Asked, pk: int) -> HttpResponse:
    """Switch it on, after it was said with a count what it will do; or off."""
    found, url = _visible(pk, request.actor), reverse("web:task-rules")
    if request.method != "POST":
        screen = {"rule": _line(found, request.actor)}
        return show(request, "task_rule_switch.html", here="settings", back_url=url, **screen)
    is_on = request.POST.get("is_on") == "yes"
    edit_rule(found, changes={"is_on": is_on}, by=request.actor)
    return done(request, url, _("The rule is on.") if is_on else _("The rule is off."))


def _visible(pk: int, actor: Actor) -> DateRule:
    rows = DateRule.objects.visible_to(actor).select_related("type", "branch", "team", "user")
    return seen(rows, pk, no_such=gettext_noop("There is no such rule, or it is not for you."))


def _branches(actor: Actor) -> list[tuple[str, str]]:
    """Where this actor may make rules."""
    is_all = actor.reach(Permission.DEFINE_COMPANY) is Reach.ALL
    branches = Branch.objects.filter(is_hidden=False)
    return branches_named(
        list(branches if is_all else branches.filter(pk__in=actor.branch_ids)), with_company=is_all
    )


def _line(rule: DateRule, actor: Actor) -> dict[str, Any]:
    count = expected(rule)
    return {
        "id": rule.pk,
        "title": str(OCCASIONS[Occasion(rule.occasion)]),
        "when": ngettext("%(days)d day before", "%(days)d days before", rule.days_before)
        % {"days": rule.days_before}
        if rule.days_before
        else _("on that day"),
        "at": f"{rule.at // 60}:{rule.at % 60:02}",
        "type": rule.type.name,
        "where": rule.branch.name if rule.branch else _("The whole company"),
        "last": rule.team.name if rule.team else rule.user.name if rule.user else "",
        "is_on": rule.is_on,
        "count": count,
        "may_edit": actor.may(Permission.DEFINE_BRANCH, rule),
    }
