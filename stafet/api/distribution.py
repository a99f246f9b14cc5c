"""Rules of distribution: listed, made, changed, put in order, dropped; how many leads somebody is given; why a lead is where it is."""

from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from ninja import Router

from stafet.api.changes import changes_in
from stafet.api.door import Asked, answer_json
from stafet.api.leads import lead_seen
from stafet.api.lookups import branch_named, team_named
from stafet.api.repeats import repeatable
from stafet.api.schemas.distribution import (
    AvailabilityChanges,
    AvailabilityShown,
    DistributionRuleChanges,
    DistributionRuleGiven,
    DistributionRuleList,
    DistributionRuleShown,
    OrderGiven,
    WhyList,
)
from stafet.api.schemas.parts import Id
from stafet.api.shown import distribution as shown
from stafet.api.shown.parts import defined
from stafet.api.versions import seen_version, versioned
from stafet.distribution.actions.availability import set_availability, take_leads
from stafet.distribution.actions.rule import drop_rule, edit_rule, make_rule, order_rules
from stafet.distribution.availabilities import availability_of
from stafet.distribution.models import Rule
from stafet.distribution.people import given_since, midnight, open_leads
from stafet.distribution.uncovered import uncovered
from stafet.distribution.why import why
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.staff.at_hand import noticed
from stafet.staff.models import User
from stafet.staff.seen import seen

router = Router(tags=["distribution"])
of_user = Router(tags=["distribution"])
of_lead = Router(tags=["distribution"])


@router.get("/rules", response=DistributionRuleList, operation_id="list_distribution_rules")
def list_rules(request: Asked) -> HttpResponse:
    """All rules in the order in which they are asked, branches' own first, and what none that is on is for."""
    return _list(request)


@router.post("/rules", response={201: DistributionRuleShown}, operation_id="make_distribution_rule")
@repeatable
def make(request: Asked, given: DistributionRuleGiven) -> HttpResponse:
    """Make a rule, asked last of those of its branch or of the company's. Leads already offered stay where they are."""
    draft = Rule(branch=branch_named(given.branch), **_terms(request, given, but_not="branch"))
    return _show(make_rule(draft, by=request.auth), status=HTTPStatus.CREATED)


@router.get("/rules/{id}", response=DistributionRuleShown, operation_id="read_distribution_rule")
def read(request: Asked, id: Id) -> HttpResponse:
    """One rule; its ETag is the version that PATCH asks for."""
    return _show(_rule(request, id))


@router.patch("/rules/{id}", response=DistributionRuleShown, operation_id="edit_distribution_rule")
@versioned
def change(request: Asked, id: Id, given: DistributionRuleChanges) -> HttpResponse:
    """Change a rule, or switch it on or off."""
    rule = _rule(request, id)
    version = seen_version(request, rule.version)
    return _show(edit_rule(rule, changes=_terms(request, given), version=version, by=request.auth))


@router.delete("/rules/{id}", response={204: None}, operation_id="drop_distribution_rule")
def drop(request: Asked, id: Id) -> HttpResponse:
    """Take a rule away; offers made by it still name it."""
    drop_rule(_rule(request, id), by=request.auth)
    return HttpResponse(status=HTTPStatus.NO_CONTENT)


@router.put("/order", response=DistributionRuleList, operation_id="order_distribution_rules")
def order(request: Asked, given: OrderGiven) -> HttpResponse:
    """Put the rules of a branch, or the company's, in order; 409 where one was made or dropped meanwhile."""
    order_rules(Rule(branch=branch_named(given.branch)), order=given.rules, by=request.auth)
    noticed(None)  # what this request found at hand is from before the change
    return _list(request)


@of_user.get("/{id}/availability", response=AvailabilityShown, operation_id="read_availability")
def read_availability(request: Asked, id: Id) -> HttpResponse:
    """How many leads somebody is given, and what they have; the ETag is the version that PATCH asks for."""
    return _show_availability(_user(request, id))


@of_user.patch("/{id}/availability", response=AvailabilityShown, operation_id="edit_availability")
@versioned
def change_availability(request: Asked, id: Id, given: AvailabilityChanges) -> HttpResponse:
    """Set how many leads somebody is given, and when; `is_taking` anybody may set for themselves."""
    user = _user(request, id)
    place = availability_of(user)
    version = seen_version(request, place.version)
    changes = changes_in(given, nullable={"capacity", "per_day"})
    is_taking = changes.pop("is_taking", None)
    if is_taking is not None and changes:
        raise Invalid("Some fields cannot be edited together.", fields={"is_taking": "Send it by itself."})
    if is_taking is not None:
        take_leads(place, is_taking=is_taking, by=request.auth)
    else:
        set_availability(place, changes=changes, seen=version, by=request.auth)
    return _show_availability(user)


@of_lead.get("/{number}/why", response=WhyList, operation_id="read_why")
def read_why(request: Asked, number: Id) -> HttpResponse:
    """Why a lead was offered to whom: the rule, who was considered, who was passed over and why; the newest first."""
    lead = lead_seen(request.auth, number)
    return answer_json({"items": [shown.step(one) for one in why(lead)]})


def _list(request: Asked) -> HttpResponse:
    rules = list(Rule.objects.visible_to(request.auth).select_related("branch", "team"))
    rules.sort(key=lambda one: (one.branch_id is None, one.branch_id or 0, one.position, one.pk))
    left = uncovered(rules)
    return answer_json(
        {
            "items": [shown.rule(one) for one in rules],
            "types_without": [defined(one) for one in left.types],
            "sources_without": [defined(one) for one in left.sources],
        }
    )


def _terms(
    request: Asked, given: DistributionRuleGiven | DistributionRuleChanges, *, but_not: str = ""
) -> dict[str, Any]:
    terms = changes_in(given, nullable={"ends_after"})
    terms.pop(but_not, None)
    if "team" in terms:
        terms["team"] = team_named(terms["team"], by=request.auth)
    return terms


def _rule(request: Asked, key: int) -> Rule:
    return seen(Rule.objects.visible_to(request.auth).select_related("branch", "team"), key)


def _show(rule: Rule, *, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    return answer_json(shown.rule(rule), status=status, version=rule.version)


def _user(request: Asked, key: int) -> User:
    return seen(User.objects.visible_to(request.auth).select_related("branch", "team"), key)


def _show_availability(user: User) -> HttpResponse:
    place = availability_of(user)
    today = midnight(user.branch.zone, clock.now())
    counts = {"held": open_leads([user.pk])[user.pk], "today": given_since({user.pk: today})[user.pk]}
    return answer_json(shown.availability(place, **counts), version=place.version)
