"""What somebody holds, to whom it can go, and what went over, in words."""

from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from stafet.relief.handing import Handed
from stafet.relief.held import count_held, held
from stafet.staff.actor import Actor
from stafet.staff.models import Team, User
from stafet.staff.rights import Permission, Role
from stafet.web.away_words import said_away

MOST: Final = 200


def leaving_screen(user: User, actor: Actor) -> dict[str, Any]:
    """What somebody holds, and the people and teams that it can be handed to."""
    found, away = held(user.pk, by=actor), said_away()
    people = User.objects.filter(is_active=True).exclude(pk=user.pk).select_related("team", "branch")
    teams = Team.objects.filter(is_hidden=False).select_related("branch")
    if actor.role is not Role.ADMINISTRATOR:
        people, teams = people.filter(branch__in=actor.branch_ids), teams.filter(branch__in=actor.branch_ids)
    near = sorted(
        people[:MOST],
        key=lambda one: (one.team_id != user.team_id, one.branch_id != user.branch_id, one.name),
    )
    return {
        "who": user.name,
        "is_active": user.is_active,
        "held": found,
        "count": len(found),
        "is_free": count_held(user.pk) == 0,
        "people": [
            {
                "id": one.pk,
                "name": one.name,
                "team": str(one.team or one.branch),
                "away": away.get(one.pk, ""),
            }
            for one in near
        ],
        "teams": [{"id": team.pk, "name": f"{team.name} · {team.branch.name}"} for team in teams],
        "may_deactivate": actor.may(Permission.STAFF_EDIT, user) and user.pk != actor.user_id,
        "url": reverse("web:hand-over", args=[user.pk]),
        "back_url": reverse("web:absences"),
    }


def said_handed(handed: Handed) -> str:
    """How much went over, and how much nobody could take."""
    count = len(handed.leads) + len(handed.tasks) + handed.offers
    said = ngettext("%(count)d handed over.", "%(count)d handed over.", count) % {"count": count}
    if not handed.kept:
        return said
    kept = ngettext(
        "%(count)d stays: nobody named can take it.",
        "%(count)d stay: nobody named can take them.",
        handed.kept,
    )
    return f"{said} {kept % {'count': handed.kept}}"


def receiver_named(picked: str) -> User | Team | None:
    """`user:ID`, `team:ID`, or `teams` for each to the team it lies with, as the verb takes it."""
    kind, _, key = picked.partition(":")
    if not key.isdecimal() or len(key) > 18:
        return None
    if kind == "user":
        return User.objects.filter(pk=int(key)).first()
    return Team.objects.filter(pk=int(key)).first()


def nothing_said() -> str:
    """What is said where there was nothing to hand over."""
    return gettext("There is nothing to hand over any more.")
