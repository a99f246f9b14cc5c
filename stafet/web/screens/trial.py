"""A set of rules tried on the leads of the last days: who would have got what, beside what happened (R15)."""

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Final

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from stafet.distribution.conditions import checked
from stafet.distribution.models import Rule
from stafet.distribution.trial import Fate, Trial, Tried, try_rules
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Team, User
from stafet.web import wording
from stafet.web.forms.reading import whole
from stafet.web.rule_words import named_in, said_rule

DAYS: Final = (7, 14, 30)
SHOWN: Final = 20  # leads that would have gone elsewhere
_WIDTH: Final = 100  # of a bar, in the units of its picture
Taker = tuple[str, int]
_NOBODY: Final[Taker] = ("nobody", 0)


def trial_screen(
    rules: list[Rule], query: QueryDict, actor: Actor, *, draft: Rule | None = None
) -> dict[str, Any]:
    """What these rules would have done. `draft` is the one among them that is not saved."""
    days = whole(query.get("last", ""))
    days = days if days in DAYS else DAYS[1]
    until = clock.now()
    tried = try_rules(rules, since=until - timedelta(days=days), until=until, by=actor)
    named = named_in(rules)
    return {
        "days": [{"days": one, "is_current": one == days} for one in DAYS],
        "rules": [
            {"id": one.pk, "name": one.name, "sentence": said_rule(one, named), "is_on": one.is_on}
            for one in rules
        ],
        "draft": said_rule(draft, named) if draft else "",
        "said": _said(tried, days),
        "shares": _shares(tried),
        "by_rule": _by_rule(tried),
        "elsewhere": _elsewhere(tried),
        "elsewhere_more": max(tried.differing - SHOWN, 0),
    }


def switched(rules: Iterable[Rule], query: QueryDict) -> list[Rule]:
    """The rules as they stand, or switched on and off as the address says; nothing is saved."""
    found = list(rules)
    if "last" in query:
        on = set(query.getlist("on"))
        for rule in found:
            rule.is_on = str(rule.pk) in on
    return found


def drafted(rules: Iterable[Rule], draft: Rule) -> list[Rule]:
    """The rules as they stand with this one in its place, or at the end of its branch's. Denies one without a team."""
    if draft.team_id is None:
        raise Invalid("To which team?", fields={"team": "Pick a team."})
    draft.conditions = checked(draft.conditions)
    found = [draft if one.pk == draft.pk else one for one in rules]
    if draft._state.adding:
        draft.position = 1 + max((one.position for one in found), default=0)
        found.append(draft)
    return found


def _said(tried: Trial, days: int) -> list[str]:
    count = len(tried.leads)
    if not count:
        return [gettext("No leads came in during the last %(days)d days.") % {"days": days}]
    said = [
        ngettext(
            "%(count)s lead came in during the last %(days)d days.",
            "%(count)s leads came in during the last %(days)d days.",
            count,
        )
        % {"count": wording.number(str(count)), "days": days},
        ngettext(
            "%(count)s of them would have gone elsewhere.",
            "%(count)s of them would have gone elsewhere.",
            tried.differing,
        )
        % {"count": wording.number(str(tried.differing))},
    ]
    if tried.is_cut:
        said.append(gettext("There were more; these are the newest."))
    return said


def _shares(tried: Trial) -> list[dict[str, Any]]:
    """Everybody who got leads or would have, who would have got most first."""
    then, now = Counter(map(_taker_then, tried.leads)), Counter(map(_taker_now, tried.leads))
    takers = sorted({*then, *now}, key=lambda one: (one == _NOBODY, -now[one], -then[one], one))
    names, most = _names(takers), max([*then.values(), *now.values()], default=1)
    return [
        {
            "name": names[one],
            "then": then[one],
            "now": now[one],
            "more": f"{now[one] - then[one]:+d}" if now[one] != then[one] else "",
            "then_bar": then[one] * _WIDTH // most,
            "now_bar": now[one] * _WIDTH // most,
        }
        for one in takers
    ]


def _by_rule(tried: Trial) -> list[dict[str, Any]]:
    named = [(name, count) for name, count in tried.rules.items() if name is not None]
    found = [{"name": name, "count": count} for name, count in sorted(named, key=lambda one: -one[1])]
    if rest := tried.rules.get(None, 0):
        found.append({"name": gettext("no rule: the team of the source, or nobody"), "count": rest})
    return found


def _elsewhere(tried: Trial) -> list[dict[str, Any]]:
    """The newest leads that would have gone elsewhere."""
    found = [one for one in reversed(tried.leads) if one.differs][:SHOWN]
    names = _names([taker for one in found for taker in (_taker_then(one), _taker_now(one))])
    return [
        {
            "who": one.who,
            "url": reverse("web:lead", args=[one.number]),
            "came_in": wording.said_moment(one.received_at),
            "then": names[_taker_then(one)],
            "now": names[_taker_now(one)],
            "rule": one.now.rule or "–",
        }
        for one in found
    ]


def _taker_then(one: Tried) -> Taker:
    return _taker(one.then)


def _taker_now(one: Tried) -> Taker:
    return _taker(one.now)


def _taker(fate: Fate) -> Taker:
    if fate.user is not None:
        return "user", fate.user
    return ("team", fate.team) if fate.team is not None else _NOBODY


def _names(takers: Iterable[Taker]) -> dict[Taker, str]:
    """How they are called; one query."""
    takers = set(takers)
    people = dict(
        User.objects.filter(pk__in=[key for kind, key in takers if kind == "user"]).values_list("pk", "name")
    )
    teams = at_hand(Team).by_key
    named = {_NOBODY: gettext("Nobody: Dispatch")}
    for kind, key in takers - {_NOBODY}:
        whole_team = (
            gettext("%(team)s, all at once") % {"team": teams[key].name}
            if kind == "team" and key in teams
            else ""
        )
        named[kind, key] = people.get(key, "?") if kind == "user" else whole_team or "?"
    return named
