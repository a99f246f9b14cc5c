"""Record what clocks had reached when a verb ended them before any round had looked."""

from collections.abc import Sequence

from stafet.escalation.models import ReachedStage
from stafet.escalation.recorded import record_stages, with_standing
from stafet.leads.models import EndedClock
from stafet.leads.response import Instants
from stafet.staff.action import action
from stafet.staff.actor import Actor


@action("lead.edit", locks=False)
def look_back(ended: Sequence[EndedClock], *, by: Actor) -> None:
    """Record the stages that these clocks, locked by the round, reached while they ran; nobody is told any more."""
    stages = [
        ReachedStage(lead=one.lead, clock=one.clock, due_at=one.due_at, stage=stage, at=at)
        for one in ended
        for stage, at in Instants(one.remind_at, one.due_at, one.escalate_at).reached(one.ended_at)
    ]
    record_stages([one for one in with_standing(stages) if one._state.adding], by=by)
    EndedClock.objects.filter(pk__in=[one.pk for one in ended]).delete()
