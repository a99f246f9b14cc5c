"""Reads who works where, and who is away, for a round."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from stafet.staff.above import Colleagues, Users
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Membership, Team, User
from stafet.staff.presence import absent, substitutes
from stafet.staff.rights import Role


def colleagues_at(at: datetime) -> Colleagues:
    """Everybody who may be told something at this instant, in five queries."""
    active = Membership.objects.filter(user__is_active=True).values_list("team", "user", "is_supervisor")
    seats = list(active)
    wanted = (Role.DISPATCHER, Role.MANAGER, Role.ADMINISTRATOR)
    higher = list(User.objects.filter(is_active=True, role__in=wanted).values_list("pk", "role", "branch"))
    serves = User.serves.through.objects.filter(user__in=[pk for pk, _, _ in higher])
    at_home = [(branch, pk) for pk, _, branch in higher]
    within = [*at_home, *serves.values_list("branch", "user")]
    of_role = {role: {pk for pk, has, _ in higher if has == role} for role in wanted}
    branches = {team.pk: team.branch_id for team in at_hand(Team).every}
    return Colleagues(
        members=_grouped((team, user) for team, user, supervises in seats if not supervises),
        supervisors=_grouped((team, user) for team, user, supervises in seats if supervises),
        above={
            team.pk: team.parent_id if branches.get(team.parent_id or 0) == team.branch_id else None
            for team in at_hand(Team).every
        },
        dispatchers=_grouped(one for one in within if one[1] in of_role[Role.DISPATCHER]),
        managers=_grouped(one for one in within if one[1] in of_role[Role.MANAGER]),
        administrators=frozenset(of_role[Role.ADMINISTRATOR]),
        absent=absent(at),
        stand_ins=substitutes(at),
    )


def _grouped(pairs: Iterable[tuple[int, int]]) -> dict[int, Users]:
    found: dict[int, set[int]] = defaultdict(set)
    for key, user in pairs:
        found[key].add(user)
    return {key: frozenset(users) for key, users in found.items()}
