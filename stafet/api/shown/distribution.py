"""Rules of distribution, availability, and why an offer was made, as the API shows them."""

from dataclasses import asdict
from typing import Any

from stafet.api.shown.parts import defined, moment, who
from stafet.distribution.models import Availability, Rule
from stafet.distribution.why import Step


def rule(one: Rule) -> dict[str, Any]:
    """A rule."""
    return {
        "id": one.pk,
        "name": one.name,
        "branch": defined(one.branch),
        "position": one.position,
        "is_on": one.is_on,
        "conditions": one.conditions,
        "team": defined(one.team),
        "way": one.way,
        "known_owner_first": one.known_owner_first,
        "ends_after": one.ends_after,
        "version": one.version,
    }


def availability(one: Availability, *, held: int, today: int) -> dict[str, Any]:
    """How many leads somebody is given, and what they have."""
    return {
        "user": who(one.user),
        "capacity": one.capacity,
        "per_day": one.per_day,
        "weight": one.weight,
        "shifts": one.shifts,
        "is_taking": one.is_taking,
        "open": held,
        "today": today,
    }


def step(one: Step) -> dict[str, Any]:
    """Why an offer was made, or nobody could be asked."""
    told = asdict(one.why)
    told.pop("ends_after")
    offer = one.offer
    return told | {
        "at": moment(one.at),
        "team": defined(offer.team) if offer else None,
        "to": who(offer.user) if offer else None,
        "ends_at": moment(offer.ends_at) if offer else None,
        "answer": offer.answer if offer else "",
    }
