"""Write what a round found when it looked at the clocks of leads."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection

from stafet.leads.clocks import show_clock
from stafet.leads.models import Lead
from stafet.leads.write import save
from stafet.staff.action import action
from stafet.staff.actor import Actor

# One statement for all: a CASE for each row takes ten times as long. No version is counted: nobody's editing is overtaken.
_LOOK: Final = (
    "UPDATE leads_lead AS lead SET escalated_stage = look.level, look_at = look.again_at"
    " FROM jsonb_to_recordset(%s::jsonb) AS look (number bigint, level smallint, again_at timestamptz)"
    " WHERE lead.number = look.number"
)


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
        is_up_now = lead.clock_due_at is not None and (lead.look_at or at) <= lead.clock_due_at <= at
        if is_up_now and lead.due_at is not None and lead.due_at > at:
            show_clock(lead)
            save(lead)
    seen = [
        {"number": number, "level": look.level, "again_at": look.again_at} for number, look in looks.items()
    ]
    with connection.cursor() as cursor:
        cursor.execute(_LOOK, [json.dumps(seen, cls=DjangoJSONEncoder)])
