"""Take an offer back: the lead is the dispatcher's again (R25)."""

from stafet.distribution.models import AnswerTo
from stafet.distribution.settle import settle
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Lead
from stafet.leads.tell import tell
from stafet.leads.transition import move
from stafet.staff.action import action
from stafet.staff.actor import Actor


@action("lead.assign")
def withdraw_offer(lead: Lead, *, by: Actor) -> Lead:
    """End the open offer of a lead; denies a lead that is not offered."""
    left = move(lead, Verb.WITHDRAW)
    settle(lead, AnswerTo.WITHDRAWN, user_id=by.user_id)
    tell(lead, "lead:assigned", by=by, before=left, after={"owner": None})
    return lead
