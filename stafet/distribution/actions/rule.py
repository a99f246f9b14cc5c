"""Make a rule of distribution, change it, switch it on or off, put rules in order, drop one (R14)."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db.models import Max
from django.utils.translation import gettext_noop

from stafet.distribution.choose import Way
from stafet.distribution.conditions import checked
from stafet.distribution.models import Rule
from stafet.foundation.denials import Invalid, Overtaken
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.codes import checked_name
from stafet.staff.events import record
from stafet.staff.locks import hold_key

EDITABLE: Final = frozenset({"name", "conditions", "team", "way", "known_owner_first", "ends_after", "is_on"})
MOST_MINUTES: Final = 30 * 24 * 60  # until an offer ends
MOST_RULES: Final = 200
_KEY: Final = "rules of distribution"


@action("define.branch", locks=False)
def make_rule(draft: Rule, *, by: Actor) -> Rule:
    """Save a new rule, asked last of those of its branch (none: of the company's).

    Leads already offered stay where they are. Denies conditions that do not fit, a team of another branch than the
    rule's own, and more rules than anybody could read.
    """
    hold_key(_KEY)
    rows = Rule.objects.filter(branch=draft.branch_id)
    if rows.count() >= MOST_RULES:
        raise Invalid("There are too many rules.")
    _check(draft)
    last = rows.aggregate(last=Max("position"))["last"]
    draft.position = 0 if last is None else last + 1
    draft.version = 1
    draft.save(force_insert=True)
    record("rule:made", draft, by=by, after=_facts(draft))
    return draft


@action("define.branch")
def edit_rule(rule: Rule, *, changes: Mapping[str, Any], version: int | None = None, by: Actor) -> Rule:
    """Change a rule, for leads that are distributed from now on. Denies what `make_rule` does, and an old `version`."""
    check_editable(changes, EDITABLE)
    before = _facts(rule)
    for name, value in changes.items():
        setattr(rule, name, value)
    _check(rule)
    was, is_now = differing(before, _facts(rule))
    if is_now:
        rule.version += 1
        rule.save(force_update=True)
        record("rule:edited", rule, by=by, before=was, after=is_now)
    return rule


@action("define.branch")
def drop_rule(rule: Rule, *, version: int | None = None, by: Actor) -> None:
    """Take a rule away; offers made by it still name it, and the history keeps it."""
    record("rule:dropped", rule, by=by, before=_facts(rule))
    rule.delete()


@action("define.branch", locks=False)
def order_rules(place: Rule, *, order: Sequence[int], by: Actor) -> list[Rule]:
    """Put the rules of a branch, or the company's, in this order: their keys, the first to be asked first.

    `place` is any rule of them, or an unsaved one that names the branch. Overtaken where these are not all of them: one
    was made or dropped meanwhile.
    """
    hold_key(_KEY)
    rows = {rule.pk: rule for rule in Rule.objects.filter(branch=place.branch_id).select_for_update()}
    if sorted(order) != sorted(rows):
        raise Overtaken("Somebody has changed this meanwhile. Look at it again, then save.")
    before = sorted(rows, key=lambda key: (rows[key].position, key))
    ordered = [rows[key] for key in order]
    for position, rule in enumerate(ordered):
        rule.position = position
    if list(order) != before:
        Rule.objects.bulk_update(ordered, ["position"])
        about = {"branch": place.branch_id}
        record(
            "rule:ordered", ordered[0], by=by, before=about | {"order": before}, after={"order": list(order)}
        )
    return ordered


def _facts(rule: Rule) -> dict[str, Any]:
    """A rule as its events tell of it."""
    return {
        "name": rule.name,
        "branch": rule.branch_id,
        "conditions": rule.conditions,
        "team": rule.team_id,
        "way": str(rule.way),
        "known_owner_first": rule.known_owner_first,
        "ends_after": rule.ends_after,
        "is_on": rule.is_on,
    }


def _check(rule: Rule) -> None:
    rule.name = checked_name(rule.name)
    rule.conditions = checked(rule.conditions)
    if rule.way not in set(Way):
        raise Invalid("There is no such way.", fields={"way": gettext_noop("Pick one of the list.")})
    if rule.team.is_hidden:
        raise Invalid("To which team?", fields={"team": gettext_noop("Pick a team.")})
    if rule.branch_id is not None and rule.team.branch_id != rule.branch_id:
        raise Invalid(
            "A branch's rule gives to a team of the branch.",
            fields={"team": gettext_noop("Pick a team of the branch.")},
        )
    if rule.ends_after is not None and not 0 < rule.ends_after <= MOST_MINUTES:
        raise Invalid(
            "An offer ends after 1 minute to 30 days.", fields={"ends_after": gettext_noop("In minutes.")}
        )
