"""Lay down a lead that should not have been offered: its offer ends, and it is lost."""

from stafet.catalog.models import CompletionReason, Outcome
from stafet.distribution.actions.decline import SYSTEM_REASON
from stafet.distribution.models import AnswerTo
from stafet.distribution.settle import settle
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Lead
from stafet.leads.tell import tell
from stafet.leads.transition import move
from stafet.staff.action import action
from stafet.staff.actor import Actor


@action("lead.assign")
def lay_down_lead(lead: Lead, *, by: Actor) -> Lead:
    """End the open offer of a lead, and close it with the system's reason (R24); denies one that is not offered."""
    why = CompletionReason.objects.get(outcome=Outcome.LOST, code=SYSTEM_REASON)
    left = move(lead, Verb.LAY_DOWN, completion_reason=why)
    settle(lead, AnswerTo.WITHDRAWN, user_id=by.user_id)
    tell(lead, "lead:lost", by=by, before=left, after={"reason": why.code})
    return lead
