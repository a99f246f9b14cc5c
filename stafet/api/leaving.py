"""What somebody holds, handed over in one go; and letting somebody in no more."""

from typing import Any, Final

from django.http import HttpResponse
from ninja import Body, Router

from stafet.api.door import Asked, answer_json
from stafet.api.lookups import team_named, user_named
from stafet.api.repeats import repeatable
from stafet.api.schemas.absences import HandedShown, HandOverGiven, HeldShown
from stafet.api.schemas.parts import Id
from stafet.api.schemas.staff import UserWhole
from stafet.api.shown import absences as shown
from stafet.api.staff import show_user
from stafet.foundation.denials import Invalid
from stafet.relief.actions.hand_over import hand_over
from stafet.relief.actions.leave import activate_user, deactivate_user
from stafet.relief.held import held
from stafet.staff.actor import Actor
from stafet.staff.models import User
from stafet.staff.seen import seen

router = Router(tags=["staff"])
AMONG_THE_TEAMS: Final[Any] = Body(HandOverGiven())  # type: ignore[type-arg]


@router.get("/{id}/hand-over", response=HeldShown, operation_id="read_held")
def read_held(request: Asked, id: Id) -> HttpResponse:
    """What somebody holds: open leads, offers in person, open tasks."""
    user = _user(id, request.auth)
    return answer_json(shown.held(held(user.pk, by=request.auth)))


@router.post("/{id}/hand-over", response=HandedShown, operation_id="hand_over")
@repeatable
def hand_all_over(request: Asked, id: Id, given: HandOverGiven = AMONG_THE_TEAMS) -> HttpResponse:
    """Hand over everything that somebody holds: to one user, or in turn within a team."""
    by = request.auth
    to = user_named(given.user, by=by, field="user"), team_named(given.team, by=by)
    if all(to):
        raise Invalid("Somebody or a team, not both.", fields={"team": "Leave one out."})
    return answer_json(shown.handed(hand_over(_user(id, by), to=to[0] or to[1], by=by)))


@router.post("/{id}/deactivation", response=UserWhole, operation_id="deactivate_user")
@repeatable
def deactivate(request: Asked, id: Id) -> HttpResponse:
    """Let somebody in no more; who still holds something is denied (422)."""
    deactivate_user(_user(id, request.auth), by=request.auth)
    return show_user(id, request.auth)


@router.delete("/{id}/deactivation", response=UserWhole, operation_id="activate_user")
def activate(request: Asked, id: Id) -> HttpResponse:
    """Let somebody in again."""
    activate_user(_user(id, request.auth), by=request.auth)
    return show_user(id, request.auth)


def _user(key: int, by: Actor) -> User:
    return seen(User.objects.visible_to(by), key)
