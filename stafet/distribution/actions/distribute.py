"""Distribute leads by the rules: to the first that fits, in its team's way; else as their source says (R14)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from stafet.distribution.choose import Way, Why
from stafet.distribution.conditions import Facts
from stafet.distribution.dealing import Wanted, deal, hold_out_dealt, wanted_by
from stafet.distribution.facts import facts_of
from stafet.distribution.models import AnswerTo, Offer
from stafet.distribution.rule_book import RuleBook, standing_book
from stafet.foundation import clock
from stafet.leads.models import Handover, Lead
from stafet.leads.sight import OPEN_STATES
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.at_hand import tie
from stafet.staff.models import Team
from stafet.staff.rights import Permission

FREE = frozenset({Handover.UNASSIGNED, Handover.DECLINED, Handover.EXPIRED})


@dataclass(frozen=True, slots=True)
class Refusals:
    """Who will not be asked for a lead any more, and the teams that were, as a whole."""

    people: Mapping[int, Why] = field(default_factory=dict)
    teams: frozenset[int] = frozenset()


@action("lead.assign", locks=False)
def distribute_leads(leads: Sequence[Lead], *, by: Actor) -> list[Lead]:
    """Give out those of these leads that nobody holds or is asked for; gives those that somebody is asked for now.

    The others stay where they are, on the dispatcher's desk. Never to who declined a lead or let its offer expire.
    """
    held = _held(leads)
    for lead in held:
        by.require(Permission.LEAD_ASSIGN, lead)
    free = [lead for lead in held if lead.handover in FREE and lead.completed_at is None]
    return _distribute(free, refusals_of(free), by=by)


def distribute(lead: Lead, *, by: Actor) -> bool:
    """The same for a lead just opened, within the verb that opened it; says whether anybody is asked."""
    return bool(_distribute([lead], {}, by=by))


def distribute_again(lead: Lead, *, by: Actor) -> bool:
    """The same for a lead that was offered before; never to who declined it or let its offer expire."""
    return bool(_distribute([lead], refusals_of([lead]), by=by))


def distribute_opened(leads: Sequence[Lead], *, by: Actor) -> list[Lead]:
    """The same for several, such as those of an import that says so (R7a); gives those that somebody is asked for."""
    return _distribute(leads, {}, by=by)


def refusals_of(leads: Sequence[Lead]) -> dict[int, Refusals]:
    """Who declined each lead or let its offer expire, by its number, in one query."""
    people: dict[int, dict[int, Why]] = defaultdict(dict)
    teams: dict[int, set[int]] = defaultdict(set)
    ended = Offer.objects.filter(
        lead__in=[lead.pk for lead in leads], answer__in=[AnswerTo.DECLINED, AnswerTo.EXPIRED]
    )
    for offer in ended.only("lead_id", "team_id", "user_id", "answer"):
        if offer.user_id is not None and offer.answer == AnswerTo.EXPIRED:
            people[offer.lead_id][offer.user_id] = Why.EXPIRED
        elif offer.user_id is None and offer.team_id is not None:
            teams[offer.lead_id].add(offer.team_id)
    return {
        lead.pk: Refusals(
            {**people[lead.pk], **dict.fromkeys(lead.declined_by_ids, Why.DECLINED)},
            frozenset(teams[lead.pk]),
        )
        for lead in leads
    }


def _held(leads: Iterable[Lead]) -> list[Lead]:
    """These leads as they are now, locked in one order."""
    rows = Lead.objects.filter(pk__in=[lead.pk for lead in leads], state__in=OPEN_STATES).order_by("number")
    return list(rows.select_for_update(no_key=True, of=("self",)))


def _distribute(leads: Sequence[Lead], refused: Mapping[int, Refusals], *, by: Actor) -> list[Lead]:
    tie(leads)
    tracked = [lead for lead in leads if not (lead.source.tracks_only or lead.branch.tracks_only)]
    at = clock.now()
    book = standing_book()
    facts = _facts(tracked, book, at)
    found = [_wanted(lead, book, facts.get(lead.pk), refused.get(lead.pk, Refusals())) for lead in tracked]
    return hold_out_dealt(deal([one for one in found if one is not None], at), at, by=by)


def _facts(leads: Sequence[Lead], book: RuleBook, at: datetime) -> Mapping[int, Facts]:
    if not book.rules:
        return {}
    return facts_of(
        leads,
        dict.fromkeys([lead.pk for lead in leads], at),
        with_owners=book.asks_for_owners,
        with_products=book.asks_for_products,
    )


def _wanted(lead: Lead, book: RuleBook, facts: Facts | None, refused: Refusals) -> Wanted | None:
    """By which team a lead is wanted: the first rule's that fits, else its source's; None where there is none."""
    rule = book.first(facts, but_not=refused.teams) if facts else None
    if rule is not None and facts is not None:
        known = facts.known_owner if rule.known_owner_first else None
        return wanted_by(rule, lead, known_owner=known, refused=refused.people)
    team: Team | None = lead.source.team
    if team is None or team.is_hidden or team.pk in refused.teams:
        return None
    return Wanted(lead=lead, team=team, way=Way.OPEN, codes=("source",), refused=refused.people)
