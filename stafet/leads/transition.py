"""The only writer of a lead's state, status and handover."""

from datetime import datetime
from typing import Any

from stafet.catalog.models import CompletionReason, State, Status
from stafet.foundation import clock
from stafet.foundation.denials import Invalid, NotNow, Overtaken
from stafet.leads.clocks import follow, place_of, rearming
from stafet.leads.definitions import statuses_of
from stafet.leads.life_cycle import Verb, target
from stafet.leads.models import Handover, Lead
from stafet.leads.write import save
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Event, User

# The event by which each verb is known again when the same actor repeats it.
EVENTS = {
    Verb.ACCEPT: "lead:accepted",
    Verb.DECLINE: "lead:declined",
    Verb.WIN: "lead:won",
    Verb.LOSE: "lead:lost",
    Verb.REOPEN: "lead:reopened",
}
_CLOSED = frozenset({State.WON, State.LOST})
_CLOSING = frozenset({Verb.WIN, Verb.LOSE})


def is_repeat(lead: Lead, verb: Verb, *, by: Actor) -> bool:
    """Whether this actor did just this last, so that saying it again changes nothing.

    What Stafet itself did thereupon (offered it on, closed it) does not count.
    """
    moves = set(EVENTS.values()) | {"lead:assigned", "lead:offered"}
    told = Event.objects.filter(lead_number=lead.number, kind__in=moves).exclude(by_kind="system")
    last = told.order_by("-id").first()
    return last is not None and last.kind == EVENTS[verb] and (last.by_kind, last.by_id) == (by.kind, by.id)


def move(lead: Lead, verb: Verb, *, status: Status | None = None, **changes: Any) -> dict[str, str]:
    """Move a lead, locked by its verb's frame, as the table says, and write it with `changes`.

    `status` is the wished status of the target state; else the one that follows by itself.
    Gives the place left, for the event. Denies what the table does not name.
    """
    state, handover = check_move(lead, verb)
    new_status = status or status_for(lead, state)
    if state is not None and new_status.state != state:
        raise Invalid(
            "This status belongs to another state.", fields={"status": "Pick one of the target state."}
        )
    if verb in _CLOSING and not may_step(lead.status, new_status):
        raise NotNow("The pipeline does not allow this step.")
    left = {"status": lead.status.code, "state": lead.state, "handover": lead.handover}
    was, stood = lead.handover, place_of(lead)
    with rearming(lead):
        _enter(lead, new_status, handover)
        for name, value in changes.items():
            setattr(lead, name, value)
        follow(lead, verb, was=was, place=stood)
    save(lead)
    return left


def _enter(lead: Lead, status: Status, handover: Handover) -> None:
    """Set the status, its state, and what follows from both."""
    if status.state in _CLOSED:
        lead.status_before = lead.status
        lead.completed_at = clock.now()
        lead.due_at = lead.remind_at = None
        lead.due_note = ""
    elif lead.state in _CLOSED:
        lead.completed_at = lead.completion_reason = lead.status_before = None
    lead.status = status
    lead.pipeline_id = status.pipeline_id
    lead.state, lead.handover = status.state, handover
    if handover is not Handover.ACCEPTED:
        lead.owner = None
    if handover is not Handover.OFFERED:
        lead.offered_to = None


def stand_at(
    lead: Lead,
    status: Status,
    *,
    owner: User | None = None,
    reason: CompletionReason | None = None,
    closed_at: datetime | None = None,
) -> None:
    """Put a lead that comes from elsewhere, not yet written, where it stood there: with its owner it is accepted.

    Denies a place to which no verb leads: a closed lead without owner, reason or day; an open one with a reason.
    """
    if (status.state in _CLOSED) != (reason is not None):
        raise Invalid("A closed row needs a reason, an open one has none.")
    if reason is not None and (owner is None or closed_at is None or reason.outcome != status.state):
        raise Invalid("This reason belongs to another outcome.")
    if owner is not None and status.state == State.NEW:
        status = first_status(status.pipeline_id, State.IN_PROGRESS)
    if status.state in _CLOSED:
        lead.status_before = first_status(status.pipeline_id, State.IN_PROGRESS)
        lead.completed_at, lead.completion_reason, lead.due_at = closed_at, reason, None
    lead.status, lead.state = status, status.state
    lead.owner = owner
    lead.handover = Handover.UNASSIGNED if owner is None else Handover.ACCEPTED


def check_move(lead: Lead, verb: Verb) -> tuple[State | None, Handover]:
    """Where the table leads from here; denies what it does not name."""
    to = target((State(lead.state), Handover(lead.handover)), verb)
    if to is None:
        raise _denial(lead, verb)
    return to


def set_status(lead: Lead, status: Status) -> None:
    """Change the status within the same state, along an allowed transition (R29, R30)."""
    if status.pipeline_id != lead.pipeline_id:
        raise Invalid("This status belongs to another pipeline.", fields={"status": "Not of this pipeline."})
    if status.state != lead.state:
        raise NotNow("This status crosses to another state: accept, win, lose or reopen the lead instead.")
    if status != lead.status and not may_step(lead.status, status):
        raise NotNow("The pipeline does not allow this step.")
    lead.status = status


def status_for(lead: Lead, state: State | None) -> Status:
    """The status that a lead takes when it enters `state`; None is the one held before closing."""
    if state is None:
        return lead.status_before or first_status(lead.pipeline_id, State.NEW)
    if lead.status.state == state:
        return lead.status
    return first_status(lead.pipeline_id, state, after=lead.status if state in _CLOSED else None)


def may_step(here: Status, there: Status) -> bool:
    """Whether the pipeline lets a lead go from here to there, by an edit or by closing it; the states are asked elsewhere."""
    allowed = onward_of(here)
    return not allowed or there.pk in allowed


def onward_of(status: Status) -> frozenset[int]:
    """The statuses, by their keys, to which this one leads on; none: to all."""
    links = at_hand(Status.next_statuses.through).every
    return frozenset(link.to_status_id for link in links if link.from_status_id == status.pk)


def first_status(pipeline_id: int, state: State, *, after: Status | None = None) -> Status:
    """The first visible status of this state, of those that `after` leads on to if it leads to any; denies where there is none."""
    visible = [one for one in statuses_of(pipeline_id) if one.state == state and not one.is_hidden]
    found = next((one for one in visible if after is None or may_step(after, one)), next(iter(visible), None))
    if found is None:
        raise NotNow("The pipeline has no visible status for this step.")
    return found


def _denial(lead: Lead, verb: Verb) -> Overtaken | NotNow:
    """Why the table has no such move: who was faster, or what the lead's state forbids."""
    if verb is Verb.REOPEN and lead.state not in _CLOSED:
        return NotNow("This lead is open.")
    if lead.state in _CLOSED:
        return NotNow("This lead is closed. Reopen it first.")
    if lead.handover == Handover.ACCEPTED and lead.owner:
        return Overtaken("%(who)s has already accepted this lead.", who=lead.owner.name)
    if lead.handover == Handover.OFFERED:
        return NotNow("This lead has to be accepted first.")
    return NotNow("Nobody is asked to take this lead at the moment.")
