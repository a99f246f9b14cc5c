"""Write what a round found when it looked at the clocks of leads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from stafet.leads.clocks import show_clock
from stafet.leads.models import Lead
from stafet.staff.action import action
from stafet.staff.actor import Actor


@dataclass(frozen=True, slots=True)
class Look:
    """How far a lead has escalated (R62: who may see it), and when it must be looked at next, if ever."""

    level: int
    again_at: datetime | None


@action("lead.edit", locks=False)
def escalate_leads(leads: Sequence[Lead], *, looks: Mapping[int, Look], at: datetime, by: Actor) -> None:
    """Write the looks at these leads, locked, by their numbers.

    Where a response clock's time is up and Due was moved beyond it, Due comes back: the lead turns red (R44).
    """
    for lead in leads:
        look = looks[lead.pk]
        is_up_now = lead.clock_due_at is not None and (lead.look_at or at) <= lead.clock_due_at <= at
        if is_up_now and lead.due_at is not None and lead.due_at > at:
            show_clock(lead)
            lead.version += 1
        lead.escalated_stage, lead.look_at = look.level, look.again_at
    columns = ["escalated_stage", "look_at", "due_at", "remind_at", "escalate_at", "version"]
    Lead.objects.bulk_update(leads, columns)
