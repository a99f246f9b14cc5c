"""Why a lead went where it went: each of its offers, explained, and each time that nobody could be asked (R15)."""

from dataclasses import dataclass
from datetime import datetime

from stafet.distribution.explanation import Explanation, explanation
from stafet.distribution.models import Offer
from stafet.leads.models import Lead
from stafet.staff.models import Event


@dataclass(frozen=True, slots=True)
class Step:
    """An offer with its explanation; without one: nobody could be asked."""

    at: datetime
    why: Explanation
    offer: Offer | None = None


def why(lead: Lead) -> list[Step]:
    """The steps of a lead, the newest first, in two queries."""
    offers = Offer.objects.filter(lead=lead).select_related("team", "user", "answered_by")
    steps = [Step(offer.made_at, explanation(offer.reasons), offer) for offer in offers]
    unplaced = Event.objects.filter(lead_number=lead.number, kind="lead:unplaced")
    steps += [Step(event.at, explanation(event.after)) for event in unplaced]
    return sorted(steps, key=lambda step: (step.at, step.offer.pk if step.offer else 0), reverse=True)
