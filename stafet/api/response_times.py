"""Response times by lead type, everywhere and in branches: listed, read, set, given up again."""

from django.http import HttpResponse
from ninja import Router

from stafet.api.door import Asked, answer_json
from stafet.api.schemas.parts import Id
from stafet.api.schemas.response_times import ResponseTimesGiven, ResponseTimesList, ResponseTimesShown
from stafet.api.shown import response_times as shown
from stafet.api.versions import seen_version, versioned
from stafet.catalog.actions.response_times import reset_response_times, set_response_times
from stafet.catalog.models import LeadType, ResponseTimes
from stafet.catalog.response_times import times_of
from stafet.foundation.denials import Unseen
from stafet.staff.at_hand import at_hand, noticed
from stafet.staff.models import Branch

router = Router(tags=["response times"])


@router.get("", response=ResponseTimesList, operation_id="list_response_times")
def list_all(request: Asked) -> HttpResponse:
    """All response times that are set, by type; those of everywhere before those of branches."""
    rows = sorted(at_hand(ResponseTimes).every, key=lambda one: (one.type_id, one.branch_id or 0))
    return answer_json({"items": [shown.response_times(one) for one in rows]})


@router.get("/{type}", response=ResponseTimesShown, operation_id="read_response_times")
def read_everywhere(request: Asked, type: Id) -> HttpResponse:
    """What holds for a type where a branch has set nothing; the ETag is the version that PUT asks for."""
    return _show(_place(type))


@router.put("/{type}", response=ResponseTimesShown, operation_id="set_response_times")
@versioned
def set_everywhere(request: Asked, type: Id, given: ResponseTimesGiven) -> HttpResponse:
    """Set what holds for a type where a branch has set nothing."""
    return _set(request, _place(type), given)


@router.delete("/{type}", response=ResponseTimesShown, operation_id="reset_response_times")
def reset_everywhere(request: Asked, type: Id) -> HttpResponse:
    """Set nothing for a type any more."""
    return _reset(request, _place(type))


@router.get("/{type}/{branch}", response=ResponseTimesShown, operation_id="read_branch_response_times")
def read_in_branch(request: Asked, type: Id, branch: Id) -> HttpResponse:
    """What holds for a type in a branch, its own times or those of everywhere."""
    return _show(_place(type, branch))


@router.put("/{type}/{branch}", response=ResponseTimesShown, operation_id="set_branch_response_times")
@versioned
def set_in_branch(request: Asked, type: Id, branch: Id, given: ResponseTimesGiven) -> HttpResponse:
    """Let a branch have times of its own for a type."""
    return _set(request, _place(type, branch), given)


@router.delete("/{type}/{branch}", response=ResponseTimesShown, operation_id="reset_branch_response_times")
def reset_in_branch(request: Asked, type: Id, branch: Id) -> HttpResponse:
    """Let what holds everywhere hold in the branch again."""
    return _reset(request, _place(type, branch))


def _place(type: int, branch: int | None = None) -> ResponseTimes:
    if type not in at_hand(LeadType).by_key or (branch is not None and branch not in at_hand(Branch).by_key):
        raise Unseen("There is no such thing.")
    return times_of(type=type, branch=branch)


def _set(request: Asked, place: ResponseTimes, given: ResponseTimesGiven) -> HttpResponse:
    seen = seen_version(request, place.version)
    set_response_times(place, minutes=given.model_dump(), seen=seen, by=request.auth)
    return _show_anew(place)


def _reset(request: Asked, place: ResponseTimes) -> HttpResponse:
    reset_response_times(place, by=request.auth)
    return _show_anew(place)


def _show_anew(place: ResponseTimes) -> HttpResponse:
    noticed(None)  # what this request found at hand is from before the change
    return _show(_place(place.type_id, place.branch_id))


def _show(place: ResponseTimes) -> HttpResponse:
    return answer_json(shown.response_times(place), version=place.version)
