"""For what, and on which channel, somebody may be written to or called: decided on their decisions, without Django.

A decision is for one purpose on one channel. None is ever changed: the newest one counts, and without one nothing is
allowed. Regulation (EU) 2016/679, article 7: whoever asks must be able to prove consent, and withdrawing is as easy
as giving.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Protocol, TypeVar

Pair = tuple[str, str]  # purpose, channel


class Purpose(StrEnum):
    """What somebody may be asked or told. What a contract or an enquiry needs is none of them: that needs no consent."""

    MARKETING = "marketing"
    SERVICE = "service"
    SURVEY = "survey"
    BIRTHDAY = "birthday"
    PARTNERS = "partners"


class Way(StrEnum):
    """The channel on which it may be."""

    EMAIL = "email"
    PHONE = "phone"
    MESSAGE = "message"
    POST = "post"


class Decision(Protocol):
    """What somebody decided, and when; `id` tells the order of two at one instant."""

    @property
    def id(self) -> int: ...
    @property
    def purpose(self) -> str: ...
    @property
    def channel(self) -> str: ...
    @property
    def is_given(self) -> bool: ...
    @property
    def at(self) -> datetime: ...


D = TypeVar("D", bound=Decision)


def may_contact(decisions: Iterable[Decision], purpose: str, channel: str) -> bool:
    """Whether these decisions allow it: only if the newest one for this purpose on this channel gave consent."""
    decided = standing(decisions).get((purpose, channel))
    return decided is not None and decided.is_given


def standing(decisions: Iterable[D]) -> dict[Pair, D]:
    """The decision that counts, by purpose and channel."""
    found: dict[Pair, D] = {}
    for one in sorted(decisions, key=lambda one: (one.at, one.id)):
        found[one.purpose, one.channel] = one
    return found


def beaten(one: Iterable[D], other: Iterable[D]) -> list[D]:
    """The withdrawals that must be said again when two people turn out to be one (R12).

    Each is the withdrawal of one of them that the other's consent, being newer, would hide.
    """
    mine, theirs = standing(one), standing(other)
    together = standing([*mine.values(), *theirs.values()])
    return [
        withdrawal
        for pair, newest in together.items()
        if newest.is_given
        for side in (mine, theirs)
        if (withdrawal := side.get(pair)) is not None and not withdrawal.is_given
    ]
