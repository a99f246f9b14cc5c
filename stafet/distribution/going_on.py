"""What follows when an offer to one person has ended: the team's way goes on, until nobody is left (R24, R25)."""

from collections.abc import Mapping, Sequence

from stafet.distribution.actions.distribute import Refusals
from stafet.distribution.choose import Way, Why
from stafet.distribution.dealing import Wanted
from stafet.distribution.models import Offer
from stafet.leads.models import Lead


def goes_on(lead: Lead, offer: Offer, *, codes: Sequence[str], refused: Refusals) -> Wanted | None:
    """The lead as its team wants it on, in the way and with the end that its offer had; None where that was the last.

    A rule that was changed meanwhile says nothing of it. Offered to all members of a team, it was for all: whose way
    has turns may ask one of them now, whose way is that all are asked has no one else.
    """
    if offer.team is None:
        return None
    kept: Mapping[str, object] = offer.reasons if isinstance(offer.reasons, Mapping) else {}
    way = Way(str(kept.get("way") or Way.OPEN))
    was_open = offer.user_id is None
    if was_open and way is Way.OPEN:
        return None
    return Wanted(
        lead=lead,
        team=offer.team,
        way=way,
        codes=tuple(codes),
        rule=_rule(kept.get("rule")),
        ends_after=_minutes(kept.get("ends_after")),
        refused=dict(refused.people),
        may_be_open=not was_open and offer.team_id not in refused.teams,
    )


def with_refusal(refused: Refusals, user: int | None, why: Why) -> Refusals:
    """The same, and this user too."""
    return refused if user is None else Refusals({**refused.people, user: why}, refused.teams)


def _rule(kept: object) -> Mapping[str, object] | None:
    return kept if isinstance(kept, Mapping) else None


def _minutes(kept: object) -> int | None:
    return kept if isinstance(kept, int) else None
