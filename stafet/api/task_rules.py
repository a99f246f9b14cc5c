"""Rules that make tasks by themselves: listed, made, read, edited, switched on and off."""

from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from ninja import Router

from stafet.api.changes import changes_in
from stafet.api.door import Asked, answer_json
from stafet.api.lookups import branch_named, team_named, user_named
from stafet.api.repeats import repeatable
from stafet.api.schemas.parts import Id
from stafet.api.schemas.task_rules import RuleChanges, RuleGiven, RuleList, RuleShown, RuleTerms
from stafet.api.shown.parts import defined, who
from stafet.api.versions import seen_version, versioned
from stafet.followups.actions.rule import edit_rule, make_rule
from stafet.followups.due_by_rule import expected
from stafet.followups.models import DateRule
from stafet.staff.actor import Actor
from stafet.staff.seen import seen

router = Router(tags=["tasks"])


@router.get("", response=RuleList, operation_id="list_task_rules")
def list_rules(request: Asked) -> HttpResponse:
    """The rules of the company and of the key's branches."""
    rules = DateRule.objects.visible_to(request.auth).select_related("type", "branch", "team", "user")
    return answer_json({"items": [_listed(one) for one in rules]})


@router.post("", response={201: RuleShown}, operation_id="make_task_rule")
@repeatable
def make(request: Asked, given: RuleGiven) -> HttpResponse:
    """Make a rule. It is off until it is switched on, so that what it would do can be looked at first."""
    by = request.auth
    terms = _terms(given, by)
    terms = {name: value for name, value in terms.items() if name not in {"occasion", "branch"}}
    branch = branch_named(given.branch)
    rule = make_rule(branch, occasion=given.occasion, terms=terms, by=by)
    return _show(rule, status=HTTPStatus.CREATED)


@router.get("/{id}", response=RuleShown, operation_id="read_task_rule")
def read(request: Asked, id: Id) -> HttpResponse:
    """One rule, and how many tasks it makes in the next 30 days; its ETag is the version that PATCH asks for."""
    return _show(_seen(request, id))


@router.patch("/{id}", response=RuleShown, operation_id="edit_task_rule")
@versioned
def change(request: Asked, id: Id, given: RuleChanges) -> HttpResponse:
    """Change its terms, switch it on or off. What it has made stays."""
    rule = _seen(request, id)
    version = seen_version(request, rule.version)
    return _show(edit_rule(rule, changes=_terms(given, request.auth), version=version, by=request.auth))


def _terms(given: RuleTerms, by: Actor) -> dict[str, Any]:
    terms = changes_in(given, nullable={"team", "user", "branch"})
    if "at" in terms:
        hours, minutes = terms["at"].split(":")
        terms["at"] = int(hours) * 60 + int(minutes)
    if "team" in terms:
        terms["team"] = team_named(given.team, by=by)
    if "user" in terms:
        terms["user"] = user_named(given.user, by=by, field="user")
    return terms


def _seen(request: Asked, key: int) -> DateRule:
    return seen(
        DateRule.objects.visible_to(request.auth).select_related("type", "branch", "team", "user"), key
    )


def _listed(rule: DateRule) -> dict[str, Any]:
    return {
        "id": rule.pk,
        "occasion": rule.occasion,
        "branch": defined(rule.branch),
        "days_before": rule.days_before,
        "at": f"{rule.at // 60:02}:{rule.at % 60:02}",
        "type": defined(rule.type),
        "team": defined(rule.team),
        "user": who(rule.user),
        "note": rule.note,
        "is_on": rule.is_on,
    }


def _show(rule: DateRule, *, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    location = f"/api/v1/task-rules/{rule.pk}" if status == HTTPStatus.CREATED else None
    shown = _listed(rule) | {"in_30_days": expected(rule)}
    return answer_json(shown, status=status, version=rule.version, location=location)
