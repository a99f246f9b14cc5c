"""Decline an offered lead: hand the baton back (R24)."""

from stafet.catalog.models import AfterDecline, CompletionReason, Outcome
from stafet.distribution.actions.offer import hold_out
from stafet.distribution.models import AnswerTo
from stafet.distribution.settle import settle
from stafet.foundation import clock
from stafet.foundation.denials import Forbidden
from stafet.foundation.plain_text import clean_text
from stafet.leads.allowed import is_asked
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Handover, Lead
from stafet.leads.tell import tell
from stafet.leads.transition import is_repeat, move
from stafet.staff.action import action
from stafet.staff.actor import SYSTEM, Actor
from stafet.staff.models import User
from stafet.staff.presence import absent

SYSTEM_REASON = "declined"


@action("lead.decline")
def decline_lead(lead: Lead, *, reason: str = "", by: Actor) -> Lead:
    """Hand an offer back. An open offer is declined for the whole team, one to a person for that person.

    After a person the team is asked, while somebody in it is there and has not declined; after a team the
    type says what follows: the dispatcher, or lost with the system's reason, unless `reason` is the
    code of another one.
    """
    if is_repeat(lead, Verb.DECLINE, by=by):
        return lead
    if lead.handover == Handover.OFFERED and not is_asked(lead, by):
        raise Forbidden("This offer is not yours to answer.")
    was_personal = lead.offered_to is not None
    words = clean_text(reason, 2_000)
    declined_by = sorted({*lead.declined_by_ids, by.user_id or 0} - {0})
    is_over = not (was_personal and _somebody_left(lead, declined_by))
    ends_lost = is_over and lead.type.after_decline == AfterDecline.LOST
    why = _reason(words)
    if ends_lost:
        left = move(lead, Verb.LAY_DOWN, declined_by_ids=declined_by, completion_reason=why)
    else:
        left = move(lead, Verb.DECLINE, declined_by_ids=declined_by)
    settle(lead, AnswerTo.DECLINED, user_id=by.user_id, reason=words)
    tell(lead, "lead:declined", by=by, before=left, after={"reason": words})
    if ends_lost:
        tell(lead, "lead:lost", by=SYSTEM, after={"reason": why.code})
    elif not is_over:
        hold_out(lead, team=lead.team, reasons=["declined by one of the team"], by=SYSTEM)
    return lead


def _somebody_left(lead: Lead, declined_by: list[int]) -> bool:
    if lead.team_id is None:
        return False
    members = User.objects.filter(memberships__team=lead.team_id, is_active=True)
    return members.exclude(pk__in={*declined_by, *absent(clock.now())}).exists()


def _reason(named: str) -> CompletionReason:
    reasons = CompletionReason.objects.filter(outcome=Outcome.LOST)
    return reasons.filter(code=named, is_hidden=False).first() or reasons.get(code=SYSTEM_REASON)
