"""A set of rules tried on the leads of the last days before it is switched on: who would have got what (R15)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from stafet.distribution.choose import Asking, Turns, Way, choose
from stafet.distribution.facts import facts_of
from stafet.distribution.models import Availability, Offer, Rule
from stafet.distribution.people import Crowd, crowd_at, shift_hours
from stafet.distribution.rule_book import RuleBook, book_of
from stafet.foundation.working_time import Hours, is_open
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand, tie
from stafet.staff.models import Absence, Branch, Team

MOST: Final = 20_000


@dataclass(frozen=True, slots=True)
class Fate:
    """Where a lead went, or would have gone: a team, and somebody in person; by which rule, None for the source's team."""

    team: int | None = None
    user: int | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """One lead: what happened to it first, and what would have."""

    number: int
    who: str
    received_at: datetime
    then: Fate
    now: Fate

    @property
    def differs(self) -> bool:
        """Whether it would have gone elsewhere."""
        return (self.then.team, self.then.user) != (self.now.team, self.now.user)


@dataclass(frozen=True, slots=True)
class Trial:
    """What the rules would have done. Counts by the keys of users and teams; None in `teams`: nobody was asked.

    `is_cut` says that there were more leads than are tried: these are the newest.
    """

    leads: tuple[Tried, ...]
    is_cut: bool
    people_then: Mapping[int, int]
    people_now: Mapping[int, int]
    teams_then: Mapping[int | None, int]
    teams_now: Mapping[int | None, int]
    rules: Mapping[str | None, int]

    @property
    def differing(self) -> int:
        """How many leads would have gone elsewhere."""
        return sum(one.differs for one in self.leads)


@dataclass(slots=True)
class _Then:
    """People as they were at an instant of the replay: shifts and absences of that time, what they got so far."""

    crowd: Crowd
    absences: Mapping[int, Sequence[Absence]]
    shifts: Mapping[int, Hours]
    zones: Mapping[int, ZoneInfo]
    given_on: dict[int, Counter[date]] = field(default_factory=dict)
    holding: Counter[int] = field(default_factory=Counter)

    def at(self, at: datetime, keys: Iterable[int]) -> None:
        """Let it be this instant for these people, and for those who stand in for them."""
        waiting, done = list(keys), set()
        while waiting:
            key = waiting.pop()
            person = self.crowd.people.get(key)
            if person is None or key in done:
                continue
            done.add(key)
            away = [one for one in self.absences.get(key, ()) if _runs(one, at)]
            day = at.astimezone(self.zones[key]).date()
            substitute = next((one.substitute_id for one in reversed(away) if one.substitute_id), None)
            waiting += [substitute] if substitute else []
            self.crowd.people[key] = replace(
                person,
                is_taking=True,
                is_absent=bool(away),
                substitute=substitute,
                is_on_shift=key not in self.shifts or is_open(self.shifts[key], at),
                open=self.holding[key],
                today=self.given_on.get(key, Counter())[day],
            )

    def give(self, user: int, at: datetime) -> None:
        """This user gets a lead."""
        self.holding[user] += 1
        self.given_on.setdefault(user, Counter())[at.astimezone(self.zones[user]).date()] += 1

    def take_back(self, user: int) -> None:
        """A lead that this user had got is closed."""
        self.holding[user] -= 1


def try_rules(rules: Iterable[Rule], *, since: datetime, until: datetime, by: Actor) -> Trial:
    """What these rules, saved or not, would have done with the leads received from `since` until before `until`.

    Of those that the actor may see, the newest `MOST`. Each would have been taken by whom it was offered to, and held
    until it was really closed; shifts, absences and opening hours are those of the time, availability and teams
    those of today. Nothing is written.
    """
    rows = Lead.objects.visible_to(by).filter(created_at__gte=since, created_at__lt=until)
    newest = list(rows.defer("search", "message").order_by("-created_at", "-number")[: MOST + 1])
    leads = newest[:MOST][::-1]
    tie(leads)
    book = book_of(rules)
    then = _fates_then(leads)
    now = _replay(leads, book)
    tried = tuple(
        Tried(lead.pk, lead.who, lead.received_at, then.get(lead.pk, Fate()), now[lead.pk]) for lead in leads
    )
    return Trial(
        leads=tried,
        is_cut=len(newest) > MOST,
        people_then=Counter(one.then.user for one in tried if one.then.user is not None),
        people_now=Counter(one.now.user for one in tried if one.now.user is not None),
        teams_then=Counter(one.then.team for one in tried),
        teams_now=Counter(one.now.team for one in tried),
        rules=Counter(one.now.rule for one in tried),
    )


def _fates_then(leads: Sequence[Lead]) -> dict[int, Fate]:
    """To whom each lead was offered first, and by which rule."""
    found: dict[int, Fate] = {}
    rows = Offer.objects.filter(lead__in=[lead.pk for lead in leads]).order_by("lead_id", "id")
    for lead, team, user, reasons in rows.distinct("lead_id").values_list(
        "lead_id", "team_id", "user_id", "reasons"
    ):
        rule = reasons.get("rule") if isinstance(reasons, dict) else None
        found[lead] = Fate(team, user, rule["name"] if rule else None)
    return found


def _replay(leads: Sequence[Lead], book: RuleBook) -> dict[int, Fate]:
    at = {lead.pk: lead.created_at for lead in leads}
    facts = facts_of(leads, at, with_owners=book.asks_for_owners, with_products=book.asks_for_products)
    known = {one.known_owner for one in facts.values() if one.known_owner}
    world = _then({rule.team_id for rule in book.rules}, known, leads)
    turns: dict[int, Turns] = {}
    closings = sorted((lead.completed_at, lead.pk) for lead in leads if lead.completed_at)
    fates: dict[int, Fate] = {}
    for lead in leads:
        while closings and closings[0][0] <= lead.created_at:
            _, closed = closings.pop(0)
            if (ended := fates.get(closed)) and ended.user:
                world.take_back(ended.user)
        if lead.source.tracks_only or lead.branch.tracks_only:
            fates[lead.pk] = Fate()
            continue
        rule = book.first(facts[lead.pk])
        fates[lead.pk] = _fate(lead, rule, facts[lead.pk].known_owner, world, turns)
    return fates


def _fate(
    lead: Lead, rule: Rule | None, known_owner: int | None, world: _Then, turns: dict[int, Turns]
) -> Fate:
    if rule is None:
        team: Team | None = lead.source.team
        return Fate(team.pk) if team is not None and not team.is_hidden else Fate()
    way, known = Way(rule.way), known_owner if rule.known_owner_first else None
    if way is Way.OPEN and known is None:
        return Fate(rule.team_id, None, rule.name)
    crowd, team = world.crowd, rule.team
    world.at(lead.created_at, [*crowd.members[team.pk], *([known] if known else [])])
    before = turns.get(team.pk, Turns())
    asking = Asking(way, crowd.members[team.pk], crowd.of(team, known), before, {}, known)
    choice = choose(asking)
    turns[team.pk] = choice.turns
    if choice.user is None:
        return Fate(team.pk if choice.is_open else None, None, rule.name)
    world.give(choice.user, lead.created_at)
    return Fate(crowd.place_of(choice.user, team).pk, choice.user, rule.name)


def _then(teams: set[int], known: set[int], leads: Sequence[Lead]) -> _Then:
    if not leads:
        return _Then(Crowd(), {}, {}, {})
    first, last = leads[0].created_at, leads[-1].created_at
    absences: dict[int, list[Absence]] = {}
    for one in Absence.objects.not_over(first).filter(from_at__lte=last).order_by("from_at", "pk"):
        absences.setdefault(one.user_id, []).append(one)
    stand_ins = {one.substitute_id for many in absences.values() for one in many if one.substitute_id}
    crowd = crowd_at(last, teams=teams, users=known | stand_ins)
    weeks = Availability.objects.filter(user__in=crowd.people).values_list("user_id", "shifts")
    homes = {key: actor.home_branch_id or 0 for key, actor in crowd.actors.items()}
    zones = {key: ZoneInfo(at_hand(Branch).by_key[branch].time_zone) for key, branch in homes.items()}
    shifts = {key: shift_hours(week, zones[key]) for key, week in weeks if any(week)}
    return _Then(crowd, absences, shifts, zones)


def _runs(one: Absence, at: datetime) -> bool:
    return one.from_at <= at and (one.until_at is None or at < one.until_at)
