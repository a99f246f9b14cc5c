"""What the verb of a run is given, out of what was sent: looked up once, denied before anything begins."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final
from uuid import uuid4

from stafet.api.lookups import group_named, team_named, user_named
from stafet.api.schemas.runs import RunGiven
from stafet.bulk.kinds import What
from stafet.catalog.models import CompletionReason, LeadType, Source, Status, TaskType
from stafet.contacts.consent import Purpose
from stafet.foundation.denials import Invalid
from stafet.leads.definitions import find
from stafet.mail.models import Template
from stafet.staff.actor import Actor

Facts = dict[str, Any]


def verb_given(what: What, given: RunGiven, *, by: Actor) -> Facts:
    """The facts for this verb; denies what it lacks and what there is not."""
    return _GIVEN[what](given, by)


def _needed(value: Any, field: str) -> Any:
    if not value:
        raise Invalid("Something is missing.", fields={field: "This is needed."})
    return value


def _to(given: RunGiven, by: Actor) -> Facts:
    owner, team = user_named(given.owner, by=by), team_named(given.team, by=by)
    found = {"owner": owner.pk if owner else None, "team": team.pk if team else None}
    return {name: key for name, key in found.items() if key}


def _assign(given: RunGiven, by: Actor) -> Facts:
    return dict(_needed(_to(given, by), "owner"))


def _status(given: RunGiven, _by: Actor) -> Facts:
    code = _needed(given.status, "status")
    if not Status.objects.filter(code=code, is_hidden=False).exists():
        raise Invalid(
            "There is no such choice: %(named)s.", named=code, fields={"status": "Pick one of the list."}
        )
    return {"status": code}


def _close(given: RunGiven, _by: Actor) -> Facts:
    reason = find(CompletionReason, _needed(given.reason, "reason"), field="reason")
    return {"outcome": reason.outcome, "reason": reason.code}


def _task(given: RunGiven, by: Actor) -> Facts:
    owner = user_named(given.owner, by=by)
    return {
        "due_at": _needed(given.due_at, "due_at").isoformat(),
        "type": find(TaskType, given.type, field="type").code if given.type else "",
        "assignee": owner.pk if owner else None,
        "note": given.text,
    }


def _group(given: RunGiven, by: Actor) -> Facts:
    return {"group": _needed(group_named(given.group, by=by), "group").pk}


def _open(given: RunGiven, by: Actor) -> Facts:
    return {
        "subject": _needed(given.subject.strip(), "subject"),
        "message": given.text,
        "source": find(Source, _needed(given.source, "source"), field="source").code,
        "type": find(LeadType, given.type, field="type").code if given.type else "",
        "due_at": given.due_at.isoformat() if given.due_at else "",
        **_to(given, by),
    }


def _message(given: RunGiven, _by: Actor) -> Facts:
    code = _needed(given.template, "template")
    if not Template.objects.filter(code=code, is_hidden=False).exists():
        raise Invalid("There is no such template.", fields={"template": "Pick another."})
    return {"template": code, "purpose": str(Purpose.MARKETING), "mailing": uuid4().hex}


_GIVEN: Final[Mapping[What, Callable[[RunGiven, Actor], Facts]]] = MappingProxyType(
    {
        What.ASSIGN: _assign,
        What.STATUS: _status,
        What.CLOSE: _close,
        What.TASK: _task,
        What.JOIN: _group,
        What.LEAVE: _group,
        What.OPEN: _open,
        What.MESSAGE: _message,
        What.PROJECT: lambda given, _: {"project": _needed(given.project, "project")},
    }
)
