"""Winning, losing, reopening: a reason always, a customer made, and the way back (R29, R33 to R35)."""

import pytest

from stafet.foundation.denials import Forbidden, Invalid, NotNow
from stafet.leads.actions.lose import lose_lead
from stafet.leads.actions.reopen import reopen_lead
from stafet.leads.actions.win import win_lead
from stafet.leads.models import Lead
from stafet.staff.models import Event
from tests.world import World


def kinds(lead: Lead) -> list[str]:
    return list(Event.objects.filter(lead_number=lead.number).order_by("id").values_list("kind", flat=True))


def test_winning_ends_the_dates_and_makes_a_customer(world: World) -> None:
    lead = world.lead(handover="accepted", due_at=world.later())
    win_lead(lead, reason="sold", by=world.by(world.agent))
    lead.refresh_from_db()
    assert (lead.state, lead.status.code, lead.due_at, lead.remind_at) == ("won", "W", None, None)
    assert lead.completed_at is not None
    assert lead.contact is not None
    assert (lead.contact.customer_since, lead.contact.won_lead) == (lead.branch.today(), lead.number)


def test_a_company_becomes_the_customer_and_not_its_buyer(world: World) -> None:
    lead = world.lead(handover="accepted", company={"name": "Nordlys Byg ApS"})
    win_lead(lead, reason="leased", by=world.by(world.agent))
    lead.refresh_from_db()
    assert lead.account is not None
    assert lead.contact is not None
    assert (lead.account.won_lead, lead.contact.won_lead) == (lead.number, None)


def test_who_is_a_customer_stays_one_since_the_first_day(world: World) -> None:
    first = world.lead(handover="accepted", state="won")
    second = world.lead(handover="accepted", person=first.person)
    win_lead(second, reason="sold", by=world.by(world.agent))
    first.refresh_from_db()
    assert first.contact == second.contact
    assert first.contact is not None
    assert first.contact.won_lead == first.number


@pytest.mark.parametrize("reason", [None, "", "too_expensive", "no such reason", 999_999])
def test_a_won_lead_needs_a_reason_for_winning(world: World, reason: str | int | None) -> None:
    lead = world.lead(handover="accepted")
    with pytest.raises(Invalid) as denied:
        win_lead(lead, reason=reason, by=world.by(world.agent))
    lead.refresh_from_db()
    assert "reason" in denied.value.fields
    assert "sold" in denied.value.options["reason"]
    assert "too_expensive" not in denied.value.options["reason"]
    assert lead.state == "in_progress"


def test_a_hidden_reason_is_not_taken(world: World) -> None:
    lead = world.lead(handover="accepted")
    kind = type(world.lead(handover="accepted", state="lost").completion_reason)
    assert kind is not type(None)
    kind.objects.filter(code="duplicate").update(is_hidden=True)  # type: ignore[union-attr]
    with pytest.raises(Invalid):
        lose_lead(lead, reason="duplicate", by=world.by(world.agent))


def test_a_status_of_another_state_is_refused(world: World) -> None:
    lead = world.lead(handover="accepted")
    with pytest.raises(Invalid) as denied:
        win_lead(lead, reason="sold", status="L", by=world.by(world.agent))
    assert "status" in denied.value.fields


def test_an_agent_does_not_close_a_colleagues_lead(world: World) -> None:
    lead = world.lead(handover="accepted", owner=world.agent)
    for verb in (win_lead, lose_lead):
        with pytest.raises(Forbidden):
            verb(lead, reason="sold", by=world.by(world.second_agent))
    lose_lead(lead, reason="not_reached", by=world.by(world.supervisor))
    assert kinds(lead)[-1] == "lead:lost"


def test_saying_it_again_changes_nothing(world: World) -> None:
    lead = world.lead(handover="accepted")
    me = world.by(world.agent)
    win_lead(lead, reason="sold", by=me)
    said = kinds(lead)
    win_lead(lead, reason="sold", by=me)
    reopen_lead(lead, due_at=world.later(), by=me)
    reopen_lead(lead, due_at=world.later(), by=me)
    assert kinds(lead) == [*said, "lead:reopened"]


def test_reopening_goes_back_to_the_status_held_before(world: World) -> None:
    lead = world.lead(handover="accepted")
    Lead.objects.filter(pk=lead.pk).update(status=lead.pipeline.statuses.get(code="O"))
    me = world.by(world.agent)
    lose_lead(lead, reason="too_expensive", by=me)
    due_at = world.later()
    reopen_lead(lead, due_at=due_at, by=me)
    lead.refresh_from_db()
    assert (lead.status.code, lead.state, lead.handover, lead.due_at) == (
        "O",
        "in_progress",
        "accepted",
        due_at,
    )
    assert (lead.completed_at, lead.completion_reason, lead.status_before) == (None, None, None)
    assert Event.objects.filter(lead_number=lead.number).latest("id").before["reason"] == "too_expensive"


def test_reopening_asks_for_the_next_date(world: World) -> None:
    lead = world.lead(handover="accepted", state="won")
    with pytest.raises(Invalid):
        reopen_lead(lead, due_at=None, by=world.by(world.agent))


def test_a_lead_laid_down_comes_back_to_the_dispatcher(world: World) -> None:
    lead = world.lead(handover="declined", state="lost")
    reopen_lead(lead, by=world.by(world.administrator))
    lead.refresh_from_db()
    assert (lead.state, lead.handover, lead.owner) == ("new", "unassigned", None)


def test_what_nobody_accepted_is_not_closed(world: World) -> None:
    lead = world.lead(handover="offered")
    with pytest.raises(NotNow, match="accepted first"):
        win_lead(lead, reason="sold", by=world.by(world.supervisor))
