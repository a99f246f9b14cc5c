"""The people to whom leads can go: by team, with what each has to do, and who is away."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from stafet.distribution.people import given_since, midnight
from stafet.foundation import clock
from stafet.leads.loads import MOST as MOST_LEADS
from stafet.leads.loads import Load, loads_of
from stafet.staff.actor import Actor
from stafet.staff.models import Team, User
from stafet.staff.rights import Permission, Reach, Role
from stafet.web.away_words import said_away

MOST = 200  # people in a list
_WIDTH = 100  # of a bar, in the units of its picture


@dataclass(frozen=True, slots=True)
class Member:
    """One person of a team; `bars` are the widths of overdue, due today and the rest; `given` what came to them today."""

    id: int
    name: str
    load: str
    due: str
    given: str
    away: str
    bars: tuple[int, int, int]

    @property
    def offsets(self) -> tuple[int, int]:
        """Where the second and the third part of the bar begin."""
        return self.bars[0], self.bars[0] + self.bars[1]


def crew_of(actor: Actor, *, branch: int | None = None) -> list[dict[str, Any]]:
    """The teams whose leads this actor gives away, each with its people; four queries."""
    people = list(_takers(actor, branch).order_by("team__branch__name", "team__name", "name")[:MOST])
    loads, away, given = _loads(people), said_away(), _given_today(people)
    most = max((load.open for load in loads.values()), default=0) or 1
    return [
        {
            "id": team.pk,
            "name": team.name,
            "branch": team.branch.name,
            "people": [
                _member(one, loads.get(one.pk, Load()), given[one.pk], away.get(one.pk, ""), most=most)
                for one in found
            ],
        }
        for team, found in groupby(people, key=_team_of)
    ]


def receivers(actor: Actor, *, never: Iterable[int] = ()) -> list[User]:
    """To whom a lead can go: the branch's people who may accept one; an administrator sees all."""
    people = User.objects.filter(is_active=True).exclude(role=Role.DISPATCHER)
    people = people.select_related("team", "branch")
    if actor.role is not Role.ADMINISTRATOR:
        people = people.filter(branch__in=sorted(actor.branch_ids))
    return list(people.exclude(pk__in=list(never))[:MOST])


def receiving_teams(actor: Actor) -> list[dict[str, Any]]:
    """To which teams as a whole."""
    teams = Team.objects.filter(is_hidden=False).select_related("branch")
    if actor.role is not Role.ADMINISTRATOR:
        teams = teams.filter(branch__in=sorted(actor.branch_ids))
    return [{"id": team.pk, "name": f"{team.name} · {team.branch.name}"} for team in teams]


def picks(people: list[User], *, remarks: dict[int, str] | None = None) -> list[dict[str, Any]]:
    """The same people as choices of a form, each with load, absence, and a remark."""
    loads, away, said = _loads(people), said_away(), remarks or {}
    return [
        {
            "id": one.pk,
            "name": one.name,
            "team": str(one.team or one.branch),
            "load": said_load(loads.get(one.pk, Load())),
            "away": away.get(one.pk, ""),
            "remark": said.get(one.pk, ""),
        }
        for one in people
    ]


def said_load(load: Load) -> str:
    """How many leads somebody has open."""
    if load.open > MOST_LEADS:
        return gettext("more than %(count)d open") % {"count": MOST_LEADS}
    return ngettext("%(count)d open", "%(count)d open", load.open) % {"count": load.open}


def _takers(actor: Actor, branch: int | None) -> QuerySet[User]:
    """Who works in a team and takes leads."""
    people = User.objects.filter(is_active=True, team__is_hidden=False).exclude(role=Role.DISPATCHER)
    reach = actor.reach(Permission.LEAD_ASSIGN)
    if reach is Reach.SUPERVISED:
        people = people.filter(team__in=sorted(actor.supervised_ids))
    elif reach is not Reach.ALL:
        people = people.filter(team__branch__in=sorted(actor.branch_ids))
    if branch is not None:
        people = people.filter(team__branch=branch)
    return people.select_related("team__branch", "branch")


def _team_of(person: User) -> Team:
    if person.team is None:
        raise LookupError(f"{person} has no team")
    return person.team


def _loads(people: list[User]) -> dict[int, Load]:
    now = clock.now()
    tonight = timezone.localtime(now).replace(hour=23, minute=59, second=59)
    return loads_of([one.pk for one in people], now=now, tonight=tonight)


def _given_today(people: list[User]) -> "Counter[int]":
    """How many leads came to each of them since midnight, by the clock of their branch."""
    now = clock.now()
    return given_since({one.pk: midnight(one.branch.zone, now) for one in people})


def _member(person: User, load: Load, given: int, away: str, *, most: int) -> Member:
    overdue, today = load.overdue * _WIDTH // most, load.today * _WIDTH // most
    return Member(
        id=person.pk,
        name=person.name,
        load=said_load(load),
        due=_said_due(load),
        given=ngettext("%(count)d came today", "%(count)d came today", given) % {"count": given}
        if given
        else "",
        away=away,
        bars=(overdue, today, load.open * _WIDTH // most - overdue - today),
    )


def _said_due(load: Load) -> str:
    said = []
    if load.overdue:
        said.append(
            ngettext("%(count)d overdue", "%(count)d overdue", load.overdue) % {"count": load.overdue}
        )
    if load.today:
        said.append(
            ngettext("%(count)d due today", "%(count)d due today", load.today) % {"count": load.today}
        )
    return " · ".join(said)
