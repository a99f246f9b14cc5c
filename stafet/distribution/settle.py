"""Ends a lead's open offer, once, in the transaction of the verb that does it."""

from stafet.distribution.models import AnswerTo, Offer
from stafet.foundation import clock
from stafet.leads.models import Lead


def settle(lead: Lead, answer: AnswerTo, *, user_id: int | None = None, reason: str = "") -> None:
    """Write how the open offer of this locked lead ended; nothing where there is none."""
    Offer.objects.filter(lead=lead, answer="").update(
        answer=answer, answered_by=user_id, answered_at=clock.now(), reason=reason
    )
