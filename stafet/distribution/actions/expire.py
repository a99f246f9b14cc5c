"""End offers whose time is up, and offer the leads on; the last stop is the dispatcher (R25)."""

from collections.abc import Sequence

from stafet.distribution.actions.distribute import Refusals, refusals_of
from stafet.distribution.choose import Why
from stafet.distribution.dealing import Dealt, deal, hold_out_dealt
from stafet.distribution.going_on import goes_on, with_refusal
from stafet.distribution.models import AnswerTo, Offer
from stafet.foundation import clock
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Handover, Lead
from stafet.leads.transition import move
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.at_hand import tie
from stafet.staff.events import drafted, record_all

CODES = ("expired",)


@action("lead.assign", locks=False)
def expire_offers(leads: Sequence[Lead], *, by: Actor) -> None:
    """End the offers of these leads, locked by the round, whose time is up.

    Each is offered on in the way that the offer was made by, never to who declined it or has let it expire; where
    nobody is left it is the dispatcher's.
    """
    at = clock.now()
    ended = (
        Offer.objects.ended(at)
        .filter(lead__in=[lead.pk for lead in leads])
        .select_related("team__branch", "user")
    )
    offers = {offer.lead_id: offer for offer in ended}
    mine = [lead for lead in leads if lead.pk in offers and lead.handover == Handover.OFFERED]
    if not mine:
        return
    tie(mine)
    refused = refusals_of(mine)
    wanted = [
        goes_on(lead, offers[lead.pk], codes=CODES, refused=_and_this(refused[lead.pk], offers[lead.pk]))
        for lead in mine
    ]
    dealt = {one.wanted.lead.pk: one for one in deal([one for one in wanted if one is not None], at)}
    Offer.objects.filter(pk__in=[offers[lead.pk].pk for lead in mine], answer="").update(
        answer=AnswerTo.EXPIRED, answered_at=at
    )
    record_all(
        drafted(
            "lead:expired",
            lead,
            by=by,
            lead=lead.number,
            contact=lead.contact_id,
            before={"to": _to(offers[lead.pk])},
            after={"ended_at": offers[lead.pk].ends_at},
        )
        for lead in mine
    )
    for lead in mine:
        if not _goes_on(dealt.get(lead.pk)):
            move(lead, Verb.EXPIRE)
    hold_out_dealt(dealt.values(), at, by=by)


def _and_this(refused: Refusals, offer: Offer) -> Refusals:
    return with_refusal(refused, offer.user_id, Why.EXPIRED)


def _goes_on(dealt: Dealt | None) -> bool:
    return dealt is not None and dealt.is_to_somebody


def _to(offer: Offer) -> str | None:
    if offer.user is not None:
        return offer.user.name
    return offer.team.name if offer.team else None
