"""What tests of distribution begin with: rules, availabilities, further members of a team."""

from typing import Any

from stafet.distribution.choose import Way
from stafet.distribution.models import Availability, Rule
from stafet.staff.models import Membership, Team, User
from stafet.staff.rights import Role
from tests.world import HASH, World


def a_rule(world: World, *, team: Team | None = None, way: Way = Way.ROUND_ROBIN, **more: Any) -> Rule:
    """A rule that fits every lead, but for what is given."""
    return Rule.objects.create(
        name=more.pop("name", "All of them"), team=team or world.used_cars, way=way, **more
    )


def members(world: World, count: int, team: Team | None = None) -> list[User]:
    """So many agents more in a team, else in the workshop, which has nobody."""
    team = team or world.workshop
    users = User.objects.bulk_create(
        User(
            email=f"member{number}@stafet.example",
            name=f"Member {number:02}",
            role=Role.AGENT,
            branch=team.branch,
            team=team,
            password=HASH,
        )
        for number in range(count)
    )
    Membership.objects.bulk_create(Membership(user=user, team=team) for user in users)
    return users


def available(user: User, **settings: Any) -> Availability:
    """How many leads this user takes, and when."""
    row, _ = Availability.objects.update_or_create(user=user, defaults=settings)
    return row
