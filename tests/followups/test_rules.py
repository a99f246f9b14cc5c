"""Rules that make tasks: once a year and contract, for whom the contact prefers, in opening hours, never against a wish."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import IntegrityError, connection

from stafet.contacts.actions.consent import withdraw_consent
from stafet.contacts.actions.contract import add_contract, end_contract
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.followups.actions.close import close_task
from stafet.followups.actions.rule import edit_rule, make_due_tasks, make_rule
from stafet.followups.due_by_rule import expected
from stafet.followups.models import DateRule, Task
from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, Invalid
from stafet.jobs.rounds import ROUNDS, make_round
from stafet.staff.actions.hours import set_hours
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from stafet.staff.opening_hours import place_of
from tests.world import World

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)  # 9 o'clock in Flensburg
RULES = next(one for one in ROUNDS if one.name == "date rules")


def a_rule(world: World, occasion: str = "birthday", *, is_on: bool = True, **terms: Any) -> DateRule:
    rule = make_rule(
        world.flensburg,
        occasion=occasion,
        terms={"team": world.used_cars, **terms},
        by=world.by(world.manager),
    )
    return edit_rule(rule, changes={"is_on": True}, by=world.by(world.manager)) if is_on else rule


def born(world: World, day: date) -> None:
    edit_contact(world.contact, changes={"birthday": day}, by=SYSTEM)


def test_a_birthday_gets_its_task_a_week_before_and_once_a_year(world: World) -> None:
    born(world, date(1980, 11, 27))
    with clock.moved_to(MONDAY):
        rule = a_rule(world)
        assert (make_due_tasks(rule, by=SYSTEM), make_due_tasks(rule, by=SYSTEM)) == (1, 0)
    task = Task.objects.get()
    assert task.due_at == datetime(2026, 11, 27, 8, tzinfo=UTC)
    assert (task.type.code, task.contact, task.rule_year) == ("BDAY", world.contact, 2026)
    event = Event.objects.filter(kind="task:planned").get()
    assert (event.contact_id, event.after["occasion"], event.by_kind) == (
        world.contact.pk,
        "birthday",
        "system",
    )
    close_task(task, reason="done", by=SYSTEM)
    with clock.moved_to(MONDAY + timedelta(days=363)):
        assert make_due_tasks(rule, by=SYSTEM) == 1
    assert Task.objects.count() == 2


def test_the_database_itself_lets_nobody_have_two(world: World) -> None:
    born(world, date(1980, 11, 27))
    with clock.moved_to(MONDAY):
        make_due_tasks(a_rule(world), by=SYSTEM)
    task = Task.objects.get()
    task.pk = None
    with pytest.raises(IntegrityError):
        task.save(force_insert=True)


def test_who_objected_has_no_task(world: World) -> None:
    born(world, date(1980, 11, 27))
    withdraw_consent(world.contact, purpose="birthday", channels=["phone"], by=SYSTEM)
    with clock.moved_to(MONDAY):
        rule = a_rule(world)
        assert (expected(rule), make_due_tasks(rule, by=SYSTEM)) == (0, 0)


def test_a_contract_is_thought_of_some_days_before_it_ends_as_agreed_or_earlier(world: World) -> None:
    for reference, ends_on in (("A", date(2027, 1, 10)), ("B", date(2028, 1, 10)), ("C", date(2027, 2, 20))):
        add_contract(
            world.contact, terms={"kind": "lease", "reference": reference, "ends_on": ends_on}, by=SYSTEM
        )
    early = add_contract(world.contact, terms={"kind": "lease", "ends_on": date(2029, 1, 1)}, by=SYSTEM)
    end_contract(early, on=date(2027, 1, 12), by=SYSTEM)
    add_contract(world.contact, terms={"kind": "finance", "ends_on": date(2027, 1, 10)}, by=SYSTEM)
    with clock.moved_to(MONDAY):
        rule = a_rule(world, "lease", days_before=45)
        assert make_due_tasks(rule, by=SYSTEM) == 2
    assert {task.due_at.date() for task in Task.objects.all()} == {date(2026, 11, 26), date(2026, 11, 28)}


def test_it_goes_to_whom_the_contact_prefers_else_to_the_last_owner_else_in_turns(world: World) -> None:
    lead = world.lead(handover="accepted", owner=world.second_agent)
    assert lead.contact
    for contact in (world.contact, lead.contact):
        edit_contact(contact, changes={"birthday": date(1980, 11, 25)}, by=SYSTEM)
    edit_contact(world.contact, changes={"preferred_owner": world.manager}, by=SYSTEM)
    with clock.moved_to(MONDAY):
        make_due_tasks(a_rule(world), by=SYSTEM)
        by_contact = {task.contact_id: task.assignee for task in Task.objects.all()}
        assert by_contact == {world.contact.pk: world.manager, lead.contact.pk: world.second_agent}


def test_a_team_takes_turns_and_who_left_is_passed_over(world: World) -> None:
    born(world, date(1980, 11, 25))
    edit_contact(world.contact, changes={"preferred_owner": world.manager}, by=SYSTEM)
    with clock.moved_to(MONDAY):
        rule = a_rule(world)
    world.manager.is_active = False
    world.manager.save()
    takers = []
    for years in range(3):
        with clock.moved_to(MONDAY.replace(year=2026 + years)):
            assert make_due_tasks(rule, by=SYSTEM) == 1
            takers.append(Task.objects.latest("pk").assignee)
    assert takers == [world.agent, world.second_agent, world.agent]


def test_where_it_is_closed_the_task_waits_for_the_next_opening(world: World) -> None:
    place = place_of(branch=world.flensburg.pk)
    set_hours(place, week=[[(540, 1080)]] * 5 + [[], []], by=SYSTEM)
    born(world, date(1980, 11, 29))  # a Sunday
    with clock.moved_to(MONDAY):
        make_due_tasks(a_rule(world, at=14 * 60), by=SYSTEM)
    assert Task.objects.get().due_at == datetime(2026, 11, 30, 13, tzinfo=UTC)


def test_what_was_missed_is_made_up_for_but_nothing_from_before_the_rule(world: World) -> None:
    born(world, date(1980, 11, 20))
    with clock.moved_to(MONDAY):
        rule = a_rule(world)
        assert make_due_tasks(rule, by=SYSTEM) == 0
    DateRule.objects.update(on_since=date(2026, 11, 1))
    with clock.moved_to(MONDAY):
        assert make_due_tasks(rule, by=SYSTEM) == 1
        assert Task.objects.get().due_at > clock.now()


def test_a_rule_that_is_off_makes_nothing_and_says_what_it_would(world: World) -> None:
    born(world, date(1980, 12, 10))
    with clock.moved_to(MONDAY):
        rule = a_rule(world, is_on=False)
        assert (expected(rule), make_due_tasks(rule, by=SYSTEM)) == (1, 0)
        assert make_round(RULES, limit=10) == 0


def test_the_round_looks_again_later(world: World) -> None:
    born(world, date(1980, 11, 27))
    with clock.moved_to(MONDAY):
        a_rule(world)
        assert (make_round(RULES, limit=10), make_round(RULES, limit=10)) == (1, 0)
    with clock.moved_to(MONDAY + timedelta(hours=7)):
        assert make_round(RULES, limit=10) == 1
    assert Task.objects.count() == 1


def test_an_agent_defines_no_rules_and_a_manager_none_of_the_company(world: World) -> None:
    terms = {"team": world.used_cars}
    with pytest.raises(Forbidden):
        make_rule(world.flensburg, occasion="birthday", terms=terms, by=world.by(world.agent))
    with pytest.raises(Forbidden):
        make_rule(None, occasion="birthday", terms=terms, by=world.by(world.manager))
    with pytest.raises(Forbidden):
        edit_rule(a_rule(world), changes={"is_on": False}, by=world.by(world.supervisor))
    assert DateRule.objects.visible_to(world.by(world.stranger)).count() == 0


@pytest.mark.parametrize(
    "terms", [{"days_before": 400}, {"at": 2_000}, {"team": None}, {"type": "NOPE"}, {"colour": "red"}]
)
def test_terms_that_do_not_fit_are_denied(world: World, terms: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        a_rule(world, **terms)


@pytest.mark.django_db(transaction=True)
def test_two_rounds_at_once_make_one_task(world: World) -> None:
    born(world, date(1980, 11, 27))
    with clock.moved_to(MONDAY):
        rule = a_rule(world)
        start = Barrier(2)

        def once() -> None:
            start.wait()
            with clock.moved_to(MONDAY):
                make_due_tasks(DateRule.objects.get(pk=rule.pk), by=SYSTEM)
            connection.close()

        both = [Thread(target=once) for _ in range(2)]
        run_all(both)
    assert Task.objects.count() == 1


def run_all(threads: list[Thread]) -> None:
    each: Callable[[Thread], None]
    for each in (Thread.start, Thread.join):
        for thread in threads:
            each(thread)
