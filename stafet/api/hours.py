"""Opening hours of the company, of branches and of teams: read, set, inherited again."""

from django.http import HttpResponse
from ninja import Router

from stafet.api.door import Asked, answer_json
from stafet.api.schemas.hours import HoursGiven, HoursShown
from stafet.api.schemas.parts import Id
from stafet.api.shown import hours as shown
from stafet.api.versions import seen_version, versioned
from stafet.staff.actions.hours import WEEKDAYS, reset_hours, set_hours
from stafet.staff.at_hand import noticed
from stafet.staff.models import Branch, OpeningHours, Team
from stafet.staff.opening_hours import place_of
from stafet.staff.seen import seen

of_company = Router(tags=["hours"])
of_branch = Router(tags=["hours"])
of_team = Router(tags=["hours"])


@of_company.get("/hours", response=HoursShown, operation_id="read_company_hours")
def read_company(request: Asked) -> HttpResponse:
    """The hours that branches inherit; the ETag is the version that PUT asks for."""
    return _show(_company())


@of_company.put("/hours", response=HoursShown, operation_id="set_company_hours")
@versioned
def set_company(request: Asked, given: HoursGiven) -> HttpResponse:
    """Set the hours that branches inherit."""
    return _set(request, _company(), given)


@of_company.delete("/hours", response=HoursShown, operation_id="reset_company_hours")
def reset_company(request: Asked) -> HttpResponse:
    """Set no hours for the company any more."""
    return _reset(request, _company())


@of_branch.get("/{id}/hours", response=HoursShown, operation_id="read_branch_hours")
def read_branch(request: Asked, id: Id) -> HttpResponse:
    """A branch's hours, its own or inherited; the ETag is the version that PUT asks for."""
    return _show(_branch(id))


@of_branch.put("/{id}/hours", response=HoursShown, operation_id="set_branch_hours")
@versioned
def set_branch(request: Asked, id: Id, given: HoursGiven) -> HttpResponse:
    """Let a branch have hours of its own."""
    return _set(request, _branch(id), given)


@of_branch.delete("/{id}/hours", response=HoursShown, operation_id="reset_branch_hours")
def reset_branch(request: Asked, id: Id) -> HttpResponse:
    """Let a branch inherit the company's hours again."""
    return _reset(request, _branch(id))


@of_team.get("/{id}/hours", response=HoursShown, operation_id="read_team_hours")
def read_team(request: Asked, id: Id) -> HttpResponse:
    """A team's hours, its own or inherited; the ETag is the version that PUT asks for."""
    return _show(_team(request, id))


@of_team.put("/{id}/hours", response=HoursShown, operation_id="set_team_hours")
@versioned
def set_team(request: Asked, id: Id, given: HoursGiven) -> HttpResponse:
    """Let a team have hours of its own, if its branch allows it."""
    return _set(request, _team(request, id), given)


@of_team.delete("/{id}/hours", response=HoursShown, operation_id="reset_team_hours")
def reset_team(request: Asked, id: Id) -> HttpResponse:
    """Let a team inherit the hours of the team above it or of its branch again."""
    return _reset(request, _team(request, id))


def _company() -> OpeningHours:
    return place_of(branch=None)


def _branch(key: int) -> OpeningHours:
    return place_of(branch=seen(Branch.objects.all(), key).pk)


def _team(request: Asked, key: int) -> OpeningHours:
    team = seen(Team.objects.visible_to(request.auth), key)
    return place_of(branch=team.branch_id, team=team.pk)


def _set(request: Asked, place: OpeningHours, given: HoursGiven) -> HttpResponse:
    set_hours(
        place,
        week=[
            [(_minutes(span.opens), _minutes(span.closes)) for span in getattr(given.week, day)]
            for day in WEEKDAYS
        ],
        days_off=[(one.on, one.name) for one in given.days_off],
        keeps_holidays=given.keeps_holidays,
        seen=seen_version(request, place.version),
        by=request.auth,
    )
    return _show_anew(place)


def _reset(request: Asked, place: OpeningHours) -> HttpResponse:
    reset_hours(place, by=request.auth)
    return _show_anew(place)


def _show_anew(place: OpeningHours) -> HttpResponse:
    noticed(None)  # what this request found at hand is from before the change
    return _show(place_of(branch=place.branch_id, team=place.team_id))


def _show(place: OpeningHours) -> HttpResponse:
    return answer_json(shown.hours(place), version=place.version)


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
