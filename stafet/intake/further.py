"""A further enquiry of somebody whose lead is still open: does it join that lead (R7)?"""

from collections.abc import Iterable
from typing import Any, Final

from django.db.models import Q

from stafet.catalog.models import Further, Source
from stafet.leads.enquiry import Enquiry, Wish
from stafet.leads.models import Interest, Lead
from stafet.matching.asked import person_asked
from stafet.matching.find import match
from stafet.matching.of_lead import Answered
from stafet.matching.verdict import Judgement

_IDENTIFYING: Final = ("vin", "stock", "listing_id")
_NAMING: Final = ("make", "model")


def who_it_is(source: Source, enquiry: Enquiry) -> Answered | None:
    """Which contact it is that enquires, matched as for any lead; None where the source lets nothing join."""
    if source.further != Further.JOIN:
        return None
    asked = person_asked(enquiry.person, enquiry.company, country=source.branch.country)
    return Answered(asked, match(asked))


def lead_joined(source: Source, enquiry: Enquiry, person: Judgement) -> Lead | None:
    """The open lead from this source, for the same product, of the contact that this certainly is; else None.

    An enquiry that names no product joins whichever is open, the newest first. Only an exact match counts.
    """
    if person.verdict != "exact":
        return None
    contact = int(person.candidates[0].id)
    candidates = Lead.objects.open().filter(source=source)
    suggested = Q(
        contact=None, suggestion__contact__verdict="exact", suggestion__contact__candidates__0__id=contact
    )
    own = candidates.filter(Q(contact=contact) | suggested).prefetch_related("interests").order_by("-pk")
    wanted = [wish for wish in enquiry.wishes if wish.kind != "trade_in"]
    return next((lead for lead in own[:20] if _is_same_product(wanted, lead.interests.all())), None)


def _is_same_product(wanted: list[Wish], there: Iterable[Interest]) -> bool:
    """Whether one of these wishes is a product that the lead is about; no wish at all fits every lead.

    By a number that identifies it where both have one of a kind, else by make and model, else by its label.
    """
    interests = [interest for interest in there if interest.kind != "trade_in"]
    if not wanted or not interests:
        return not wanted
    return any(_is_same(wish, interest) for wish in wanted for interest in interests)


def _is_same(wish: Wish, interest: Interest) -> bool:
    mine, theirs = _plain(wish.facts), _plain(interest.facts)
    for names in (*((name,) for name in _IDENTIFYING), _NAMING):
        if all(mine.get(name) and theirs.get(name) for name in names):
            return all(mine[name] == theirs[name] for name in names)
    return bool(wish.label) and wish.label.casefold() == interest.label.casefold()


def _plain(facts: Any) -> dict[str, str]:
    return {name: str(value).casefold() for name, value in dict(facts).items()}
