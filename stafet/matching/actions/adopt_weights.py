"""Weigh by other weights from now on."""

from stafet.foundation import clock
from stafet.foundation.denials import NotNow, Overtaken
from stafet.matching.editions import edition_in_force
from stafet.matching.models import Edition
from stafet.matching.proposal import Proposed
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.locks import hold_key


@action("define.company")
def adopt_weights(proposed: Proposed, *, by: Actor) -> Edition:
    """Store proposed weights as a new edition, by which every question is answered from then on.

    Denies weights by which more than one in a thousand automatic verdicts on the kept decisions would be wrong, and
    those that were made beside an edition that is no longer in force.
    """
    hold_key("weights")
    after = proposed.decided.after
    if after.is_too_often_wrong:
        raise NotNow(
            "%(wrong)s of %(automatic)s automatic verdicts on the kept decisions would be wrong, which is more than "
            "one in a thousand. The weights stay as they are.",
            wrong=after.wrong,
            automatic=after.automatic,
        )
    if edition_in_force() != proposed.edition:
        raise Overtaken("The weights were changed meanwhile. Look at them again.")
    edition = Edition.objects.create(
        points=proposed.weights.points, figures=proposed.figures(), at=clock.now(), **by.signature()
    )
    record("weights:adopted", edition, by=by, after={"edition": edition.pk, "made_from": proposed.made_from})
    return edition
