"""What one can be told about, on which channels, and what holds for who has chosen nothing."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Kind(StrEnum):
    """What a notice is about, as people choose by it."""

    OFFERED_TO_ME = "offered_to_me"
    OFFERED_TO_TEAM = "offered_to_team"
    ASSIGNED = "assigned"
    JOINED = "joined"
    TAKEN = "taken"
    MESSAGE = "message"
    MENTIONED = "mentioned"
    REMINDER = "reminder"
    ESCALATION = "escalation"
    TASK = "task"
    LINKED = "linked"
    IMPORTED = "imported"
    CHANNEL = "channel"


class Channel(StrEnum):
    """How a notice reaches somebody."""

    DESK = "desk"
    EMAIL = "email"
    PUSH = "push"


class Way(StrEnum):
    """How soon: at once, gathered once a day, or not at all."""

    AT_ONCE = "at_once"
    DIGEST = "digest"
    OFF = "off"


# An offer that stands until somebody answers it: an answer settles what was told about it.
OF_AN_OFFER: Final = (Kind.OFFERED_TO_ME, Kind.OFFERED_TO_TEAM)
POSSIBLE: Final[Mapping[Channel, tuple[Way, ...]]] = MappingProxyType(
    {
        Channel.DESK: (Way.AT_ONCE, Way.OFF),
        Channel.EMAIL: (Way.AT_ONCE, Way.DIGEST, Way.OFF),
        Channel.PUSH: (Way.AT_ONCE, Way.OFF),
    }
)
# What somebody else did with what was offered is news only as long as one looks at the desk.
_ONLY_LIVE: Final = frozenset({Kind.TAKEN})

_W = Way
_USUAL: Final[Mapping[Kind, tuple[Way, Way]]] = MappingProxyType(
    {  # e-mail, push
        Kind.OFFERED_TO_ME: (_W.AT_ONCE, _W.AT_ONCE),
        Kind.OFFERED_TO_TEAM: (_W.OFF, _W.AT_ONCE),
        Kind.ASSIGNED: (_W.AT_ONCE, _W.AT_ONCE),
        Kind.JOINED: (_W.DIGEST, _W.OFF),
        Kind.TAKEN: (_W.OFF, _W.OFF),
        Kind.MESSAGE: (_W.DIGEST, _W.AT_ONCE),
        Kind.MENTIONED: (_W.AT_ONCE, _W.AT_ONCE),
        Kind.REMINDER: (_W.OFF, _W.AT_ONCE),
        Kind.ESCALATION: (_W.AT_ONCE, _W.AT_ONCE),
        Kind.TASK: (_W.OFF, _W.AT_ONCE),
        Kind.LINKED: (_W.DIGEST, _W.OFF),
        Kind.IMPORTED: (_W.AT_ONCE, _W.OFF),
        Kind.CHANNEL: (_W.AT_ONCE, _W.AT_ONCE),
    }
)


def possible_ways(kind: Kind, channel: Channel) -> tuple[Way, ...]:
    """The ways that can be chosen for this kind on this channel; `off` alone where there is no choice."""
    if kind in _ONLY_LIVE and channel is not Channel.DESK:
        return (Way.OFF,)
    return POSSIBLE[channel]


def usual_way(kind: Kind, channel: Channel) -> Way:
    """What holds for who has chosen nothing."""
    if channel is Channel.DESK:
        return Way.AT_ONCE
    email, push = _USUAL[kind]
    return email if channel is Channel.EMAIL else push
