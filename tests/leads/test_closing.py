"""Winning, losing, reopening: a reason of the right outcome, a customer, and the way back (R33 to R35)."""

from datetime import UTC, date, datetime

import pytest

from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, Invalid
from stafet.leads.actions.lose import lose_lead
from stafet.leads.actions.note import note_on_lead
from stafet.leads.actions.reopen import reopen_lead
from stafet.leads.actions.win import win_lead
from stafet.leads.models import Case, Lead
from stafet.staff.models import Event
from tests.world import World

CLOSE = {"won": win_lead, "lost": lose_lead}
RIGHT = {"won": "sold", "lost": "too_expensive"}


@pytest.mark.parametrize("outcome", CLOSE)
@pytest.mark.parametrize("reason", [None, "", "sold", "too_expensive", "nonsense"])
def test_closing_needs_a_reason_of_the_right_outcome(world: World, outcome: str, reason: str | None) -> None:
    lead = world.lead(handover="accepted")
    if reason == RIGHT[outcome]:
        CLOSE[outcome](lead, reason=reason, by=world.by(world.agent))
        assert Lead.objects.get(pk=lead.pk).state == outcome
        return
    with pytest.raises(Invalid) as denied:
        CLOSE[outcome](lead, reason=reason, by=world.by(world.agent))
    assert RIGHT[outcome] in denied.value.options["reason"]
    assert Lead.objects.get(pk=lead.pk).state == "in_progress"


@pytest.mark.parametrize("outcome", CLOSE)
def test_closing_clears_due_and_keeps_when_and_why(world: World, outcome: str) -> None:
    lead, by = world.lead(handover="accepted"), world.by(world.agent)
    note_on_lead(lead, text="Soon", due_at=world.later(), by=by)
    CLOSE[outcome](lead, reason=RIGHT[outcome], by=by)
    lead.refresh_from_db()
    assert (lead.due_at, lead.remind_at, lead.due_note) == (None, None, "")
    assert lead.completed_at is not None
    assert lead.completion_reason is not None
    assert lead.completion_reason.code == RIGHT[outcome]
    event = Event.objects.filter(lead_number=lead.number).latest("id")
    assert (event.kind, event.after["reason"]) == (f"lead:{outcome}", RIGHT[outcome])


@pytest.mark.parametrize("outcome", CLOSE)
def test_a_repeat_changes_nothing(world: World, outcome: str) -> None:
    lead, by = world.lead(handover="accepted"), world.by(world.agent)
    CLOSE[outcome](lead, reason=RIGHT[outcome], by=by)
    before = (lead.version, Event.objects.count())
    CLOSE[outcome](lead, reason=RIGHT[outcome], by=by)
    assert (lead.version, Event.objects.count()) == before


def test_winning_makes_a_private_person_a_customer(world: World) -> None:
    lead = world.lead(handover="accepted", state="won")
    assert lead.contact is not None
    assert lead.account is not None
    assert (lead.contact.won_lead, lead.account.customer_since) == (lead.number, None)
    assert lead.contact.customer_since is not None


def test_and_a_firm_as_a_whole(world: World) -> None:
    lead = world.lead(handover="accepted", state="won", company={"name": "Nordlys A/S"})
    assert lead.account is not None
    assert (lead.account.won_lead, lead.account.is_private) == (lead.number, False)


@pytest.mark.parametrize("state", ["won", "lost"])
def test_reopening_returns_to_the_status_held_before(world: World, state: str) -> None:
    lead, by = world.lead(handover="accepted"), world.by(world.agent)
    offer_made = lead.pipeline.statuses.get(code="O")
    Lead.objects.filter(pk=lead.pk).update(status=offer_made)
    CLOSE[state](lead, reason=RIGHT[state], by=by)
    with pytest.raises(Invalid):
        reopen_lead(lead, by=by)
    due = world.later()
    reopen_lead(lead, due_at=due, by=by)
    lead.refresh_from_db()
    assert (lead.status, lead.state, lead.due_at) == (offer_made, "in_progress", due)
    assert (lead.completed_at, lead.completion_reason, lead.status_before) == (None, None, None)
    event = Event.objects.filter(lead_number=lead.number).latest("id")
    assert (event.kind, event.before["reason"]) == ("lead:reopened", RIGHT[state])


def test_the_day_is_the_branchs(world: World) -> None:
    lead = world.lead(handover="accepted")
    with clock.moved_to(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)):
        win_lead(lead, reason="sold", by=world.by(world.agent))
    assert lead.contact is not None
    assert lead.contact.customer_since == date(2026, 7, 2)


def test_reopened_it_belongs_to_who_has_its_case_now(world: World) -> None:
    lead = world.lead(handover="accepted", state="lost", owner=world.agent)
    assert lead.case is not None
    Case.objects.filter(pk=lead.case.pk).update(administrator=world.second_agent)
    reopen_lead(lead, due_at=world.later(), by=world.by(world.supervisor))
    assert Lead.objects.get(pk=lead.pk).owner == world.second_agent


@pytest.mark.parametrize("verb", [win_lead, lose_lead])
def test_a_colleague_does_not_close_what_is_not_theirs(world: World, verb: object) -> None:
    lead = world.lead(handover="accepted", owner=world.agent)
    with pytest.raises(Forbidden):
        verb(lead, reason="sold", by=world.by(world.second_agent))  # type: ignore[operator]
