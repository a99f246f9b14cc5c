"""Make and edit a rule that makes tasks by itself, and let it make what is due."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Any, Final

from stafet.catalog.models import TaskType
from stafet.contacts.models import Contact
from stafet.followups.due_by_rule import AGAIN, Due, due_by
from stafet.followups.models import DateRule, Task
from stafet.followups.occasions import LONGEST_LEAD, Occasion, Window
from stafet.followups.planning import type_named
from stafet.followups.tell import facts, tell
from stafet.followups.turns import turns_of
from stafet.followups.write import save
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.foundation.plain_text import clean_text
from stafet.leads.response import told_from
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.events import record
from stafet.staff.models import Branch, User
from stafet.staff.opening_hours import hours_of
from stafet.staff.rights import Permission

AT_ONCE: Final = 500  # tasks in one transaction
_SOON: Final = timedelta(hours=1)
_DAY: Final = 24 * 60  # minutes
_FACTS: Final = ("occasion", "days_before", "at", "note", "is_on")
_EDITABLE: Final = frozenset({"days_before", "at", "type", "team", "user", "note", "is_on"})


@action("define.branch", locks=False)
def make_rule(
    branch: Branch | None, *, occasion: str, terms: Mapping[str, Any] | None = None, by: Actor
) -> DateRule:
    """A new rule of this branch, or without one of the company, which only who defines for it may make; it is off.

    `terms`: `days_before`, `at` (minutes since midnight), `type` (id or code), `team` or `user`, `note`.
    """
    if branch is None:
        by.require(Permission.DEFINE_COMPANY)
    if occasion not in set(Occasion):
        raise Invalid("There is no such occasion.", fields={"occasion": "Pick one of the list."})
    usual = "BDAY" if occasion == Occasion.BIRTHDAY else "ENDS"
    given = {"type": usual, **(terms or {})}
    rule = DateRule(branch=branch, occasion=occasion)
    _take(rule, given)
    rule.save(force_insert=True)
    record("rule:made", rule, by=by, after=_facts(rule))
    return rule


@action("define.branch")
def edit_rule(
    rule: DateRule, *, changes: Mapping[str, Any], version: int | None = None, by: Actor
) -> DateRule:
    """Change its terms, switch it on or off (`is_on`); what it has made stays. Denies an old `version`.

    Switched on, it leaves alone what lies before that day.
    """
    before = _facts(rule)
    _take(rule, changes)
    was, is_now = differing(before, _facts(rule))
    if is_now:
        rule.version += 1
        rule.save()
        record("rule:edited", rule, by=by, before=was, after=is_now)
    return rule


@action("define.branch")
def make_due_tasks(rule: DateRule, *, by: Actor) -> int:
    """Make what this rule has to make in the next days, each once a year and contract; says how many.

    The rule is locked, so of two at once the second finds what the first has made; should it not, the database has a
    key. At most 500 at once: where more is left, the rule is looked at again at once.
    """
    if not rule.is_on or rule.on_since is None:
        return 0
    now = clock.now()
    due = due_by(rule, Window.around(now.date(), rule.on_since))
    people = Contact.objects.in_bulk({one.contact for one in due})
    turns = turns_of(rule, list(people.values()))
    made = 0
    for one in due:
        assignee = turns.whose(people[one.contact], rule)
        if assignee is not None:
            _make(rule, one, people[one.contact], assignee, by=by)
            made += 1
        if made == AT_ONCE:
            break
    rule.again_at = now if made == AT_ONCE else now + AGAIN
    rule.save(update_fields=["again_at", "last_given"])
    return made


def _make(rule: DateRule, due: Due, contact: Contact, assignee: User, *, by: Actor) -> None:
    branch = rule.branch or _branch_of(contact, assignee)
    due_at = _due_at(rule, due, branch, assignee)
    task = Task(
        type=rule.type,
        contact=contact,
        assignee=assignee,
        team=assignee.team,
        branch=branch,
        note=rule.note,
        due_at=due_at,
        ends_at=due_at + _SOON if rule.type.is_appointment else None,
        tell_at=due_at,
        rule=rule,
        rule_subject=due.subject,
        rule_year=due.day.year,
        created_at=clock.now(),
        made_by=by.name,
    )
    save(task)
    after = facts(task) | {
        "assignee_id": assignee.pk,
        "rule": rule.pk,
        "occasion": rule.occasion,
        "on": due.day,
    }
    tell(task, "task:planned", by=by, after=after)


def _due_at(rule: DateRule, due: Due, branch: Branch, assignee: User) -> datetime:
    """The rule's time on its day, or the next opening; what should have been before now is due in an hour."""
    zone, hours = branch.zone, hours_of(branch=branch.pk, team=assignee.team_id)
    wall = time(*divmod(rule.at, 60))
    meant = datetime.combine(due.day - timedelta(days=rule.days_before), wall, zone)
    at = max(meant, clock.now() + _SOON)
    opened = told_from(hours, at).astimezone(zone)
    if opened.date() != at.astimezone(zone).date():
        opened = told_from(hours, max(opened, datetime.combine(opened.date(), wall, zone)))
    return opened


def _branch_of(contact: Contact, assignee: User) -> Branch:
    if assignee.branch_id in contact.branch_ids or not contact.branch_ids:
        return assignee.branch
    return Branch.objects.get(pk=contact.branch_ids[0])


def _take(rule: DateRule, terms: Mapping[str, Any]) -> None:
    check_editable(terms, _EDITABLE)
    for name in ("days_before", "at", "note"):
        if name in terms:
            setattr(rule, name, clean_text(terms[name]) if name == "note" else terms[name])
    if "type" in terms:
        rule.type = terms["type"] if isinstance(terms["type"], TaskType) else type_named(terms["type"])
    if terms.get("team") is not None or terms.get("user") is not None:
        rule.team, rule.user = terms.get("team"), terms.get("user")
    _check(rule)
    if "is_on" in terms and terms["is_on"] != rule.is_on:
        rule.is_on = bool(terms["is_on"])
        rule.on_since = clock.now().date() if rule.is_on else None
    rule.again_at = clock.now() if rule.is_on else None


def _check(rule: DateRule) -> None:
    if not 0 <= rule.days_before <= LONGEST_LEAD:
        raise Invalid("A rule looks at most a year ahead.", fields={"days_before": "0 to 365."})
    if not 0 <= rule.at < _DAY:
        raise Invalid("This is no time of day.", fields={"at": "Write it like 09:00."})
    if (rule.team is None) == (rule.user is None):
        raise Invalid("Who gets what nobody else does?", fields={"team": "Name a team or a person."})


def _facts(rule: DateRule) -> dict[str, Any]:
    told = {name: getattr(rule, name) for name in _FACTS}
    last = rule.team or rule.user
    return told | {"type": rule.type.code, "last": last.name if last else "", "branch": rule.branch_id}
