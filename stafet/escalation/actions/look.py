"""Look at leads whose clocks have come to something: record the stages reached, tell whom they concern."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from stafet.escalation.models import ReachedStage
from stafet.escalation.recorded import keep_told, record_stages, with_standing
from stafet.escalation.whom import Holding, told_of
from stafet.foundation import clock
from stafet.leads.actions.escalate import Look, escalate_leads
from stafet.leads.clocks import armings
from stafet.leads.models import Handover, Lead
from stafet.leads.response import Arming, Clock, Stage, told_from
from stafet.staff.above import Colleagues
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.colleagues import colleagues_at
from stafet.staff.events import drafted, record_all
from stafet.staff.models import Event
from stafet.staff.opening_hours import hours_of

_HEIGHT = {Stage.REMINDER: 0, Stage.STAGE_1: 1, Stage.STAGE_2: 2}


@action("lead.edit", locks=False)
def look_at_leads(leads: Sequence[Lead], *, by: Actor) -> None:
    """Bring leads, locked by the round, up to now, however long nobody has looked.

    What they have reached is recorded at its true time, once. Of what may be told by now only the highest goes out, to
    everybody whom any of it concerns, in opening hours. What has been recorded and not told waits for them.
    """
    now = clock.now()
    stages = _stages_of(leads, now)
    whom = colleagues_at(now)
    told: list[Event] = []
    touched: list[ReachedStage] = []
    looks = {}
    for lead in leads:
        waiting = [one for one in stages[lead.pk] if one.tell_at is not None and one.told_at is None]
        ripe = [one for one in waiting if one.tell_at is not None and one.tell_at <= now]
        if ripe:
            told += _tell_or_wait(lead, ripe, whom, now, by=by)
            touched += ripe
        looks[lead.pk] = _next_look(armings(lead), waiting, now)
    record_stages([one for lead in leads for one in stages[lead.pk] if one._state.adding], by=by)
    keep_told([one for one in touched if not one._state.adding])
    record_all(told)
    escalate_leads(leads, looks=looks, at=now, by=by)


def _stages_of(leads: Sequence[Lead], now: datetime) -> Mapping[int, list[ReachedStage]]:
    """For each lead the stages that its present armings have reached; those without a key are new."""
    reached = [
        _stage(lead, arming, stage, at)
        for lead in leads
        for arming in armings(lead)
        for stage, at in arming.instants.reached(now)
    ]
    found: dict[int, list[ReachedStage]] = defaultdict(list)
    for one in with_standing(reached):
        found[one.lead_id].append(one)
    return found


def _stage(lead: Lead, arming: Arming, stage: Stage, at: datetime) -> ReachedStage:
    hours = hours_of(branch=lead.branch_id, team=lead.team_id)
    clock_, due_at = arming.key
    return ReachedStage(
        lead=lead, clock=clock_, due_at=due_at, stage=stage, at=at, tell_at=told_from(hours, at)
    )


def _tell_or_wait(
    lead: Lead, ripe: Sequence[ReachedStage], among: Colleagues, now: datetime, *, by: Actor
) -> list[Event]:
    """Tell of these stages; what could have been told before, had somebody looked, waits for the next opening."""
    opens_at = told_from(hours_of(branch=lead.branch_id, team=lead.team_id), now)
    for one in ripe:
        if opens_at > now:
            one.tell_at = opens_at
        else:
            one.told_at = now
    return [] if opens_at > now else [_told(lead, ripe, among, by=by)]


def _told(lead: Lead, ripe: Sequence[ReachedStage], among: Colleagues, *, by: Actor) -> Event:
    """The event that sends the highest of these stages to all whom any of them concerns."""
    held = Holding(
        branch=lead.branch_id,
        team=lead.team_id,
        owner=lead.owner_id,
        offered_to=lead.offered_to_id,
        is_offered=lead.handover == Handover.OFFERED,
        declined_by=lead.declined_by_ids,
    )
    highest = max(ripe, key=lambda one: (_HEIGHT[Stage(one.stage)], one.at))
    highest.told_to = sorted(frozenset().union(*(told_of(Stage(one.stage), held, among) for one in ripe)))
    is_follow_up = highest.clock == Clock.FOLLOW_UP and highest.stage == Stage.STAGE_2
    after = {
        "to": highest.told_to,
        "stage": "follow_up_2" if is_follow_up else highest.stage,
        "clock": highest.clock,
        "at": highest.at,
        "due_at": highest.due_at,
    }
    return drafted("clock:told", lead, by=by, lead=lead.pk, contact=lead.contact_id, after=after)


def _next_look(running: Sequence[Arming], waiting: Sequence[ReachedStage], now: datetime) -> Look:
    """How far the lead has escalated, and when it must be looked at next."""
    ahead = [at for arming in running for _, at in arming.instants.each() if at > now]
    ahead += [one.tell_at for one in waiting if one.told_at is None and one.tell_at is not None]
    return Look(
        level=max((arming.level(now) for arming in running), default=0), again_at=min(ahead, default=None)
    )
