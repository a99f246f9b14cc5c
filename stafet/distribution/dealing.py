"""Deals leads out: each is wanted by a team in a way, and goes to whom `choose` names; many at once in a few queries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from stafet.distribution.choose import Asking, Choice, Turns, Way, Why, choose
from stafet.distribution.explanation import reasons_for
from stafet.distribution.models import Offer, Rule
from stafet.distribution.people import Crowd, crowd_at
from stafet.distribution.turns import hold_turns, keep_turns
from stafet.foundation.working_time import NeverOpen, add
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Lead
from stafet.leads.transition import move
from stafet.staff.actor import Actor
from stafet.staff.events import Facts, drafted, record_all
from stafet.staff.models import Event, Team
from stafet.staff.opening_hours import hours_of
from stafet.staff.staying import hold_staying

ALL_ARE_ASKED = Choice(user=None, is_open=True, turns=Turns())


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A lead, locked, that a team is to be asked for. `may_be_open`: all members together, where no one of them is asked.

    `rule` is what is kept of the rule with the offer: id, name, version.
    """

    lead: Lead
    team: Team
    way: Way
    codes: tuple[str, ...]
    rule: Mapping[str, Any] | None = None
    ends_after: int | None = None
    known_owner: int | None = None
    refused: Mapping[int, Why] = field(default_factory=dict)
    may_be_open: bool = True

    @property
    def asks_all(self) -> bool:
        """Nobody has to be looked for: it is for all who are members, whoever that is."""
        return self.way is Way.OPEN and self.known_owner is None and self.may_be_open and not self.refused


@dataclass(frozen=True, slots=True)
class Dealt:
    """Where a wanted lead goes: in person, to all of a team, or to nobody."""

    wanted: Wanted
    choice: Choice
    team: Team
    reasons: dict[str, Any]
    asked: str = ""

    @property
    def is_to_somebody(self) -> bool:
        """Whether anybody is asked."""
        return self.choice.user is not None or (self.choice.is_open and self.wanted.may_be_open)


def wanted_by(rule: Rule, lead: Lead, **more: Any) -> Wanted:
    """A lead that this rule fits."""
    named = {"id": rule.pk, "name": rule.name, "version": rule.version}
    return Wanted(
        lead=lead,
        team=rule.team,
        way=Way(rule.way),
        codes=("rule",),
        rule=named,
        ends_after=rule.ends_after,
        **more,
    )


def deal(wanted: Sequence[Wanted], at: datetime) -> list[Dealt]:
    """Who is asked for each of these leads, in their order; turns are held, counted and written.

    Nobody who is asked leaves before the transaction ends. Where all go to whole teams nothing is asked of the database.
    """
    looked = [one for one in wanted if not one.asks_all]
    if not looked:
        return [_dealt(one, ALL_ARE_ASKED, Crowd()) for one in wanted]
    teams = {one.team.pk for one in looked}
    has_turns = any(one.way is not Way.OPEN or one.known_owner for one in looked)
    before = hold_turns(teams) if has_turns else dict.fromkeys(teams, Turns())
    crowd = crowd_at(
        at,
        teams=teams,
        users={one.known_owner for one in looked if one.known_owner},
        counts_all=any(one.way is Way.LEAST_OPEN for one in looked),
    )
    people = dict(crowd.people)
    while True:
        turns = dict(before)
        dealt = [_choose(one, crowd, turns) for one in wanted]
        asked = {one.choice.user for one in dealt if one.choice.user is not None}
        gone = asked - hold_staying(asked) if asked else set()
        if not gone:
            break
        crowd.people = dict(people)
        crowd.left(gone)
        people = dict(crowd.people)
    taken = {team: one for team, one in turns.items() if one is not before[team]}
    if taken:
        keep_turns(taken)
    return dealt


def _choose(wanted: Wanted, crowd: Crowd, turns: dict[int, Turns]) -> Dealt:
    if wanted.asks_all:
        return _dealt(wanted, ALL_ARE_ASKED, crowd)
    team = wanted.team
    people = crowd.of(team, wanted.known_owner)
    choice = choose(
        Asking(wanted.way, crowd.members[team.pk], people, turns[team.pk], wanted.refused, wanted.known_owner)
    )
    turns[team.pk] = choice.turns
    found = _dealt(wanted, choice, crowd)
    if choice.user is not None:
        crowd.given(choice.user)
    return found


def _dealt(wanted: Wanted, choice: Choice, crowd: Crowd) -> Dealt:
    team = wanted.team if choice.user is None else crowd.place_of(choice.user, wanted.team)
    reasons = reasons_for(
        wanted.codes,
        rule=wanted.rule,
        way=wanted.way,
        ends_after=wanted.ends_after,
        choice=choice,
        people=crowd.people,
    )
    return Dealt(wanted, choice, team, reasons, crowd.people[choice.user].name if choice.user else "")


def hold_out_dealt(dealt: Iterable[Dealt], at: datetime, *, by: Actor) -> list[Lead]:
    """Make the offers of what goes to somebody, on locked leads whose last offer is settled; gives those leads.

    That nobody could be asked is told in the lead's timeline, with the reasons.
    """
    offers: list[Offer] = []
    events: list[Event] = []
    for one in dealt:
        if one.is_to_somebody:
            offers.append(_offer(one, at, by))
            events.append(_held_out(one, offers[-1], by))
        else:
            events.append(_drafted("lead:unplaced", one, by, after=one.reasons))
    Offer.objects.bulk_create(offers)
    record_all(events)
    return [offer.lead for offer in offers]


def _offer(one: Dealt, at: datetime, by: Actor) -> Offer:
    ends_at = ends(one.team, one.wanted.ends_after, at)
    return Offer(
        lead=one.wanted.lead,
        team=one.team,
        user_id=one.choice.user,
        reasons=one.reasons,
        made_at=at,
        ends_at=ends_at,
        by_name=by.name,
    )


def _held_out(one: Dealt, offer: Offer, by: Actor) -> Event:
    """Move the lead, and tell of it."""
    lead, team = one.wanted.lead, one.team
    left: dict[str, Any] = {"owner": lead.owner.name} if lead.owner else {}
    left |= move(lead, Verb.OFFER, offered_to_id=one.choice.user, team=team, branch=team.branch)
    rule = one.wanted.rule
    after = {
        "team": team.name,
        "to": one.asked or None,
        "team_id": team.pk,
        "to_id": one.choice.user,
        "why": list(one.wanted.codes),
        **({"rule": rule["name"]} if rule else {}),
        **({"ends_at": offer.ends_at} if offer.ends_at else {}),
    }
    return _drafted("lead:offered", one, by, before=left, after=after)


def _drafted(kind: str, one: Dealt, by: Actor, *, before: Facts | None = None, after: Facts) -> Event:
    lead = one.wanted.lead
    return drafted(kind, lead, by=by, lead=lead.number, contact=lead.contact_id, before=before, after=after)


def ends(team: Team, after: int | None, at: datetime) -> datetime | None:
    """When an offer made now ends, after so many minutes of the team's working time; None where it never does."""
    if after is None:
        return None
    try:
        return add(hours_of(branch=team.branch_id, team=team.pk), at, timedelta(minutes=after))
    except NeverOpen:
        return None
