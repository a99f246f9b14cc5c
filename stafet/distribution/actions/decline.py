"""Decline an offered lead: hand the baton back (R24)."""

from stafet.catalog.models import AfterDecline, CompletionReason, Outcome
from stafet.distribution.actions.distribute import refusals_of
from stafet.distribution.dealing import Dealt, deal, hold_out_dealt
from stafet.distribution.going_on import goes_on
from stafet.distribution.models import AnswerTo, Offer
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

SYSTEM_REASON = "declined"
CODES = ("declined by one of the team",)


@action("lead.decline")
def decline_lead(lead: Lead, *, reason: str = "", by: Actor) -> Lead:
    """Hand an offer back. An open offer is declined for the whole team, one to a person for that person.

    After a person the team's way goes on, while somebody in it is there and has not declined; after a team the
    type says what follows: the dispatcher, or lost with the system's reason, unless `reason` is the
    code of another one.
    """
    if is_repeat(lead, Verb.DECLINE, by=by):
        return lead
    if lead.handover == Handover.OFFERED and not is_asked(lead, by):
        raise Forbidden("This offer is not yours to answer.")
    words = clean_text(reason, 2_000)
    declined_by = sorted({*lead.declined_by_ids, by.user_id or 0} - {0})
    following = _next(lead, declined_by)
    is_over = following is None
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
    elif following is not None:
        hold_out_dealt([following], clock.now(), by=SYSTEM)
    return lead


def _next(lead: Lead, declined_by: list[int]) -> Dealt | None:
    """Who is asked after a person has declined; None where the offer was the team's, or nobody is left."""
    if lead.offered_to_id is None or lead.team is None:
        return None
    offer = Offer.objects.filter(lead=lead, answer="").select_related("team").first()
    lead.declined_by_ids = declined_by
    wanted = goes_on(lead, offer, codes=CODES, refused=refusals_of([lead])[lead.pk]) if offer else None
    dealt = deal([wanted], clock.now()) if wanted else []
    return dealt[0] if dealt and dealt[0].is_to_somebody else None


def _reason(named: str) -> CompletionReason:
    reasons = CompletionReason.objects.filter(outcome=Outcome.LOST)
    return reasons.filter(code=named, is_hidden=False).first() or reasons.get(code=SYSTEM_REASON)
