"""Sets a lead's clocks as its verbs move it: which runs, until when, and when a round must look at it next.

Called within a verb, on a lead that it has locked or not yet written, and then saves. Clocks keep the times with which they
were started; what is changed in the settings holds for those that start later.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from stafet.catalog.models import ResponseTimes
from stafet.catalog.response_times import times_for
from stafet.foundation import clock
from stafet.leads.dates import REMINDER
from stafet.leads.forecast import instants_of
from stafet.leads.life_cycle import Verb
from stafet.leads.models import EndedClock, Handover, Lead
from stafet.leads.response import Arming, Clock, Instants, follow_up_instants
from stafet.staff.opening_hours import hours_of

Place = tuple[int, int | None]


def armings(lead: Lead) -> list[Arming]:
    """What runs on this lead: its response clock, and its follow-up where Due is not the end of that clock."""
    found = []
    if lead.clock and lead.clock_due_at:
        instants = Instants(lead.clock_remind_at, lead.clock_due_at, lead.clock_escalate_at)
        found.append(Arming(Clock(lead.clock), instants))
    if lead.due_at and not due_is_the_clocks(lead):
        remind_at = lead.remind_at if lead.remind_at != lead.due_at else None
        found.append(Arming(Clock.FOLLOW_UP, Instants(remind_at, lead.due_at, lead.escalate_at)))
    return found


def due_is_the_clocks(lead: Lead) -> bool:
    """Whether Due is the end of the running clock: nobody has moved it (R43)."""
    return bool(lead.clock) and lead.due_at is not None and lead.due_at == lead.clock_due_at


def place_of(lead: Lead) -> Place:
    """What decides whose opening hours count: branch and team."""
    return lead.branch_id, lead.team_id


@contextmanager
def rearming(lead: Lead) -> Iterator[None]:
    """Whatever changes in the clocks within the block, the next look at the lead is set by it.

    What was reached under an arming that ends here, and that no round has looked at yet, is kept for the round.
    """
    before, looked_for = armings(lead), lead.look_at
    yield
    now, after = clock.now(), armings(lead)
    known = set() if lead._state.adding else {arming.key for arming in before}
    begun = [arming for arming in after if arming.key not in known]
    looks = [at for arming in begun for _, at in arming.instants.each()] if _times(lead) else []
    if len(begun) < len(after) and looked_for is not None:
        looks.append(looked_for)
    lead.look_at = min(looks, default=None)
    lead.escalated_stage = max((arming.level(now) for arming in after), default=0)
    if looked_for is not None and looked_for <= now and not lead._state.adding:
        standing = {arming.key for arming in after}
        _keep_reached(lead, [arming for arming in before if arming.key not in standing], now)


def begin(lead: Lead, at: datetime) -> None:
    """A lead, not yet written, was received at `at`: from then on it waits for somebody who accepts it.

    One that is only tracked waits for nobody (R14).
    """
    with rearming(lead):
        if not (lead.source.tracks_only or lead.branch.tracks_only):
            _start(lead, Clock.ACCEPTANCE, at)
        if lead.due_at and not due_is_the_clocks(lead):
            set_reminder(lead)


def follow(lead: Lead, verb: Verb, *, was: str, place: Place) -> None:
    """Set the response clock after `verb` has moved a lead that was in the handover `was`, at `place`.

    For use within `rearming`, before the lead is saved.
    """
    if lead.completed_at is not None:
        _stop(lead)
        lead.clock_from = lead.reacted_at = lead.escalate_at = None
    elif verb in {Verb.ACCEPT, Verb.TAKE}:
        _taken(lead, is_by_hand=verb is Verb.TAKE)
    elif lead.handover != Handover.ACCEPTED and (was == Handover.ACCEPTED or verb is Verb.REOPEN):
        _start(lead, Clock.ACCEPTANCE, clock.now())
    elif lead.clock and lead.clock_from and _is_elsewhere(lead, place):
        _start(lead, Clock(lead.clock), lead.clock_from)
    if verb is Verb.REOPEN:
        set_reminder(lead)


def set_reminder(lead: Lead) -> None:
    """Arm the reminder and the escalation of a Due that somebody has just set (R41). For use within `rearming`."""
    lead.remind_at = lead.escalate_at = None
    if lead.due_at is None or due_is_the_clocks(lead):
        return
    times = _times(lead)
    if times is None:
        lead.remind_at = lead.due_at - REMINDER
        return
    before, after = times.follow_up_remind_before, times.follow_up_escalate_after
    found = follow_up_instants(lead.due_at, clock.now(), remind_before=before, escalate_after=after)
    lead.remind_at, lead.escalate_at = found.remind_at, found.escalate_at
    if before is None:
        lead.remind_at = lead.due_at  # never "soon"


def react(lead: Lead) -> None:
    """The customer was reached: the clock of the first reaction ends, now or when somebody accepts (R43)."""
    if lead.completed_at is not None or lead.reacted_at is not None:
        return
    with rearming(lead):
        lead.reacted_at = clock.now()
        if lead.clock == Clock.REACTION:
            _stop(lead)


def take_back_reaction(lead: Lead) -> None:
    """What counted as the first reaction did not arrive: the clock runs as if nothing had been sent (R43)."""
    if lead.completed_at is not None or lead.reacted_at is None:
        return
    with rearming(lead):
        lead.reacted_at = None
        if lead.handover == Handover.ACCEPTED and lead.clock_from is not None:
            _start(lead, Clock.REACTION, lead.clock_from)


def _taken(lead: Lead, *, is_by_hand: bool) -> None:
    """From acceptance on the first reaction is waited for, unless it came before.

    Who makes a lead by hand and says when to go on has just spoken with the customer.
    """
    is_planned = is_by_hand and lead.due_at is not None and not due_is_the_clocks(lead)
    if lead.reacted_at is not None or is_planned:
        _stop(lead)
        lead.clock_from = clock.now()
    else:
        _start(lead, Clock.REACTION, clock.now())


def _start(lead: Lead, which: Clock, at: datetime) -> None:
    """Let this clock run since `at`; Due is its end, unless somebody has set another."""
    _stop(lead)
    if lead.project is not None:
        return  # nobody waits for an answer who has not asked (R57)
    lead.clock_from = at
    found = instants_of(_times(lead), which, hours_of(branch=lead.branch_id, team=lead.team_id), at)
    if found is None:
        return
    lead.clock = which
    lead.clock_due_at = found.due_at
    lead.clock_remind_at, lead.clock_escalate_at = found.remind_at, found.escalate_at
    if lead.due_at is None:
        show_clock(lead)


def show_clock(lead: Lead) -> None:
    """Let Due be the end of the running clock."""
    lead.due_at, lead.remind_at = lead.clock_due_at, lead.clock_remind_at or lead.clock_due_at
    lead.escalate_at = None


def _stop(lead: Lead) -> None:
    if due_is_the_clocks(lead):
        lead.due_at = lead.remind_at = None
    lead.clock = ""
    lead.clock_remind_at = lead.clock_due_at = lead.clock_escalate_at = None


def _is_elsewhere(lead: Lead, place: Place) -> bool:
    """Whether other times or other opening hours count than at the place where the lead was."""
    branch, team = place
    if place_of(lead) == place:
        return False
    if lead.branch_id != branch:
        return True
    return hours_of(branch=branch, team=team) != hours_of(branch=lead.branch_id, team=lead.team_id)


def _keep_reached(lead: Lead, ended: list[Arming], now: datetime) -> None:
    EndedClock.objects.bulk_create(
        EndedClock(
            lead=lead,
            clock=arming.clock,
            remind_at=arming.instants.remind_at,
            due_at=arming.instants.due_at,
            escalate_at=arming.instants.escalate_at,
            ended_at=now,
        )
        for arming in ended
        if arming.instants.reached(now)
    )


def _times(lead: Lead) -> ResponseTimes | None:
    return times_for(type=lead.type_id, branch=lead.branch_id)
