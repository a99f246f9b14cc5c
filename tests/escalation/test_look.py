"""A round records each stage once at its true time, and tells of the highest in opening hours."""

from datetime import date, timedelta

import pytest

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.distribution.actions.assign import assign_lead
from stafet.distribution.actions.offer import offer_lead
from stafet.foundation import clock
from stafet.leads.actions.call import log_call
from stafet.leads.actions.follow_up import follow_up
from stafet.leads.actions.lose import lose_lead
from stafet.leads.models import EndedClock, Lead
from stafet.staff.actions.hours import set_hours
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Absence, Event
from stafet.staff.opening_hours import place_of
from tests.escalation.clockwork import berlin, open_nine_to_six, reached, set_times, sweep_at, told
from tests.world import World

TUESDAY = 10  # of March 2026
MINUTE = timedelta(minutes=1)


@pytest.fixture
def clocks(world: World) -> None:
    open_nine_to_six(world.flensburg)
    set_times()


def offered(world: World, at: object) -> Lead:
    with clock.moved_to(at):  # type: ignore[arg-type]
        return world.lead(handover="offered")


def accepted(world: World, at: object) -> Lead:
    with clock.moved_to(at):  # type: ignore[arg-type]
        return world.lead(handover="accepted")


def test_an_offer_that_nobody_takes_is_told_to_the_team_then_above_it(world: World, clocks: None) -> None:
    lead = offered(world, berlin(TUESDAY, 10))
    for minutes in range(0, 200, 5):
        sweep_at(berlin(TUESDAY, 10, 1) + minutes * MINUTE)
    team = [world.agent.pk, world.second_agent.pk]
    assert [(stage, to) for stage, to, _ in told(lead)] == [
        ("reminder", team),
        ("stage_1", team),
        ("stage_2", [world.supervisor.pk]),
    ]
    due = lead.clock_due_at
    assert due is not None
    assert abs(due - berlin(TUESDAY, 11)) < MINUTE
    assert reached(lead) == [
        ("acceptance", "reminder", due - 20 * MINUTE),
        ("acceptance", "stage_1", due),
        ("acceptance", "stage_2", due + 90 * MINUTE),
    ]


def test_at_opening_only_the_highest_goes_out_to_all_whom_it_concerns(world: World, clocks: None) -> None:
    lead = accepted(world, berlin(TUESDAY, 15, 55))
    sweep_at(berlin(TUESDAY, 17, 45))
    assert told(lead) == [("reminder", [world.agent.pk], berlin(TUESDAY, 17, 45))]
    sweep_at(berlin(TUESDAY, 20, 0))
    sweep_at(berlin(TUESDAY, 23, 0))
    assert [stage for _, stage, _ in reached(lead)] == ["reminder", "stage_1", "stage_2"]
    assert len(told(lead)) == 1
    sweep_at(berlin(TUESDAY + 1, 9, 0))
    sweep_at(berlin(TUESDAY + 1, 9, 1))
    both = sorted([world.agent.pk, world.supervisor.pk])
    assert told(lead)[1:] == [("stage_2", both, berlin(TUESDAY + 1, 9, 0))]


def test_events_stand_at_the_true_time_however_late_the_round(world: World, clocks: None) -> None:
    lead = accepted(world, berlin(TUESDAY, 10, 0))
    sweep_at(berlin(TUESDAY, 17, 0))
    events = Event.objects.filter(lead_number=lead.number, kind__startswith="clock:").exclude(
        kind="clock:told"
    )
    assert [event.kind for event in events.order_by("at")] == [
        "clock:reminded",
        "clock:escalated",
        "clock:escalated",
    ]
    assert [event.at for event in events.order_by("at")] == [at for _, _, at in reached(lead)]
    assert len(told(lead)) == 1


def test_looking_again_changes_nothing(world: World, clocks: None) -> None:
    lead = accepted(world, berlin(TUESDAY, 10, 0))
    sweep_at(berlin(TUESDAY, 17, 0))
    Lead.objects.update(look_at=berlin(TUESDAY, 10, 0))
    before = Event.objects.count()
    sweep_at(berlin(TUESDAY, 17, 1))
    assert Event.objects.count() == before
    lead.refresh_from_db()
    assert (lead.look_at, lead.escalated_stage) == (None, 2)


def test_a_call_that_connected_ends_the_clock_one_that_did_not_does_not(world: World, clocks: None) -> None:
    lead = accepted(world, berlin(TUESDAY, 10, 0))
    by = world.by(world.agent)
    with clock.moved_to(berlin(TUESDAY, 10, 30)):
        log_call(lead, outcome="voicemail", text="", due_at=berlin(TUESDAY, 15), by=by)
    assert lead.clock == "reaction"
    with clock.moved_to(berlin(TUESDAY, 10, 40)):
        log_call(lead, outcome="reached", text="", due_at=berlin(TUESDAY, 16), by=by)
    assert (lead.clock, lead.due_at, lead.remind_at) == ("", berlin(TUESDAY, 16), berlin(TUESDAY, 15))
    sweep_at(berlin(TUESDAY, 14, 30))
    assert reached(lead) == []
    sweep_at(berlin(TUESDAY, 16, 0) + MINUTE)
    assert [(kind, stage) for kind, stage, _ in reached(lead)] == [
        ("follow_up", "reminder"),
        ("follow_up", "stage_1"),
    ]
    lead.refresh_from_db()
    assert lead.escalated_stage == 0


def test_an_overdue_follow_up_escalates_with_a_time_of_its_own(world: World, clocks: None) -> None:
    lead = accepted(world, berlin(TUESDAY, 9, 0))
    with clock.moved_to(berlin(TUESDAY, 9, 10)):
        log_call(lead, outcome="reached", text="", due_at=berlin(TUESDAY, 11), by=world.by(world.agent))
    for hour in range(9, 18):
        sweep_at(berlin(TUESDAY, hour, 30))
    assert [(stage, to) for stage, to, _ in told(lead)] == [
        ("reminder", [world.agent.pk]),
        ("stage_1", [world.agent.pk]),
        ("follow_up_2", [world.supervisor.pk]),
    ]
    lead.refresh_from_db()
    assert lead.escalated_stage == 2


def test_moving_due_arms_the_follow_up_anew_and_never_the_response_clock(world: World, clocks: None) -> None:
    lead = accepted(world, berlin(TUESDAY, 10, 0))
    ends_at = lead.clock_due_at
    by = world.by(world.agent)
    with clock.moved_to(berlin(TUESDAY, 10, 5)):
        follow_up(lead, due_at=berlin(TUESDAY + 1, 12), by=by)
    assert (lead.due_at, lead.clock_due_at) == (berlin(TUESDAY + 1, 12), ends_at)
    sweep_at(berlin(TUESDAY, 12, 30))
    lead.refresh_from_db()
    assert (lead.due_at, lead.escalated_stage) == (ends_at, 1)  # red at its owner
    with clock.moved_to(berlin(TUESDAY, 12, 40)):
        follow_up(lead, due_at=berlin(TUESDAY, 13, 20), by=by)
    sweep_at(berlin(TUESDAY, 17, 59))
    assert [(kind, stage) for kind, stage, _ in reached(lead)] == [
        ("reaction", "reminder"),
        ("reaction", "stage_1"),
        ("follow_up", "stage_1"),  # its reminder lay behind when it was set
        ("reaction", "stage_2"),
        ("follow_up", "stage_2"),
    ]


def test_closing_ends_everything(world: World, clocks: None) -> None:
    lead = accepted(world, berlin(TUESDAY, 10, 0))
    sweep_at(berlin(TUESDAY, 15, 0))
    with clock.moved_to(berlin(TUESDAY, 15, 10)):
        lose_lead(lead, reason="not_reached", by=world.by(world.agent))
    assert (lead.clock, lead.escalated_stage, lead.look_at, lead.due_at) == ("", 0, None, None)


def test_what_was_reached_before_a_verb_ended_it_is_recorded_and_told_to_nobody(
    world: World, clocks: None
) -> None:
    lead = offered(world, berlin(TUESDAY, 10))
    with clock.moved_to(berlin(TUESDAY, 11, 30)):
        accept_lead(lead, choice=Choice(is_new_case=True), by=world.by(world.agent))
    assert EndedClock.objects.count() == 1
    sweep_at(berlin(TUESDAY, 11, 31))
    assert [(kind, stage) for kind, stage, _ in reached(lead)] == [
        ("acceptance", "reminder"),
        ("acceptance", "stage_1"),
    ]
    assert told(lead) == []
    assert not EndedClock.objects.exists()


def test_what_waits_for_opening_is_dropped_when_somebody_acts_before(world: World, clocks: None) -> None:
    lead = offered(world, berlin(TUESDAY, 16, 58))
    sweep_at(berlin(TUESDAY, 17, 55))
    sweep_at(berlin(TUESDAY + 1, 8, 0))
    with clock.moved_to(berlin(TUESDAY + 1, 8, 30)):
        accept_lead(lead, choice=Choice(is_new_case=True), by=world.by(world.agent))
    sweep_at(berlin(TUESDAY + 1, 9, 0))
    assert [stage for stage, _, _ in told(lead)] == ["reminder"]


def test_the_hours_of_the_team_that_is_asked_count(world: World, clocks: None) -> None:
    lead = offered(world, berlin(TUESDAY, 17, 30))
    assert abs((lead.due_at or berlin(1, 0)) - berlin(TUESDAY + 1, 9, 30)) < MINUTE
    with clock.moved_to(berlin(TUESDAY, 17, 40)):
        offer_lead(lead, team=world.odense_sales, by=SYSTEM)  # without hours: always open
    assert abs((lead.due_at or berlin(1, 0)) - berlin(TUESDAY, 18, 30)) < MINUTE


def test_clocks_go_over_to_the_new_owner(world: World, clocks: None) -> None:
    lead = accepted(world, berlin(TUESDAY, 10, 0))
    ends_at = lead.due_at
    with clock.moved_to(berlin(TUESDAY, 10, 30)):
        assign_lead(lead, owner=world.second_agent, by=world.by(world.supervisor))
    assert (lead.clock, lead.due_at) == ("reaction", ends_at)
    sweep_at(berlin(TUESDAY, 12, 5))
    assert [to for _, to, _ in told(lead)] == [[world.second_agent.pk]]


def test_nobody_absent_is_told_while_somebody_else_is_there(world: World, clocks: None) -> None:
    lead = offered(world, berlin(TUESDAY, 10))
    Absence.objects.create(user=world.agent, from_at=berlin(1, 0))
    Absence.objects.create(user=world.supervisor, from_at=berlin(1, 0))
    sweep_at(berlin(TUESDAY, 10, 50))
    sweep_at(berlin(TUESDAY, 13, 0))
    both = sorted([world.second_agent.pk, world.dispatcher.pk])
    assert [to for _, to, _ in told(lead)] == [[world.second_agent.pk], both]


def test_without_response_times_nothing_fires(world: World) -> None:
    lead = accepted(world, berlin(TUESDAY, 10, 0))
    with clock.moved_to(berlin(TUESDAY, 10, 5)):
        follow_up(lead, due_at=berlin(TUESDAY, 12), by=world.by(world.agent))
    sweep_at(berlin(TUESDAY + 5, 12))
    assert (lead.clock, lead.look_at, reached(lead), told(lead)) == ("", None, [], [])


def test_hours_that_never_open_stop_no_lead_from_coming_in(world: World, clocks: None) -> None:
    sundays = [(date(2026, 1, 4) + timedelta(weeks=week), "") for week in range(200)]
    place = place_of(branch=world.flensburg.pk)
    set_hours(place, week=[[]] * 6 + [[(600, 660)]], days_off=sundays, by=SYSTEM)
    lead = offered(world, berlin(TUESDAY, 10))
    assert (lead.clock, lead.due_at) == ("", None)
