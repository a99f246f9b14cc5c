"""Who stands above whoever holds something: a supervisor who is there, at last the dispatcher (R44). Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Users = frozenset[int]
NOBODY: Users = frozenset()


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

    def over(self, *, branch: int, team: int | None, holder: int | None) -> Users:
        """The supervisors of the nearest team, from this one up, of which one is there who is not the holder.

        >>> among = Colleagues(
        ...     supervisors={1: frozenset({20}), 2: frozenset({21})}, above={1: 2, 2: None},
        ...     administrators=frozenset({90}), absent=frozenset({20}),
        ... )
        >>> sorted(among.over(branch=5, team=1, holder=10)), sorted(among.over(branch=5, team=2, holder=21))
        ([21], [90])
        """
        while team is not None:
            there = self.supervisors.get(team, NOBODY) - self.absent - {holder}
            if there:
                return frozenset(there)
            team = self.above.get(team)
        return self.last(branch)

    def last(self, branch: int) -> Users:
        """The dispatchers of the branch, else its managers, else the administrators: those who are there, else all."""
        steps = (
            self.dispatchers.get(branch, NOBODY),
            self.managers.get(branch, NOBODY),
            self.administrators,
        )
        return _first(step - self.absent for step in steps) or _first(steps)

    def in_place_of(self, user: int) -> int:
        """Who stands in for a user now; the user themselves where nobody does."""
        return self.stand_ins.get(user, user)


def _first(steps: Iterable[Users]) -> Users:
    return next((step for step in steps if step), NOBODY)
