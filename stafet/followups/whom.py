"""Who stands above whoever has a task: a supervisor who is there, at last the dispatcher (R44, R48)."""

from collections.abc import Mapping
from dataclasses import dataclass

from stafet.foundation import clock
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Membership, Team, User
from stafet.staff.presence import absent, substitutes
from stafet.staff.rights import Role

_LAST = (Role.DISPATCHER, Role.MANAGER, Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class Above:
    """Supervisors by team, teams with the next one up in their branch, those who are asked last, who is away."""

    supervisors: Mapping[int, set[int]]
    parents: Mapping[int, int | None]
    last: Mapping[tuple[str, int], set[int]]
    administrators: set[int]
    absent: frozenset[int]
    stand_ins: Mapping[int, int]

    def whom(self, *, branch: int, team: int | None, assignee: int) -> set[int]:
        """The supervisors of the nearest team, from this one up, of which one is there who is not the assignee.

        >>> above = Above({1: {20}, 2: {21}}, {1: 2, 2: None}, {}, {90}, frozenset({20}), {})
        >>> above.whom(branch=5, team=1, assignee=10), above.whom(branch=5, team=2, assignee=21)
        ({21}, {90})
        """
        while team is not None:
            there = self.supervisors.get(team, set()) - self.absent - {assignee}
            if there:
                return there
            team = self.parents.get(team)
        steps = [self.last.get((role, branch), set()) for role in _LAST[:2]] + [self.administrators]
        there_now = (step - self.absent for step in steps)
        return next((step for step in (*there_now, *steps) if step), set())


def above_now() -> Above:
    """Read it as it is now, in five queries."""
    supervisors: dict[int, set[int]] = {}
    seats = Membership.objects.filter(is_supervisor=True, user__is_active=True).values_list("team", "user")
    for team, user in seats:
        supervisors.setdefault(team, set()).add(user)
    people = User.objects.filter(is_active=True, role__in=_LAST)
    last: dict[tuple[str, int], set[int]] = {}
    home = people.values_list("role", "branch", "pk")
    served = people.filter(serves__isnull=False).values_list("role", "serves", "pk")
    administrators = set()
    for role, branch, user in (*home, *served):
        last.setdefault((role, branch), set()).add(user)
        if role == Role.ADMINISTRATOR:
            administrators.add(user)
    teams = at_hand(Team).by_key
    parents = {
        key: team.parent_id if team.parent_id and teams[team.parent_id].branch_id == team.branch_id else None
        for key, team in teams.items()
    }
    now = clock.now()
    return Above(supervisors, parents, last, administrators, absent(now), substitutes(now))
