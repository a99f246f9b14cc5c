"""Rules are made, changed, put in order and dropped by who may define for their branch; the history keeps it."""

from typing import Any

import pytest

from stafet.distribution.actions.rule import drop_rule, edit_rule, make_rule, order_rules
from stafet.distribution.choose import Way
from stafet.distribution.models import Rule
from stafet.distribution.uncovered import uncovered
from stafet.foundation.denials import Forbidden, Invalid, Overtaken
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.distribution.givings import a_rule
from tests.world import World


def draft(world: World, **given: Any) -> Rule:
    return Rule(**{"name": "Danes", "team": world.used_cars, "way": Way.ROUND_ROBIN} | given)


def test_a_new_rule_is_asked_last_and_its_history_begins(world: World) -> None:
    first = make_rule(draft(world), by=SYSTEM)
    second = make_rule(draft(world, conditions={"language": ["DA"]}), by=SYSTEM)
    assert (first.position, second.position, second.conditions) == (0, 1, {"language": ["da"]})
    assert Event.objects.filter(kind="rule:made").count() == 2


def test_a_manager_makes_rules_of_their_branch_alone(world: World) -> None:
    by = world.by(world.manager)
    assert make_rule(draft(world, branch=world.flensburg), by=by).pk
    for branch in (None, world.odense):
        with pytest.raises(Forbidden):
            make_rule(draft(world, branch=branch), by=by)
    company = a_rule(world)
    with pytest.raises(Forbidden):
        edit_rule(company, changes={"is_on": False}, by=by)


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"way": "by lot"},
        {"ends_after": 0},
        {"conditions": {"colour": ["red"]}},
        {"conditions": {"source": ["web"]}},
    ],
)
def test_what_does_not_fit_is_denied(world: World, wrong: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        make_rule(draft(world, **wrong), by=SYSTEM)
    assert not Rule.objects.exists()


def test_a_branchs_rule_gives_to_its_own_teams(world: World) -> None:
    with pytest.raises(Invalid):
        make_rule(draft(world, branch=world.flensburg, team=world.odense_sales), by=SYSTEM)


def test_of_two_editors_the_second_is_told(world: World) -> None:
    rule = make_rule(draft(world), by=SYSTEM)
    edit_rule(rule, changes={"ends_after": 60}, version=1, by=SYSTEM)
    with pytest.raises(Overtaken):
        edit_rule(rule, changes={"ends_after": 30}, version=1, by=SYSTEM)
    event = Event.objects.get(kind="rule:edited")
    assert (event.before, event.after) == ({"ends_after": None}, {"ends_after": 60})


def test_order_is_within_a_branch_or_the_company_and_whole(world: World) -> None:
    one, two = (make_rule(draft(world, name=name), by=SYSTEM) for name in ("One", "Two"))
    other = make_rule(draft(world, branch=world.flensburg), by=SYSTEM)
    order_rules(Rule(branch=None), order=[two.pk, one.pk], by=SYSTEM)
    assert list(Rule.objects.filter(branch=None).values_list("name", flat=True)) == ["Two", "One"]
    with pytest.raises(Overtaken):
        order_rules(Rule(branch=None), order=[one.pk, two.pk, other.pk], by=SYSTEM)
    with pytest.raises(Forbidden):
        order_rules(Rule(branch=None), order=[one.pk, two.pk], by=world.by(world.manager))


def test_a_dropped_rule_stays_in_the_history(world: World) -> None:
    rule = make_rule(draft(world), by=SYSTEM)
    drop_rule(rule, by=SYSTEM)
    assert Event.objects.get(kind="rule:dropped").before["name"] == "Danes"
    assert not Rule.objects.exists()


def test_types_and_sources_that_no_rule_is_for_are_named(world: World) -> None:
    trade = world.type_that_lays_down()
    a_rule(world, conditions={"type": [trade.pk], "source": [world.web.pk]})
    found = uncovered()
    assert trade not in found.types
    assert found.types
    assert set(found.sources) == set(found.undone) == {world.mail, world.by_hand}
    a_rule(world)
    assert not uncovered()
