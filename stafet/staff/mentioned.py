"""Looks up whom a note names, as users that can be told."""

from stafet.staff.mentions import SIGN, named_in
from stafet.staff.models import Membership, Team, User


def mentioned_in(text: str) -> dict[str, list[int]]:
    """What an event says of it: `mentions`, the users named or in a team that is named; nothing where there is none."""
    if SIGN not in text:
        return {}
    users = dict(User.objects.filter(is_active=True).values_list("pk", "name"))
    teams = dict(Team.objects.filter(is_hidden=False).values_list("pk", "name"))
    named = named_in(text, users=users, teams=teams)
    members = Membership.objects.filter(team__in=named.teams, user__is_active=True) if named.teams else ()
    told = named.users | {member.user_id for member in members}
    return {"mentions": sorted(told)} if told else {}
