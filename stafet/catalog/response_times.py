"""Which response times hold for a lead: those of its type in its branch, else those of its type everywhere."""

from stafet.catalog.models import ResponseTimes
from stafet.staff.at_hand import at_hand


def times_for(*, type: int, branch: int) -> ResponseTimes | None:
    """The response times of this type in this branch, by their keys; None where nobody set any. No query."""
    ours = [row for row in at_hand(ResponseTimes).every if row.type_id == type]
    return next((row for row in ours if row.branch_id == branch), None) or own_times(type=type, branch=None)


def own_times(*, type: int, branch: int | None) -> ResponseTimes | None:
    """What is set for this type in just this branch, or for everywhere."""
    rows = at_hand(ResponseTimes).every
    return next((row for row in rows if (row.type_id, row.branch_id) == (type, branch)), None)


def times_of(*, type: int, branch: int | None) -> ResponseTimes:
    """The same; where nothing is set, an unsaved row of version 0 that names the place, as the verbs take it."""
    return own_times(type=type, branch=branch) or ResponseTimes(type_id=type, branch_id=branch, version=0)
