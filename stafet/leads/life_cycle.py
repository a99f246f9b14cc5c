"""The life of a lead as a table: from where, by which verb, to where.

The table is the whole truth: what it does not name is not possible. It feeds the guard in
`transition.py`, the buttons, the API's `allowed`, and the diagram in the documents.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from stafet.catalog.models import State
from stafet.leads.models import Handover


class Verb(StrEnum):
    """What moves a lead. The first six are a person's; the others are the system's or a dispatcher's."""

    ACCEPT = "accept"
    DECLINE = "decline"
    ASSIGN = "assign"
    WIN = "win"
    LOSE = "lose"
    REOPEN = "reopen"
    OFFER = "offer"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"
    LAY_DOWN = "lay_down"
    TAKE = "take"


Place = tuple[State, Handover]
_NEW, _AT_WORK, _WON, _LOST = State.NEW, State.IN_PROGRESS, State.WON, State.LOST
_OPEN = (_NEW, _AT_WORK)
_FREE = (Handover.UNASSIGNED, Handover.DECLINED, Handover.EXPIRED)

# A target state of None is looked up: the state of the status held before closing (R35).
_MOVES: dict[tuple[State, Handover, Verb], tuple[State | None, Handover]] = {
    (_NEW, Handover.UNASSIGNED, Verb.TAKE): (_AT_WORK, Handover.ACCEPTED),  # made by hand (R5)
    (_AT_WORK, Handover.ACCEPTED, Verb.ASSIGN): (_AT_WORK, Handover.ACCEPTED),
    (_AT_WORK, Handover.ACCEPTED, Verb.OFFER): (_AT_WORK, Handover.OFFERED),
    (_AT_WORK, Handover.ACCEPTED, Verb.WIN): (_WON, Handover.ACCEPTED),
    (_AT_WORK, Handover.ACCEPTED, Verb.LOSE): (_LOST, Handover.ACCEPTED),
    (_WON, Handover.ACCEPTED, Verb.REOPEN): (None, Handover.ACCEPTED),
    (_LOST, Handover.ACCEPTED, Verb.REOPEN): (None, Handover.ACCEPTED),
    (_LOST, Handover.DECLINED, Verb.REOPEN): (None, Handover.UNASSIGNED),
}
for _state in _OPEN:
    _MOVES |= {
        (_state, Handover.OFFERED, Verb.ACCEPT): (_AT_WORK, Handover.ACCEPTED),
        (_state, Handover.OFFERED, Verb.DECLINE): (_state, Handover.DECLINED),
        (_state, Handover.OFFERED, Verb.LAY_DOWN): (_LOST, Handover.DECLINED),
        (_state, Handover.OFFERED, Verb.WITHDRAW): (_state, Handover.UNASSIGNED),
        (_state, Handover.OFFERED, Verb.EXPIRE): (_state, Handover.EXPIRED),
        (_state, Handover.OFFERED, Verb.OFFER): (_state, Handover.OFFERED),
        **{(_state, free, Verb.OFFER): (_state, Handover.OFFERED) for free in _FREE},
    }

TABLE: Final[Mapping[tuple[State, Handover, Verb], tuple[State | None, Handover]]] = MappingProxyType(_MOVES)


def target(place: Place, verb: Verb) -> tuple[State | None, Handover] | None:
    """Where `verb` leads from `place`, or None where it is not possible."""
    return TABLE.get((*place, verb))


def verbs_from(place: Place) -> frozenset[Verb]:
    """What is possible from `place`, whoever asks."""
    return frozenset(verb for state, handover, verb in TABLE if (state, handover) == place)
