"""Whose turn it is in each team, read and written by whoever distributes, one at a time."""

from collections.abc import Collection, Mapping

from stafet.distribution.choose import Turns
from stafet.distribution.models import Circle
from stafet.staff.locks import hold_key


def hold_turns(teams: Collection[int]) -> dict[int, Turns]:
    """The turns of these teams, everybody's else's held off until the transaction ends.

    One lock for all teams: somebody may be a member of several, and their capacity is one.
    """
    hold_key("whose turn it is")
    return turns_of(teams)


def turns_of(teams: Collection[int]) -> dict[int, Turns]:
    """The turns of these teams as they are, for whoever only looks."""
    found = {circle.team_id: _turns(circle) for circle in Circle.objects.filter(team__in=teams)}
    return {team: found.get(team, Turns()) for team in teams}


def keep_turns(turns: Mapping[int, Turns]) -> None:
    """Write the turns of these teams, which are held."""
    Circle.objects.bulk_create(
        [Circle(team_id=team, reached=one.reached, members=_members(one)) for team, one in turns.items()],
        update_conflicts=True,
        unique_fields=["team"],
        update_fields=["reached", "members"],
    )


def _turns(circle: Circle) -> Turns:
    members = {int(user): one for user, one in circle.members.items()}
    return Turns(
        circle.reached,
        {user: one["next_at"] for user, one in members.items()},
        {user: one.get("taken", 0) for user, one in members.items()},
        {user: one.get("skipped", 0) for user, one in members.items()},
    )


def _members(turns: Turns) -> dict[str, dict[str, int]]:
    everybody = {*turns.next_at, *turns.skipped}
    return {
        str(user): {
            "next_at": turns.next_at.get(user, turns.reached),
            "taken": turns.taken.get(user, 0),
            "skipped": turns.skipped.get(user, 0),
        }
        for user in sorted(everybody)
    }
