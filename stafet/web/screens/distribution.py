"""Distribution in the settings: the rules in the order in which they are asked, what no rule covers; people's shares."""

from typing import Any

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from stafet.distribution.availabilities import availability_of
from stafet.distribution.models import Availability, Rule
from stafet.distribution.uncovered import uncovered
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch, User
from stafet.staff.rights import Permission, Reach
from stafet.staff.seen import seen
from stafet.web import wording
from stafet.web.away_words import said_away
from stafet.web.forms.hours import DAY_WORDS
from stafet.web.forms.spans import said_spans
from stafet.web.forms.task_rule import branches_named
from stafet.web.rule_words import Named, named_in, said_rule

MOST = 300  # people in the list


def rules_screen(actor: Actor) -> dict[str, Any]:
    """All rules, a branch's own before the company's, each in a sentence; and what they leave out."""
    rules = standing_rules()
    named, branches = named_in(rules), at_hand(Branch).by_key
    groups: dict[int | None, list[Rule]] = {}
    for rule in rules:
        groups.setdefault(rule.branch_id, []).append(rule)
    return {
        "groups": [
            {
                "key": branch or 0,
                "title": gettext("Leads of %(branch)s first") % {"branch": branches[branch].name}
                if branch
                else gettext("All leads"),
                "rules": _lines(found, named, actor),
            }
            for branch, found in groups.items()
        ],
        "warnings": warnings(rules),
        "may_define": actor.may(Permission.DEFINE_BRANCH),
    }


def standing_rules() -> list[Rule]:
    """All rules in the order in which they are asked, with team and branch: a branch's own before the company's."""
    rows = Rule.objects.select_related("team", "branch")
    return list(rows.order_by(F("branch__name").asc(nulls_last=True), "position", "pk"))


def visible_rule(pk: int, actor: Actor) -> Rule:
    """The rule with this key."""
    rows = Rule.objects.visible_to(actor).select_related("team__branch", "branch")
    return seen(rows, pk, no_such=gettext_noop("There is no such rule, or it is not for you."))


def moved(rule: Rule, to: int) -> list[int]:
    """The order of the rules of its branch with this one at a place; 1 is the first."""
    rest = Rule.objects.filter(branch=rule.branch_id).exclude(pk=rule.pk).order_by("position", "pk")
    order = list(rest.values_list("pk", flat=True))
    order.insert(max(to - 1, 0), rule.pk)
    return order


def places_of(actor: Actor) -> list[tuple[str, str]]:
    """Where this actor may make rules."""
    is_all = actor.reach(Permission.DEFINE_COMPANY) is Reach.ALL
    branches = [
        one for one in at_hand(Branch).every if not one.is_hidden and (is_all or one.pk in actor.branch_ids)
    ]
    return branches_named(branches, with_company=is_all)


def warnings(rules: list[Rule]) -> list[str]:
    """Which sources and types no rule that is on takes in, in sentences."""
    left, said = uncovered(rules), []
    if left.undone:
        said.append(
            gettext(
                "No rule takes in leads from %(sources)s, and no team stands with these sources: they wait in Dispatch."
            )
            % {"sources": wording.listed([one.name for one in left.undone])}
        )
    if left.types and any(rule.is_on for rule in rules):
        said.append(
            gettext(
                "No rule takes in leads of the type %(types)s: they go to the team of their source, else they wait in Dispatch."
            )
            % {"types": wording.listed([one.name for one in left.types])}
        )
    if hidden := [rule.name for rule in rules if rule.is_on and rule.team.is_hidden]:
        said.append(
            gettext("These rules give to a team that is hidden, and are passed over: %(rules)s.")
            % {"rules": wording.listed(hidden)}
        )
    return said


def people_screen(actor: Actor) -> dict[str, Any]:
    """Everybody who takes leads, by team, with how many they take, and when."""
    people = User.objects.filter(is_active=True, team__isnull=False).select_related("team__branch")
    if actor.reach(Permission.AVAILABILITY_SET) is not Reach.ALL:
        people = people.filter(branch__in=sorted(actor.branch_ids))
    people = people.order_by("team__branch__name", "team__name", "name")[:MOST]
    rows = {one.user_id: one for one in Availability.objects.filter(user__in=[one.pk for one in people])}
    away = said_away()
    return {
        "people": [
            {
                "id": one.pk,
                "name": one.name,
                "team": str(one.team),
                **said_availability(rows.get(one.pk) or Availability(user=one)),
                "away": away.get(one.pk, ""),
                "may_edit": actor.may(Permission.AVAILABILITY_SET, Availability(user=one)),
            }
            for one in people
        ]
    }


def visible_availability(pk: int, actor: Actor) -> Availability:
    """How somebody takes leads, as it stands or as it is where nothing was said."""
    user = seen(
        User.objects.visible_to(actor).filter(is_active=True).select_related("team", "branch"),
        pk,
        no_such=gettext_noop("Nobody of this name is here any more."),
    )
    return availability_of(user)


def said_availability(row: Availability) -> dict[str, Any]:
    """In words."""
    return {
        "capacity": gettext("any number") if row.capacity is None else str(row.capacity),
        "per_day": gettext("any number") if row.per_day is None else str(row.per_day),
        "weight": row.weight,
        "shifts": said_shifts(row.shifts),
        "is_taking": row.is_taking,
    }


def said_shifts(shifts: list[list[list[int]]]) -> str:
    """The week in a line, "always" where nothing is set."""
    if not any(shifts):
        return gettext("always")
    words = list(DAY_WORDS.values())
    return "; ".join(
        f"{str(word)[:2]} {said_spans(day)}" for word, day in zip(words, shifts, strict=True) if day
    )


def _lines(rules: list[Rule], named: Named, actor: Actor) -> list[dict[str, Any]]:
    return [
        {
            "id": rule.pk,
            "name": rule.name,
            "place": place,
            "sentence": said_rule(rule, named),
            "is_on": rule.is_on,
            "may_edit": actor.may(Permission.DEFINE_BRANCH, rule),
            "up": place - 1 if place > 1 else 0,
            "down": place + 1 if place < len(rules) else 0,
            "url": reverse("web:rule", args=[rule.pk]),
        }
        for place, rule in enumerate(rules, start=1)
    ]
