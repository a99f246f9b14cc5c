"""Every triple of state, handover and verb through `move` and through the real verbs: the table, and nothing beside it."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from django.db import connection, transaction

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.catalog.models import CompletionReason, State
from stafet.distribution.actions.assign import assign_lead
from stafet.distribution.actions.decline import decline_lead
from stafet.distribution.actions.offer import offer_lead
from stafet.distribution.actions.withdraw import withdraw_offer
from stafet.foundation.denials import Denial, NotNow, Overtaken
from stafet.leads.actions.lose import lose_lead
from stafet.leads.actions.reopen import reopen_lead
from stafet.leads.actions.win import win_lead
from stafet.leads.life_cycle import Verb, target
from stafet.leads.models import Handover, Lead
from stafet.leads.transition import move
from stafet.staff.actor import Actor
from stafet.staff.models import Event
from tests.world import PLACES, World

Place = tuple[State, Handover]
EVERYTHING = [(place, verb) for place, verb in product(sorted(PLACES), Verb)]

# The verbs that a person can call, with all that each needs; the rest are moves within other verbs.
CALLS: dict[Verb, Callable[[World, Lead, Actor], object]] = {
    Verb.ACCEPT: lambda _, lead, by: accept_lead(lead, choice=Choice(is_new_case=True), by=by),
    Verb.DECLINE: lambda _, lead, by: decline_lead(lead, by=by),
    Verb.OFFER: lambda world, lead, by: offer_lead(lead, team=world.new_cars, by=by),
    Verb.ASSIGN: lambda world, lead, by: assign_lead(lead, owner=world.supervisor, by=by),
    Verb.WITHDRAW: lambda _, lead, by: withdraw_offer(lead, by=by),
    Verb.WIN: lambda _, lead, by: win_lead(lead, reason="sold", by=by),
    Verb.LOSE: lambda _, lead, by: lose_lead(lead, reason="no_interest", by=by),
    Verb.REOPEN: lambda world, lead, by: reopen_lead(lead, due_at=world.later(), by=by),
}
IDS = [f"{place[0]}-{place[1]}-{verb}" for place, verb in EVERYTHING]


@pytest.mark.parametrize(("place", "verb"), EVERYTHING, ids=IDS)
def test_a_move_goes_where_the_table_says_or_nowhere(world: World, place: Place, verb: Verb) -> None:
    lead = world.lead(state=place[0], handover=place[1])
    came_from = lead.status_before.state if lead.status_before else None
    to = target(place, verb)
    if to is None:
        with pytest.raises((NotNow, Overtaken)) as denied, transaction.atomic():
            move(lead, verb, **_needed(world, lead, verb))
        assert denied.value.sentence.endswith(".")
        assert _stored(lead) == place
        return
    move(lead, verb, **_needed(world, lead, verb))
    assert _stored(lead) == (to[0] or came_from, to[1])


@pytest.mark.parametrize(
    ("place", "verb"),
    [(p, v) for p, v in EVERYTHING if v in CALLS],
    ids=[i for i, e in zip(IDS, EVERYTHING, strict=True) if e[1] in CALLS],
)
def test_a_verb_goes_where_the_table_says_or_nowhere(world: World, place: Place, verb: Verb) -> None:
    lead = world.lead(state=place[0], handover=place[1])
    came_from = lead.status_before.state if lead.status_before else None
    before = Event.objects.count()
    # Assigning to a person before acceptance is an offer to that person (R17).
    moved_by = Verb.OFFER if verb is Verb.ASSIGN and place[1] is not Handover.ACCEPTED else verb
    to = target(place, moved_by)
    by = world.by(world.administrator)
    if to is None:
        with pytest.raises(Denial) as denied:
            CALLS[verb](world, lead, by)
        assert denied.value.sentence.endswith(".")
        assert _stored(lead) == place
        assert Event.objects.count() == before
        return
    CALLS[verb](world, lead, by)
    assert _stored(lead) == (to[0] or came_from, to[1])
    assert Event.objects.count() > before


def test_the_places_of_the_cast_are_all_that_the_verbs_can_reach() -> None:
    """The cast's list of places, told independently: the closure of the table from a fresh lead."""
    reached = {(State.NEW, Handover.UNASSIGNED)}
    while True:
        more = set()
        for place, verb in product(reached, Verb):
            if (to := target(place, verb)) is not None:
                more |= {(s, to[1]) for s in ([to[0]] if to[0] else [State.NEW, State.IN_PROGRESS])}
        if more <= reached:
            break
        reached |= more
    # Reopening what was accepted gives back what it was before closing: never new and accepted at once.
    assert reached - {(State.NEW, Handover.ACCEPTED)} == PLACES


@pytest.mark.parametrize(
    "broken",
    [
        "UPDATE leads_lead SET handover = 'accepted', owner_id = NULL",
        "UPDATE leads_lead SET handover = 'offered'",
        "UPDATE leads_lead SET state = 'won'",
        "UPDATE leads_lead SET completed_at = now()",
        "UPDATE leads_lead SET probability = 101",
    ],
)
def test_the_database_itself_refuses_a_lead_that_cannot_be(world: World, broken: str) -> None:
    world.lead(handover="accepted")
    with pytest.raises(Exception, match="violates check constraint"), transaction.atomic():
        connection.cursor().execute(broken)


def _stored(lead: Lead) -> Place:
    state, handover = Lead.objects.values_list("state", "handover").get(pk=lead.pk)
    return State(state), Handover(handover)


def _needed(world: World, lead: Lead, verb: Verb) -> dict[str, Any]:
    """The columns that must go with a move, else the database refuses the row."""
    if verb in {Verb.ACCEPT, Verb.TAKE, Verb.ASSIGN}:
        return {"owner": world.agent}
    if verb is Verb.WIN:
        return {"completion_reason": CompletionReason.objects.get(code="sold")}
    if verb in {Verb.LOSE, Verb.LAY_DOWN}:
        return {"completion_reason": CompletionReason.objects.get(code="declined")}
    return {}
