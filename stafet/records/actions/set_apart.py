"""Say that two records are not the same."""

from stafet.matching.decisions import keep_verdict_on_pair
from stafet.matching.models import Decided
from stafet.particulars.cleaned import Kind as Compared
from stafet.records.models import Kind, Pair, PairAnswer
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
        kind: Compared = "contact" if pair.kind == Kind.CONTACT else "account"
        keep_verdict_on_pair(kind, pair.right, pair.left, decided=Decided.NOT_SAME, by=by)
        record(
            "pair:set_apart", pair, by=by, after={"kind": pair.kind, "left": pair.left, "right": pair.right}
        )
    return pair
