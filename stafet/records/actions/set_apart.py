"""Say that two records are not the same."""

from stafet.records.models import Pair, PairAnswer
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record


@action("contact.merge")
def set_apart(pair: Pair, *, by: Actor) -> Pair:
    """Remember for ever that these two are not the same; said again it changes nothing."""
    if pair.answer == PairAnswer.OPEN:
        pair.answer = PairAnswer.NOT_SAME
        pair.version += 1
        pair.save(update_fields=["answer", "version"])
        record(
            "pair:set_apart", pair, by=by, after={"kind": pair.kind, "left": pair.left, "right": pair.right}
        )
    return pair
