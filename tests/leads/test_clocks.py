"""Which clock a lead's verbs set, and until when."""

from datetime import timedelta

import pytest

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.actions.open_by_hand import open_by_hand
from stafet.acceptance.choice import Choice
from stafet.catalog.actions.response_times import reset_response_times, set_response_times
from stafet.catalog.models import LeadType
from stafet.catalog.response_times import times_for, times_of
from stafet.distribution.actions.decline import decline_lead
from stafet.distribution.actions.offer import offer_lead
from stafet.distribution.actions.withdraw import withdraw_offer
from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, Invalid, Overtaken
from stafet.intake.actions.hand_in import hand_in
from stafet.intake.actions.replay import replay_capture
from stafet.intake.actions.settle import settle_capture
from stafet.intake.models import Capture
from stafet.leads.actions.call import log_call
from stafet.leads.actions.lose import lose_lead
from stafet.leads.actions.note import note_on_lead
from stafet.leads.actions.react import count_reaction, uncount_reaction
from stafet.leads.actions.reopen import reopen_lead
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from tests.escalation.clockwork import USUAL, berlin, set_times
from tests.intake.enquiries import FORM, form
from tests.world import World

MINUTE = timedelta(minutes=1)
NEW = Choice(is_new_case=True)


@pytest.fixture(autouse=True)
def _times(world: World) -> None:
    set_times()


def test_a_new_lead_waits_for_somebody_who_accepts_it(world: World) -> None:
    lead = world.lead()
    assert lead.clock == "acceptance"
    assert lead.clock_from == lead.received_at
    assert lead.clock_due_at == lead.due_at == lead.received_at + 60 * MINUTE
    assert lead.remind_at == lead.look_at == lead.received_at + 40 * MINUTE


def test_offering_declining_and_taking_back_let_the_clock_run_on(world: World) -> None:
    lead = world.lead()
    ends_at = lead.due_at
    offer_lead(lead, team=world.used_cars, by=SYSTEM)
    assert (lead.clock, lead.due_at) == ("acceptance", ends_at)
    decline_lead(lead, by=world.by(world.agent))
    assert (lead.clock, lead.due_at) == ("acceptance", ends_at)
    offer_lead(lead, team=world.new_cars, by=SYSTEM)
    withdraw_offer(lead, by=SYSTEM)
    assert (lead.clock, lead.due_at) == ("acceptance", ends_at)


def test_acceptance_starts_the_clock_of_the_first_reaction(world: World) -> None:
    lead = world.lead(handover="offered")
    accept_lead(lead, choice=NEW, by=world.by(world.agent))
    assert lead.clock == "reaction"
    assert lead.clock_from is not None
    assert lead.due_at == lead.clock_due_at == lead.clock_from + 120 * MINUTE


def test_an_accepted_lead_that_is_offered_again_waits_for_acceptance_anew(world: World) -> None:
    lead = world.lead(handover="accepted")
    offer_lead(lead, team=world.new_cars, by=SYSTEM)
    assert lead.clock == "acceptance"
    assert lead.clock_from is not None
    assert lead.clock_from > lead.received_at


def test_a_note_moves_due_and_lets_the_clock_run_on(world: World) -> None:
    lead = world.lead(handover="accepted")
    ends_at, tomorrow = lead.clock_due_at, world.later()
    note_on_lead(lead, text="Will call.", due_at=tomorrow, by=world.by(world.agent))
    assert (lead.clock, lead.clock_due_at, lead.due_at) == ("reaction", ends_at, tomorrow)
    assert lead.remind_at == tomorrow - 60 * MINUTE
    assert lead.escalate_at == tomorrow + 240 * MINUTE


@pytest.mark.parametrize("outcome", ["not_reached", "voicemail"])
def test_an_unanswered_call_is_no_reaction(world: World, outcome: str) -> None:
    lead = world.lead(handover="accepted")
    log_call(lead, outcome=outcome, text="", due_at=world.later(), by=world.by(world.agent))
    assert (lead.clock, lead.reacted_at) == ("reaction", None)


def test_a_customer_reached_before_acceptance_is_not_waited_for_again(world: World) -> None:
    lead = world.lead(handover="offered")
    log_call(lead, outcome="reached", text="", due_at=world.later(), by=world.by(world.agent))
    assert lead.clock == "acceptance"
    accept_lead(lead, choice=NEW, by=world.by(world.agent))
    assert lead.clock == ""


def test_a_message_counts_until_it_bounces(world: World) -> None:
    lead = world.lead(handover="accepted")
    ends_at, started_at = lead.clock_due_at, lead.clock_from
    by = world.by(world.agent)
    count_reaction(lead, by=by)
    assert (lead.clock, lead.due_at, lead.look_at) == ("", None, None)
    uncount_reaction(lead, by=SYSTEM)
    assert (lead.clock, lead.clock_from, lead.clock_due_at, lead.due_at) == (
        "reaction",
        started_at,
        ends_at,
        ends_at,
    )


def test_a_bounce_changes_nothing_where_something_else_arrived(world: World) -> None:
    lead = world.lead(handover="accepted")
    by = world.by(world.agent)
    count_reaction(lead, by=by)
    uncount_reaction(lead, has_other=True, by=SYSTEM)
    assert lead.clock == ""
    log_call(lead, outcome="reached", text="", due_at=world.later(), by=by)
    uncount_reaction(lead, by=SYSTEM)
    assert lead.clock == ""


def test_closing_ends_the_clock_and_reopening_starts_none_at_its_owner(world: World) -> None:
    lead = world.lead(handover="accepted")
    by = world.by(world.agent)
    lose_lead(lead, reason="not_reached", by=by)
    assert (lead.clock, lead.due_at, lead.look_at) == ("", None, None)
    reopen_lead(lead, due_at=world.later(), by=by)
    assert lead.clock == ""
    assert lead.look_at == lead.remind_at == (lead.due_at or berlin(1, 0)) - 60 * MINUTE


def test_a_lead_laid_down_and_reopened_waits_for_acceptance_anew(world: World) -> None:
    lead = world.lead(state="lost", handover="declined")
    reopened_at = world.later()
    set_response_times(times_of(type=lead.type_id, branch=None), minutes=USUAL, by=SYSTEM)
    with clock.moved_to(reopened_at):
        reopen_lead(lead, by=world.by(world.manager))
    assert lead.clock == "acceptance"
    assert (lead.clock_from or berlin(1, 0)) >= reopened_at


def test_a_lead_by_hand_with_a_date_has_no_response_clock_one_without_has(world: World) -> None:
    by, later = world.by(world.agent), world.later()
    planned = open_by_hand(world.by_hand, enquiry=world.enquiry(due_at=later), choice=NEW, by=by)
    assert (planned.clock, planned.due_at, planned.look_at) == ("", later, later - 60 * MINUTE)
    unplanned = open_by_hand(world.by_hand, enquiry=world.enquiry(), choice=NEW, by=by)
    assert unplanned.clock == "reaction"


def test_the_times_of_the_branch_count_before_those_of_everywhere(world: World) -> None:
    kind = LeadType.objects.get(is_default=True)
    set_times({"accept_within": 15}, branch=world.flensburg)
    assert [
        (found.accept_within, found.react_within)
        for branch in (world.flensburg, world.odense)
        if (found := times_for(type=kind.pk, branch=branch.pk))
    ] == [(15, None), (60, 120)]
    lead = world.lead()
    assert (lead.due_at, lead.remind_at) == (lead.received_at + 15 * MINUTE,) * 2  # never "soon"


def test_running_clocks_keep_their_times(world: World) -> None:
    lead = world.lead()
    ends_at = lead.due_at
    set_times({"accept_within": 5})
    offer_lead(lead, team=world.used_cars, by=SYSTEM)
    assert lead.due_at == ends_at


def test_a_reminder_cannot_come_before_its_clock_starts(world: World) -> None:
    with pytest.raises(Invalid) as denied:
        set_times({**USUAL, "remind_before": 60})
    assert list(denied.value.fields) == ["remind_before"]


@pytest.mark.parametrize(
    ("name", "value"), [("accept_within", 0), ("react_within", 86_401), ("escalate_after", -1)]
)
def test_minutes_out_of_bounds_are_denied(world: World, name: str, value: int) -> None:
    with pytest.raises(Invalid) as denied:
        set_times({**USUAL, name: value})
    assert list(denied.value.fields) == [name]


def test_an_older_version_is_overtaken_and_a_reset_inherits_again(world: World) -> None:
    kind = LeadType.objects.get(is_default=True)
    place = set_times({"accept_within": 15}, branch=world.flensburg)
    with pytest.raises(Overtaken):
        set_response_times(place, minutes=USUAL, seen=0, by=SYSTEM)
    reset_response_times(place, seen=1, by=SYSTEM)
    found = times_for(type=kind.pk, branch=world.flensburg.pk)
    assert found is not None
    assert found.accept_within == 60


def test_a_manager_sets_the_times_of_the_branch_and_not_those_of_everywhere(world: World) -> None:
    kind, by = LeadType.objects.get(is_default=True).pk, world.by(world.manager)
    set_response_times(times_of(type=kind, branch=world.flensburg.pk), minutes=USUAL, by=by)
    for branch, who in ((None, by), (world.odense.pk, by), (world.flensburg.pk, world.by(world.supervisor))):
        with pytest.raises(Forbidden):
            set_response_times(times_of(type=kind, branch=branch), minutes=USUAL, by=who)


def test_a_capture_s_clock_starts_at_receipt_and_after_a_replay_at_the_replay(world: World) -> None:
    received_at = clock.now() - timedelta(days=2)
    found = []
    for number in range(2):
        with clock.moved_to(received_at):
            raw = form(email=f"kim{number}@post.example", name=f"Kim Ahl{number}")
            found.append(hand_in(world.web, raw=raw, content_type=FORM, by=SYSTEM))
    first, second = found
    settle_capture(first, by=SYSTEM)
    Capture.objects.filter(pk=second.pk).update(tries=1)  # it was tried in vain
    second.refresh_from_db()
    replay_capture(second, by=world.by(world.administrator))
    late, fresh = (capture.leads.get() for capture in found)
    assert late.clock_from == late.received_at
    assert fresh.clock_from is not None
    assert fresh.clock_from - fresh.received_at > timedelta(days=1)


def test_leads_know_when_to_be_looked_at(world: World) -> None:
    lead = world.lead()
    at = lead.look_at
    assert at is not None
    assert not Lead.objects.to_look_at(at - MINUTE).exists()
    assert list(Lead.objects.to_look_at(at)) == [lead]
