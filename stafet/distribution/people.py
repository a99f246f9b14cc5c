"""Who could be asked at an instant: members of teams with their availability, absences and loads, as `choose` wants them."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

from stafet.distribution.choose import Person
from stafet.distribution.models import AnswerTo, Availability, Offer
from stafet.foundation.working_time import Hours, OpenSpan, is_open
from stafet.leads.models import Lead
from stafet.staff.above import Users
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch, Membership, Team, User
from stafet.staff.presence import away
from stafet.staff.rights import Permission
from stafet.staff.sight import actor_of_user, colleagues

_SETTINGS = ("capacity", "per_day", "weight", "shifts", "is_taking")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a lead would lie: what the right to accept is asked by."""

    team_id: int
    branch_id: int
    owner_id: int | None = None


@dataclass(slots=True)
class Crowd:
    """People as they are at an instant; `given` counts what they get from there on."""

    people: dict[int, Person] = field(default_factory=dict)
    members: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    actors: Mapping[int, Actor] = field(default_factory=dict)
    _rights: dict[tuple[int, int], bool] = field(default_factory=dict)

    def of(self, team: Team, known_owner: int | None = None) -> dict[int, Person]:
        """Those who may be asked for a lead of this team, by key: members, the known owner, and who stands in for them."""
        wanted = {*self.members.get(team.pk, ()), *([known_owner] if known_owner else [])}
        wanted |= {self.people[one].substitute or 0 for one in wanted if one in self.people}
        return {
            one: self._within(self.people[one], team, known_owner) for one in wanted if one in self.people
        }

    def place_of(self, user: int, team: Team) -> Team:
        """Where a lead of this team lies while this user is asked: there, else where they are at home (R17)."""
        home = at_hand(Team).by_key.get(self.actors[user].home_team_id)
        return team if self.may(user, team) or home is None else home

    def may(self, user: int, team: Team) -> bool:
        """Whether this user may accept leads of this team."""
        key = user, team.pk
        if key not in self._rights:
            place = _Place(team.pk, team.branch_id)
            self._rights[key] = self.actors[user].may(Permission.LEAD_ACCEPT, place)
        return self._rights[key]

    def given(self, user: int) -> None:
        """This user has got a lead more."""
        self.people[user] = self.people[user].given()

    def left(self, users: Iterable[int]) -> None:
        """These do not work here any more."""
        for user in users:
            self.people[user] = replace(self.people[user], is_active=False)

    def _within(self, person: Person, team: Team, known_owner: int | None) -> Person:
        if self.may(person.id, team):
            return person
        known = self.people.get(known_owner or 0)
        is_theirs = known is not None and person.id in {known.id, known.substitute}
        place = self.place_of(person.id, team)
        may = is_theirs and place != team and self.may(person.id, place)
        return person if may else replace(person, may_accept=False)


def crowd_at(
    at: datetime, *, teams: Collection[int], users: Collection[int] = (), counts_all: bool = False
) -> Crowd:
    """The members of these teams and these users, with whoever stands in for somebody, in two queries.

    Loads are counted for those whose availability has a limit, else with `counts_all`; three queries more.
    """
    absent, substitutes = away(at)
    seats = Membership.objects.filter(team__in=teams, is_supervisor=False)
    wanted = Q(pk__in=seats.values("user")) | Q(pk__in={*users, *substitutes.values()})
    settings = Availability.objects.filter(user=OuterRef("pk"))
    known = list(
        colleagues()
        .filter(wanted)
        .annotate(
            availability=Subquery(
                settings.values(one=JSONObject(**dict(zip(_SETTINGS, _SETTINGS, strict=True))))[:1]
            )
        )
        .order_by("pk")
    )
    people = {user.pk: _person(user, at, absent, substitutes) for user in known}
    _count(people, known, at, counts_all=counts_all)
    members: dict[int, tuple[int, ...]] = {
        team: tuple(user.pk for user in known if team in _works_in(user)) for team in teams
    }
    return Crowd(people, members, {user.pk: actor_of_user(user) for user in known})


def _works_in(user: User) -> set[int]:
    seats: list[dict[str, Any]] = getattr(user, "works_in", [])
    return {seat["team"] for seat in seats if not seat["supervises"]}


def _person(user: User, at: datetime, absent: Users, substitutes: Mapping[int, int]) -> Person:
    settings: dict[str, Any] = getattr(user, "availability", None) or {}
    return Person(
        id=user.pk,
        name=user.name,
        weight=settings.get("weight", 1),
        capacity=settings.get("capacity"),
        per_day=settings.get("per_day"),
        is_active=user.is_active,
        is_absent=user.pk in absent,
        is_taking=settings.get("is_taking", True),
        is_on_shift=is_on_shift(settings.get("shifts") or [], _zone(user.branch_id), at),
        substitute=substitutes.get(user.pk),
    )


def is_on_shift(shifts: list[list[list[int]]], zone: ZoneInfo, at: datetime) -> bool:
    """Whether somebody with these shifts works at this instant; without any they always do."""
    return not any(shifts) or is_open(shift_hours(shifts, zone), at)


def shift_hours(shifts: list[list[list[int]]], zone: ZoneInfo) -> Hours:
    """Shifts as working time reads them."""
    return Hours(zone, tuple(tuple(OpenSpan(*span) for span in day) for day in shifts))


def _zone(branch: int) -> ZoneInfo:
    return ZoneInfo(at_hand(Branch).by_key[branch].time_zone)


def _count(people: dict[int, Person], known: Iterable[User], at: datetime, *, counts_all: bool) -> None:
    """Put on people how much they hold and were given today, where a limit or the team's way asks for it."""
    zones = {user.pk: _zone(user.branch_id) for user in known}
    limited = [one.id for one in people.values() if counts_all or one.capacity is not None]
    a_day = {
        one.id: midnight(zones[one.id], at)
        for one in people.values()
        if counts_all or one.per_day is not None
    }
    holding = open_leads(limited) if limited else Counter()
    given = given_since(a_day) if a_day else Counter()
    for user in {*limited, *a_day}:
        people[user] = replace(people[user], open=holding[user], today=given[user])


def midnight(zone: ZoneInfo, at: datetime) -> datetime:
    """When this day began by the clock of a zone."""
    return at.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)


def open_leads(users: Collection[int]) -> "Counter[int]":
    """How many open leads each of these users holds or is asked for in person."""
    rows = Lead.objects.open()
    found: Counter[int] = Counter()
    for column in ("owner_id", "offered_to_id"):
        held = rows.filter(**{f"{column}__in": users}).order_by().values_list(column)
        found.update(dict(held.annotate(many=Count("pk"))))
    return found


def given_since(since: Mapping[int, datetime]) -> "Counter[int]":
    """How many leads each user was offered since an instant, and has not handed back: asked in person, or taken from all."""
    if not since:
        return Counter()
    rows = Offer.objects.filter(made_at__gte=min(since.values()))
    mine = Q(user__in=since, answer__in=["", AnswerTo.ACCEPTED])
    taken = Q(user=None, answered_by__in=since, answer=AnswerTo.ACCEPTED)
    found: Counter[int] = Counter()
    for user, by, made_at in rows.filter(mine | taken).values_list("user_id", "answered_by_id", "made_at"):
        who = user or by
        found[who] += made_at >= since[who]
    return found
