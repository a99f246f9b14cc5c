"""Make, edit, move and remove a rule of distribution; leads that are on offer stay where they are."""

from collections.abc import Mapping
from typing import Any, Final

from stafet.distribution.choose import Way
from stafet.distribution.conditions import checked
from stafet.distribution.models import Rule
from stafet.foundation.denials import Invalid
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.events import record
from stafet.staff.locks import hold_key
from stafet.staff.models import Branch
from stafet.staff.rights import Permission

LONGEST_NAME: Final = 100
LONGEST_OFFER: Final = 30 * 24 * 60  # minutes of working time
_EDITABLE: Final = frozenset(
    {"name", "is_on", "conditions", "team", "way", "known_owner_first", "ends_after"}
)


@action("define.branch", locks=False)
def make_rule(branch: Branch | None, *, terms: Mapping[str, Any], by: Actor) -> Rule:
    """A new rule of this branch, or without one of the company, which only who defines for it may make; it comes last.

    `terms`: `name`, `team`, `way`, `conditions` as `conditions.checked` takes them, `known_owner_first`, `ends_after`
    (minutes of working time), `is_on`. Denies what does not fit, and a team of another branch than the rule's.
    """
    if branch is None:
        by.require(Permission.DEFINE_COMPANY)
    _hold(branch)
    last = Rule.objects.filter(branch=branch).order_by("position").last()
    rule = Rule(branch=branch, position=last.position + 1 if last else 1)
    take_terms(rule, terms)
    rule.save(force_insert=True)
    record("rule:made", rule, by=by, after=_facts(rule))
    return rule


@action("define.branch")
def edit_rule(rule: Rule, *, changes: Mapping[str, Any], version: int | None = None, by: Actor) -> Rule:
    """Change its terms, switch it on or off (`is_on`). Denies an old `version`, and what `make_rule` denies."""
    before = _facts(rule)
    take_terms(rule, changes)
    was, is_now = differing(before, _facts(rule))
    if is_now:
        rule.version += 1
        rule.save()
        record("rule:edited", rule, by=by, before=was, after=is_now)
    return rule


@action("define.branch")
def move_rule(rule: Rule, *, to: int, by: Actor) -> Rule:
    """Put it at this place, 1 is the first, among the rules of its branch; beyond the end is the last."""
    _hold(rule.branch)
    others = [one for one in Rule.objects.filter(branch=rule.branch).order_by("position", "pk") if one != rule]
    place = min(max(to, 1), len(others) + 1)
    order = [*others[: place - 1], rule, *others[place - 1 :]]
    before = rule.position
    for position, one in enumerate(order, start=1):
        if one.position != position:
            one.position = position
            one.save(update_fields=["position"])
    if rule.position != before:
        record("rule:moved", rule, by=by, before={"position": before}, after={"position": rule.position})
    return rule


@action("define.branch")
def remove_rule(rule: Rule, *, version: int | None = None, by: Actor) -> None:
    """Take it out of the book; offers that it made keep its name. Denies an old `version`."""
    record("rule:removed", rule, by=by, before=_facts(rule))
    rule.delete()


def take_terms(rule: Rule, terms: Mapping[str, Any]) -> None:
    """Put terms on a rule without saving it, such as to try it; denies what does not fit."""
    check_editable(terms, _EDITABLE)
    for name, value in terms.items():
        setattr(rule, name, checked(value) if name == "conditions" else value)
    rule.name = " ".join(str(rule.name).replace("\0", "").split())[:LONGEST_NAME]
    if not rule.name:
        raise Invalid("A rule needs a name.", fields={"name": "Say in a word or two what it is for."})
    if rule.team_id is None:
        raise Invalid("A rule needs a team.", fields={"team": "Pick one."})
    if rule.branch_id is not None and rule.team.branch_id != rule.branch_id:
        raise Invalid("This team belongs to another branch.", fields={"team": "Pick one of the rule's branch."})
    if rule.way not in set(Way):
        raise Invalid("There is no such way.", fields={"way": "Pick one of the list."})
    if rule.ends_after is not None and not 0 < rule.ends_after <= LONGEST_OFFER:
        raise Invalid("An offer ends after a minute to 30 days.", fields={"ends_after": "1 to 43200 minutes."})


def _hold(branch: Branch | None) -> None:
    """Nobody else gives places in this order meanwhile."""
    hold_key(f"rules of {branch.pk if branch else 'the company'}")


def _facts(rule: Rule) -> dict[str, Any]:
    return {
        "name": rule.name,
        "branch": rule.branch_id,
        "is_on": rule.is_on,
        "conditions": rule.conditions,
        "team": rule.team_id,
        "way": str(rule.way),
        "known_owner_first": rule.known_owner_first,
        "ends_after": rule.ends_after,
    }
