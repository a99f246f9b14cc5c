"""Offers end in working time and go on, never twice to who declined or let one expire; at last the dispatcher (R25)."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from stafet.distribution.actions.decline import decline_lead
from stafet.distribution.actions.distribute import distribute_leads
from stafet.distribution.choose import Way
from stafet.distribution.explanation import explanation
from stafet.distribution.models import Offer
from stafet.foundation import clock
from stafet.jobs.rounds import SWEEPS, make_sweep
from stafet.leads.models import Lead
from stafet.staff.actions.hours import set_hours
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event, OpeningHours
from tests.distribution.givings import a_rule, available, members
from tests.world import World

BERLIN = ZoneInfo("Europe/Berlin")
FRIDAY = datetime(2027, 3, 5, 16, 30, tzinfo=BERLIN)


def sweep() -> int:
    """One round of the worker over offers."""
    [offers] = [one for one in SWEEPS if one.name == "offers"]
    return make_sweep(offers, limit=1_000)


def offered(world: World, **rule: Any) -> Lead:
    """A lead of a rule whose offers end after half an hour."""
    a_rule(world, ends_after=30, **rule)
    lead = world.lead()
    distribute_leads([lead], by=SYSTEM)
    lead.refresh_from_db()
    return lead


def test_it_goes_on_to_the_next_and_at_last_to_the_dispatcher(world: World) -> None:
    lead = offered(world)
    assert lead.offered_to == world.agent
    assert sweep() == 0
    with clock.moved_to(clock.now() + timedelta(minutes=31)):
        assert sweep() == 1
        lead.refresh_from_db()
        assert (lead.handover, lead.offered_to) == ("offered", world.second_agent)
        told = explanation(Offer.objects.get(lead=lead, answer="").reasons)
        assert (told.codes, [(one.name, one.why) for one in told.skipped]) == (
            ("expired",),
            [("Anna Agent", "expired")],
        )
        assert told.rule is not None
    with clock.moved_to(clock.now() + timedelta(minutes=62)):
        assert sweep() == 1
        lead.refresh_from_db()
        assert (lead.handover, lead.offered_to) == ("expired", None)
        assert sweep() == 0
    assert Lead.objects.visible_to(world.by(world.dispatcher)).filter(pk=lead.pk).exists()
    kinds = list(Event.objects.filter(lead_number=lead.pk).order_by("id").values_list("kind", flat=True))
    assert kinds[1:] == [
        "lead:offered",
        "lead:expired",
        "lead:offered",
        "lead:expired",
        "lead:unplaced",
    ]


def test_its_end_counts_working_time(world: World) -> None:
    nine_to_five = [[(540, 1020)]] * 5 + [[], []]
    set_hours(OpeningHours(branch=world.flensburg, version=0), week=nine_to_five, by=SYSTEM)
    with clock.moved_to(FRIDAY):
        a_rule(world, ends_after=60)
        lead = world.lead()
        distribute_leads([lead], by=SYSTEM)
    ends_at = Offer.objects.get(lead=lead).ends_at
    assert ends_at is not None
    assert timedelta() <= ends_at - (FRIDAY.replace(hour=9) + timedelta(days=3)) < timedelta(minutes=1)


def test_an_offer_to_all_ends_with_the_dispatcher(world: World) -> None:
    lead = offered(world, way=Way.OPEN)
    with clock.moved_to(clock.now() + timedelta(minutes=31)):
        sweep()
    lead.refresh_from_db()
    assert lead.handover == "expired"


def test_where_all_were_asked_because_nobody_was_on_shift_turns_go_on_when_somebody_is(world: World) -> None:
    for user in (world.agent, world.second_agent):
        available(user, is_taking=False)
    lead = offered(world)
    assert (lead.handover, lead.offered_to) == ("offered", None)
    available(world.second_agent, is_taking=True)
    with clock.moved_to(clock.now() + timedelta(minutes=31)):
        sweep()
        lead.refresh_from_db()
        assert lead.offered_to == world.second_agent


def test_never_twice_to_who_declined(world: World) -> None:
    [third] = members(world, 1, world.used_cars)
    lead = offered(world)
    asked = []
    for minutes in (31, 62, 93):
        asked.append(lead.offered_to)
        if lead.offered_to == world.agent:
            decline_lead(lead, by=world.by(world.agent))
        else:
            with clock.moved_to(clock.now() + timedelta(minutes=minutes)):
                sweep()
        lead.refresh_from_db()
    assert asked == [world.agent, world.second_agent, third]
    assert lead.handover == "expired"


def test_an_answered_offer_does_not_end_any_more(world: World) -> None:
    lead = offered(world, way=Way.OPEN)
    decline_lead(lead, by=world.by(world.agent))
    with clock.moved_to(clock.now() + timedelta(hours=2)):
        assert sweep() == 0
    assert Lead.objects.get(pk=lead.pk).handover == "declined"


def test_many_end_at_once(world: World) -> None:
    a_rule(world, ends_after=30)
    leads = [world.lead() for _ in range(12)]
    distribute_leads(leads, by=SYSTEM)
    with clock.moved_to(clock.now() + timedelta(minutes=31)):
        assert sweep() == 12
    rows = Lead.objects.filter(pk__in=[lead.pk for lead in leads])
    assert sorted(rows.values_list("offered_to", flat=True)) == sorted(
        [world.agent.pk, world.second_agent.pk] * 6
    )
    firsts = dict(Offer.objects.filter(answer="expired").values_list("lead", "user"))
    assert all(firsts[lead.pk] != lead.offered_to_id for lead in rows)
