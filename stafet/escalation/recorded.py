"""Records stages, each once: in their table, and at their true time in the timelines of their leads."""

from collections.abc import Sequence

from stafet.escalation.models import ReachedStage
from stafet.leads.response import Clock, Stage
from stafet.staff.actor import Actor
from stafet.staff.events import drafted, record_all
from stafet.staff.models import Event


def recorded(stages: Sequence[ReachedStage], *, by: Actor) -> list[ReachedStage]:
    """These stages, of leads that are locked: the rows that stand already, and the new ones, now written and told in timelines."""
    standing = ReachedStage.objects.filter(lead__in={one.lead_id for one in stages})
    known = {one.key: one for one in standing}
    new = {one.key: one for one in stages if one.key not in known}
    rows = ReachedStage.objects.bulk_create(new.values())
    record_all(_event(one, by) for one in sorted(rows, key=lambda one: one.at))
    known |= {one.key: one for one in rows}
    return [known[key] for key in {one.key: None for one in stages}]


def _event(one: ReachedStage, by: Actor) -> Event:
    # A follow-up that falls due is no escalation: it reminds its owner.
    is_mild = one.stage == Stage.REMINDER or (one.clock == Clock.FOLLOW_UP and one.stage == Stage.STAGE_1)
    return drafted(
        "clock:reminded" if is_mild else "clock:escalated",
        one.lead,
        by=by,
        at=one.at,
        lead=one.lead_id,
        contact=one.lead.contact_id,
        after={"clock": one.clock, "stage": one.stage, "due_at": one.due_at},
    )
