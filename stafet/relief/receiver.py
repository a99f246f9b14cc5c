"""Who takes over in an absence."""

from stafet.foundation import clock
from stafet.foundation.denials import NotNow
from stafet.staff.models import Absence
from stafet.staff.presence import in_place_of


def receiver_key(absence: Absence) -> int:
    """Who stands in when it begins, or now where it has begun: the one named, or whoever stands in for them."""
    at = max(clock.now(), absence.from_at)
    key = in_place_of(absence.substitute_id, at) if absence.substitute_id else None
    if key is None or key == absence.user_id:
        raise NotNow("Nobody stands in for %(who)s. Name a substitute first.", who=absence.user.name)
    return key
