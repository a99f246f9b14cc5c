"""Response times, with what they would come to now."""

from typing import Any

from stafet.api.shown.parts import moment
from stafet.catalog.actions.response_times import MINUTES
from stafet.catalog.models import ResponseTimes
from stafet.catalog.response_times import times_for
from stafet.foundation import clock
from stafet.leads.forecast import forecast
from stafet.leads.response import Instants

Shown = dict[str, Any]


def response_times(place: ResponseTimes) -> Shown:
    """The times that hold at a place, its own or those of everywhere."""
    held: ResponseTimes | None = place if place.version else None
    coming: Shown = {"acceptance": None, "reaction": None}
    if place.branch_id is not None:
        held = times_for(type=place.type_id, branch=place.branch_id)
        found = forecast(type=place.type_id, branch=place.branch_id, at=clock.now())
        coming = {"acceptance": _stages(found.acceptance), "reaction": _stages(found.reaction)}
    return {
        "type": place.type_id,
        "branch": place.branch_id,
        "is_own": place.version > 0,
        **{name: getattr(held, name) if held else None for name in MINUTES},
        **coming,
    }


def _stages(found: Instants | None) -> Shown | None:
    if found is None:
        return None
    return {
        "remind_at": moment(found.remind_at),
        "due_at": moment(found.due_at),
        "escalate_at": moment(found.escalate_at),
    }
