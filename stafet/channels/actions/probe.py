"""Try a source at intervals with a mail of our own, or no longer."""

from typing import Final

from stafet.catalog.models import Source
from stafet.channels.models import ProbePlan
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record

SHORTEST: Final = 5  # minutes
LONGEST: Final = 7 * 24 * 60


@action("define.company", locks=False)
def set_probe(source: Source, *, every: int | None, within: int = 15, by: Actor) -> ProbePlan | None:
    """From now on one each `every` minutes, which has to arrive `within` so many; None for `every`: none any more."""
    if every is None:
        if ProbePlan.objects.filter(source=source).delete()[0]:
            record("probe:stopped", source, by=by)
        return None
    if not SHORTEST <= within <= every <= LONGEST:
        raise Invalid(
            "The times of the probe do not fit.",
            fields={"every": "At least 5 minutes, at most a week, and no shorter than it may take."},
        )
    told = {"every": every, "within": within}
    plan, _ = ProbePlan.objects.update_or_create(source=source, defaults={**told, "next_at": clock.now()})
    record("probe:planned", source, by=by, after=told)
    return plan
