"""Look for likely pairs among what has changed."""

from typing import Final

from stafet.foundation import clock
from stafet.records.models import Kind, PairSearch, count_changes
from stafet.records.pairs import PAUSE, look_at_changed
from stafet.staff.action import action
from stafet.staff.actor import Actor

AT_ONCE: Final = 300  # records compared in one step: a second or two


@action("contact.merge")
def look_for_pairs(search: PairSearch, *, by: Actor) -> PairSearch:
    """One step: compare what has changed among the next records, and remember how far it came."""
    if search.after == 0:
        # Counted before the walk begins, so that what changes during it starts another one.
        search.began_at = count_changes()
    search.after = look_at_changed(Kind(search.kind), after=search.after, limit=AT_ONCE)
    # Put off again: a step that took long is not followed by the next in the same round.
    search.again_at = clock.now() + PAUSE
    search.version += 1
    search.save(update_fields=["after", "again_at", "began_at", "version"])
    return search
