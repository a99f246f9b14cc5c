"""Take a list out as a file."""

from stafet.exports.models import Export
from stafet.foundation import clock
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record


@action("export")
def take_out(wanted: Export, *, by: Actor) -> Export:
    """Record that `by` takes this list out, before a row of it leaves; which rows may, `reach.exportable` says."""
    wanted.by_name, wanted.at = by.name[:150], clock.now()
    wanted.save()
    record("export:taken", wanted, by=by, after={"list": wanted.kind, "as": wanted.shape, **wanted.wanted})
    return wanted
