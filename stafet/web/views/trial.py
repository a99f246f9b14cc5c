"""Trying rules of distribution on the leads of the last days, before they are switched on."""

from django.http import HttpResponse, QueryDict
from django.urls import reverse

from stafet.distribution.models import Rule
from stafet.staff.models import Branch
from stafet.staff.rights import Permission
from stafet.web.door import Asked
from stafet.web.forms.reading import whole
from stafet.web.forms.rule import RuleForm
from stafet.web.screens.distribution import places_of, standing_rules, visible_rule
from stafet.web.screens.trial import drafted, switched, trial_screen
from stafet.web.show import show
from stafet.web.views.leads import get_or_post

_TOKENS = {"csrfmiddlewaretoken", "key", "last"}


@get_or_post
def trial(request: Asked) -> HttpResponse:
    """What the leads of the last days would have done by a set of rules; with POST, by a rule that is not saved yet."""
    request.actor.require(Permission.DEFINE_BRANCH)
    standing = standing_rules()
    if request.method != "POST":
        screen = trial_screen(switched(standing, request.GET), request.GET, request.actor)
        return show(request, "trial.html", here="settings", **screen)
    draft = _draft(request)
    screen = trial_screen(drafted(standing, draft), request.POST, request.actor, draft=draft)
    url = reverse("web:rule", args=[draft.pk]) if draft.pk else reverse("web:new-rule")
    return show(request, "trial.html", here="settings", save_url=url, kept=_kept(request.POST), **screen)


def _draft(request: Asked) -> Rule:
    """The rule as the form has it, unsaved."""
    places, pk = places_of(request.actor), whole(request.POST.get("rule", ""))
    if pk is None:
        form = RuleForm.of(request, places=places)
        key = form.cleaned_data["branch_of"]
        draft = Rule(branch=Branch.objects.filter(pk=int(key)).first() if key else None)
    else:
        draft = visible_rule(pk, request.actor)
        form = RuleForm.of(request, places=places, rule=draft)
    for name, value in form.terms().items():
        setattr(draft, name, value)
    return draft


def _kept(sent: QueryDict) -> list[tuple[str, str]]:
    """What was filled in, to be sent once more."""
    return [(name, value) for name, values in sent.lists() if name not in _TOKENS for value in values]
