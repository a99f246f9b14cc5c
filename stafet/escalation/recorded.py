"""Records stages, each once: in their table, and at their true time in the timelines of their leads."""

import json
from collections.abc import Sequence
from typing import Final

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection

from stafet.escalation.models import ReachedStage
from stafet.leads.response import Clock, Stage
from stafet.staff.actor import Actor
from stafet.staff.events import drafted, record_all
from stafet.staff.models import Event

# One statement for all: a CASE for each row takes ten times as long.
_TELL: Final = (
    "UPDATE escalation_reachedstage AS stage SET tell_at = told.tell_at, told_at = told.told_at, told_to = told.told_to"
    " FROM jsonb_to_recordset(%s::jsonb)"
    " AS told (id bigint, tell_at timestamptz, told_at timestamptz, told_to bigint[])"
    " WHERE stage.id = told.id"
)


def with_standing(stages: Sequence[ReachedStage]) -> list[ReachedStage]:
    """These stages, of leads that are locked, each once: its row where it stands already, else as it was given."""
    standing = ReachedStage.objects.filter(lead__in={one.lead_id for one in stages})
    known = {one.key: one for one in standing}
    return [known.get(key, one) for key, one in {one.key: one for one in stages}.items()]


def record_stages(stages: Sequence[ReachedStage], *, by: Actor) -> None:
    """Write stages that do not stand yet, and what happened into the timelines."""
    ReachedStage.objects.bulk_create(stages)
    record_all(_event(one, by) for one in sorted(stages, key=lambda one: one.at))


def keep_told(stages: Sequence[ReachedStage]) -> None:
    """Write on stages that stand when somebody is to be told, or was."""
    if not stages:
        return
    told = [
        {"id": one.pk, "tell_at": one.tell_at, "told_at": one.told_at, "told_to": one.told_to}
        for one in stages
    ]
    with connection.cursor() as cursor:
        cursor.execute(_TELL, [json.dumps(told, cls=DjangoJSONEncoder)])


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
