"""What a run does to one row, by the verbs that a person uses; and how that is taken back.

`do` gives what was before and what is after, both as far as it changed something; nothing where it was so already.
`undo` takes back only what still stands as it was left.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Final

from stafet.bulk.kinds import What
from stafet.bulk.messages import take_back, write_to
from stafet.bulk.named import contact_of, group_named, team_named, user_named
from stafet.bulk.opening import close_again, open_for, put_into_project
from stafet.catalog.models import Outcome
from stafet.contacts.actions.group import join_group, leave_group
from stafet.contacts.models import Contact, GroupMember
from stafet.distribution.actions.assign import assign_lead
from stafet.distribution.actions.offer import offer_lead
from stafet.distribution.actions.withdraw import withdraw_offer
from stafet.followups.actions.close import close_task
from stafet.followups.actions.close_lead import NOT_NEEDED, close_lead
from stafet.followups.actions.plan import plan_task
from stafet.followups.models import Task
from stafet.followups.planning import Plan
from stafet.foundation import clock
from stafet.foundation.denials import NotNow, Overtaken
from stafet.leads.actions.edit import edit_lead
from stafet.leads.actions.reopen import reopen_lead
from stafet.leads.models import Handover, Lead
from stafet.staff.actor import Actor

Facts = dict[str, Any]
Given = Mapping[str, Any]
_REST: Final = timedelta(
    days=1
)  # a date that has passed meanwhile cannot be set again; tomorrow it is looked at


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing that can be done to a row, and taken back."""

    do: Callable[[Any, Given, Actor], tuple[Facts, Facts] | None]
    undo: Callable[[Any, Facts, Facts, Actor], None]


def _assign(lead: Lead, given: Given, by: Actor) -> tuple[Facts, Facts] | None:
    before = _held(lead)
    owner, team = user_named(given.get("owner")), team_named(given.get("team"))
    assign_lead(lead, owner=owner, team=team, by=by)
    return _changed(before, _held(lead))


def _unassign(lead: Lead, before: Facts, after: Facts, by: Actor) -> None:
    _check_stands(_held(lead), after)
    owner, offered_to, team = (
        user_named(before["owner"]),
        user_named(before["offered_to"]),
        team_named(before["team"]),
    )
    if before["handover"] == Handover.ACCEPTED and after["handover"] == Handover.ACCEPTED:
        assign_lead(lead, owner=owner, team=team, by=by)
    elif before["handover"] == Handover.OFFERED:
        offer_lead(lead, team=team, user=offered_to, reasons=["undone"], by=by)
    elif before["handover"] == Handover.UNASSIGNED:
        withdraw_offer(lead, by=by)
    else:
        raise NotNow("This cannot be taken back: it was accepted, declined or had expired before.")


def _status(lead: Lead, given: Given, by: Actor) -> tuple[Facts, Facts] | None:
    before = {"status": lead.status_id}
    edit_lead(lead, changes={"status": given["status"]}, by=by)
    return _changed(before, {"status": lead.status_id})


def _status_back(lead: Lead, before: Facts, after: Facts, by: Actor) -> None:
    _check_stands({"status": lead.status_id}, after)
    edit_lead(lead, changes={"status": before["status"]}, by=by)


def _close(lead: Lead, given: Given, by: Actor) -> tuple[Facts, Facts] | None:
    before = {"state": lead.state, "due_at": lead.due_at.isoformat() if lead.due_at else None}
    outcome = Outcome(given["outcome"])
    if lead.completed_at and lead.state == outcome:
        return None
    if lead.completed_at:
        raise NotNow("This lead is closed. Reopen it first.")
    close_lead(lead, outcome=outcome, reason=given["reason"], by=by)
    return before, {"state": lead.state, "completed_at": _said(lead.completed_at)}


def _open_again(lead: Lead, before: Facts, after: Facts, by: Actor) -> None:
    _check_stands({"state": lead.state, "completed_at": _said(lead.completed_at)}, after)
    was_due = datetime.fromisoformat(before["due_at"]) if before["due_at"] else clock.now()
    reopen_lead(lead, due_at=was_due if was_due > clock.now() else clock.now() + _REST, by=by)


def _task(about: Lead | Contact, given: Given, by: Actor) -> tuple[Facts, Facts] | None:
    assignee = user_named(given.get("assignee"))
    if assignee is None and isinstance(about, Lead):
        assignee = about.owner
    plan = Plan(
        due_at=datetime.fromisoformat(given["due_at"]),
        type=given.get("type") or None,
        assignee=assignee,
        note=given.get("note", ""),
    )
    task = plan_task(about, plan=plan, by=by)
    return {}, {"task": task.pk, "version": task.version}


def _no_task(_about: Lead | Contact, _before: Facts, after: Facts, by: Actor) -> None:
    task = Task.objects.visible_to(by).filter(pk=after["task"]).first()
    if task is None or task.version != after["version"]:
        raise Overtaken("Somebody has changed this meanwhile.")
    close_task(task, reason=NOT_NEEDED, is_last=True, by=by)


def _join(row: Lead | Contact, given: Given, by: Actor) -> tuple[Facts, Facts] | None:
    contact, group = contact_of(row), group_named(given["group"])
    if GroupMember.objects.filter(group=group, contact=contact).exists():
        return None
    join_group(contact, group=group, by=by)
    return {}, {"group": group.pk}


def _leave(row: Lead | Contact, given: Given, by: Actor) -> tuple[Facts, Facts] | None:
    contact, group = contact_of(row), group_named(given["group"])
    if not GroupMember.objects.filter(group=group, contact=contact).exists():
        return None
    leave_group(contact, group=group, by=by)
    return {"group": group.pk}, {}


def _out_again(row: Lead | Contact, _before: Facts, after: Facts, by: Actor) -> None:
    contact = contact_of(row)
    if not GroupMember.objects.filter(group=after["group"], contact=contact).exists():
        raise Overtaken("Somebody has changed this meanwhile.")
    leave_group(contact, group=group_named(after["group"]), by=by)


def _in_again(row: Lead | Contact, before: Facts, _after: Facts, by: Actor) -> None:
    contact = contact_of(row)
    if GroupMember.objects.filter(group=before["group"], contact=contact).exists():
        raise Overtaken("Somebody has changed this meanwhile.")
    join_group(contact, group=group_named(before["group"]), by=by)


def _held(lead: Lead) -> Facts:
    return {
        "handover": lead.handover,
        "owner": lead.owner_id,
        "offered_to": lead.offered_to_id,
        "team": lead.team_id,
    }


def _changed(before: Facts, after: Facts) -> tuple[Facts, Facts] | None:
    return None if before == after else (before, after)


def _check_stands(now: Facts, after: Facts) -> None:
    if now != after:
        raise Overtaken("Somebody has changed this meanwhile.")


def _said(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


DOINGS: Final[Mapping[What, Doing]] = MappingProxyType(
    {
        What.ASSIGN: Doing(_assign, _unassign),
        What.STATUS: Doing(_status, _status_back),
        What.CLOSE: Doing(_close, _open_again),
        What.TASK: Doing(_task, _no_task),
        What.JOIN: Doing(_join, _out_again),
        What.LEAVE: Doing(_leave, _in_again),
        What.OPEN: Doing(open_for, close_again),
        What.MESSAGE: Doing(write_to, take_back),
        What.PROJECT: Doing(put_into_project, close_again),
    }
)
