"""The one place that decides who learns what: from an event and what is known around it, to people and kinds. Pure.

Whether somebody may see what it is about is not asked here; `tell.py` leaves out who may not.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from stafet.notify.kinds import Kind


@dataclass(frozen=True, slots=True)
class Happened:
    """An event as it was recorded; `by` is the user who did it, None where no person did."""

    kind: str
    by: int | None = None
    lead: int | None = None
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Around:
    """What is known now about what the event names.

    `owner` of the lead; `offer_stands`: the offer that the event tells of is still to be answered; `declined` it
    already; `asked` were told of the last offer and have not been told how it ended. `members` of the team that was
    asked; `managers` of the branches that know the customer, without those in which the doer works.
    """

    owner: int | None = None
    offer_stands: bool = False
    declined: frozenset[int] = frozenset()
    asked: frozenset[int] = frozenset()
    members: frozenset[int] = frozenset()
    managers: frozenset[int] = frozenset()


Told = dict[int, Kind]
_ESCALATED: Final = frozenset({"stage_1", "stage_2", "follow_up_2"})


def who_learns(happened: Happened, around: Around) -> Told:
    """The users who are told of this, each with the kind by which they choose how.

    Nobody hears of what they did themselves; whose file was imported waits for it and is the one exception.

    >>> who_learns(Happened("lead:assigned", by=1, lead=9, after={"owner_id": 2}), Around())
    {2: <Kind.ASSIGNED: 'assigned'>}
    """
    rule = RULES.get(happened.kind)
    told = rule(happened, around) if rule else {}
    if happened.kind != "import:made" and happened.by is not None:
        told.pop(happened.by, None)
    return told


def is_answer(happened: Happened) -> bool:
    """Whether this ends what was told of an offer of its lead: it is answered, taken back, or held out anew."""
    return happened.kind in _ANSWERS


def _offered(happened: Happened, around: Around) -> Told:
    """Whoever is asked, as long as an answer is awaited (R24)."""
    if not around.offer_stands:
        return {}
    if happened.after.get("to_id") is not None:
        return {int(happened.after["to_id"]): Kind.OFFERED_TO_ME}
    return _each(around.members - around.declined, Kind.OFFERED_TO_TEAM)


def _assigned(happened: Happened, _around: Around) -> Told:
    """The new owner (R26)."""
    return _each(_ids([happened.after.get("owner_id")]), Kind.ASSIGNED)


def _accepted(happened: Happened, around: Around) -> Told:
    """The case's administrator, who thereby owns the lead (R23); and who else was asked."""
    told = _each(around.asked, Kind.TAKEN)
    return told | _each(_ids([happened.after.get("owner_id")]), Kind.JOINED)


def _edited(happened: Happened, _around: Around) -> Told:
    """Who has joined the lead team."""
    joined = _ids(happened.after.get("members")) - _ids(happened.before.get("members"))
    return _each(joined, Kind.JOINED)


def _message(happened: Happened, around: Around) -> Told:
    """The owner; of what a program answered nobody (R3)."""
    if happened.after.get("automatic"):
        return {}
    return _each(_ids([around.owner]), Kind.MESSAGE)


def _noted(happened: Happened, _around: Around) -> Told:
    """Whom the note names (R52)."""
    return _each(_ids(happened.after.get("mentions")), Kind.MENTIONED)


def _clock(happened: Happened, _around: Around) -> Told:
    """Exactly whom the escalation names (R44, R45)."""
    escalated = happened.after.get("stage") in _ESCALATED
    return _each(_ids(happened.after.get("to")), Kind.ESCALATION if escalated else Kind.REMINDER)


def _task(happened: Happened, _around: Around) -> Told:
    """Exactly whom the task names: who does it, or to whom it was escalated (R48)."""
    escalated = happened.after.get("stage") in _ESCALATED
    return _each(_ids(happened.after.get("to")), Kind.ESCALATION if escalated else Kind.TASK)


def _linked(happened: Happened, around: Around) -> Told:
    """The other branches that know the customer (R13). A merge is told once, not once more for each of its leads."""
    return _each(around.managers, Kind.LINKED) if happened.lead is None else {}


def _imported(happened: Happened, _around: Around) -> Told:
    """Whoever started it."""
    return _each(_ids([happened.by]), Kind.IMPORTED)


def _silent(happened: Happened, _around: Around) -> Told:
    """Exactly whom the alarm names."""
    return _each(_ids(happened.after.get("to")), Kind.CHANNEL)


def _each(users: Iterable[int], kind: Kind) -> Told:
    return dict.fromkeys(sorted(users), kind)


def _ids(values: object) -> frozenset[int]:
    listed = values if isinstance(values, list | tuple) else ()
    return frozenset(one for one in listed if isinstance(one, int))


# The trigger that keeps events for this room (migrations) has the same kinds; a test compares the two.
RULES: Final[Mapping[str, Callable[[Happened, Around], Told]]] = MappingProxyType(
    {
        "lead:offered": _offered,
        "lead:assigned": _assigned,
        "lead:accepted": _accepted,
        "lead:edited": _edited,
        "message:received": _message,
        "lead:noted": _noted,
        "contact:noted": _noted,
        "task:noted": _noted,
        "message:bounced": _message,
        "clock:told": _clock,
        "task:told": _task,
        "contact:introduced": _linked,
        "contact:merged": _linked,
        "account:introduced": _linked,
        "account:merged": _linked,
        "import:made": _imported,
        "source:silent": _silent,
    }
)
_ANSWERS: Final = frozenset(
    {"lead:offered", "lead:assigned", "lead:accepted", "lead:declined", "lead:expired"}
)
HEARD: Final = frozenset(RULES) | _ANSWERS
