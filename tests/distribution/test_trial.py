"""Rules tried on the leads of the last days say what they would have done, and change nothing (R15)."""

from datetime import timedelta

from stafet.distribution.actions.distribute import distribute_leads
from stafet.distribution.choose import Way
from stafet.distribution.models import Circle, Offer, Rule
from stafet.distribution.trial import Trial, try_rules
from stafet.foundation import clock
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Absence, User
from tests.distribution.givings import a_rule, available, members
from tests.world import World


def tried(world: World, *rules: Rule, user: User | None = None) -> Trial:
    now = clock.now()
    since, until = now - timedelta(days=7), now + timedelta(minutes=1)
    return try_rules(rules, since=since, until=until, by=world.by(user or world.administrator))


def test_beside_what_happened_stands_what_would_have(world: World) -> None:
    people = members(world, 2)
    a_rule(world, name="As it is")
    leads = [world.lead() for _ in range(6)]
    distribute_leads(leads, by=SYSTEM)
    offers = Offer.objects.count()
    found = tried(world, Rule(name="As it may be", team=world.workshop, way=Way.ROUND_ROBIN))
    assert dict(found.people_then) == {world.agent.pk: 3, world.second_agent.pk: 3}
    assert dict(found.people_now) == {user.pk: 3 for user in people}
    assert dict(found.teams_now) == {world.workshop.pk: 6}
    assert (found.rules, found.differing, found.is_cut) == ({"As it may be": 6}, 6, False)
    assert (found.leads[0].then.rule, found.leads[0].now.rule) == ("As it is", "As it may be")
    assert (Offer.objects.count(), Rule.objects.count(), Circle.objects.count()) == (offers, 1, 1)


def test_the_same_rules_would_have_done_the_same(world: World) -> None:
    rule = a_rule(world)
    leads = [world.lead() for _ in range(7)]
    distribute_leads(leads, by=SYSTEM)
    assert tried(world, rule).differing == 0


def test_capacity_holds_and_who_was_away_then_is_not_asked(world: World) -> None:
    rule = a_rule(world)
    available(world.agent, capacity=2)
    with clock.moved_to(clock.now() - timedelta(days=3)):
        Absence.objects.create(user=world.second_agent, from_at=clock.now(), until_at=world.later())
        for _ in range(4):
            world.lead()
    for _ in range(4):
        world.lead()
    found = tried(world, rule)
    assert dict(found.people_now) == {world.agent.pk: 2, world.second_agent.pk: 4}
    assert [one.now.user for one in found.leads[:4]] == [world.agent.pk] * 2 + [None] * 2


def test_only_leads_that_the_asker_sees_are_tried(world: World) -> None:
    world.lead()
    assert not tried(world, a_rule(world), user=world.stranger).leads
    assert tried(world, user=world.manager).leads
