"""Go back to the weights that were in force before."""

from stafet.foundation import clock
from stafet.foundation.denials import NotNow
from stafet.matching.editions import edition_in_force
from stafet.matching.models import Edition
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record


@action("define.company")
def withdraw_weights(edition: Edition, *, by: Actor) -> Edition:
    """Let an edition be in force no longer: the newest that stands before it is, or the weights brought along.

    Withdrawn already: the same again. Denies one on which a newer one stands.
    """
    if edition.withdrawn_at is not None:
        return edition
    newest = edition_in_force()
    if newest != edition.pk:
        raise NotNow("Edition %(newest)s is newer. Withdraw that one first.", newest=newest)
    edition.withdrawn_at, edition.withdrawn_by_name = clock.now(), by.name[:150]
    edition.version += 1
    edition.save(update_fields=["withdrawn_at", "withdrawn_by_name", "version"])
    record("weights:withdrawn", edition, by=by, after={"edition": edition.pk})
    return edition
