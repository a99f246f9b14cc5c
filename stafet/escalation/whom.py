"""Who is told of a stage: the owner or whoever is asked, above them a supervisor who is there (R44). Pure."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from stafet.leads.response import Stage

Users = frozenset[int]
NOBODY: Users = frozenset()


@dataclass(frozen=True, slots=True)
class Holding:
    """Where a lead is, by the keys of who has it: an owner, or a person or team that is asked to take it."""

    branch: int
    team: int | None = None
    owner: int | None = None
    offered_to: int | None = None
    is_offered: bool = False
    declined_by: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class Colleagues:
    """Active users by what they are, teams with the next one up in the same branch, and who is away now."""

    members: Mapping[int, Users] = field(default_factory=dict)
    supervisors: Mapping[int, Users] = field(default_factory=dict)
    above: Mapping[int, int | None] = field(default_factory=dict)
    dispatchers: Mapping[int, Users] = field(default_factory=dict)
    managers: Mapping[int, Users] = field(default_factory=dict)
    administrators: Users = NOBODY
    absent: Users = NOBODY
    stand_ins: Mapping[int, int] = field(default_factory=dict)


def told_of(stage: Stage, held: Holding, among: Colleagues) -> Users:
    """The users who are told that a lead has reached this stage; somebody, as long as anybody works here.

    >>> among = Colleagues(
    ...     members={1: frozenset({10, 11})}, supervisors={1: frozenset({20}), 2: frozenset({21})},
    ...     above={1: 2, 2: None}, dispatchers={5: frozenset({30})}, absent=frozenset({11, 20}),
    ... )
    >>> sorted(told_of(Stage.STAGE_1, Holding(branch=5, team=1, owner=10), among))
    [10]
    >>> sorted(told_of(Stage.STAGE_1, Holding(branch=5, team=1, is_offered=True), among))
    [10]
    >>> sorted(told_of(Stage.STAGE_2, Holding(branch=5, team=1, owner=10), among))
    [21]
    >>> sorted(told_of(Stage.STAGE_2, Holding(branch=5, team=2, owner=21), among))
    [30]
    """
    if stage is Stage.STAGE_2:
        return _above(held, among)
    holder = held.owner or (held.offered_to if held.is_offered else None)
    if holder is not None:
        return frozenset({among.stand_ins.get(holder, holder)})
    if held.is_offered and held.team is not None:
        asked = among.members.get(held.team, NOBODY) - among.absent - frozenset(held.declined_by)
        return asked or _above(held, among)
    return _last(held.branch, among)


def _above(held: Holding, among: Colleagues) -> Users:
    """The supervisors of the nearest team, from the lead's upwards, of which one is there who is not the owner."""
    team = held.team
    while team is not None:
        there = among.supervisors.get(team, NOBODY) - among.absent - {held.owner}
        if there:
            return frozenset(there)
        team = among.above.get(team)
    return _last(held.branch, among)


def _last(branch: int, among: Colleagues) -> Users:
    """The dispatchers of the branch, else its managers, else the administrators: those of them who are there, else all."""
    steps = (
        among.dispatchers.get(branch, NOBODY),
        among.managers.get(branch, NOBODY),
        among.administrators,
    )
    return _first(step - among.absent for step in steps) or _first(steps)


def _first(steps: Iterable[Users]) -> Users:
    return next((step for step in steps if step), NOBODY)
