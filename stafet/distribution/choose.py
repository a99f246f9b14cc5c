"""Who is asked to take a lead: one of a team by its way, with the reasons; docs/algorithms/distribution.md. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

STRIDE: Final = 720_720  # a turn of weight 1; the numbers from 1 to 16 divide it without a rest
CATCH_UP: Final = 2  # turns that somebody who could not be asked gets before the others once they can be
HEAVIEST: Final = 100


class Way(StrEnum):
    """How a team shares its leads."""

    OPEN = "open"  # offered to all members, the first who accepts
    ROUND_ROBIN = "round_robin"
    LEAST_OPEN = "least_open"
    WEIGHTED = "weighted"


class Why(StrEnum):
    """Why somebody is not asked."""

    INACTIVE = "inactive"
    NO_RIGHT = "no_right"
    DECLINED = "declined"
    EXPIRED = "expired"
    ABSENT = "absent"
    NOT_TAKING = "not_taking"
    OFF_SHIFT = "off_shift"
    FULL = "full"
    FULL_TODAY = "full_today"


class As(StrEnum):
    """What somebody is asked as."""

    KNOWN_OWNER = "known_owner"
    TURN = "turn"
    LEAST_OPEN = "least_open"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as they are at this moment. `open` are the leads they hold or are asked for, `today` those given today."""

    id: int
    name: str = ""
    weight: int = 1
    capacity: int | None = None
    per_day: int | None = None
    open: int = 0
    today: int = 0
    is_active: bool = True
    may_accept: bool = True
    is_absent: bool = False
    is_taking: bool = True
    is_on_shift: bool = True
    substitute: int | None = None

    def given(self) -> "Person":
        """The same with one lead more."""
        return replace(self, open=self.open + 1, today=self.today + 1)


@dataclass(frozen=True, slots=True)
class Turns:
    """How far a team's turns are. `reached` is the virtual time; `next_at` when each is next, in strides.

    Of equal weights the one with the least is next. `taken` and `skipped` count, for whoever wants to know.
    """

    reached: int = 0
    next_at: Mapping[int, int] = field(default_factory=dict)
    taken: Mapping[int, int] = field(default_factory=dict)
    skipped: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asking:
    """What a lead is given by: to which members, in which way, and to whom it must not go any more.

    `refused` says who declined it or let it expire. `people` has the members, and everybody who may have to stand in.
    """

    way: Way
    members: tuple[int, ...]
    people: Mapping[int, Person]
    turns: Turns = field(default_factory=Turns)
    refused: Mapping[int, Why] = field(default_factory=dict)
    known_owner: int | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """Who was not asked, and why; their substitute's reason where one is named and could not be asked either."""

    id: int
    why: Why
    substitute: int | None = None
    substitutes_why: Why | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Who is asked: `user`, or the whole team where it is None and `is_open`, or nobody.

    `turn_of` is whose turn it was where somebody stands in. `considered` could have been asked, the next one first;
    `turns` are those after it.
    """

    user: int | None
    is_open: bool
    turns: Turns
    asked_as: As | None = None
    turn_of: int | None = None
    considered: tuple[int, ...] = ()
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A member whose turn it can be, and who would be asked: themselves, or who stands in for them."""

    member: int
    asked: Person
    next_at: int


def choose(asking: Asking) -> Choice:
    """Who is asked to take this lead, and why; the same for the same asking.

    Never somebody inactive, without the right, absent (their substitute, if named), not taking leads, off shift, at
    capacity, or who declined this lead or let it expire. Where no member can be asked now but one could take it
    later, the whole team is; where all who are there have declined, nobody is.

    >>> two = {1: Person(1), 2: Person(2, is_absent=True)}
    >>> choose(Asking(Way.ROUND_ROBIN, (1, 2), two)).user
    1
    """
    known, skipped = _known_owner(asking)
    if known is not None:
        return known
    if asking.way is Way.OPEN:
        return Choice(None, _somebody_left(asking), asking.turns, skipped=skipped)
    candidates = []
    for member in asking.members:
        asked = _asked(member, asking)
        if isinstance(asked, Skipped):
            skipped = (*skipped, asked)
        else:
            candidates.append(_Candidate(member, asked, _next_at(asking, member)))
    if not candidates:
        return Choice(None, _somebody_left(asking), asking.turns, skipped=skipped)
    ranked = sorted(candidates, key=lambda one: _rank(asking.way, one))
    first = ranked[0]
    return Choice(
        user=first.asked.id,
        is_open=False,
        turns=_after(asking, first, candidates, skipped),
        asked_as=As.LEAST_OPEN if asking.way is Way.LEAST_OPEN else As.TURN,
        turn_of=first.member if first.member != first.asked.id else None,
        considered=tuple(one.member for one in ranked),
        skipped=skipped,
    )


def _known_owner(asking: Asking) -> tuple[Choice | None, tuple[Skipped, ...]]:
    """The one who knows the customer, if they can be asked; it is nobody's turn then."""
    known = asking.known_owner
    if known is None or known not in asking.people:
        return None, ()
    asked = _asked(known, asking)
    if isinstance(asked, Skipped):
        is_named_anyway = known in asking.members and asking.way is not Way.OPEN
        return None, () if is_named_anyway else (asked,)
    turn_of = known if asked.id != known else None
    return Choice(asked.id, False, asking.turns, As.KNOWN_OWNER, turn_of, considered=(known,)), ()


def _asked(member: int, asking: Asking) -> Person | Skipped:
    """Who would be asked in a member's turn: they, or while they are away who stands in for them."""
    person = asking.people[member]
    why = why_not(person, asking.refused)
    if why is None:
        return person
    stand_in = asking.people.get(person.substitute or 0) if why is Why.ABSENT else None
    if stand_in is None:
        return Skipped(member, why)
    theirs = why_not(stand_in, asking.refused)
    return stand_in if theirs is None else Skipped(member, why, stand_in.id, theirs)


def why_not(person: Person, refused: Mapping[int, Why]) -> Why | None:
    """Why this person cannot be asked; None where they can. What lasts longest is said first."""
    reasons = (
        (not person.is_active, Why.INACTIVE),
        (not person.may_accept, Why.NO_RIGHT),
        (person.id in refused, refused.get(person.id, Why.DECLINED)),
        (person.is_absent, Why.ABSENT),
        (not person.is_taking, Why.NOT_TAKING),
        (not person.is_on_shift, Why.OFF_SHIFT),
        (person.capacity is not None and person.open >= person.capacity, Why.FULL),
        (person.per_day is not None and person.today >= person.per_day, Why.FULL_TODAY),
    )
    return next((why for is_so, why in reasons if is_so), None)


_FOR_GOOD: Final = frozenset({Why.INACTIVE, Why.NO_RIGHT, Why.DECLINED, Why.EXPIRED, Why.ABSENT})


def _somebody_left(asking: Asking) -> bool:
    """Whether a member could take it from an offer to all, now or later today."""
    return any(why_not(asking.people[member], asking.refused) not in _FOR_GOOD for member in asking.members)


def _stride(way: Way, person: Person) -> int:
    weight = min(max(person.weight, 1), HEAVIEST) if way is Way.WEIGHTED else 1
    return STRIDE // weight


def _next_at(asking: Asking, member: int) -> int:
    """When a member is next: who is new joins where the team is; who was away for long catches up a bounded number of turns.

    Nobody waits for longer than as many either: their weight may be another one now, or the team's way.
    """
    turns, most = asking.turns, CATCH_UP * _stride(asking.way, asking.people[member])
    return min(max(turns.next_at.get(member, turns.reached), turns.reached - most), turns.reached + most)


def _rank(way: Way, one: _Candidate) -> tuple[int, int, int]:
    load = one.asked.open if way is Way.LEAST_OPEN else 0
    return load, one.next_at, one.member


def _after(
    asking: Asking, first: _Candidate, candidates: Iterable[_Candidate], skipped: Iterable[Skipped]
) -> Turns:
    """The turns after this one was taken; whoever could not be asked, and would have been next, was skipped."""
    turns = asking.turns
    next_at = {**turns.next_at, **{one.member: one.next_at for one in candidates}}
    reached = max(turns.reached, min(one.next_at for one in candidates))
    next_at[first.member] = first.next_at + _stride(asking.way, asking.people[first.member])
    passed = {**turns.skipped}
    for one in skipped:
        if one.id in asking.members and _next_at(asking, one.id) <= first.next_at:
            passed[one.id] = passed.get(one.id, 0) + 1
    taken = {**turns.taken, first.member: turns.taken.get(first.member, 0) + 1}
    return Turns(reached, next_at, taken, passed)


def owed(turns: Turns, person: Person, way: Way = Way.ROUND_ROBIN) -> float:
    """How many turns somebody gets before the others, at most `CATCH_UP`; below zero: how far the others are before them."""
    behind = turns.reached - turns.next_at.get(person.id, turns.reached)
    return min(behind / _stride(way, person), float(CATCH_UP))
