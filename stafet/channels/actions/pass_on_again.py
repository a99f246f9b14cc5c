"""Pass mail on once more that could not be passed on."""

from stafet.catalog.models import Source
from stafet.channels.models import Forward
from stafet.foundation import clock
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record


@action("define.branch", locks=False)
def pass_on_again(source: Source, *, by: Actor) -> int:
    """Try again what was given up, to where the source passes its mail on now; how many there are."""
    if not source.forward_to:
        return 0
    given_up = Forward.objects.filter(source=source).exclude(given_up_at=None)
    count = given_up.update(
        given_up_at=None, attempts=0, not_before=clock.now(), made_at=clock.now(), target=source.forward_to
    )
    if count:
        record("source:passed_on_again", source, by=by, after={"count": count})
    return count
