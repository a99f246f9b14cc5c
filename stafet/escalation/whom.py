"""Who is told of a stage: the owner or whoever is asked, above them a supervisor who is there (R44). Pure."""

from collections.abc import Collection
from dataclasses import dataclass

from stafet.leads.response import Stage
from stafet.staff.above import NOBODY, Colleagues, Users


@dataclass(frozen=True, slots=True)
class Holding:
    """Where a lead is, by the keys of who has it: an owner, or a person or team that is asked to take it."""

    branch: int
    team: int | None = None
    owner: int | None = None
    offered_to: int | None = None
    is_offered: bool = False
    declined_by: Collection[int] = ()


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
        return _over(held, among)
    holder = held.owner or (held.offered_to if held.is_offered else None)
    if holder is not None:
        return frozenset({among.in_place_of(holder)})
    if held.is_offered and held.team is not None:
        asked = among.members.get(held.team, NOBODY) - among.absent - frozenset(held.declined_by)
        return asked or _over(held, among)
    return among.last(held.branch)


def _over(held: Holding, among: Colleagues) -> Users:
    return among.over(branch=held.branch, team=held.team, holder=held.owner)
